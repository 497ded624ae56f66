#include "core/advice/to_evaluate.h"

#include "core/activities/depth.h"

#include <algorithm>

namespace credence {

bool asksForEvaluation(const Activity &activity, const Snapshot &snapshot, QDate today)
{
    const bool ahead = activity.status == Status::Idea || activity.status == Status::Planned || activity.status == Status::Registered;
    const QDate day = creditDay(activity);
    const bool open = !day.isValid() || day >= today;
    return ahead && open && !activity.compliance && activityHours(activity).value_or(Credits{}) > snapshot.thresholds.evaluateAbove;
}

QList<Activity> registeredUnevaluated(const QList<Activity> &now, const QList<Shared<Activity>> &before, const Snapshot &snapshot, QDate today)
{
    QList<Activity> found;
    for (const Activity &activity : now) {
        if (activity.status != Status::Registered || !asksForEvaluation(activity, snapshot, today))
            continue;
        const bool was = std::any_of(before.cbegin(), before.cend(), [&](const auto &one) { return one->id == activity.id && one->status == Status::Registered; });
        const bool evaluated = std::any_of(snapshot.evaluations.cbegin(), snapshot.evaluations.cend(), [&](const auto &one) { return one->activity == activity.id.text; });
        if (!was && !evaluated)
            found << activity;
    }
    return found;
}

QString notEvaluatedWords(const QList<Activity> &activities)
{
    if (activities.isEmpty())
        return {};
    const auto hours = [](const Activity &activity) { return activityHours(activity).value_or(Credits{}); };
    if (activities.size() == 1)
        return QStringLiteral("“%1” is not evaluated yet: %2 h. Is it worth the time and the money?").arg(activities.first().title, hours(activities.first()).text());
    Credits sum;
    for (const Activity &activity : activities)
        sum = sum + hours(activity);
    return QStringLiteral("%1 of these courses are not evaluated yet, %2 h together. Are they worth the time and the money?").arg(activities.size()).arg(sum.text());
}

} // namespace credence
