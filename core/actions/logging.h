// What the user does with activities: log, change, remove (A1).
#pragma once

#include "core/activities/activity.h"
#include "core/portfolio/portfolio.h"

namespace credence {

/// Adds the activity under a new id. Invalid, with the reason, when it cannot be kept as it is.
Result<ActivityId> logActivity(Portfolio &portfolio, const Activity &activity);
/// Adds several in one step called `label`, in their order; all or none.
Result<QList<ActivityId>> logActivities(Portfolio &portfolio, const QString &label, const QList<Activity> &activities);
/// Replaces it by id. NotFound when it is gone.
Result<> changeActivity(Portfolio &portfolio, const Activity &activity);
/// Replaces several in one step called `label`.
Result<> changeActivities(Portfolio &portfolio, const QString &label, const QList<Activity> &activities);
/// Puts ideas on the plan, in one step; an activity that is no idea any more stays as it is. NotFound when one is gone. What has no
/// day would count for nothing there and stays an idea: the titles of those are the answer. They are planned since `today`.
Result<QStringList> addToPlan(Portfolio &portfolio, const QList<ActivityId> &activities, QDate today);
/// Removes them in one step, with what cannot stand without them: evaluations, captures, promises, links; see dependentsOf(). What
/// named them otherwise stays and does not name them any more; documents that were about them stay in the vault.
Result<> removeActivities(Portfolio &portfolio, const QList<ActivityId> &activities);

} // namespace credence
