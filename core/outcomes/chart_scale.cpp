#include "core/outcomes/chart_scale.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

constexpr int wantedSteps = 4;

/// 1, 2 or 5 times a power of ten, so that about `wantedSteps` of them fill `range`.
double roundStep(double range)
{
    const double rough = range / wantedSteps;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

ChartScale chartScale(const Measure &measure)
{
    if (measure.points.isEmpty())
        return {};
    double low = measure.points.first().value, high = low;
    for (const MeasurePoint &point : measure.points) {
        low = std::min(low, point.value);
        high = std::max(high, point.value);
    }
    low = std::min(low, measure.target.value_or(low));
    high = std::max(high, measure.target.value_or(high));
    const bool positive = low >= 0, percents = measure.unit == QLatin1String("%") && high <= 100;
    const double spread = high > low ? high - low : std::max(1.0, std::abs(high) * 0.2);
    ChartScale scale;
    scale.step = roundStep(spread * 1.3);
    scale.low = std::floor((low - spread * 0.15) / scale.step) * scale.step;
    scale.high = std::ceil((high + spread * 0.1) / scale.step) * scale.step;
    scale.low = positive ? std::max(0.0, scale.low) : scale.low;
    scale.high = percents ? std::min(100.0, scale.high) : scale.high; // every step divides 100
    return scale;
}

QString scaleText(double value, double step)
{
    const int decimals = step < 1 ? static_cast<int>(std::ceil(-std::log10(step) - 1e-9)) : 0;
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(std::abs(value) < step / 2 ? 0.0 : value, 'f', decimals);
}

} // namespace credence
