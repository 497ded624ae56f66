// The other ways in which a total may be met: a longer look-back, or an average over cycles.
#pragma once

#include "core/requirements/standing.h"
#include "core/requirements/sums.h"

namespace credence {

/// The last cycles with `earned` in this one are enough together, and none is too weak.
bool averageHolds(const SourcePlan &plan, const SourceSums &sums, qint64 earned);

/// Which way is shown when it is not the plain one, and before the total is met what another way would take; "" where there is none.
QString wayWords(const SourcePlan &plan, const SourceSums &sums, const Standing &standing);

} // namespace credence
