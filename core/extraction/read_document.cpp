#include "core/extraction/read_document.h"

#include "core/extraction/find_credits.h"
#include "core/extraction/find_dates.h"
#include "core/extraction/find_format.h"
#include "core/extraction/find_number.h"
#include "core/extraction/find_provider.h"
#include "core/extraction/find_recipient.h"
#include "core/extraction/find_rows.h"
#include "core/extraction/find_title.h"
#include "core/extraction/find_topics.h"
#include "core/extraction/paper_kind.h"

#include <algorithm>

namespace credence {

namespace {

/// Letters that were recognized with doubt make the fact doubtful.
double weakened(double confidence, const PageText &text, const Place &place)
{
    const double sure = text.sure(place);
    return confidence * (sure >= 0.9 ? 1 : sure >= 0.8 ? 0.93 : sure >= 0.6 ? 0.85 : 0.7);
}

void weaken(ReadActivity &activity, const PageText &text)
{
    activity.title.confidence = weakened(activity.title.confidence, text, activity.title.place);
    activity.provider.confidence = weakened(activity.provider.confidence, text, activity.provider.place);
    activity.days.confidence = weakened(activity.days.confidence, text, activity.days.place);
    activity.recipient.confidence = weakened(activity.recipient.confidence, text, activity.recipient.place);
    activity.certificateNumber.confidence = weakened(activity.certificateNumber.confidence, text, activity.certificateNumber.place);
    for (ReadCredit &credit : activity.credits)
        credit.confidence = weakened(credit.confidence, text, credit.place);
}

ReadActivity readCertificate(const PageText &text, const QList<DateMention> &dates)
{
    ReadActivity activity;
    const Recipient recipient = findRecipient(text);
    activity.recipient = recipient.name;
    activity.provider = findProvider(text);
    activity.days = findDays(text, dates);
    activity.credits = findCredits(text, creditMentions(text), recipient.credentials);
    activity.title = findTitle(text, {dates, recipient.name.value, activity.provider.confidence >= 0.8 ? activity.provider.value : QString()});
    activity.format = findFormat(text);
    activity.certificateNumber = findNumber(text);
    activity.topics = findTopics(activity.title.value, text.flat);
    weaken(activity, text);
    return activity;
}

QList<ReadActivity> readRows(const PageText &text, const QList<DateMention> &dates, bool isTranscript)
{
    QList<ReadActivity> rows = findRows(text, dates, isTranscript);
    if (rows.isEmpty())
        return rows;
    const Recipient recipient = findRecipient(text);
    const Field<QString> provider = findProvider(text);
    for (ReadActivity &row : rows) {
        row.recipient = recipient.name;
        if (row.provider.value.isEmpty())
            row.provider = provider;
        weaken(row, text);
    }
    return rows;
}

/// A title with a day or credit: less is no activity.
bool isActivity(const ReadActivity &activity)
{
    return !activity.title.value.isEmpty() && (activity.days.value.isKnown() || !activity.credits.isEmpty());
}

bool isSame(const ReadActivity &a, const ReadActivity &b)
{
    return a.title.value == b.title.value && a.days.value == b.days.value && a.recipient.value == b.recipient.value;
}

/// Pages that each are a certificate of their own; empty unless at least two are.
QList<ReadActivity> readMerged(const QList<Page> &pages)
{
    QList<ReadActivity> activities;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const PageText text = pageText({pages[i]}, static_cast<int>(i));
        if (paperKind(text) != PaperKind::Certificate)
            continue;
        const ReadActivity activity = readCertificate(text, dateMentions(text.flat));
        const bool whole = activity.title.confidence > 0.8 && activity.days.value.isKnown() && !activity.credits.isEmpty() && !activity.recipient.value.isEmpty();
        const bool known = std::any_of(activities.begin(), activities.end(), [&](const ReadActivity &other) { return isSame(other, activity); });
        if (whole && !known)
            activities << activity;
    }
    return activities.size() > 1 ? activities : QList<ReadActivity>();
}

} // namespace

DocumentFacts readDocument(const QList<Page> &pages)
{
    DocumentFacts facts;
    const PageText text = pageText(pages);
    const PaperKind kind = paperKind(text);
    const QString why = whyNoActivity(kind);
    if (!why.isEmpty()) {
        facts.problems << why;
        return facts;
    }
    const QList<DateMention> dates = dateMentions(text.flat);
    facts.activities = readRows(text, dates, kind == PaperKind::Transcript);
    if (facts.activities.isEmpty() && pages.size() > 1)
        facts.activities = readMerged(pages);
    if (facts.activities.isEmpty()) {
        const ReadActivity activity = readCertificate(text, dates);
        if (isActivity(activity))
            facts.activities << activity;
        else
            facts.problems << QStringLiteral("No activity could be read from this document; enter its facts by hand.");
    }
    return facts;
}

} // namespace credence
