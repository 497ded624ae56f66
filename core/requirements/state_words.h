// The words for states, the same in status output, tables and tests.
#pragma once

#include "core/requirements/standing.h"

namespace credence {

/// "overdue", "behind", "on-pace", "ahead", "check-by-hand", "met", "not-applicable".
QString stateWord(State state);
/// For people: "Overdue", "Behind", "On pace", "Ahead", "Check by hand", "Looks met", "Not applicable".
QString stateLabel(State state);

} // namespace credence
