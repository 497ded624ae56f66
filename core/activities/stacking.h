// How far the ledger adds up to the stacks, and what is missing (A10).
#pragma once

#include "core/activities/activity.h"
#include "core/activities/stack.h"

#include <QList>

namespace credence {

struct PartProgress {
    StackPart part;
    Credits earned;  ///< completed, not more than needed
    Credits planned; ///< planned, registered or in progress, not more than is missing
    QStringList activities; ///< ids, those that count
    friend bool operator==(const PartProgress &, const PartProgress &) = default;
};

struct StackProgress {
    Stack stack;
    QList<PartProgress> parts; ///< in the stack's order
    Credits earned, planned, needed;
    bool ready = false; ///< every part is earned
    QString gap;        ///< "curriculum design 3, assessment 6 still open"; when ready what it leads to
    friend bool operator==(const StackProgress &, const StackProgress &) = default;
};

/// The stacks that come with Credence, in their order.
const QList<Stack> &builtInStacks();

/// Each activity serves one part only, completed ones before planned ones. They are given to the parts so that most is closed; where that
/// leaves a choice, each to the part it fits best (named in its title, asked for by its format), and oldest first. Amounts are those of
/// the ledger; what gives none, ideas and dropped activities do not count and are not listed.
StackProgress stackProgress(const Stack &stack, const QList<Activity> &activities);

} // namespace credence
