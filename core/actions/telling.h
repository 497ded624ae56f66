// What the user tells about themselves: profile, story, goals, and the numbers they prefer (S2, S4, F6).
#pragma once

#include "core/portfolio/portfolio.h"

#include <QJsonValue>

namespace credence {

/// Replaces the profile. Invalid for an NPI whose digits do not check, and for a birth date after `today` (when `today` is given).
Result<> changeProfile(Portfolio &portfolio, const Profile &profile, QDate today = {});
/// Why a profile with this birth date is not kept.
QString bornInTheFuture(QDate birthDate);

/// Makes `story` the active one from `today` (or its own `from`); the story active before ends the day before. With the id
/// of an existing story, changes that one instead.
Result<StoryId> tellStory(Portfolio &portfolio, const Story &story, QDate today);
Result<> removeStory(Portfolio &portfolio, const StoryId &story);

/// Adds a goal, or changes the one with its id. Conflict, kindly, when it would be the fourth active one.
Result<GoalId> setGoal(Portfolio &portfolio, const Goal &goal);
Result<> removeGoal(Portfolio &portfolio, const GoalId &goal);

/// Sets one of the editable numbers by its name ("buffer_percent"). Invalid for an unknown name or value.
Result<> changeSetting(Portfolio &portfolio, const QString &name, const QJsonValue &value);

} // namespace credence
