#include "core/requirements/past_cycle.h"

#include "core/activities/amount.h"
#include "core/requirements/kept_cycle.h"
#include "core/requirements/judging.h"
#include "core/requirements/progress.h"

#include <algorithm>

namespace credence {

namespace {

CycleTrack trackOf(const Source &source, const Snapshot &snapshot, QDate today)
{
    const auto from = templateOf(source);
    return from ? cycleOf(*from, source, snapshot.profile, today) : CycleTrack();
}

QDate earliestActivity(const Snapshot &snapshot)
{
    QDate earliest;
    for (const auto &activity : snapshot.activities) {
        const QDate day = creditDay(*activity);
        if (activity->status == Status::Completed && day.isValid() && (!earliest.isValid() || day < earliest))
            earliest = day;
    }
    return earliest;
}

QDate heldSince(const Source &source) { return source.issued.isValid() || source.from.isValid() ? qMax(source.issued, source.from) : QDate(); }

/// The day before which there is nothing to look back on; invalid: nothing at all.
QDate beginning(const Source &source, const Snapshot &snapshot)
{
    const QDate since = heldSince(source);
    return since.isValid() ? since : earliestActivity(snapshot);
}

PastCycle cycleAt(const Source &source, const CycleTrack &track, int back)
{
    PastCycle out{back, cycleBefore(track, back), track.number ? std::optional(*track.number - back) : std::nullopt};
    const KeptCycle *kept = keptCycle(source, out.days);
    if (kept && kept->number)
        out.number = kept->number;
    out.kept = kept != nullptr;
    return out;
}

/// One reckoned back from a typed cycle begins no earlier than the license.
void beginWithTheLicense(PastCycle &cycle, const Source &source)
{
    const bool typed = source.cycle.start.isValid() || source.cycle.end.isValid();
    const QDate since = heldSince(source);
    if (typed && !cycle.kept && since.isValid() && cycle.days.contains(since))
        cycle.days.start = since;
}

bool began(const PastCycle &cycle, QDate first, QDate since)
{
    const bool held = !since.isValid() || cycle.days.end >= since;
    return held && (cycle.number ? *cycle.number >= 1 : first.isValid() && cycle.days.end >= first);
}

/// Before anything is on record nothing can be said: it would read as if all had been missing.
bool isOnRecord(const PastCycle &cycle, QDate earliest) { return earliest.isValid() && cycle.days.end >= earliest; }

/// Only what had been done by `day`: a one-time duty done later was still open then.
Snapshot until(QDate day, const Source &source, const Snapshot &snapshot)
{
    Snapshot out = snapshot;
    out.sources = {std::make_shared<const Source>(source)};
    out.activities.removeIf([day](const Shared<Activity> &activity) { return creditDay(*activity) > day; });
    return out;
}

/// Whether rules that began on `effective`, or were found as they stood in the month of `from`, are known to have held on `day`.
bool heldOn(const Template &from, bool own, QDate effective, QDate day)
{
    const QDate asOf = QDate::fromString(from.asOf + QStringLiteral("-01"), Qt::ISODate);
    return (effective.isValid() && effective <= day) || (asOf.isValid() ? asOf <= day : own);
}

/// Under rules that may have been others then, nothing looked met and nothing was missed.
void leaveOpen(Figures &figures)
{
    if (figures.state != State::NotApplicable)
        figures.state = State::CheckByHand;
}

void closeFigures(Figures &figures, QDate lastDay)
{
    const bool open = figures.state == State::Behind || figures.state == State::OnPace || figures.state == State::Ahead;
    if (open && figures.due.isValid() && figures.due <= lastDay)
        figures.state = State::Overdue;
    figures.projected = {};
}

void judgeByItsTime(Standing &standing, const Template &from, bool own)
{
    const QDate end = standing.cycle.end;
    standing.ofItsTime = heldOn(from, own, {}, end);
    if (from.total && !heldOn(from, own, from.total->effectiveFrom, end))
        leaveOpen(standing.total);
    for (qsizetype i = 0; i < standing.rules.size(); ++i) {
        if (!heldOn(from, own, from.rules[i].effectiveFrom, end))
            leaveOpen(standing.rules[i].figures);
    }
    standing.state = stateOfAll(standing, from);
    if (!standing.ofItsTime)
        standing.reason = QStringLiteral("Counted by rules found later than this cycle; whether they held then is not known. ") + standing.reason;
    standing.reason = standing.reason.trimmed();
}

std::optional<PastCycle> cycleHolding(const Source &source, const Snapshot &snapshot, QDate day, QDate today)
{
    const QList<PastCycle> past = pastCycles(source, snapshot, today);
    const auto found = std::find_if(past.begin(), past.end(), [day](const PastCycle &cycle) { return cycle.days.contains(day); });
    return found == past.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QList<PastCycle> pastCycles(const Source &source, const Snapshot &snapshot, QDate today, int most)
{
    QList<PastCycle> out;
    const Source now = inItsCycle(source, snapshot.profile, today);
    if (const auto from = templateOf(now); from && isCard(*from))
        return {}; // a card holds until a day
    const CycleTrack track = trackOf(now, snapshot, today);
    const QDate first = beginning(now, snapshot), earliest = earliestActivity(snapshot);
    for (int back = 1; back <= most; ++back) {
        PastCycle cycle = cycleAt(now, track, back);
        if (!cycle.days.isKnown() || (!cycle.kept && (!began(cycle, first, heldSince(now)) || !isOnRecord(cycle, earliest))))
            break;
        beginWithTheLicense(cycle, now);
        out.append(cycle);
    }
    return out;
}

Standing pastStanding(const Source &source, const PastCycle &cycle, const Snapshot &snapshot)
{
    const Source then = asItWas(withRulesOn(source, cycle.days.end), cycle.days, cycle.number);
    Standing standing = standings(until(cycle.days.end, then, snapshot), cycle.days.end).first();
    standing.past = true;
    standing.kept = cycle.kept;
    closeFigures(standing.total, cycle.days.end);
    for (RuleStanding &rule : standing.rules)
        closeFigures(rule.figures, cycle.days.end);
    if (const auto from = templateOf(then))
        judgeByItsTime(standing, *from, !then.custom.isEmpty());
    return standing;
}

QList<Standing> standingsOn(const Snapshot &snapshot, QDate day, QDate today)
{
    QList<Standing> out;
    const QList<Standing> now = standings(snapshot, today);
    for (qsizetype i = 0; i < now.size(); ++i) {
        const Source &source = *snapshot.sources[i];
        if (now[i].cycle.contains(day))
            out.append(now[i]);
        else if (const auto past = cycleHolding(source, snapshot, day, today))
            out.append(pastStanding(source, *past, snapshot));
    }
    return out;
}

QList<Standing> standingsBack(const Snapshot &snapshot, int back, QDate today)
{
    if (back == 0)
        return standings(snapshot, today);
    QList<Standing> out;
    for (const auto &source : snapshot.sources) {
        const QList<PastCycle> past = pastCycles(*source, snapshot, today);
        if (past.size() >= back)
            out.append(pastStanding(*source, past[back - 1], snapshot));
    }
    return out;
}

} // namespace credence
