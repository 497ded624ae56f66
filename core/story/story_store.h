// Profile, stories and goals in the portfolio file: rows to values and back.
#pragma once

#include "core/storage/database.h"
#include "core/story/goal.h"
#include "core/story/profile.h"
#include "core/story/story.h"

#include <QList>

namespace credence {

class StoryStore
{
public:
    explicit StoryStore(Database &database) : m_database(database) {}

    /// A default profile when nothing was told yet.
    Result<Profile> profile() const;
    Result<> putProfile(const Profile &profile);

    /// Newest first: the story without an end, then by the day it ended.
    Result<QList<Story>> stories() const;
    Result<> putStory(const Story &story);
    Result<> removeStory(const StoryId &id); ///< NotFound when absent

    /// In the order they were set.
    Result<QList<Goal>> goals() const;
    Result<> putGoal(const Goal &goal);
    Result<> removeGoal(const GoalId &id); ///< NotFound when absent

private:
    Database &m_database;
};

} // namespace credence
