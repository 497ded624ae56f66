#include "core/advice/overlap.h"

#include "core/base/text.h"

#include <algorithm>

namespace credence {

namespace {

using Known = QHash<ActivityId, const Activity *>;

OverlapCell cellOf(const Figures &figures, const Goal &goal, const Known &known)
{
    OverlapCell cell;
    for (const Contribution &one : figures.activities) {
        const Activity *activity = known.value(one.activity);
        if (!one.counts || !activity || !serves(*activity, goal))
            continue;
        cell.credits += one.amount;
        if (one.planned)
            cell.planned += one.amount;
        cell.activities << one.activity.text;
    }
    return cell;
}

bool isOpen(const Figures &figures)
{
    const bool speaks = figures.state != State::NotApplicable && figures.state != State::CheckByHand;
    return speaks && figures.missing && figures.missing->hundredths > 0;
}

} // namespace

bool serves(const Activity &activity, const Goal &goal)
{
    if (activity.goals.contains(goal.id.text) || (!goal.ref.isEmpty() && activity.goals.contains(goal.ref)))
        return true;
    return std::any_of(goal.subjects.begin(), goal.subjects.end(), [&](const QString &wanted) {
        return std::any_of(activity.subjects.begin(), activity.subjects.end(), [&](const QString &had) { return folded(had) == folded(wanted); });
    });
}

Overlap overlap(const Snapshot &snapshot, const QList<Standing> &standings)
{
    Overlap all;
    for (const Shared<Goal> &goal : snapshot.goals) {
        if (goal->state.isEmpty() || goal->state == QLatin1String("active"))
            all.goals.append(goal);
    }
    if (all.goals.isEmpty())
        return all;
    Known known;
    for (const Shared<Activity> &activity : snapshot.activities)
        known.insert(activity->id, activity.get());
    const auto add = [&](const Standing &standing, const QString &rule, const QString &unit, const Figures &figures) {
        OverlapRow row{standing.source, rule, unit, {}};
        for (const Shared<Goal> &goal : std::as_const(all.goals))
            row.cells.append(cellOf(figures, *goal, known));
        all.rows.append(row);
    };
    for (const Standing &standing : standings) {
        if (standing.total.needed && standing.total.state != State::NotApplicable)
            add(standing, QStringLiteral("total"), standing.unit, standing.total);
        for (const RuleStanding &rule : standing.rules) {
            if (isOpen(rule.figures))
                add(standing, rule.rule, rule.unit, rule.figures);
        }
    }
    return all;
}

} // namespace credence
