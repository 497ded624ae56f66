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

/// The first line that is nothing but somebody's name.
Field<QString> lonePerson(const PageText &text)
{
    for (const TextLine &line : text.lines) {
        const QString name = line.cells.size() == 1 ? personName(text.of(line)).name : QString();
        if (!name.isEmpty())
            return {name, 0.6, text.place(line.begin, line.end), {}};
    }
    return {};
}

/// The name behind "Training Center Name:", to the next label.
Field<QString> trainingCenter(const PageText &text)
{
    static const QRegularExpression labeled = words("\\btraining (?:center|centre|site)(?: name)?\\s*:\\s*([^:\\n\\t]{4,80}?)(?=\\s+(?:(?:training (?:center|centre|site) )?(?:id|address|city|phone|state|info)\\b|instructors?\\b|e-?card\\b|course\\b|qr\\b)|\\s*[\\n\\t]|\\s*$)");
    const auto match = labeled.match(text.text);
    if (!match.hasMatch())
        return {};
    return {match.captured(1).simplified(), 0.88, text.place(static_cast<int>(match.capturedStart(1)), static_cast<int>(match.capturedEnd(1))), {}};
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
    static const QRegularExpression renewal = words("\\brenew(?:al| by)?\\b|\\bexpir|\\bvalid (?:until|through)\\b|\\bgood (?:until|through)\\b");
    static const QRegularExpression level = words("^(?:acls|bls|pals|nrp|atls|pears|als|also|heartsaver)\\b.{0,24}\\b(?:provider|instructor)s?$");
    static const QRegularExpression whole = words("^(?:(?:basic|(?:pediatric |neonatal )?advanced(?: \\w+)?) life support|neonatal resuscitation program|heartsaver)[®™]?(?: \\([a-z]{2,5}\\))?(?:,? (?:\\d{1,2}th edition|student|advanced|essentials|renewal))*(?: (?:provider|instructor|program|course))?$");
    static const QRegularExpression issuer = words("american heart association|american red cross|american college of surgeons|american academy of (?:pediatrics|family physicians)");
    const bool told = done.match(text.flat).hasMatch() || (issuer.match(text.flat).hasMatch() && !lineOf(text, level, 1).value.isEmpty());
    const bool named = course.match(text.flat).hasMatch() || !lineOf(text, level, 1).value.isEmpty();
    if (!named || !told || !renewal.match(text.flat).hasMatch())
        return std::nullopt;
    static const QRegularExpression body = words("^(?:the )?american (?:heart association|red cross|college of surgeons|academy of (?:pediatrics|family physicians))\\W*$");
    ReadActivity activity;
    activity.title = lineOf(text, level, 0.92);
    if (activity.title.value.isEmpty())
        activity.title = lineOf(text, whole, 0.9);
    activity.days = dayOfIssue(text);
    if (activity.title.value.isEmpty() || !activity.days.value.isKnown())
        return std::nullopt;
    activity.provider = lineOf(text, body, 0.9);
    if (activity.provider.value.isEmpty())
        activity.provider = trainingCenter(text);
    const Recipient holder = findRecipient(text);
    activity.recipient = holder.name;
    activity.credentials = holder.credentials;
    if (activity.recipient.value.isEmpty())
        activity.recipient = lonePerson(text);
    activity.topics = findTopics(activity.title.value, text.flat);
    return activity;
}

} // namespace credence
