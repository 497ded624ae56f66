#include "core/packets/audit_cycle.h"

#include "core/packets/evidence.h"
#include "core/packets/wording.h"
#include "core/requirements/past_cycle.h"

#include <algorithm>

namespace credence {

namespace {

const Source *sourceOf(const Snapshot &snapshot, const SourceId &id)
{
    const auto found = std::find_if(snapshot.sources.begin(), snapshot.sources.end(), [&](const Shared<Source> &source) { return source->id == id; });
    return found == snapshot.sources.end() ? nullptr : found->get();
}

bool isAsked(const DateRange &asked, const DateRange &cycle)
{
    return cycle.isKnown() && (!asked.start.isValid() || asked.start == cycle.start) && (!asked.end.isValid() || asked.end == cycle.end);
}

/// "the current one, 15 Mar 2025 – 14 Mar 2027, or one that is over, 15 Mar 2023 – 14 Mar 2025".
QString cycleWords(const QList<DateRange> &cycles)
{
    const QString current = QStringLiteral("the current one, ") + spanWords(cycles.first());
    QStringList over;
    for (const DateRange &cycle : cycles.mid(1))
        over << spanWords(cycle);
    return over.isEmpty() ? current : QStringLiteral("%1, or one that is over, %2").arg(current, over.join(QStringLiteral(" or ")));
}

Error noSuchCycle(const Standing &now, const QList<DateRange> &cycles, const PacketOptions &options)
{
    const QString name = titleOf(now);
    if (!now.cycle.isKnown())
        return {ErrorKind::Invalid, QStringLiteral("The cycle of %1 is not known, so no file can be made of certain days. Enter the dates printed on the license, or make a CME summary, which takes any days.").arg(name), {}};
    const QDate from = options.period.start.isValid() ? options.period.start : options.period.end;
    const QString why = QStringLiteral("%1 has no cycle %2%3").arg(name, spanWords(options.period), from > options.today ? QStringLiteral(" that has begun") : QString());
    return {ErrorKind::Invalid, QStringLiteral("%1. An audit file is of one whole cycle: %2. Choose one of these, or make a CME summary, which takes any days.").arg(why, cycleWords(cycles)), {}};
}

Error notSoFarBack(const Standing &now, qsizetype over)
{
    const QString name = titleOf(now);
    if (over > 0)
        return {ErrorKind::NotFound, QStringLiteral("%1 has %2 on record before the current one, not so many. Choose a later one.").arg(name, over == 1 ? QStringLiteral("1 cycle") : QStringLiteral("%1 cycles").arg(over)), {}};
    return {ErrorKind::NotFound, QStringLiteral("%1 has no cycle on record before the current one: nothing is logged in it or before it, the license was gained later, or the length of its cycle is not known. Log what was done then, or make the file of the current cycle.").arg(name), {}};
}

} // namespace

QList<DateRange> auditCycles(const Snapshot &snapshot, const Standing &now, QDate today)
{
    QList<DateRange> cycles{now.cycle};
    if (const Source *source = sourceOf(snapshot, now.source)) {
        for (const PastCycle &past : pastCycles(*source, snapshot, today))
            cycles << past.days;
    }
    return cycles;
}

Result<QList<Standing>> standingsInAuditCycle(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options)
{
    const Standing *now = standingOf(standings, options.authority);
    const Source *source = sourceOf(snapshot, options.authority);
    const bool byDays = options.period.start.isValid() || options.period.end.isValid();
    if (!now || !source || (!byDays && options.back == 0))
        return standings;
    qsizetype back = options.back;
    const QList<DateRange> cycles = auditCycles(snapshot, *now, options.today);
    if (byDays)
        back = std::find_if(cycles.begin(), cycles.end(), [&](const DateRange &cycle) { return isAsked(options.period, cycle); }) - cycles.begin();
    if (back < 0 || back >= cycles.size())
        return byDays ? noSuchCycle(*now, cycles, options) : notSoFarBack(*now, cycles.size() - 1);
    if (back == 0)
        return standings;
    QList<Standing> out = standings;
    out[now - standings.constData()] = pastStanding(*source, pastCycles(*source, snapshot, options.today)[back - 1], snapshot);
    return out;
}

QList<Standing> withCyclesOf(const SourceId &authority, const DateRange &period, const Snapshot &snapshot, QList<Standing> standings, QDate today)
{
    const Source *source = sourceOf(snapshot, authority);
    for (const PastCycle &past : source ? pastCycles(*source, snapshot, today) : QList<PastCycle>()) {
        const bool before = period.start.isValid() && past.days.end < period.start;
        const bool after = period.end.isValid() && past.days.start > period.end;
        if (!before && !after)
            standings << pastStanding(*source, past, snapshot);
    }
    return standings;
}

} // namespace credence
