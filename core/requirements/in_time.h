// Whether a course on a day to come is still in time for a figure, and in which window it would count then (Q4, Q8).
#pragma once

#include "core/requirements/plan.h"
#include "core/requirements/standing.h"
#include "core/requirements/sums.h"

namespace credence {

/// The way of `plan` that `standing` shows.
const OptionPlan &shownWay(const SourcePlan &plan, const Standing &standing);

/// One figure of a standing with what it asks for, both as long-lived as plan and standing.
struct FigureOf {
    const FigurePlan *asks = nullptr;
    const Figures *figures = nullptr;
    QString label; ///< of the rule, or "Total"
};
/// The total, when there is one, and the rules, in their order.
QList<FigureOf> figuresOf(const SourcePlan &plan, const Standing &standing);

/// The last day on which a course closes the figure; invalid: not known, or its window moves on with every day.
QDate lastDayFor(const SourcePlan &plan, const FigurePlan &asks, const Figures &figures);

/// What is overdue already may be done late: the authority is asked what it accepts.
bool comesTooLate(QDate due, const Activity &course, QDate today);

/// A figure that `course` does not close, because it is due before.
struct TooLate {
    SourceId source;
    QString rule;
    QDate due;
    friend bool operator==(const TooLate &, const TooLate &) = default;
};

/// Every figure for which the day of `course` is too late; `now` are the standings of `plans` today.
QList<TooLate> tooLateFor(const QList<SourcePlan> &plans, const QList<Standing> &now, const Activity &course, QDate today);
/// `course`, counting for none of these.
Activity leftOutOf(Activity course, const QList<TooLate> &late);

/// The figure as it is on `day`: a window that moves on with every day holds it then.
FigurePlan onDay(const FigurePlan &asks, QDate day);

/// What is planned on days to come counts in a window that moves on from its day; "" when nothing is, or the figure needs nothing.
QString plannedLaterWords(const FigurePlan &asks, const Figures &figures, const SourcePlan &plan, const QString &unit, const PlannedFacts &planned);

/// Whether the figure is another one on every day: its window ends with the day, or it is a card that holds until one.
bool movesOn(const FigurePlan &asks);
bool movesOn(const SourcePlan &plan);

} // namespace credence
