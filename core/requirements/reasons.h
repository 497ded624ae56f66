// Which activities stand behind each figure, and why each counts or does not.
#pragma once

#include "core/requirements/standing.h"
#include "core/requirements/sums.h"

namespace credence {

/// Fills the activity lists of `standing`, newest first. `facts` in order, earlier first; `option`: the way that is shown.
void addActivities(Standing &standing, const SourcePlan &plan, const SourceSums &sums, qsizetype option, const QList<Facts> &facts);

} // namespace credence
