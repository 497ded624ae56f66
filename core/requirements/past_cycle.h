// Cycles that are over: which there were, and how each stood on its last day, by the rules of its time (Q2).
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

namespace credence {

/// A cycle before the current one of a requirement.
struct PastCycle {
    int back = 1; ///< 1: the one just before
    DateRange days;
    std::optional<int> number; ///< 1 = first; nullopt: not known
    bool kept = false;         ///< as it was when the next one was started
    friend bool operator==(const PastCycle &, const PastCycle &) = default;
};

/// Newest first, at most `most`. Cycles that were kept have their own days and number; before them the others go back to the first cycle; when that is not known to the day the license was
/// gained; never further than the earliest completed activity, before which nothing is known. A cycle reckoned back from a typed one never
/// begins before the license was issued or gained. Empty when the length of a
/// cycle is not known.
QList<PastCycle> pastCycles(const Source &source, const Snapshot &snapshot, QDate today, int most = 20);

/// `source` in that cycle as of its last day: only activities up to it, the rules that were in force then. What is missing
/// and was due by then is Overdue. Rules that are not known to have held then (nothing dated speaks for that time, and they name
/// no day from which they hold) leave every state open: CheckByHand, with the figures they give. The same again whenever it is asked, whatever was done since; an activity of that time
/// that is entered later counts. Of a kept cycle the answers and ticks are
/// those of then; else answers are those of today, and what was said of this cycle is left out.
Standing pastStanding(const Source &source, const PastCycle &cycle, const Snapshot &snapshot);

/// Every requirement in its cycle that held `day`, in the snapshot's order: the current one as of `today`, an earlier one as
/// of its last day. Requirements without such a cycle are left out.
QList<Standing> standingsOn(const Snapshot &snapshot, QDate day, QDate today);

/// The same `back` cycles before the current one.
QList<Standing> standingsBack(const Snapshot &snapshot, int back, QDate today);

} // namespace credence
