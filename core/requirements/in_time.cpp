#include "core/requirements/in_time.h"

#include "core/catalogue/template_words.h"

#include <algorithm>

namespace credence {

const OptionPlan &shownWay(const SourcePlan &plan, const Standing &standing)
{
    for (const OptionPlan &option : plan.options) {
        if (option.condition == standing.way)
            return option;
    }
    return plan.options.first();
}

QList<FigureOf> figuresOf(const SourcePlan &plan, const Standing &standing)
{
    const OptionPlan &way = shownWay(plan, standing);
    QList<FigureOf> out;
    if (plan.from->total)
        out.append({&way.total, &standing.total, QStringLiteral("Total")});
    for (qsizetype i = 0; i < standing.rules.size(); ++i)
        out.append({&way.rules[i], &standing.rules[i].figures, standing.rules[i].label});
    return out;
}

QDate lastDayFor(const SourcePlan &plan, const FigurePlan &asks, const Figures &figures)
{
    const bool isToday = plan.track.endsToday && figures.due == plan.track.current.end; // no day of the rule's own
    return asks.window.endsToday || isToday ? QDate() : figures.due;
}

bool comesTooLate(QDate due, const Activity &course, QDate today)
{
    const QDate day = creditDay(course);
    return due.isValid() && due >= today && day.isValid() && day > due;
}

QList<TooLate> tooLateFor(const QList<SourcePlan> &plans, const QList<Standing> &now, const Activity &course, QDate today)
{
    QList<TooLate> late;
    if (creditDay(course) <= today)
        return late;
    for (qsizetype i = 0; i < plans.size(); ++i) {
        for (const FigureOf &one : figuresOf(plans[i], now[i])) {
            const QDate due = lastDayFor(plans[i], *one.asks, *one.figures);
            if (comesTooLate(due, course, today))
                late.append({now[i].source, one.asks->rule, due});
        }
    }
    return late;
}

Activity leftOutOf(Activity course, const QList<TooLate> &late)
{
    for (const TooLate &one : late)
        course.overrules.prepend({one.source, one.rule, false, QStringLiteral("it comes after the day it is due")});
    return course;
}

FigurePlan onDay(const FigurePlan &asks, QDate day)
{
    FigurePlan figure = asks;
    if (!asks.window.endsToday || !day.isValid())
        return figure;
    const qint64 ahead = day.toJulianDay() - asks.window.last;
    figure.window.first += ahead;
    figure.window.last += ahead;
    return figure;
}

QString plannedLaterWords(const FigurePlan &asks, const Figures &figures, const SourcePlan &plan, const QString &unit, const PlannedFacts &planned)
{
    if (!asks.computed || !asks.window.endsToday || !figures.missing || *figures.missing == Credits{})
        return {};
    Credits sum;
    QDate first, last;
    for (const auto &one : planned) {
        const QDate day = creditDay(*one->activity);
        if (!day.isValid() || day <= plan.today)
            continue;
        const Piece piece = pieceOf(onDay(asks, day), plan.source->id, one->facts);
        if (!piece.counts() || piece.amount == 0)
            continue;
        sum.hundredths += piece.amount;
        first = first.isValid() ? first : day;
        last = day;
    }
    if (sum == Credits{})
        return {};
    const QString days = first == last ? isoText(first) : QStringLiteral("%1 to %2").arg(isoText(first), isoText(last));
    return QStringLiteral("%1 %2 planned on %3 will count from then on: this window ends on every day.").arg(sum.text(), unitWord(unit, sum), days);
}

bool movesOn(const FigurePlan &asks) { return asks.card || asks.window.endsToday; }

bool movesOn(const SourcePlan &plan)
{
    return std::any_of(plan.options.begin(), plan.options.end(), [](const OptionPlan &option) {
        return option.total.window.endsToday || std::any_of(option.rules.begin(), option.rules.end(), [](const FigurePlan &rule) { return movesOn(rule); });
    });
}

} // namespace credence
