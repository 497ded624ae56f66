// Which courses left nothing behind yet: no CME without at least one artifact (P1).
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

/// Completed activities, duties aside, that led to no artifact: none names them, is linked from them, or comes from a skill learned there.
/// In the order of the snapshot.
QStringList withoutArtifact(const Snapshot &snapshot);

} // namespace credence
