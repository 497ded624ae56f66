// Warning signs in the log: each with its rule, its figure, the activities behind it, and what to do (X7).
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

struct Warning {
    QString key;      ///< "depth"
    QString word;     ///< on the badge: "depth", "output", "focus"
    QString title;    ///< "Workshops are thin" when raised, "Workshops" when not
    QString sentence; ///< the figure beside its rule, and what to do
    bool raised = false;
    QStringList activities; ///< ids behind the figure, newest first; may be empty
    friend bool operator==(const Warning &, const Warning &) = default;
};

/// The signs that this portfolio gives enough to judge, raised ones first, else in the order of the product's list. Nothing is judged
/// before there are hours; a fresh portfolio has no signs.
QList<Warning> warningSigns(const Snapshot &snapshot, QDate today);

} // namespace credence
