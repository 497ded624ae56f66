// Records to choose from where one record names another: "comes from", "about".
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

/// Everything that can stand in the chain as (id, name), by name. Where a title occurs more than once, its day is added, so that
/// each name stands for one record; titles that still agree get a number.
QList<std::pair<QString, QString>> chainChoices(const Snapshot &snapshot);

} // namespace credence
