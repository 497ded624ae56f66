// When a figure is due, and whether it is met, ahead, on pace, behind or overdue (Q4, Q5).
#pragma once

#include "core/requirements/plan.h"
#include "core/requirements/standing.h"
#include "core/settings/thresholds.h"

namespace credence {

/// A rule's own due date goes first, then the end of the cycle; invalid: none, or not known.
QDate dueDay(const Rule &rule, const SourcePlan &plan);

/// Totals, type minimums, point categories and formats, not yet met: each year's share grows evenly to the whole at the
/// end of month `paceMonths` and then waits. A window that ends today expects everything.
State paceState(qint64 needed, qint64 earned, const Window &window, const SourcePlan &plan, const Thresholds &thresholds);

/// Topics and courses, not yet met: on pace until `topicWarningMonths` before they are due.
State topicState(QDate due, QDate today, const Thresholds &thresholds);

/// The worse of two: overdue, behind, on pace, ahead, by hand, met. NotApplicable does not speak.
State worse(State a, State b);
State better(State a, State b);

} // namespace credence
