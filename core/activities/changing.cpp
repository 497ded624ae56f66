#include "core/activities/changing.h"

namespace credence {

QList<Status> keptStatuses() { return {Status::Idea, Status::Planned, Status::Registered, Status::InProgress, Status::Dropped}; }

QDate StatusDays::*statusDayOf(Status status)
{
    switch (status) {
    case Status::Idea: return &StatusDays::idea;
    case Status::Planned: return &StatusDays::planned;
    case Status::Registered: return &StatusDays::registered;
    case Status::InProgress: return &StatusDays::inProgress;
    case Status::Dropped: return &StatusDays::dropped;
    case Status::Completed: break;
    }
    return nullptr;
}

QDate statusDay(const Activity &activity, Status status)
{
    if (const auto kept = statusDayOf(status))
        return activity.since.*kept;
    return activity.status == Status::Completed ? creditDay(activity) : QDate();
}

Activity begun(Activity activity, Status status, QDate day)
{
    const auto kept = statusDayOf(status);
    if (kept && status != activity.status)
        activity.since.*kept = day;
    activity.status = status;
    return activity;
}

Activity withStatus(Activity activity, Status status, QDate today)
{
    activity = begun(activity, status, today);
    if (status != Status::Completed) {
        activity.completed = QDate();
        return activity;
    }
    if (!creditDay(activity).isValid())
        activity.days = {today, today};
    else if (creditDay(activity) > today)
        activity.completed = today;
    return activity;
}

Activity copyOf(const Activity &activity, QDate today)
{
    Activity copy = activity;
    copy.id = {};
    copy.ref = QStringLiteral("");
    copy.status = Status::Planned;
    copy.since = {};
    copy.since.planned = today;
    copy.days = {};
    copy.completed = QDate();
    copy.felt = Felt::NotSaid;
    copy.overrules.clear();
    copy.notes = QStringLiteral("");
    return copy;
}

} // namespace credence
