#include "core/activities/future_day.h"

#include "core/activities/amount.h"
#include "core/activities/changing.h"
#include "core/base/date_range.h"

namespace credence {

bool isDatedAhead(const Activity &activity, QDate today)
{
    const QDate day = creditDay(activity);
    return activity.status == Status::Completed && day.isValid() && today.isValid() && day > today;
}

QString dayDoubt(const Activity &activity, QDate today)
{
    if (activity.status == Status::Completed && !creditDay(activity).isValid())
        return QStringLiteral("“%1” is completed, but its day is not known: until it is given, it counts toward nothing.").arg(activity.title);
    if (!isDatedAhead(activity, today))
        return {};
    return QStringLiteral("“%1” is completed, but its day, %2, has not come yet. In the cycle of that day it counts as earned: correct the day, or make it planned.").arg(activity.title, isoText(creditDay(activity)));
}

Activity plannedWhenAhead(Activity activity, QDate today)
{
    if (isDatedAhead(activity, today))
        activity = begun(activity, Status::Planned, activity.since.planned.isValid() ? activity.since.planned : today);
    return activity;
}

} // namespace credence
