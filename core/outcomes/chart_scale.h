// The scale beside a run chart: round steps that hold every value.
#pragma once

#include "core/outcomes/project.h"

namespace credence {

struct ChartScale {
    double low = 0, high = 1, step = 1;
    friend bool operator==(const ChartScale &, const ChartScale &) = default;
};

/// From `low` to `high` in steps of 1, 2 or 5 times a power of ten; every point and the aim lie inside. It begins at 0 or above when
/// they do, and ends at 100 for percents of which none is above. (0, 1, 1) without points.
ChartScale chartScale(const Measure &measure);

/// A figure of the scale with its thousands and no more decimals than the step has: "48,000", "0.25".
QString scaleText(double value, double step);

} // namespace credence
