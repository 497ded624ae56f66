#include "core/insights/burn_up.h"

#include "core/activities/amount.h"

#include <QMap>

namespace credence {

namespace {

bool isAhead(Status status) { return status == Status::Planned || status == Status::Registered || status == Status::InProgress; }

QList<BurnUp::Step> stepsOf(const QMap<QDate, QList<const Activity *>> &byDay, Credits from)
{
    QList<BurnUp::Step> steps;
    for (auto day = byDay.cbegin(); day != byDay.cend(); ++day) {
        BurnUp::Step step{day.key(), {}, {}};
        for (const Activity *activity : *day) {
            from += ledgerAmount(*activity);
            step.added.append(activity->id);
        }
        step.total = from;
        steps.append(step);
    }
    return steps;
}

QList<BurnUp::Landmark> landmarksOf(const QMap<QDate, QList<const Activity *>> &byDay, const QList<BurnUp::Step> &steps, Credits sum, int most)
{
    QList<BurnUp::Landmark> found;
    for (const BurnUp::Step &step : steps) {
        for (const Activity *activity : byDay[step.day]) {
            const Credits amount = ledgerAmount(*activity);
            if (amount.hundredths * 20 >= sum.hundredths)
                found.append({activity->id, activity->title, amount, step.day, step.total});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.amount > b.amount; });
    return found.mid(0, most);
}

} // namespace

BurnUp burnUp(const QList<Shared<Activity>> &activities, int year, QDate today, int landmarks)
{
    QMap<QDate, QList<const Activity *>> earned, planned;
    for (const auto &activity : activities) {
        const QDate day = creditDay(*activity);
        if (day.year() != year || ledgerAmount(*activity) == Credits{})
            continue;
        if (activity->status == Status::Completed)
            earned[day].append(activity.get());
        else if (isAhead(activity->status) && day >= today)
            planned[day].append(activity.get());
    }
    BurnUp result;
    result.year = year;
    result.earned = stepsOf(earned, {});
    result.earnedTotal = result.earned.isEmpty() ? Credits{} : result.earned.last().total;
    result.planned = stepsOf(planned, result.earnedTotal);
    result.plannedTotal = result.planned.isEmpty() ? result.earnedTotal : result.planned.last().total;
    result.landmarks = landmarksOf(earned, result.earned, result.earnedTotal, landmarks);
    return result;
}

} // namespace credence
