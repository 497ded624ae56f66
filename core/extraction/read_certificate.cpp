#include "core/extraction/read_certificate.h"

#include "core/extraction/find_credits.h"
#include "core/extraction/find_dates.h"
#include "core/extraction/find_format.h"
#include "core/extraction/find_names.h"
#include "core/extraction/find_number.h"
#include "core/extraction/find_recipient.h"
#include "core/extraction/find_topics.h"
#include "core/extraction/names.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

/// Letters that were recognized with doubt make the fact doubtful.
double weakened(double confidence, const PageText &text, const Place &place, bool poor)
{
    const double sure = text.sure(place);
    return confidence * (sure >= 0.9 ? 1 : sure >= 0.8 && !poor ? 0.93 : sure >= 0.6 ? 0.85 : 0.7);
}

/// Takes the person off a title whose column runs together with that of the names: "Li Wei, MD Ultrasound of the Lung".
void partPerson(ReadActivity &activity)
{
    static const QRegularExpression named(QStringLiteral("\\b(?:memorial|lecture|lectureship|endowed|symposium|annual|award)\\b"), QRegularExpression::CaseInsensitiveOption); // after somebody
    const QString whole = activity.title.value;
    for (qsizetype at = whole.indexOf(QLatin1Char(' ')); at > 0; at = whole.indexOf(QLatin1Char(' '), at + 1)) {
        const PersonName person = personName(whole.left(at));
        if (person.credentials.isEmpty() || named.match(whole.mid(at + 1)).hasMatch())
            continue;
        activity.recipient = {person.name, 0.8, activity.title.place, {}};
        activity.credentials = person.credentials;
        activity.title.value = whole.mid(at + 1);
        activity.title.confidence = std::min(activity.title.confidence, 0.8);
    }
}

constexpr double poorlyLegible = 0.945; // faxes and copies of copies, in which points are lost

} // namespace

void weaken(ReadActivity &activity, const PageText &text)
{
    const bool poor = text.legibility() < poorlyLegible;
    activity.title.confidence = weakened(activity.title.confidence, text, activity.title.place, poor);
    activity.provider.confidence = weakened(activity.provider.confidence, text, activity.provider.place, poor);
    activity.days.confidence = weakened(activity.days.confidence, text, activity.days.place, poor);
    activity.recipient.confidence = weakened(activity.recipient.confidence, text, activity.recipient.place, poor);
    activity.certificateNumber.confidence = weakened(activity.certificateNumber.confidence, text, activity.certificateNumber.place, poor);
    const bool recognized = std::any_of(text.words.begin(), text.words.end(), [](const PageText::Span &word) { return word.sure < 1; });
    const DateRange days = activity.days.value;
    const qint64 most = 1200 * (days.isKnown() ? days.start.daysTo(days.end) + 1 : 1); // more than half the hours of its days: a point may have been lost
    for (ReadCredit &credit : activity.credits) {
        credit.confidence = weakened(credit.confidence, text, credit.place, poor);
        if (recognized && credit.amount.hundredths % 100 == 0 && (poor || credit.amount.hundredths > most))
            credit.confidence = std::min(credit.confidence, 0.8);
    }
}

ReadActivity readCertificate(const PageText &text, const QList<DateMention> &dates)
{
    ReadActivity activity;
    const Recipient recipient = findRecipient(text);
    activity.recipient = recipient.name;
    activity.credentials = recipient.credentials;
    const Names names = findNames(text, dates, recipient.name);
    activity.title = names.title;
    if (activity.recipient.value.isEmpty())
        partPerson(activity);
    activity.days = findDays(text, dates, names.title.confidence > 0.8 ? activity.title.value : QString());
    activity.provider = names.provider;
    activity.credits = findCredits(text, withoutTitle(creditMentions(text), text, activity.title.value), recipient.credentials);
    activity.format = findFormat(text);
    activity.certificateNumber = findNumber(text);
    activity.topics = findTopics(activity.title.value, text.flat);
    weaken(activity, text);
    return activity;
}

} // namespace credence
