#include "core/requirements/states.h"

namespace credence {

namespace {

/// End of cycle number `number`; invalid when the present number or length is not known.
QDate endOfCycle(const CycleTrack &track, int number)
{
    return track.number && track.current.isKnown() ? cycleBefore(track, *track.number - number).end : QDate();
}

QDate monthsAfterIssue(const Source &source, std::optional<int> months)
{
    return months && source.issued.isValid() ? addMonths(source.issued, *months).addDays(-1) : QDate();
}

QDate earlier(QDate a, QDate b) { return !a.isValid() || (b.isValid() && b < a) ? b : a; }

} // namespace

QDate dueDay(const Rule &rule, const SourcePlan &plan)
{
    const RuleDue &due = rule.due;
    QDate own;
    if (due.withinMonthsOfLicense) {
        own = monthsAfterIssue(*plan.source, due.withinMonthsOfLicense);
        if (own.isValid() && due.orByDate.isValid())
            own = qMax(own, due.orByDate);
    } else if (due.byCycleEnd || due.orWithinMonths) {
        own = earlier(due.byCycleEnd ? endOfCycle(plan.track, *due.byCycleEnd) : QDate(), monthsAfterIssue(*plan.source, due.orWithinMonths));
    } else if (due.orByDate.isValid()) {
        own = due.orByDate;
    }
    return own.isValid() ? own : plan.track.current.end;
}

State paceState(qint64 needed, qint64 earned, const Window &window, const SourcePlan &plan, const Thresholds &thresholds)
{
    if (window.endsToday)
        return State::Behind;
    if (plan.monthsOfCycle == 0 || !plan.track.current.isKnown())
        return State::OnPace;
    const int paceMonths = qMax(1, thresholds.paceMonths);
    const int done = completeMonths(plan.track.current.start, plan.today);
    const qint64 grown = 12LL * (paceMonths * (done / 12) + qMin(done % 12, paceMonths));
    const qint64 whole = static_cast<qint64>(plan.monthsOfCycle) * paceMonths;
    const qint64 expected = needed * qMin(grown, whole); // times `whole`
    if (earned * whole < expected)
        return State::Behind;
    return earned * whole * 100 > expected * thresholds.aheadPercent ? State::Ahead : State::OnPace;
}

State topicState(QDate due, QDate today, const Thresholds &thresholds)
{
    if (!due.isValid())
        return State::OnPace;
    if (today > due)
        return State::Overdue;
    return today.addDays(1) >= addMonths(due.addDays(1), -thresholds.topicWarningMonths) ? State::Behind : State::OnPace;
}

State worse(State a, State b) { return qMin(a, b); }
State better(State a, State b)
{
    if (a == State::NotApplicable || b == State::NotApplicable)
        return qMin(a, b);
    return qMax(a, b);
}

} // namespace credence
