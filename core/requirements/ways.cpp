#include "core/requirements/ways.h"

#include "core/catalogue/template_words.h"

#include <algorithm>
#include <numeric>

namespace credence {

namespace {

/// Credit of the cycles before that the average looks at, newest first; empty when they are not all known.
QList<qint64> cyclesBefore(const SourcePlan &plan, const SourceSums &sums)
{
    const auto &averaging = plan.from->total->averaging;
    if (!averaging || static_cast<int>(plan.past.size()) < averaging->years - 1)
        return {};
    QList<qint64> out;
    for (qsizetype i = 0; i < averaging->years - 1; ++i)
        out.append(pastTotalOf(plan.past[static_cast<size_t>(i)], sums.past[i], Set::Earned));
    return out;
}

/// "45 and 50".
QString listed(const QList<qint64> &amounts)
{
    QStringList words;
    for (const qint64 amount : amounts)
        words << Credits{amount}.text();
    const QString last = words.takeLast();
    return words.isEmpty() ? last : words.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

/// What this cycle must reach for the average to hold; nullopt: it cannot, or need not.
std::optional<qint64> enoughForAverage(const SourcePlan &plan, const QList<qint64> &before)
{
    const auto &averaging = plan.from->total->averaging;
    const qint64 floor = averaging->floor.hundredths;
    if (before.isEmpty() || std::any_of(before.begin(), before.end(), [floor](qint64 amount) { return amount < floor; }))
        return std::nullopt;
    return qMax(floor, averaging->years * plan.from->total->amount.hundredths - std::accumulate(before.begin(), before.end(), qint64(0)));
}

QString averageWords(const SourcePlan &plan, const SourceSums &sums, const Figures &f)
{
    const QList<qint64> before = cyclesBefore(plan, sums);
    if (before.isEmpty() || !f.earned || !f.needed || *f.earned >= *f.needed)
        return {};
    const int cycles = plan.from->total->averaging->years;
    if (f.missing == Credits{})
        return QStringLiteral("Looks met as an average over %1 cycles: %2 in this one, %3 in those before.").arg(QString::number(cycles), f.earned->text(), listed(before));
    const auto enough = enoughForAverage(plan, before);
    if (!enough || *enough >= f.needed->hundredths)
        return {};
    const Credits more{*enough - f.earned->hundredths};
    return QStringLiteral("%1 more would do, as an average over %2 cycles: those before have %3.").arg(more.text(), QString::number(cycles), listed(before));
}

/// "100 hours by the 30-month look-back (80 so far)" of each other way.
QString othersWords(const SourcePlan &plan, const SourceSums &sums)
{
    QStringList ways;
    for (qsizetype i = 1; i < plan.options.size(); ++i) {
        const OptionPlan &way = plan.options[i];
        const Credits needed{way.totalNeeded.value_or(0)}, have{totalOf(plan, way, sums.options[i], Set::Earned)};
        ways << QStringLiteral("%1 %2 by the %3 (%4 so far)").arg(needed.text(), unitWord(plan.from->total->unit, needed), way.condition, have.text());
    }
    return ways.isEmpty() ? QString() : QStringLiteral("Or %1, with what goes with it.").arg(ways.join(QStringLiteral(", or ")));
}

} // namespace

bool averageHolds(const SourcePlan &plan, const SourceSums &sums, qint64 earned)
{
    const auto &averaging = plan.from->total->averaging;
    if (!averaging || static_cast<int>(plan.past.size()) < averaging->years - 1)
        return false;
    const auto enough = enoughForAverage(plan, cyclesBefore(plan, sums));
    return averaging->years <= 1 ? earned >= plan.from->total->amount.hundredths : enough && earned >= *enough;
}

QString wayWords(const SourcePlan &plan, const SourceSums &sums, const Standing &standing)
{
    const Figures &f = standing.total;
    if (plan.totalDuty.kind != Duty::Due || !f.earned)
        return {};
    if (!standing.way.isEmpty())
        return QStringLiteral("Looks met by another way that the rule allows: %1.").arg(standing.way);
    if (const QString average = averageWords(plan, sums, f); !average.isEmpty())
        return average;
    return f.missing == Credits{} ? QString() : othersWords(plan, sums);
}

} // namespace credence
