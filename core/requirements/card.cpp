#include "core/requirements/card.h"

#include "core/requirements/states.h"

namespace credence {

namespace {

int monthsOf(const SourcePlan &plan) { return plan.from->cycle.months.value_or(0); }

QDate lastDay(const SourcePlan &plan, QDate first) { return first.isValid() && monthsOf(plan) > 0 ? addMonths(first, monthsOf(plan)).addDays(-1) : QDate(); }

QDate newest(const FigureSums &courses, Set set)
{
    for (auto one = courses.days.rbegin(); one != courses.days.rend(); ++one) {
        if (one->second.of(set) > 0)
            return QDate::fromJulianDay(one->first);
    }
    return {};
}

/// Cards printed for the end of a month hold a little longer than the months after their course.
QDate beginOfTyped(const SourcePlan &plan, QDate end, QDate course)
{
    if (monthsOf(plan) == 0)
        return {};
    const QDate reckoned = addMonths(end.addDays(1), -monthsOf(plan));
    return course.isValid() && course < reckoned && addMonths(course, 1) >= reckoned ? course : reckoned;
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
        sum += holds(plan, term, QDate::fromJulianDay(day)) ? count.of(set) : 0;
    return Credits::whole(term.days.end.isValid() && stateOf(term, plan, thresholds) == State::Met ? sum : 0);
}

Credits plannedRenewals(const CardTerm &term, const FigureSums &courses)
{
    qint64 sum = 0;
    for (const auto &[day, count] : courses.days)
        sum += renews(term, day) ? count.of(Set::All) - count.of(Set::Earned) : 0;
    return Credits::whole(sum);
}

std::optional<QDate> plannedRenewal(const CardTerm &term, const FigureSums &courses)
{
    for (const auto &[day, sum] : courses.days) {
        if (renews(term, day) && sum.of(Set::All) > sum.of(Set::Earned))
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
    const QDate course = newest(courses, set);
    CardTerm term;
    const auto offer = [&term](CardTerm::From from, QDate first, QDate last) {
        if (last.isValid() && (!term.days.end.isValid() || last >= term.days.end))
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
        f.planned = met ? Credits{} : plannedRenewals(term, courses);
        f.missing = Credits::whole(met ? 0 : 1);
        f.open = Credits::whole(met || *f.planned > Credits{} ? 0 : 1);
    }
    out.reason = termWords(plan, term, f.state);
}

QDate renewalOn(const SourcePlan &plan, const FigureSums &courses, const Figures &figures)
{
    if (!figures.missing || *figures.missing == Credits{})
        return {};
    const auto day = plannedRenewal(cardTerm(plan, courses), courses);
    return day ? qMax(plan.today, *day) : QDate();
}

bool countsForCard(const SourcePlan &plan, const CardTerm &term, const Figures &figures, bool planned, qint64 day)
{
    if (!figures.missing || day == noDay)
        return false;
    if (*figures.missing > Credits{})
        return planned && renews(term, day);
    return !planned && holds(plan, term, QDate::fromJulianDay(day));
}

QString courseWords(const SourcePlan &plan, bool planned, qint64 day, QDate today)
{
    if (day == noDay)
        return QStringLiteral("Does not count: its day is not known.");
    const QDate last = lastDay(plan, QDate::fromJulianDay(day));
    if (!last.isValid())
        return QStringLiteral("The course of this card; how long it holds is printed on the card.");
    const QString verb = planned ? QStringLiteral("would hold") : last < today ? QStringLiteral("held") : QStringLiteral("holds");
    return QStringLiteral("%1 card from it %2 until %3, unless another day is printed on it.").arg(planned ? QStringLiteral("Planned: the") : QStringLiteral("The"), verb, isoText(last));
}

} // namespace credence
