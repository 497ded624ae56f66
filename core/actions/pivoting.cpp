#include "core/actions/pivoting.h"

#include "core/portfolio/stores.h"
#include "core/story/story_rules.h"

#include <algorithm>

namespace credence {

namespace {

constexpr int goalMonths = 12;

Goal goalFor(const Pivot &pivot, QDate today)
{
    Goal goal;
    goal.id = newId<GoalId>();
    goal.text = QStringLiteral("A first project of my own in %1").arg(pivot.field);
    goal.subjects = QStringList{pivot.field};
    goal.measure = QStringLiteral("one project with data, or one credential");
    goal.due = addMonths(today, goalMonths);
    goal.state = QStringLiteral("active");
    return goal;
}

Result<> tellFor(Stores &stores, const Pivot &pivot, const std::optional<Story> &before, QDate today)
{
    Story story;
    story.id = newId<StoryId>();
    story.sentence = QStringLiteral("I am becoming the go-to person in %1, and here is my documented trajectory.").arg(pivot.field);
    story.domain = pivot.field;
    story.from = today;
    if (before) {
        story.target = before->target;
        story.targetDate = before->targetDate;
        story.institution = before->institution;
        Story ended = *before;
        ended.to = ended.from.isValid() ? std::max(ended.from, today.addDays(-1)) : today.addDays(-1);
        if (auto done = stores.story.putStory(ended); !done)
            return done;
    }
    return stores.story.putStory(story);
}

QString wordsOf(Follow follow, QDate today)
{
    const QString day = isoText(today);
    switch (follow) {
    case Follow::Goal: return QStringLiteral("A goal since %1.").arg(day);
    case Follow::Story: return QStringLiteral("My story since %1.").arg(day);
    case Follow::Drop: break;
    }
    return QStringLiteral("Dropped on %1.").arg(day);
}

QString labelOf(Follow follow)
{
    return follow == Follow::Goal ? QStringLiteral("Make a pivot a goal") : follow == Follow::Story ? QStringLiteral("Make a pivot the story") : QStringLiteral("Drop pivot");
}

} // namespace

Result<> followPivot(Portfolio &portfolio, const PivotId &id, Follow follow, QDate today)
{
    const auto snapshot = portfolio.snapshot();
    const auto found = std::find_if(snapshot->pivots.cbegin(), snapshot->pivots.cend(), [&](const auto &pivot) { return pivot->id == id; });
    if (found == snapshot->pivots.cend())
        return Error{ErrorKind::NotFound, QStringLiteral("This pivot is not in the portfolio any more. Nothing was changed."), id.text};
    Pivot pivot = **found;
    pivot.next = wordsOf(follow, today) + (pivot.next.isEmpty() ? QString() : QLatin1Char(' ') + pivot.next);
    const QString verdict = follow == Follow::Drop ? QStringLiteral("meh") : QStringLiteral("energized");
    if (pivot.verdict != verdict || !pivot.decided.isValid())
        pivot.decided = today;
    pivot.verdict = verdict;
    if (const GoalRoom room = goalRoom(snapshot->goals); follow == Follow::Goal && !room.canAdd)
        return Error{ErrorKind::Conflict, QStringLiteral("Three goals are active already, and a fourth would thin them all out. Nothing was changed; finish or drop one first."), id.text};
    return portfolio.write(labelOf(follow), [&](Stores &stores) -> Result<> {
        auto done = stores.outcomes.put(pivot);
        if (done && follow == Follow::Goal)
            done = stores.story.putGoal(goalFor(pivot, today));
        if (done && follow == Follow::Story)
            done = tellFor(stores, pivot, activeStory(snapshot->stories), today);
        return done;
    });
}

} // namespace credence
