// The subject areas to choose from: those the mix, the goals and the story are read by, and those in use.
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

/// By name, each once whatever its case; never empty. Also those of activities, goals and the direction in `snapshot`.
QStringList subjectAreas(const Snapshot &snapshot);

} // namespace credence
