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

QString datedAheadWords(const Activity &activity)
{
    return QStringLiteral("“%1” is completed, but its day, %2, has not come yet. In the cycle of that day it counts as earned: correct the day, or make it planned.").arg(activity.title, isoText(creditDay(activity)));
}

Activity plannedWhenAhead(Activity activity, QDate today)
{
    if (isDatedAhead(activity, today))
        activity = begun(activity, Status::Planned, activity.since.planned.isValid() ? activity.since.planned : today);
    return activity;
}

} // namespace credence
