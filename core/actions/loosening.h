// What goes along when a record is removed: what was only about it, and the links and names that would point at nothing (A1, P6).
#pragma once

#include "core/base/result.h"
#include "core/portfolio/snapshot.h"

#include <QSet>

namespace credence {

struct Stores;

struct Dependents {
    int evaluations = 0;
    int captures = 0;
    int actions = 0; ///< promises
    int links = 0;
    int blocks = 0;  ///< times set aside for it
    int others = 0;  ///< further records that cannot stand without it
    int naming = 0;  ///< records that named it and stay
    friend bool operator==(const Dependents &, const Dependents &) = default;
};

/// What goes with the records `ids`, and how many other records named them.
Dependents dependentsOf(const Snapshot &snapshot, const QSet<QString> &ids);

/// "1 evaluation, 1 capture and 2 links"; "" when nothing goes along.
QString dependentsText(const Dependents &dependents);

/// Within a step: removes what cannot stand without the records `ids`, and takes their ids out of everything that names them, documents
/// too. The records themselves are left to the caller.
Result<> loosen(Stores &stores, const Snapshot &snapshot, const QSet<QString> &ids);

} // namespace credence
