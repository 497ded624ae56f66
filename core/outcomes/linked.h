// What the user linked a record with by hand.
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

/// Ids of the records linked to `record`, in either direction, in the order of the links.
QStringList linkedTo(const QString &record, const Snapshot &snapshot);

} // namespace credence
