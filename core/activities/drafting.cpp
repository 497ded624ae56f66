#include "core/activities/drafting.h"

#include "core/base/text.h"
#include "core/catalogue/catalogue.h"
#include "core/extraction/same_name.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

constexpr double alikeEnough = 0.6;    // of a planned activity whose days fit
constexpr double sameTitle = 0.9;      // of the words of the longer title
constexpr int reachDays = 45;          // a conference moves, a webinar is taken later than planned
constexpr int longReachDays = 200;     // for a title that is the same

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression notWord(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return folded(text).split(notWord, Qt::SkipEmptyParts);
}

QSet<QString> titleWords(const QString &title)
{
    static const QSet<QString> small{QStringLiteral("a"),  QStringLiteral("an"), QStringLiteral("and"), QStringLiteral("at"),  QStringLiteral("for"), QStringLiteral("from"),
                                     QStringLiteral("in"), QStringLiteral("of"), QStringLiteral("on"),  QStringLiteral("the"), QStringLiteral("to"),  QStringLiteral("with")};
    static const QRegularExpression year(QStringLiteral("^(19|20)\\d\\d$"));
    QStringList words = wordsOf(title);
    words.removeIf([](const QString &word) { return year.match(word).hasMatch(); }); // "Annual Meeting 2026": every meeting of that year
    return QSet<QString>(words.cbegin(), words.cend()).subtract(small);
}

qsizetype sharedWords(const QSet<QString> &words, const QSet<QString> &others)
{
    return std::count_if(words.cbegin(), words.cend(), [&](const QString &word) { return others.contains(word); });
}

bool sameWords(const QSet<QString> &words, const QSet<QString> &others)
{
    const qsizetype more = std::max(words.size(), others.size());
    return more > 0 && static_cast<double>(sharedWords(words, others)) >= sameTitle * static_cast<double>(more);
}

double likeness(const QSet<QString> &words, const QSet<QString> &others)
{
    const qsizetype fewer = std::min(words.size(), others.size());
    if (fewer == 0)
        return 0;
    const double share = static_cast<double>(sharedWords(words, others)) / static_cast<double>(fewer);
    // One short title inside a long one says little: "Sepsis" is in many.
    return fewer == 1 && words.size() != others.size() ? share * 0.5 : share;
}

QString formatId(const QString &printed)
{
    if (printed == QLatin1String("enduring"))
        return QStringLiteral("online");
    if (printed == QLatin1String("poc"))
        return QStringLiteral("point-of-care");
    if (printed == QLatin1String("rss"))
        return QStringLiteral("grand-rounds");
    return printed; // "live", "journal", ""
}

Activity activityOf(const ReadActivity &read)
{
    Activity activity;
    activity.title = read.title.value;
    activity.provider = read.provider.value;
    activity.status = Status::Completed;
    activity.days = read.days.value;
    activity.format = formatId(read.format.value);
    for (const ReadCredit &credit : read.credits)
        activity.credits.append({credit.amount, credit.type, credit.max});
    activity.topics = read.topics;
    activity.certificateNumber = read.certificateNumber.value;
    return activity;
}

/// Whether one is said to be live and the other is not.
bool modesDiffer(const QString &format, const QString &other)
{
    const Format *one = catalogue().format(format), *two = catalogue().format(other);
    return one && two && !one->mode.isEmpty() && !two->mode.isEmpty() && one->mode != two->mode;
}

/// The planned activity with what the certificate proves: its words win for title, provider, days, credit and whether it was
/// live; all that the user linked and noted stays.
Activity completed(const Activity &planned, const Activity &read)
{
    Activity activity = planned;
    activity.status = Status::Completed;
    activity.title = read.title.isEmpty() ? planned.title : read.title;
    activity.provider = read.provider.isEmpty() ? planned.provider : read.provider;
    if (read.days.start.isValid() || read.days.end.isValid())
        activity.days = read.days;
    if (!read.credits.isEmpty())
        activity.credits = read.credits;
    if (activity.format.isEmpty() || modesDiffer(activity.format, read.format))
        activity.format = read.format;
    if (!read.certificateNumber.isEmpty())
        activity.certificateNumber = read.certificateNumber;
    for (const QString &topic : read.topics) {
        if (!activity.topics.contains(topic))
            activity.topics.append(topic);
    }
    return activity;
}

bool waits(const Activity &activity)
{
    return activity.status == Status::Planned || activity.status == Status::Registered || activity.status == Status::InProgress;
}

bool withinReach(QDate day, QDate other, int days) { return !day.isValid() || !other.isValid() || std::abs(day.daysTo(other)) <= days; }

bool sameProvider(const QString &provider, const QString &other)
{
    return !provider.isEmpty() && !other.isEmpty() && likeness(titleWords(provider), titleWords(other)) >= alikeEnough;
}

