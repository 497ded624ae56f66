#include "core/requirements/correct_cycle.h"

#include "core/requirements/source_checks.h"

#include <algorithm>

namespace credence {

namespace {

QString between(const DateRange &days) { return QStringLiteral("%1 to %2").arg(isoText(days.start), isoText(days.end)); }

bool meet(const DateRange &a, const DateRange &b) { return a.isKnown() && b.isKnown() && a.start <= b.end && b.start <= a.end; }

Source saying(Source source, const KeptCycle &cycle)
{
    source.satisfiedBy = cycle.satisfiedBy;
    source.claimed = cycle.claimed;
    source.answers = cycle.answers;
    source.cycleNumber = cycle.number;
    return source;
}

QString problemOfDays(const Source &source, const DateRange &which, const DateRange &days, const DateRange &current)
{
    if (!days.isKnown())
        return QStringLiteral("A cycle that is over needs its first and its last day. Type both.");
    if (days.end < days.start)
        return QStringLiteral("The last day of this cycle (%1) lies before its first (%2). Correct one of the two.").arg(isoText(days.end), isoText(days.start));
    if (meet(days, current))
        return QStringLiteral("This cycle would reach into the current one (%1). End it before that, or correct the days of the current one first.").arg(between(current));
    for (const KeptCycle &other : source.cycles) {
        if (other.days != which && meet(days, other.days))
            return QStringLiteral("This cycle would reach into the one of %1. Correct the days of that one first.").arg(between(other.days));
    }
    return {};
}

} // namespace

Source withCycle(Source source, const DateRange &which, const KeptCycle &corrected)
{
    source = withoutCycle(std::move(source), which);
    source.cycles.append(corrected);
    std::sort(source.cycles.begin(), source.cycles.end(), [](const KeptCycle &a, const KeptCycle &b) { return a.days.start < b.days.start; });
    return source;
}

Source withoutCycle(Source source, const DateRange &which)
{
    source.cycles.removeIf([&which](const KeptCycle &other) { return other.days == which; });
    return source;
}

QStringList problemsOfCycle(const Source &source, const DateRange &which, const KeptCycle &corrected, const DateRange &current)
{
    QStringList problems = newProblemsOf(source, saying(source, corrected));
    if (const QString days = problemOfDays(source, which, corrected.days, current); !days.isEmpty())
        problems.prepend(days);
    return problems;
}

} // namespace credence
