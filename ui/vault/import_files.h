// The bytes of a file that was dropped, picked or pasted, and their fingerprint; called away from the interface thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace credence {

struct LoadedFile {
    QString name; ///< without a path
    QByteArray bytes;
    QString sha256; ///< lower-case hex
    friend bool operator==(const LoadedFile &, const LoadedFile &) = default;
};

/// The bytes of one regular file. Error (File) for what is gone, unreadable, a pipe or a device; Error (Invalid) for an empty
/// file and for one above 200 MB.
Result<LoadedFile> loadFile(const QString &path);

/// The same checks for bytes that came by paste.
Result<LoadedFile> loadBytes(const QByteArray &bytes, const QString &name);

} // namespace credence