/// How well `planned` fits what was read; 0: not at all.
double fit(const Activity &planned, const Activity &read, const QSet<QString> &words)
{
    const QSet<QString> plannedWords = titleWords(planned.title);
    const double alike = likeness(plannedWords, words);
    const bool near = withinReach(creditDay(planned), creditDay(read), sameWords(plannedWords, words) ? longReachDays : reachDays);
    if (!near || alike < alikeEnough)
        return 0;
    const bool providersDiffer = !planned.provider.isEmpty() && !read.provider.isEmpty() && !sameProvider(planned.provider, read.provider);
    if (providersDiffer && alike < 0.8)
        return 0;
    return alike + (sameProvider(planned.provider, read.provider) ? 0.2 : 0.0);
}

std::optional<Activity> twinOf(const Activity &read, const Snapshot &snapshot, const QSet<ActivityId> &taken)
{
    const QSet<QString> words = titleWords(read.title);
    const Activity *best = nullptr;
    double bestFit = 0;
    for (const auto &activity : snapshot.activities) {
        if (!waits(*activity) || taken.contains(activity->id))
            continue;
        const double found = fit(*activity, read, words);
        if (found > bestFit) {
            best = activity.get();
            bestFit = found;
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

bool sameCredit(const Activity &activity, const Activity &read)
{
    return activity.credits.isEmpty() || read.credits.isEmpty() ||
           std::any_of(read.credits.cbegin(), read.credits.cend(), [&](const CreditLine &line) {
               return std::any_of(activity.credits.cbegin(), activity.credits.cend(),
                                  [&](const CreditLine &other) { return other.amount == line.amount && (other.type == line.type || other.type.isEmpty() || line.type.isEmpty()); });
           });
}

/// The same title on the same day, with the same credit; or with another amount, unless somebody else gave it.
bool isDouble(const Activity &activity, const Activity &read, const QSet<QString> &words)
{
    const bool given = activity.provider.isEmpty() || read.provider.isEmpty() || sameProvider(activity.provider, read.provider);
    return sameWords(titleWords(activity.title), words) && (given || sameCredit(activity, read));
}

std::optional<ActivityId> doubleOf(const Activity &read, const Snapshot &snapshot)
{
    const QDate day = creditDay(read);
    const QSet<QString> words = titleWords(read.title);
    if (!day.isValid() || words.isEmpty())
        return std::nullopt;
    std::optional<ActivityId> found;
    for (const auto &activity : snapshot.activities) {
        if (activity->status != Status::Completed || creditDay(*activity) != day || !isDouble(*activity, read, words))
            continue;
        if (sameCredit(*activity, read))
            return activity->id;
        if (!found)
            found = activity->id; // unless one has the same amount
    }
    return found;
}

bool isSure(const ReadActivity &read, double above, QDate today)
{
    const QDate last = read.days.value.end;
    const bool day = read.days.confidence >= above && last.isValid() && last <= today; // nothing is completed on a day to come
    const bool fields = read.title.confidence >= above && read.provider.confidence >= above && day;
    return fields && !read.credits.isEmpty() &&
           std::all_of(read.credits.cbegin(), read.credits.cend(), [&](const ReadCredit &credit) { return credit.confidence >= above && !credit.type.isEmpty(); });
}

} // namespace

bool sameActivity(const Activity &activity, const Activity &other)
{
    const QDate day = creditDay(other);
    const QSet<QString> words = titleWords(other.title);
    return day.isValid() && creditDay(activity) == day && !words.isEmpty() && isDouble(activity, other, words);
}

QString sameActivityKey(const Activity &activity)
{
    const QSet<QString> words = titleWords(activity.title);
    if (words.isEmpty() || !creditDay(activity).isValid())
        return {};
    QStringList sorted(words.cbegin(), words.cend());
    sorted.sort();
    return isoText(creditDay(activity)) + QLatin1Char(' ') + sorted.join(QLatin1Char(' '));
}

bool creditDiffers(const Activity &activity, const Activity &other) { return !sameCredit(activity, other); }

double likeness(const QString &title, const QString &other) { return likeness(titleWords(title), titleWords(other)); }

Draft draftByHand(const Reading &reading)
{
    Draft draft;
    draft.read = reading.legible;
    draft.activity = activityOf(reading.legible);
    return draft;
}

QList<Draft> drafts(const Reading &reading, const Snapshot &snapshot, QDate today)
{
    QList<Draft> out;
    QSet<ActivityId> taken;
    for (const ReadActivity &read : reading.activities) {
        Draft draft;
        draft.read = read;
        draft.activity = activityOf(read);
        draft.duplicateOf = doubleOf(draft.activity, snapshot);
        const auto twin = draft.duplicateOf ? std::nullopt : twinOf(draft.activity, snapshot, taken);
        const bool otherwise = twin && modesDiffer(twin->format, draft.activity.format); // than planned: to be looked at
        if (twin) {
            draft.completes = twin->id;
            taken.insert(twin->id);
            draft.activity = completed(*twin, draft.activity);
        }
        draft.sure = isSure(read, snapshot.thresholds.sureAbove, today) && !draft.duplicateOf && !otherwise
            && mayBeSamePerson(read.recipient.value, snapshot.profile.name) && mayBeSameProfession(read.credentials, snapshot.profile.degree);
        out.append(draft);
    }
    return out;
}

} // namespace credence
