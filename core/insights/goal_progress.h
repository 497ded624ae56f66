// What was done for each active goal, and what lies ahead (S4).
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

struct GoalProgress {
    Goal goal;
    Credits hours;       ///< of the completed ones
    QStringList done;    ///< completed activities that serve it, newest first
    QStringList ahead;   ///< planned, registered or in progress
    QStringList outcome; ///< artifacts, projects, presentations, teaching and roles that come from the done ones
    friend bool operator==(const GoalProgress &, const GoalProgress &) = default;
};

/// One entry an active goal, in their order. A goal's year begins twelve months before it is due (or before `today` when it has no day);
/// what was completed before that does not count. Serving: the activity names the goal or shares one of its subjects.
QList<GoalProgress> goalProgress(const Snapshot &snapshot, QDate today);

} // namespace credence
