// Activities in the portfolio file: rows to values and back.
#pragma once

#include "core/activities/activity.h"
#include "core/storage/database.h"

namespace credence {

class ActivityStore
{
public:
    explicit ActivityStore(Database &database) : m_database(database) {}

    /// Newest first by the day they count from, undated last, ties by id.
    Result<QList<Activity>> all() const;
    /// The first `count` of `all`.
    Result<QList<Activity>> newest(int count) const;
    /// How many there are; a kept number, not a count.
    Result<int> total() const;
    Result<std::optional<Activity>> find(const ActivityId &id) const;
    /// Inserts, or replaces by id.
    Result<> put(const Activity &activity);
    /// NotFound when absent.
    Result<> remove(const ActivityId &id);

private:
    Database &m_database;
};

} // namespace credence
