// What lies in an archive: ZIP, 7-Zip, RAR, tar, cabinet, and single files packed by gzip, bzip2, xz or zstd.
#pragma once

#include <QByteArray>
#include <QString>

namespace credence {

class Unpacker;

/// Gives every file in the archive to `unpacker`, or its reason: locked, a link, packed in an unknown way, damaged, too large.
/// Folders and what a system put there for itself are passed over. `name` is the archive's own.
void openArchive(const QByteArray &bytes, const QString &name, Unpacker &unpacker);

} // namespace credence
