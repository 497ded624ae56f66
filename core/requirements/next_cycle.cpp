#include "core/requirements/next_cycle.h"

namespace credence {

namespace {

constexpr int mostMonths = 240; ///< no authority's cycle is longer

/// How many whole months it lasts; 0: it does not.
int wholeMonths(const DateRange &cycle)
{
    for (int months = 1; months <= mostMonths; ++months) {
        const QDate next = addMonths(cycle.start, months);
        if (next == cycle.end.addDays(1))
            return months;
        if (next > cycle.end.addDays(1))
            return 0;
    }
    return 0;
}

} // namespace

DateRange cycleAfter(const DateRange &cycle)
{
    if (!cycle.isKnown())
        return {};
    const QDate start = cycle.end.addDays(1);
    const int months = wholeMonths(cycle);
    return {start, months > 0 ? addMonths(start, months).addDays(-1) : start.addDays(cycle.start.daysTo(cycle.end))};
}

QString cycleOverWords(const Standing &standing)
{
    if (!standing.over)
        return {};
    const DateRange next = cycleAfter(standing.cycle);
    const QString when = next.isKnown() ? QStringLiteral(" (%1 to %2, unless the license says otherwise)").arg(isoText(next.start), isoText(next.end)) : QString();
    return QStringLiteral("Its cycle ended on %1: the figures are of then, and what you do now counts nowhere. Renewed? Enter the next cycle%2.").arg(isoText(standing.cycle.end), when);
}

} // namespace credence
