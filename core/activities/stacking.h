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

/// Each activity serves one part only: the first that fits and is not full yet, completed ones before planned ones, oldest first.
/// Amounts are those of the ledger. Ideas and dropped activities do not count.
StackProgress stackProgress(const Stack &stack, const QList<Activity> &activities);

} // namespace credence
