// What all requirements together ask for in a year, when credits overlap (Q5).
#pragma once

#include "core/requirements/standing.h"
#include "core/settings/thresholds.h"

namespace credence {

/// The sum of the needs a year, the largest of them, and that with the buffer, rounded up to whole credits. Needs that are
/// not known are left out.
AnnualFloor annualFloor(const QList<Standing> &standings, const Thresholds &thresholds);

} // namespace credence
