// What Credence remembers of a mirror it wrote: the files that are its own, to tell them from those of the user (V5).
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace credence {

struct MirrorEntry {
    QString key;        ///< MirrorFile::key
    QStringList sha256; ///< of what was written, and, while a run is under way, of what it is to become
    qint64 size = -1;   ///< with `modified`: unchanged since, without reading it; -1: to be read
    qint64 modified = 0; ///< milliseconds since 1970 as the file system gave them
    friend bool operator==(const MirrorEntry &, const MirrorEntry &) = default;
};

using MirrorManifest = QHash<QString, MirrorEntry>; ///< by path below the place

/// The manifest's file in a mirror's place.
QString manifestPath(const QString &place);
/// Empty when there is none or it cannot be read: then nothing there is ours. Entries that lead out of the place are dropped.
MirrorManifest readManifest(const QString &place);
/// Whole or not at all.
Result<> writeManifest(const QString &place, const MirrorManifest &manifest);

} // namespace credence
