#include "core/activities/batching.h"

#include "core/activities/depth.h"

#include <QMap>

#include <algorithm>

namespace credence {

namespace {

/// Activities whose last evaluation says filler.
QSet<QString> fillers(const Snapshot &snapshot)
{
    QHash<QString, const Evaluation *> last;
    for (const auto &evaluation : snapshot.evaluations) {
        const Evaluation *&kept = last[evaluation->activity];
        if (!kept || evaluation->date >= kept->date)
            kept = evaluation.get();
    }
    QSet<QString> ids;
    for (const Evaluation *evaluation : std::as_const(last)) {
        if (evaluation->verdict == Verdict::Filler)
            ids << evaluation->activity;
    }
    return ids;
}

bool isDuty(const Activity &activity) { return activity.compliance || activity.format == QLatin1String("compliance-module"); }

} // namespace

Batches batches(const Snapshot &snapshot, QDate today)
{
    const QSet<QString> filler = fillers(snapshot);
    QMap<QDate, QList<const Activity *>> byDay;
    QList<const Activity *> open;
    for (const auto &activity : snapshot.activities) {
        if (activity->status == Status::Dropped || (!isDuty(*activity) && !filler.contains(activity->id.text)))
            continue;
        const QDate day = creditDay(*activity);
        const bool lies = day.isValid() && (activity->status == Status::Completed ? day.year() == today.year() : day >= today && activity->status != Status::Idea);
        if (lies)
            byDay[day] << activity.get();
        else if (activity->status != Status::Completed)
            open << activity.get();
    }
    Batches found;
    for (auto it = byDay.cbegin(); it != byDay.cend(); ++it) {
        if (it->size() == 1 && it->first()->status != Status::Completed)
            open << it->first();
        if (it->size() < 2)
            continue;
        BatchDay day{it.key(), {}, {}, true};
        for (const Activity *activity : *it) {
            day.activities << activity->id.text;
            day.hours += activityHours(*activity).value_or(Credits{});
            day.done = day.done && activity->status == Status::Completed;
        }
        found.days << day;
    }
    std::stable_sort(open.begin(), open.end(), [](const Activity *a, const Activity *b) { return creditDay(*a) < creditDay(*b); }); // an invalid day comes first
    for (const Activity *activity : std::as_const(open)) {
        found.waiting << BatchItem{activity->id, isDuty(*activity) ? QStringLiteral("a duty") : QStringLiteral("filler by your evaluation")};
        found.waitingHours += activityHours(*activity).value_or(Credits{});
    }
    return found;
}

} // namespace credence
