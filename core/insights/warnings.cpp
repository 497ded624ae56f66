#include "core/insights/warnings.h"

#include "core/activities/amount.h"
#include "core/activities/depth.h"
#include "core/activities/format_value.h"
#include "core/activities/future_day.h"
#include "core/advice/overlap.h"
#include "core/insights/conversion.h"
#include "core/insights/mix_share.h"
#include "core/requirements/progress.h"
#include "core/story/story_rules.h"

#include <QMap>

#include <algorithm>

namespace credence {

namespace {

constexpr int easyValue = 5;       // X7: formats of this strategic value or less leave the least
constexpr int halfPercent = 50;

struct Basis {
    const Snapshot &snapshot;
    QDate today;
    MixSummary mix;
    Conversion output;
};

using Sign = std::optional<Warning> (*)(const Basis &);

QStringList behind(const Basis &b, std::initializer_list<Mix> classes)
{
    QStringList ids;
    for (const MixShare &share : b.mix.shares) {
        if (std::find(classes.begin(), classes.end(), share.mix) != classes.end())
            ids << share.activities;
    }
    return ids;
}

QString percentText(int percent) { return QString::number(percent) + QStringLiteral(" %"); }

std::optional<Warning> pastSelf(const Basis &b)
{
    if (b.mix.shares.isEmpty())
        return std::nullopt;
    const int updates = b.mix.of(Mix::Niche) + b.mix.of(Mix::OffStory);
    const int limit = b.snapshot.thresholds.pastSelfPercent;
    const bool raised = updates >= limit;
    return Warning{"past-self", "mix", raised ? "A log of your past self" : "Not only clinical updates",
                   QStringLiteral("%1 of hours are clinical updates; from %2 on the log speaks of the physician you were.").arg(percentText(updates), percentText(limit)), raised,
                   behind(b, {Mix::Niche, Mix::OffStory})};
}

std::optional<Warning> breadth(const Basis &b)
{
    if (b.mix.shares.isEmpty())
        return std::nullopt;
    const int share = b.mix.of(Mix::NonClinical);
    const int least = b.snapshot.thresholds.nonClinicalLeast;
    const bool raised = share < least;
    return Warning{"breadth", "role skills", raised ? "Role skills are thin" : "Role skills",
                   QStringLiteral("%1 of hours are leadership, systems, quality or education; at least %2 is the aim.").arg(percentText(share), percentText(least)), raised, behind(b, {Mix::NonClinical})};
}

std::optional<Warning> depth(const Basis &b)
{
    if (b.mix.shares.isEmpty())
        return std::nullopt;
    const Band band = b.snapshot.thresholds.proceduralBand;
    const int share = b.mix.of(Mix::Procedural);
    const bool raised = share < band.least;
    return Warning{"depth", "depth", raised ? "Workshops are thin" : "Hands-on and longitudinal",
                   QStringLiteral("%1 hands-on or longitudinal; your target is %2–%3.").arg(percentText(share), QString::number(band.least), percentText(band.most)), raised,
                   behind(b, {Mix::Procedural})};
}

std::optional<Warning> focus(const Basis &b)
{
    if (b.mix.shares.isEmpty() || !activeStory(b.snapshot.stories))
        return std::nullopt;
    const bool raised = b.mix.onStory < b.snapshot.thresholds.focusLeast;
    return Warning{"scattered", "focus", QStringLiteral("Scattered log"),
                   QStringLiteral("%1 of hours serve your story; below %2 the log reads as scattered.").arg(percentText(b.mix.onStory), percentText(b.snapshot.thresholds.focusLeast)), raised,
                   behind(b, {Mix::OffStory})};
}

std::optional<Warning> output(const Basis &b)
{
    if (b.output.shares.isEmpty())
        return std::nullopt;
    const int share = 100 - b.output.of(Output::CreditsOnly);
    const int least = b.snapshot.thresholds.outputLeast;
    const bool raised = share < least;
    return Warning{"output", "output", raised ? "Hours leave credits only" : "Hours leave something",
                   QStringLiteral("%1 of activities led to something; below %2 the hours are lost to the packet.").arg(percentText(share), percentText(least)), raised, b.output.shares.last().activities};
}

std::optional<Warning> easyCredits(const Basis &b)
{
    const auto chosen = chosenActivities(b.snapshot, b.snapshot.thresholds.mixMonths, b.today);
    qint64 all = 0, easy = 0;
    QStringList ids;
    for (const auto &activity : chosen) {
        const int value = strategicValue(activity->format, b.snapshot.thresholds);
        const qint64 amount = ledgerAmount(*activity).hundredths;
        all += amount;
        if (value == 0 || value > easyValue)
            continue;
        easy += amount;
        ids << activity->id.text;
    }
    if (all == 0)
        return std::nullopt;
    const int share = static_cast<int>(easy * 100 / all);
    const bool raised = share > halfPercent;
    return Warning{"easy", "ease", raised ? "Easy credits dominate" : "Easy credits in bounds",
                   QStringLiteral("%1 of credits come from webinars, podcasts, journals and the like; more than half weakens the log.").arg(percentText(share)), raised, ids};
}

std::optional<Warning> silentGoal(const Basis &b)
{
    const QList<Goal> goals = activeGoals(b.snapshot.goals);
    if (goals.isEmpty() || b.mix.shares.isEmpty())
        return std::nullopt;
    const QDate first = addMonths(b.today, -12);
    for (const Goal &goal : goals) {
        const bool shown = std::any_of(b.snapshot.activities.cbegin(), b.snapshot.activities.cend(), [&](const auto &a) {
            return a->status != Status::Idea && a->status != Status::Dropped && (!creditDay(*a).isValid() || creditDay(*a) > first) && serves(*a, goal);
        });
        if (!shown)
            return Warning{"goal", "goal", QStringLiteral("A goal the log does not show"), QStringLiteral("Nothing of the last twelve months or ahead serves “%1”. Plan one course for it, or drop the goal.").arg(goal.text), true, {}};
    }
    return Warning{"goal", "goal", QStringLiteral("Every goal shows in the log"), QStringLiteral("%1 active, each with a course of the last twelve months or ahead.").arg(goals.size()), false, {}};
}

std::optional<Warning> unproven(const Basis &b)
{
    const QSet<QString> proven = provenActivities(b.snapshot.documents);
    QStringList ids;
    for (const auto &activity : b.snapshot.activities) {
        const QDate day = creditDay(*activity);
        if (activity->status == Status::Completed && day.isValid() && day > addMonths(b.today, -12) && day <= b.today && ledgerAmount(*activity) > Credits{} && !proven.contains(activity->id.text))
            ids << activity->id.text;
    }
    if (b.mix.shares.isEmpty())
        return std::nullopt;
    const QString sentence = ids.isEmpty() ? QStringLiteral("Everything of the last twelve months has its certificate on file.")
                                           : QStringLiteral("%1 of the last twelve months without a certificate. Drop it, or ask the provider while they still have it.").arg(ids.size() == 1 ? QStringLiteral("1 activity") : QStringLiteral("%1 activities").arg(ids.size()));
    return Warning{"proof", "proof", ids.isEmpty() ? QStringLiteral("Proof on file") : QStringLiteral("Proof is missing"), sentence, !ids.isEmpty(), ids};
}

/// Only when there are any: that nothing is wrong needs no word.
std::optional<Warning> datedAhead(const Basis &b)
{
    QStringList ids;
    for (const auto &activity : b.snapshot.activities) {
        if (isDatedAhead(*activity, b.today))
            ids << activity->id.text;
    }
    if (ids.isEmpty())
        return std::nullopt;
    const QString count = ids.size() == 1 ? QStringLiteral("1 activity is") : QStringLiteral("%1 activities are").arg(ids.size());
    return Warning{"future", "dates", QStringLiteral("Completed on a day to come"),
                   QStringLiteral("%1 completed on a day that has not come yet; in the cycle of that day it counts as earned. Correct the day, or make it planned.").arg(count), true, ids};
}

std::optional<Warning> convenience(const Basis &b)
{
    QSet<QString> evaluated;
    for (const auto &evaluation : b.snapshot.evaluations)
        evaluated << evaluation->activity;
    QStringList ids;
    int ahead = 0;
    for (const auto &activity : b.snapshot.activities) {
        const bool coming = activity->status == Status::Registered || activity->status == Status::Planned;
        if (!coming || activity->compliance || activityHours(*activity).value_or(Credits{}) <= b.snapshot.thresholds.evaluateAbove)
            continue;
        ++ahead;
        if (!evaluated.contains(activity->id.text))
            ids << activity->id.text;
    }
    if (ahead == 0)
        return std::nullopt;
    const bool raised = !ids.isEmpty();
    return Warning{"convenience", "choice", raised ? "Booked without being asked" : "Booked on purpose",
                   QStringLiteral("%1 of %2 courses ahead over %3 hours were not evaluated.").arg(ids.size()).arg(ahead).arg(b.snapshot.thresholds.evaluateAbove.text()), raised, ids};
}

std::optional<Warning> fullMonth(const Basis &b)
{
    QMap<QDate, Credits> months;
    QMap<QDate, QStringList> ids;
    for (const auto &activity : b.snapshot.activities) {
        const QDate day = creditDay(*activity);
        if (activity->status == Status::Idea || activity->status == Status::Dropped || activity->status == Status::Completed || !day.isValid() || day < b.today)
            continue;
        const QDate month(day.year(), day.month(), 1);
        months[month] += ledgerAmount(*activity);
        ids[month] << activity->id.text;
    }
    if (months.isEmpty())
        return std::nullopt;
    const auto fullest = std::max_element(months.cbegin(), months.cend());
    const Credits limit = b.snapshot.thresholds.monthLoadLimit;
    const bool raised = *fullest > limit;
    return Warning{"month", "load", raised ? "One month is overloaded" : "No month is overloaded",
                   QStringLiteral("%1 holds %2 planned credits; %3 is full.").arg(QLocale(QLocale::English).toString(fullest.key(), QStringLiteral("MMMM yyyy")), fullest->text(), limit.text()), raised, ids.value(fullest.key())};
}

std::optional<Warning> unmapped(const Basis &b)
{
    if (b.snapshot.signalList.isEmpty())
        return std::nullopt;
    QSet<QString> known;
    for (const auto &signal : b.snapshot.signalList)
        known << signal->id.text;
    bool mapped = std::any_of(b.snapshot.links.cbegin(), b.snapshot.links.cend(), [&](const auto &l) { return known.contains(l->from) || known.contains(l->to); });
    QStringList ids;
    for (const auto &activity : b.snapshot.activities) {
        if (std::any_of(activity->signalIds.cbegin(), activity->signalIds.cend(), [&](const QString &id) { return known.contains(id); }))
            ids << activity->id.text;
    }
    mapped = mapped || !ids.isEmpty();
    return Warning{"signal", "signal", mapped ? QStringLiteral("Maps to what is rewarded") : QStringLiteral("Nothing maps to what is rewarded"),
                   mapped ? QStringLiteral("Work is linked to what your institution rewards now.") : QStringLiteral("%1 recorded, no course or project linked. Link the one that serves it.").arg(known.size() == 1 ? QStringLiteral("1 signal is") : QStringLiteral("%1 signals are").arg(known.size())), !mapped, ids};
}

std::optional<Warning> sameTitle(const Basis &b)
{
    const QDate since = b.snapshot.profile.titleSince;
    const int years = b.snapshot.thresholds.sameTitleYears;
    if (!since.isValid() || since > b.today)
        return std::nullopt;
    const bool grown = std::any_of(b.snapshot.roles.cbegin(), b.snapshot.roles.cend(), [&](const auto &r) { return r->state == QLatin1String("appointed") && r->days.start > since; });
    const bool raised = !grown && addMonths(since, years * 12) <= b.today;
    return Warning{"title", "title", raised ? QStringLiteral("The same title for %1 years").arg(years) : QStringLiteral("Title and roles move"),
                   raised ? QStringLiteral("“%1” since %2, and no new role on record. Write down the role you want next.").arg(b.snapshot.profile.title).arg(since.year())
                          : QStringLiteral("“%1” since %2%3.").arg(b.snapshot.profile.title).arg(since.year()).arg(grown ? QStringLiteral(", with new roles since") : QString()), raised, {}};
}

std::optional<Warning> cramming(const Basis &b)
{
    const int year = b.today.year() - 1;
    qint64 all = 0, late = 0;
    QStringList ids;
    for (const auto &activity : b.snapshot.activities) {
        const QDate day = creditDay(*activity);
        if (activity->status != Status::Completed || !day.isValid() || day.year() != year)
            continue;
        all += ledgerAmount(*activity).hundredths;
        if (day.month() < 10)
            continue;
        late += ledgerAmount(*activity).hundredths;
        ids << activity->id.text;
    }
    if (all == 0)
        return std::nullopt;
    const int share = static_cast<int>(late * 100 / all);
    const bool raised = share > halfPercent;
    return Warning{"cramming", "pace", raised ? "Last-minute cramming" : "No cramming", QStringLiteral("%1 of the credits of %2 came in its last quarter; more than half is a rush.").arg(percentText(share)).arg(year), raised, ids};
}

constexpr Sign signList[]{datedAhead, pastSelf, breadth, silentGoal, easyCredits, output, depth, focus, convenience, cramming, fullMonth, unproven, unmapped, sameTitle};

} // namespace

QList<Warning> warningSigns(const Snapshot &snapshot, QDate today)
{
    const Basis basis{snapshot, today, mixSummary(snapshot, today), conversion(snapshot, today)};
    QList<Warning> found;
    for (const Sign sign : signList) {
        if (auto warning = sign(basis))
            found << *warning;
    }
    std::stable_partition(found.begin(), found.end(), [](const Warning &w) { return w.raised; });
    return found;
}

} // namespace credence
