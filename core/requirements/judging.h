// From the sums of one requirement to its standing: what is missing, when it is due, and in which state it is.
#pragma once

#include "core/requirements/standing.h"
#include "core/requirements/sums.h"
#include "core/settings/thresholds.h"

namespace credence {

/// The standing without lists of activities and projections; `option` receives which way of meeting the total is shown.
Standing judged(const SourcePlan &plan, const SourceSums &sums, const Thresholds &thresholds, qsizetype &option);

/// Fills in the days on which planned activities, earlier first, complete what is missing.
void project(Standing &standing, const SourcePlan &plan, SourceSums sums, const std::map<Moment, std::shared_ptr<const Activity>> &planned,
             const Thresholds &thresholds);

} // namespace credence
