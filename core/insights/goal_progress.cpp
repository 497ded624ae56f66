#include "core/insights/goal_progress.h"

#include "core/advice/overlap.h"
#include "core/base/date_range.h"
#include "core/outcomes/chain.h"
#include "core/story/story_rules.h"

#include <QSet>

namespace credence {

namespace {
constexpr int goalMonths = 12; // S4: twelve-month goals

bool isAhead(Status status) { return status == Status::Planned || status == Status::Registered || status == Status::InProgress; }
} // namespace

QList<GoalProgress> goalProgress(const Snapshot &snapshot, QDate today)
{
    const QList<Goal> goals = activeGoals(snapshot.goals);
    if (goals.isEmpty())
        return {};
    const Chain links = chain(snapshot);
    QSet<QString> noOutput; // what was learned, and further courses
    for (const ChainNode &node : links.nodes) {
        if (node.stage == ChainStage::Course || node.stage == ChainStage::Skill)
            noOutput << node.record.id;
    }
    QList<GoalProgress> all;
    for (const Goal &goal : goals) {
        GoalProgress progress{goal, {}, {}, {}, {}};
        const QDate first = addMonths(goal.due.isValid() ? std::min(goal.due, addMonths(today, goalMonths)) : today, -goalMonths);
        for (const auto &activity : snapshot.activities) {
            const QDate day = creditDay(*activity);
            const bool done = activity->status == Status::Completed && day.isValid() && day > first && day <= today;
            if ((!done && !isAhead(activity->status)) || !serves(*activity, goal))
                continue;
            (done ? progress.done : progress.ahead) << activity->id.text;
            if (done)
                progress.hours += activity->hours.value_or(Credits{});
        }
        const QSet<QString> from(progress.done.cbegin(), progress.done.cend());
        for (const ChainEdge &edge : links.edges) {
            if (noOutput.contains(edge.to))
                continue;
            if (from.contains(edge.from) && !progress.outcome.contains(edge.to) && !edge.to.startsWith(QLatin1String("outcome:")))
                progress.outcome << edge.to;
        }
        all << progress;
    }
    return all;
}

} // namespace credence
