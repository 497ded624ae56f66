// Where one activity does double duty: credit that serves a requirement and a goal at once (Q6).
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

namespace credence {

struct OverlapCell {
    Credits credits;        ///< counted and planned together; 0: plan one
    Credits planned;        ///< the planned part of it
    QStringList activities; ///< ids of those that bring it, in the figure's order
    QStringList ideas = {}; ///< without any: ids of ideas that would, of those that name goals only where they name this one
    friend bool operator==(const OverlapCell &, const OverlapCell &) = default;
};

struct OverlapRow {
    SourceId source;
    QString rule; ///< rule id, or "total"
    QString unit;
    QList<OverlapCell> cells; ///< one a goal
    friend bool operator==(const OverlapRow &, const OverlapRow &) = default;
};

struct Overlap {
    QList<Shared<Goal>> goals; ///< the active ones
    QList<OverlapRow> rows;    ///< totals in the order of the requirements, each followed by its rules that are still short
};

/// Whether an activity serves a goal: it names it, or shares one of its subjects (case and accents aside).
bool serves(const Activity &activity, const Goal &goal);

/// Empty without active goals or without requirements. Rules that do not apply or are checked by hand are left out.
Overlap overlap(const Snapshot &snapshot, const QList<Standing> &standings);

/// The matrix in sentences: where most credit does double duty, how many places are empty, where one more activity helps most
/// (a rule that is behind before one that is not). Empty for an empty matrix.
QStringList overlapWords(const Overlap &overlap, const QList<Standing> &standings);

} // namespace credence
