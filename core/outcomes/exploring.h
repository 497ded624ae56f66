// How far a pivot has been explored: what was completed, and what still lies ahead (S7).
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

struct Explored {
    int done = 0;       ///< of the three, those whose activity is completed; one activity counts once
    int ahead = 0;      ///< ideas, planned, registered or in progress
    bool course = false, conference = false, workshop = false; ///< done
    friend bool operator==(const Explored &, const Explored &) = default;
};

/// Activities that are gone or dropped explore nothing. One that stands in two places counts in the first only.
Explored explored(const Pivot &pivot, const Snapshot &snapshot);

/// "1 of 3 explored", "0 of 3 explored, 1 ahead".
QString exploredText(int done, int ahead);

} // namespace credence
