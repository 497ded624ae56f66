#include "core/actions/telling.h"

#include "core/portfolio/stores.h"
#include "core/story/npi.h"

#include <algorithm>

namespace credence {

namespace {

constexpr qsizetype mostActiveGoals = 3; // S4

bool isActive(const Goal &goal) { return goal.state.isEmpty() || goal.state == QLatin1String("active"); }

Error refuse(const char *sentence, ErrorKind kind = ErrorKind::Invalid) { return {kind, QString::fromUtf8(sentence), {}}; }

/// Ends the active stories other than `story`.
Result<> endOthers(Stores &stores, const Story &story)
{
    const auto stories = stores.story.stories();
    if (!stories)
        return stories.error();
    for (Story other : *stories) {
        if (other.to.isValid() || other.id == story.id)
            continue;
        other.to = story.from.addDays(-1);
        if (other.from.isValid() && other.to < other.from)
            other.to = other.from; // told and replaced on the same day
        if (auto done = stores.story.putStory(other); !done)
            return done;
    }
    return {};
}

} // namespace

QString bornInTheFuture(QDate birthDate)
{
    return QStringLiteral("\"birth_date\" (%1) lies in the future. Correct the day, or leave it out; the profile was not kept.").arg(isoText(birthDate));
}

Result<> changeProfile(Portfolio &portfolio, const Profile &profile, QDate today)
{
    if (today.isValid() && profile.birthDate > today)
        return Error{ErrorKind::Invalid, bornInTheFuture(profile.birthDate), {}};
    const bool changed = profile.npi != portfolio.snapshot()->profile.npi; // one from before does not stand in the way of a new name
    if (changed && !profile.npi.isEmpty() && !isNpi(profile.npi))
        return Error{ErrorKind::Invalid, whyNoNpi(profile.npi), {}};
    return portfolio.write(QStringLiteral("Change profile"), [&](Stores &stores) { return stores.story.putProfile(profile); });
}

Result<StoryId> tellStory(Portfolio &portfolio, const Story &story, QDate today)
{
    if (story.sentence.trimmed().isEmpty())
        return refuse("A story needs its one sentence. Nothing was saved; write it and try again.");
    Story told = story;
    if (told.id.isNull())
        told.id = newId<StoryId>();
    if (!told.from.isValid())
        told.from = today;
    auto done = portfolio.write(QStringLiteral("Tell story"), [&](Stores &stores) -> Result<> {
        auto ended = told.to.isValid() ? Result<>() : endOthers(stores, told);
        return ended ? stores.story.putStory(told) : ended;
    });
    return done ? Result<StoryId>(told.id) : Result<StoryId>(done.error());
}

Result<> removeStory(Portfolio &portfolio, const StoryId &story)
{
    return portfolio.write(QStringLiteral("Remove story"), [&](Stores &stores) { return stores.story.removeStory(story); });
}

Result<GoalId> setGoal(Portfolio &portfolio, const Goal &goal)
{
    if (goal.text.trimmed().isEmpty())
        return refuse("A goal needs words: what will be true in twelve months? Nothing was saved.");
    Goal set = goal;
    if (set.id.isNull())
        set.id = newId<GoalId>();
    auto done = portfolio.write(goal.id.isNull() ? QStringLiteral("Add goal") : QStringLiteral("Change goal"), [&](Stores &stores) -> Result<> {
        const auto goals = stores.story.goals();
        if (!goals)
            return goals.error();
        const auto others = std::count_if(goals->cbegin(), goals->cend(), [&](const Goal &other) { return other.id != set.id && isActive(other); });
        if (isActive(set) && others >= mostActiveGoals)
            return refuse("Three goals are active already, and a fourth would thin them all out. Nothing was saved; finish or drop one first.", ErrorKind::Conflict);
        return stores.story.putGoal(set);
    });
    return done ? Result<GoalId>(set.id) : Result<GoalId>(done.error());
}

Result<> removeGoal(Portfolio &portfolio, const GoalId &goal)
{
    return portfolio.write(QStringLiteral("Remove goal"), [&](Stores &stores) { return stores.story.removeGoal(goal); });
}

Result<> changeSetting(Portfolio &portfolio, const QString &name, const QJsonValue &value)
{
    return portfolio.write(QStringLiteral("Change setting"), [&](Stores &stores) { return stores.settings.put(name, value); });
}

} // namespace credence
