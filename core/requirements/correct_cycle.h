// Putting a cycle that is over right: its days, number, ticks and answers (Q2).
#pragma once

#include "core/requirements/source.h"

namespace credence {

/// `source` with `corrected` in the place of the cycle that had the days `which`. One that was only reckoned back is kept from now on.
Source withCycle(Source source, const DateRange &which, const KeptCycle &corrected);
/// Without the kept cycle of these days: from now on it is reckoned back by the rules.
Source withoutCycle(Source source, const DateRange &which);

/// Why `corrected` cannot stand in the place of `which`, a sentence each: a day is missing, they are turned round, it would reach into
/// `current` (the cycle of today) or another kept one, or hours are claimed that the rules do not allow. Empty: it can.
QStringList problemsOfCycle(const Source &source, const DateRange &which, const KeptCycle &corrected, const DateRange &current);

} // namespace credence
