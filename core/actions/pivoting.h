// What follows from the verdict on a pivot, each one step to undo (S7).
#pragma once

#include "core/portfolio/portfolio.h"

namespace credence {

enum class Follow {
    Goal,  ///< a goal of the next twelve months
    Story, ///< the story from now on; the one before is kept as history
    Drop   ///< left alone: the verdict is meh
};

/// Does what follows and writes it down with the pivot. NotFound when the pivot is gone; Conflict when three goals are active already.
Result<> followPivot(Portfolio &portfolio, const PivotId &pivot, Follow follow, QDate today);

} // namespace credence
