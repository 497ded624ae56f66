// Which activities stand behind each figure, and why each counts or does not.
#pragma once

#include "core/requirements/standing.h"
#include "core/requirements/sums.h"

namespace credence {

/// A standing whose lists are to be filled, with what it was judged from; `option`: the way that is shown.
struct ToList {
    Standing *standing = nullptr;
    const SourcePlan *plan = nullptr;
    const SourceSums *sums = nullptr;
    qsizetype option = 0;
};

/// Fills the activity lists of all standings in one walk, newest first. `facts` in order, earlier first.
void addActivities(const QList<ToList> &all, const QList<Facts> &facts);

} // namespace credence
