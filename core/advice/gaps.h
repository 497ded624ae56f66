// What is still missing after everything planned, and what a course would bring to it.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/plan.h"
#include "core/requirements/standing.h"

namespace credence {

/// One figure that planned credit does not complete.
struct Gap {
    SourceId source;
    QString requirement; ///< short name
    QString rule;        ///< rule id, or "total"
    QString label;
    QString unit;
    Credits open; ///< missing beyond what is planned
    QDate due;    ///< invalid: not known
    State state = State::OnPace;
    QString confidence; ///< of the rules: "high", "medium", "low"
    FigurePlan asks;
    bool onSubTopic = false; ///< only hours on the rule's sub-topic close it
};

/// Worst and soonest first. Of two ways that stand for each other only the one with less open. Nothing that is checked by hand.
QList<Gap> openGaps(const Snapshot &snapshot, QDate today);

/// What `course` would bring to `gap` when completed, before limits that several activities share. A course without a day
/// counts as taken today.
Credits brings(const Gap &gap, const Activity &course, QDate today);

} // namespace credence
