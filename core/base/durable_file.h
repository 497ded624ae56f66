// Files that are whole or absent: written beside their place, synced, and moved there in one step.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace credence {

/// Writes `bytes` to `path` so that after a crash or power cut the file is the old one or the new one, never a part.
/// Private to the user (0600). The error names the path and says that nothing was changed.
Result<> writeWhole(const QString &path, const QByteArray &bytes);

/// Makes what was written to `path` durable.
Result<> syncFile(const QString &path);

/// Makes creations, renames and deletions in the folder of `path` durable. Does nothing where folders cannot be synced.
Result<> syncFolderOf(const QString &path);

/// Moves `from` over `to` in one step and syncs the folder. Conflict, with both left as they are, when `to` is a folder, a
/// pipe or a device, belongs to a portfolio (its lock, its unfinished work), or is a portfolio and `from` is none: a
/// portfolio is only ever replaced by a portfolio.
Result<> moveInto(const QString &from, const QString &to);

/// Moves `from` to `to` unless something is there (then Conflict); syncs the folder.
Result<> moveIntoEmpty(const QString &from, const QString &to);

/// A name beside `path` that nothing has yet, hidden, for work in progress: ".NAME.1a2b3c4d.part".
QString partName(const QString &path);

} // namespace credence
