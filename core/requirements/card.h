// A life-support card: it holds until a day, and the next course renews it (Q1, Q2, V6).
#pragma once

#include "core/requirements/standing.h"
#include "core/requirements/sums.h"
#include "core/settings/thresholds.h"

namespace credence {

/// Until when a card holds, and what says so.
struct CardTerm {
    enum class From { Nothing, Issued, Course, Typed };
    From from = From::Nothing;
    DateRange days; ///< the last day on which it holds; the first one is invalid when the length of the card is not known
    friend bool operator==(const CardTerm &, const CardTerm &) = default;
};

/// The latest of the typed day, the day of issue and the newest course of `set` among `courses`, the last two with the months the
/// card holds; a course on a day to come is none yet. Where the typed day is a month more or less than the months from the course or
/// the issue, it is the day printed on that very card and holds. Nothing known: no days.
CardTerm cardTerm(const SourcePlan &plan, const FigureSums &courses, Set set = Set::Earned);

/// Fills `out`: looks met while the card holds, behind from `topicWarningMonths` before it lapses, overdue from the day after.
/// While it holds every course counts whose card does; while it is to be renewed only one that makes it hold longer. Without a day nothing is counted, and what is missing is not known, by hand.
void judgeCard(RuleStanding &out, const SourcePlan &plan, const FigureSums &courses, const Thresholds &thresholds);

/// The day on which a planned course renews what is missing, today at the earliest; invalid: none does.
QDate renewalOn(const SourcePlan &plan, const FigureSums &courses, const Figures &figures);

/// Whether the course of `day` (a Julian day, or noDay) is one of those behind the figures of a card of this term.
bool countsForCard(const SourcePlan &plan, const CardTerm &term, const Figures &figures, bool planned, qint64 day);
/// Why it counts or does not: "Its card holds until 2026-12-17."
QString courseWords(const SourcePlan &plan, bool planned, qint64 day, QDate today);

} // namespace credence
