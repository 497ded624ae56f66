#include "core/requirements/floor.h"

namespace credence {

AnnualFloor annualFloor(const QList<Standing> &standings, const Thresholds &thresholds)
{
    AnnualFloor out;
    for (const Standing &standing : standings) {
        const Credits year = standing.perYear.value_or(Credits{});
        out.naiveSum += year;
        out.floor = qMax(out.floor, year);
    }
    const qint64 buffered = out.floor.hundredths * thresholds.bufferPercent;
    out.aim = Credits{(buffered + 9999) / 10000 * 100};
    return out;
}

} // namespace credence
