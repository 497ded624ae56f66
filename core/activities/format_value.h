// How much a format is worth to a career: the catalogue's strategic value, or the user's own (A2).
#pragma once

#include "core/settings/thresholds.h"

namespace credence {

/// 1 to 10; 0 for a format that is not known or not rated and has no value of the user's own.
int strategicValue(const QString &format, const Thresholds &thresholds);

} // namespace credence
