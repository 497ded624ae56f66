// Whether an activity can be kept as it is: the few things that must be right.
#pragma once

#include "core/activities/activity.h"
#include "core/base/result.h"

namespace credence {

/// Invalid, with a sentence, for an activity without a title, with an end before its start, or with an amount below zero.
Result<> validated(const Activity &activity);

} // namespace credence
