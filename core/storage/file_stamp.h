// Whether a file is still the one that was last seen: noticed when a sync service or another program replaces it (R13).
#pragma once

#include <QString>
#include <QtGlobal>

namespace credence {

struct FileStamp {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = -1; ///< -1: there is no file
    qint64 modifiedNs = 0;
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

FileStamp stampOf(const QString &path);

} // namespace credence
