#include "core/extraction/find_card.h"

#include "core/extraction/date_mentions.h"
#include "core/extraction/find_recipient.h"
#include "core/extraction/find_topics.h"

#include <QRegularExpression>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// The first line that is nothing but what `pattern` says.
Field<QString> lineOf(const PageText &text, const QRegularExpression &pattern, double sure)
{
    for (const TextLine &line : text.lines) {
        for (const TextCell &cell : line.cells) {
            if (pattern.match(text.of(cell).trimmed()).hasMatch())
                return {text.of(cell).simplified(), sure, text.place(cell.begin, cell.end), {}};
        }
    }
    return {};
}

/// The day behind or beneath "Issue Date", "Date completed".
Field<DateRange> dayOfIssue(const PageText &text)
{
    static const QRegularExpression issued = words("(?:issue(?:d)?(?: date| on)?|date (?:of )?(?:issued?|completed|completion)|completed(?: on)?|course date)\\W*$");
    for (const DateMention &mention : dateMentions(text.flat)) {
        if (mention.days.start == mention.days.end && issued.match(text.flat.left(mention.begin).right(40)).hasMatch())
            return {mention.days, 0.8, text.place(mention.begin, mention.end), {}};
    }
    return {};
}

} // namespace

std::optional<ReadActivity> findCard(const PageText &text)
{
    static const QRegularExpression course = words("\\b(?:(?:basic|(?:pediatric |neonatal )?advanced(?: \\w+)?) life support|neonatal resuscitation program|heartsaver)\\b");
    static const QRegularExpression done = words("has (?:successfully )?completed|successfully completed the");
    static const QRegularExpression renewal = words("\\brenew(?:al| by)?\\b|\\bexpir|\\bvalid (?:until|through)\\b");
    if (!course.match(text.flat).hasMatch() || !done.match(text.flat).hasMatch() || !renewal.match(text.flat).hasMatch())
        return std::nullopt;
    static const QRegularExpression level = words("^(?:acls|bls|pals|nrp|atls|pears|als|also|heartsaver)\\b.{0,24}\\b(?:provider|instructor)s?$");
    static const QRegularExpression whole = words("^(?:(?:basic|(?:pediatric |neonatal )?advanced(?: \\w+)?) life support|neonatal resuscitation program|heartsaver)(?: \\([a-z]{2,5}\\))?(?: (?:provider|instructor|program|course))?$");
    static const QRegularExpression body = words("^(?:the )?american (?:heart association|red cross|college of surgeons|academy of (?:pediatrics|family physicians))\\W*$");
    ReadActivity activity;
    activity.title = lineOf(text, level, 0.92);
    if (activity.title.value.isEmpty())
        activity.title = lineOf(text, whole, 0.9);
    activity.days = dayOfIssue(text);
    if (activity.title.value.isEmpty() || !activity.days.value.isKnown())
        return std::nullopt;
    activity.provider = lineOf(text, body, 0.9);
    activity.recipient = findRecipient(text).name;
    activity.topics = findTopics(activity.title.value, text.flat);
    return activity;
}

} // namespace credence
