// From the sums of one requirement to its standing: what is missing, when it is due, and in which state it is.
#pragma once

#include "core/requirements/standing.h"
#include "core/requirements/sums.h"
#include "core/settings/thresholds.h"

namespace credence {

/// The standing without lists of activities and projections; `option` receives which way of meeting the total is shown.
Standing judged(const SourcePlan &plan, const SourceSums &sums, const Thresholds &thresholds, qsizetype &option);

/// The worst of the total and the rules of `standing`, which follows `from`; caps and advice do not speak.
State stateOfAll(const Standing &standing, const Template &from);

/// Fills in the days on which planned activities, earlier first, complete what is missing; `option` is the way that is shown.
void project(Standing &standing, const SourcePlan &plan, const SourceSums &sums, qsizetype option, const PlannedFacts &planned);

} // namespace credence
