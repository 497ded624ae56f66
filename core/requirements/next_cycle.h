// A cycle that ended while no later one was entered, and the one that would follow it (Q2).
#pragma once

#include "core/requirements/standing.h"

namespace credence {

/// The cycle after this one: from the next day on, and as long; in whole months when it lasts whole months. Not known after a cycle
/// that is not known.
DateRange cycleAfter(const DateRange &cycle);

/// "Its cycle ended on 2026-02-28. Renewed? Start the next one …"; empty unless the standing is over.
QString cycleOverWords(const Standing &standing);

} // namespace credence
