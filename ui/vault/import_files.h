// Which files a drop, a pick or a paste stands for, and their bytes; called away from the interface thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <atomic>

namespace credence {

struct LoadedFile {
    QString name; ///< without a path
    QByteArray bytes;
    QString sha256; ///< lower-case hex
    friend bool operator==(const LoadedFile &, const LoadedFile &) = default;
};

/// The files that `paths` stand for: a file is itself, a folder is every visible file below it, in the order of their names.
/// Links to folders are not followed, so a circle of links ends. Paths that are neither come back as they are: loadFile says
/// why. A file given twice comes once. Stops early when `canceled` becomes true.
QStringList filesBelow(const QStringList &paths, const std::atomic_bool &canceled);

/// The bytes of one regular file. Error (File) for what is gone, unreadable, a pipe or a device; Error (Invalid) for an empty
/// file and for one above 200 MB.
Result<LoadedFile> loadFile(const QString &path);

/// The same checks for bytes that came by paste.
Result<LoadedFile> loadBytes(const QByteArray &bytes, const QString &name);

} // namespace credence
