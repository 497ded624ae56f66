// Which of the user's ideas leave least open: proposed by an integer program, checked and improved by the rules engine.
#pragma once

#include "core/advice/choose.h"
#include "core/advice/gaps.h"

namespace credence {

/// An idea that brings something to what is open, with what the choice depends on.
struct Candidate {
    Shared<Activity> activity;
    Credits hours;
    double value = 0; ///< how well it serves story and goals
};

struct SetLimits {
    std::optional<Credits> hours;
    std::optional<Cents> budget;
};

/// How much the gap matters when not all can be closed: overdue and behind weigh most.
double weightOf(const Gap &gap);

/// How much of `before` is open in `after`: the weighted sum of what share of each gap is left; a gap that is new counts by its share of the whole.
double shareOpen(const QList<Gap> &before, const QList<Gap> &after);

/// The places of the candidates to take, in their order: first as little as possible stays open, then the fewest, then those
/// worth most. `outlook` has nothing taken, before and after. Proved: the engine agrees with a program that can only promise too
/// much, or every set within the limits that could be better was tried; else the best that was found in the time.
/// `cancel`, when given and set by another thread, ends the search early.
Chosen bestSet(const QList<Candidate> &candidates, const QList<Gap> &gaps, Outlook &outlook, const SetLimits &limits, const std::atomic_bool *cancel = nullptr);

} // namespace credence
