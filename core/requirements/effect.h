// What one more activity would change: every figure that moves, before and after.
#pragma once

#include "core/requirements/progress.h"

#include <QJsonArray>

namespace credence {

/// One figure that a candidate moves.
struct Effect {
    SourceId source;
    QString requirement; ///< the requirement's short name
    QString rule;        ///< rule id, or "total"
    QString label;       ///< of the rule; "Total" for the total
    QString unit;
    QString origin;      ///< of the rules: "Rules as of Oct 2025 · high confidence · Federation of State Medical Boards"
    std::optional<Credits> needed, before, after; ///< before and after: earned
    std::optional<Credits> missingBefore, missingAfter;
    State stateBefore = State::CheckByHand;
    State stateAfter = State::CheckByHand;
    QDate on = {};   ///< the day to come whose figure this is: a window that moves on, or a card; invalid: today's
    QDate late = {}; ///< it closes nothing of the figure, which is due on this day, before it; invalid: it is in time
    friend bool operator==(const Effect &, const Effect &) = default;
};

/// The figures that `course` moves when it is completed (whatever its status says now), in the order of the
/// requirements, the total before its rules. One with the id of an activity of the snapshot replaces that one.
/// One without a day is reckoned as if it were done today. One on a day to come is reckoned as of that day where a window moves on or a card has to hold, and closes nothing that is due
/// before: a figure that it would have moved stays as it is, with `late`. Empty: it counts for nothing.
QList<Effect> effects(const Snapshot &snapshot, const Activity &course, QDate today);

/// The same on sums that are kept, as of their day; `existing` is the activity that the candidate replaces, or null.
QList<Effect> effects(const KeptStandings &kept, const Shared<Activity> &existing, bool proven, const Activity &candidate);

/// One object an effect: requirement, rule, label, unit, needed, before, after, missing and states; `on` and `late`, each a
/// day or null. Unknown is null.
QJsonArray effectsJson(const QList<Effect> &effects);

} // namespace credence
