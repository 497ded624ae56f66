// What is recorded and not done yet, or came to nothing: nothing of it may be claimed (S5, P5, P6).
#pragma once

#include "core/portfolio/snapshot.h"

#include <QHash>

namespace credence {

struct NotDone {
    QString word;       ///< its state as it is called: "planned", "in progress", "submitted", "wanted", "dropped"
    bool ahead = false; ///< may still come; false: dropped, declined
    friend bool operator==(const NotDone &, const NotDone &) = default;
};

/// By record id. Done are completed activities, presentations that were presented, published or accepted, roles that were appointed or have
/// ended, projects that are more than an idea, actions, tasks and goals that are done; also what has no state or does not say one.
QHash<QString, NotDone> notDone(const Snapshot &snapshot);

} // namespace credence
