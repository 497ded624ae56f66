// Courses that are not booked yet: those on the list, and new ones made from what is missing (Q6, Q8).
#pragma once

#include "core/advice/overlap.h"
#include "core/advice/what_next.h"

namespace credence {

/// Ideas, and what is planned, registered or in progress, that lies ahead or has no day: soonest first, undated last, ties by title.
QList<Shared<Activity>> candidates(const Snapshot &snapshot, QDate today);

/// An idea with the topic, the kind of credit and the amount that `look` asks for. Its title says what to search: a topic, or how much
/// for whom ("30.5 hours for New Hampshire medical license").
Activity ideaFor(const LookFor &look);

/// An idea that serves the figure of `row` and `goal`: the rule's first topic, the kind of credit it accepts, what of it is
/// open beyond the plan (nothing when nothing is), the goal and its subjects.
Activity ideaFor(const OverlapRow &row, const Goal &goal, const Snapshot &snapshot, QDate today);

} // namespace credence
