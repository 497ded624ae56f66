// The bytes of one file that somebody chose: never waits for a pipe, never takes more than a document can be.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace credence {

/// Larger files are refused.
constexpr qint64 largestDocument = 200LL * 1024 * 1024;

/// All bytes of a regular file. Error (File) for what is gone, a folder, a pipe, socket or device, a link that leads nowhere, may
/// not be opened, is too large, or changed while it was read. The sentence names the file and says that nothing was changed.
Result<QByteArray> fileBytes(const QString &path);

} // namespace credence
