// The words for states, the same in status output, tables and tests.
#pragma once

#include "core/requirements/standing.h"

namespace credence {

/// "overdue", "behind", "on-pace", "ahead", "check-by-hand", "met", "not-applicable".
QString stateWord(State state);
/// For people: "Overdue", "Behind", "On pace", "Ahead", "Check by hand", "Looks met", "Not applicable".
QString stateLabel(State state);

/// A cap only limits what counts: it is neither needed nor met.
bool isLimit(const RuleStanding &rule);
/// Whether its state is one of the requirement's: no cap, and not spare beside a nearer one.
bool speaks(const RuleStanding &rule);

/// For people, in place of the bare state: "Limit" or "Limit reached" for a cap, "The other way" for a spare rule, "No due day known"
/// for what is on pace toward a day that nobody knows.
QString stateLabel(const RuleStanding &rule);
/// Of the whole requirement; "Cycle over" when that is so.
QString stateLabel(const Standing &standing);

} // namespace credence
