// Whether a file lies where other machines see it: on a network, or in a folder that a cloud service keeps in step.
#pragma once

#include <QString>

namespace credence {

/// True for network and FUSE file systems and for folders of well-known cloud services. There the write-ahead log must
/// not be used: it needs shared memory, and a service would copy it out of step.
bool isSharedPlace(const QString &path);

} // namespace credence
