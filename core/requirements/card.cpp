#include "core/requirements/card.h"

#include "core/requirements/states.h"

namespace credence {

namespace {

int monthsOf(const SourcePlan &plan) { return plan.from->cycle.months.value_or(0); }

QDate lastDay(const SourcePlan &plan, QDate first) { return first.isValid() && monthsOf(plan) > 0 ? addMonths(first, monthsOf(plan)).addDays(-1) : QDate(); }

/// A course that is said to be completed on a day to come renews nothing yet.
bool isDone(const SourcePlan &plan, qint64 day) { return day <= plan.today.toJulianDay(); }

QDate newest(const SourcePlan &plan, const FigureSums &courses, Set set)
{
    for (auto one = courses.days.rbegin(); one != courses.days.rend(); ++one) {
        if (isDone(plan, one->first) && one->second.of(set) > 0)
            return QDate::fromJulianDay(one->first);
    }
    return {};
}

/// Whether a card given on `day` is the one printed with `end`: that may be a month more or less than its months.
bool isPrintedFor(const SourcePlan &plan, QDate end, QDate day)
{
    if (!day.isValid() || !end.isValid() || monthsOf(plan) == 0)
        return false;
    const QDate reckoned = addMonths(end.addDays(1), -monthsOf(plan));
    return addMonths(day, 1) >= reckoned && day <= addMonths(reckoned, 1);
}

QDate beginOfTyped(const SourcePlan &plan, QDate end, QDate course)
{
    if (monthsOf(plan) == 0)
        return {};
    return isPrintedFor(plan, end, course) ? course : addMonths(end.addDays(1), -monthsOf(plan));
}

bool renews(const CardTerm &term, qint64 day) { return day != noDay && day > (term.days.start.isValid() ? term.days.start : term.days.end).toJulianDay(); }

/// Whether the card of this course is the one of `term`, or still holds today.
bool holds(const SourcePlan &plan, const CardTerm &term, QDate course)
{
    return !term.days.start.isValid() || course >= term.days.start || lastDay(plan, course) >= plan.today;
}

State stateOf(const CardTerm &term, const SourcePlan &plan, const Thresholds &thresholds)
{
    const State near = topicState(term.days.end, plan.today, thresholds);
    return near == State::OnPace ? State::Met : near;
}

/// How many courses of `set` hold it; 0 when by them alone it is to be renewed.
Credits holding(const SourcePlan &plan, const FigureSums &courses, const Thresholds &thresholds, Set set)
{
    const CardTerm term = cardTerm(plan, courses, set);
    qint64 sum = 0;
    for (const auto &[day, count] : courses.days)
        sum += isDone(plan, day) && holds(plan, term, QDate::fromJulianDay(day)) ? count.of(set) : 0;
    return Credits::whole(term.days.end.isValid() && stateOf(term, plan, thresholds) == State::Met ? sum : 0);
}

/// Planned, or said to be completed on a day to come.
qint64 aheadOn(const SourcePlan &plan, qint64 day, const SetSum &count) { return count.of(Set::All) - (isDone(plan, day) ? count.of(Set::Earned) : 0); }

Credits plannedRenewals(const SourcePlan &plan, const CardTerm &term, const FigureSums &courses)
{
    qint64 sum = 0;
    for (const auto &[day, count] : courses.days)
        sum += renews(term, day) ? aheadOn(plan, day, count) : 0;
    return Credits::whole(sum);
}

std::optional<QDate> plannedRenewal(const SourcePlan &plan, const CardTerm &term, const FigureSums &courses)
{
    for (const auto &[day, count] : courses.days) {
        if (renews(term, day) && aheadOn(plan, day, count) > 0)
            return QDate::fromJulianDay(day);
    }
    return std::nullopt;
}

QString reckonedWords(const SourcePlan &plan, const CardTerm &term)
{
    if (term.from == CardTerm::From::Typed)
        return QStringLiteral("the day you entered");
    const QString from = term.from == CardTerm::From::Course ? QStringLiteral("the course on") : QStringLiteral("the day of issue,");
    return QStringLiteral("%1 months from %2 %3").arg(monthsOf(plan)).arg(from, isoText(term.days.start));
}

/// The newest activity that may have renewed it, and what tells; empty: none.
QString doubtWords(const SourcePlan &plan, const CardTerm &term, const FigureSums &courses)
{
    for (auto one = courses.mayRenew.rbegin(); one != courses.mayRenew.rend(); ++one) {
        const qint64 day = one->first.day;
        const QDate since = term.days.start.isValid() ? addMonths(term.days.start, 1) : QDate();
        if (!isDone(plan, day) || (since.isValid() && day <= since.toJulianDay()))
            continue;
        return QStringLiteral(" “%1” on %2 may have renewed it: give the new day printed on the card.").arg(one->second, isoText(QDate::fromJulianDay(day)));
    }
    return {};
}

QString termWords(const SourcePlan &plan, const CardTerm &term, State state)
{
    if (term.from == CardTerm::From::Nothing) {
        return monthsOf(plan) > 0 ? QStringLiteral("Until when it holds is not known: enter the day printed on the card, or record its course.")
                                  : QStringLiteral("Until when it holds is not known, and the catalogue does not say how long this card does: enter the day printed on it.");
    }
    const QString day = isoText(term.days.end), why = reckonedWords(plan, term);
    if (state == State::Overdue)
        return QStringLiteral("Lapsed after %1 (%2). Renewed since? Record the course, or enter the day printed on the new card.").arg(day, why);
    return state == State::Behind ? QStringLiteral("Valid until %1 (%2): renew it before it lapses.").arg(day, why) : QStringLiteral("Looks valid until %1 (%2).").arg(day, why);
}

} // namespace

CardTerm cardTerm(const SourcePlan &plan, const FigureSums &courses, Set set)
{
    const Source &source = *plan.source;
    const QDate course = newest(plan, courses, set);
    CardTerm term;
    const auto offer = [&](CardTerm::From from, QDate first, QDate last) {
        const bool printed = from != CardTerm::From::Typed && isPrintedFor(plan, source.cycle.end, first); // the day on the card goes before reckoned ones
        if (last.isValid() && !printed && (!term.days.end.isValid() || last >= term.days.end))
            term = {from, {first, last}};
    };
    offer(CardTerm::From::Issued, source.issued, lastDay(plan, source.issued));
    if (!source.cycle.end.isValid())
        offer(CardTerm::From::Issued, source.cycle.start, lastDay(plan, source.cycle.start));
    offer(CardTerm::From::Course, course, lastDay(plan, course));
    if (source.cycle.end.isValid())
        offer(CardTerm::From::Typed, beginOfTyped(plan, source.cycle.end, course), source.cycle.end);
    return term;
}

void judgeCard(RuleStanding &out, const SourcePlan &plan, const FigureSums &courses, const Thresholds &thresholds)
{
    const CardTerm term = cardTerm(plan, courses);
    Figures &f = out.figures;
    f.due = term.days.end;
    f.state = State::CheckByHand;
    f.earned = holding(plan, courses, thresholds, Set::Earned);
    f.proven = holding(plan, courses, thresholds, Set::Proven);
    f.planned = Credits{};
    if (term.from != CardTerm::From::Nothing) {
        f.state = stateOf(term, plan, thresholds);
        const bool met = f.state == State::Met;
        f.planned = met ? Credits{} : plannedRenewals(plan, term, courses);
        f.missing = Credits::whole(met ? 0 : 1);
        f.open = Credits::whole(met || *f.planned > Credits{} ? 0 : 1);
    }
    out.reason = termWords(plan, term, f.state) + doubtWords(plan, term, courses);
}

QDate renewalOn(const SourcePlan &plan, const FigureSums &courses, const Figures &figures)
{
    if (!figures.missing || *figures.missing == Credits{})
        return {};
    const auto day = plannedRenewal(plan, cardTerm(plan, courses), courses);
    return day ? qMax(plan.today, *day) : QDate();
}

bool countsForCard(const SourcePlan &plan, const CardTerm &term, const Figures &figures, bool planned, qint64 day)
{
    if (!figures.missing || day == noDay)
        return false;
    const bool ahead = planned || !isDone(plan, day);
    if (*figures.missing > Credits{})
        return ahead && renews(term, day);
    return !ahead && holds(plan, term, QDate::fromJulianDay(day));
}

QString courseWords(const SourcePlan &plan, bool planned, qint64 day, QDate today)
{
    if (day == noDay)
        return QStringLiteral("Does not count: its day is not known.");
    const QDate last = lastDay(plan, QDate::fromJulianDay(day));
    if (!last.isValid())
        return QStringLiteral("The course of this card; how long it holds is printed on the card.");
    if (!planned && !isDone(plan, day))
        return QStringLiteral("The card from it will hold until %1, once the course is done.").arg(isoText(last));
    const QString verb = planned ? QStringLiteral("would hold") : last < today ? QStringLiteral("held") : QStringLiteral("holds");
    return QStringLiteral("%1 card from it %2 until %3, unless another day is printed on it.").arg(planned ? QStringLiteral("Planned: the") : QStringLiteral("The"), verb, isoText(last));
}

} // namespace credence
