// The course of events behind a role in one sentence (P5).
#pragma once

#include "core/outcomes/chain.h"

namespace credence {

/// One connected path of the chain, in the order of its days: "First I took X, then I led Y, then I was appointed Z." A role that is
/// proposed or wanted is called so. What has not happened (a course not completed, a talk not given) and what came later than what
/// it led to is passed over; of several paths the one that tells most goes first, then the earliest. Empty when no course, or
/// nothing besides it, leads to the role.
QString trajectorySentence(const Chain &chain, const Snapshot &snapshot, const QString &role);

} // namespace credence
