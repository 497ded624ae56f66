#include "core/actions/logging.h"

#include "core/actions/loosening.h"
#include "core/activities/changing.h"
#include "core/activities/validation.h"
#include "core/portfolio/stores.h"

namespace credence {

namespace {

Result<> replace(Stores &stores, const Activity &activity)
{
    if (auto fine = validated(activity); !fine)
        return fine;
    const auto before = stores.activities.find(activity.id);
    if (!before)
        return before.error();
    if (!*before)
        return Error{ErrorKind::NotFound, QStringLiteral("This activity is not in the portfolio any more. Nothing was changed."), activity.id.text};
    return stores.activities.put(activity);
}

} // namespace

Result<ActivityId> logActivity(Portfolio &portfolio, const Activity &activity)
{
    if (auto fine = validated(activity); !fine)
        return fine.error();
    Activity fresh = activity;
    fresh.id = newId<ActivityId>();
    auto done = portfolio.write(QStringLiteral("Log activity"), [&](Stores &stores) { return stores.activities.put(fresh); });
    return done ? Result<ActivityId>(fresh.id) : Result<ActivityId>(done.error());
}

Result<QList<ActivityId>> logActivities(Portfolio &portfolio, const QString &label, const QList<Activity> &activities)
{
    QList<ActivityId> ids;
    auto done = portfolio.write(label, [&](Stores &stores) -> Result<> {
        for (Activity fresh : activities) {
            if (auto fine = validated(fresh); !fine)
                return fine;
            fresh.id = newId<ActivityId>();
            if (auto put = stores.activities.put(fresh); !put)
                return put;
            ids << fresh.id;
        }
        return {};
    });
    return done ? Result<QList<ActivityId>>(ids) : Result<QList<ActivityId>>(done.error());
}

Result<> changeActivity(Portfolio &portfolio, const Activity &activity)
{
    return changeActivities(portfolio, QStringLiteral("Change activity"), {activity});
}

Result<> changeActivities(Portfolio &portfolio, const QString &label, const QList<Activity> &activities)
{
    return portfolio.write(label, [&](Stores &stores) -> Result<> {
        for (const Activity &activity : activities) {
            if (auto done = replace(stores, activity); !done)
                return done;
        }
        return {};
    });
}

Result<QStringList> addToPlan(Portfolio &portfolio, const QList<ActivityId> &activities, QDate today)
{
    QStringList without;
    const auto snapshot = portfolio.snapshot();
    QList<ActivityId> dated;
    for (const ActivityId &id : activities) {
        const auto found = std::find_if(snapshot->activities.cbegin(), snapshot->activities.cend(), [&](const auto &a) { return a->id == id; });
        if (found != snapshot->activities.cend() && (*found)->status == Status::Idea && !creditDay(**found).isValid())
            without << (*found)->title;
        else
            dated << id;
    }
    if (dated.isEmpty())
        return without;
    const Result<> done = portfolio.write(QStringLiteral("Add to plan"), [&](Stores &stores) -> Result<> {
        for (const ActivityId &id : dated) {
            const auto found = stores.activities.find(id);
            if (!found)
                return found.error();
            if (!*found)
                return Error{ErrorKind::NotFound, QStringLiteral("This activity is not in the portfolio any more. Nothing was changed."), id.text};
            if ((*found)->status != Status::Idea)
                continue;
            if (auto put = stores.activities.put(begun(**found, Status::Planned, today)); !put)
                return put;
        }
        return {};
    });
    return done ? Result<QStringList>(without) : Result<QStringList>(done.error());
}

Result<> removeActivities(Portfolio &portfolio, const QList<ActivityId> &activities)
{
    const auto snapshot = portfolio.snapshot();
    QSet<QString> ids;
    for (const ActivityId &id : activities)
        ids << id.text;
    const QString label = activities.size() == 1 ? QStringLiteral("Remove activity") : QStringLiteral("Remove %1 activities").arg(activities.size());
    return portfolio.write(label, [&](Stores &stores) -> Result<> {
        for (const ActivityId &id : activities) {
            if (auto done = stores.activities.remove(id); !done)
                return done;
        }
        return loosen(stores, *snapshot, ids);
    });
}

} // namespace credence
