#include "core/activities/changing.h"

namespace credence {

Activity withStatus(Activity activity, Status status, QDate today)
{
    activity.status = status;
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

Activity copyOf(const Activity &activity)
{
    Activity copy = activity;
    copy.id = {};
    copy.ref = QStringLiteral("");
    copy.status = Status::Planned;
    copy.days = {};
    copy.completed = QDate();
    copy.felt = Felt::NotSaid;
    copy.overrules.clear();
    copy.notes = QStringLiteral("");
    return copy;
}

} // namespace credence
