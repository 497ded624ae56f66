// Archives for tests: ZIPs whose every detail can be set, also such as no honest program writes, and other archives by libarchive.
#pragma once

#include <QByteArray>
#include <QList>

namespace credence::test {

struct ZipEntry {
    QByteArray name;
    QByteArray bytes;
    int method = 8;                ///< 0 stored, 8 deflated; others are only claimed
    quint16 flags = 0;             ///< 1: says that it is encrypted; 0x800: the name is UTF-8
    quint32 mode = 0100644;        ///< of Unix
    int times = 1;                 ///< how often the directory lists it, each time over the same bytes
    bool wrongSum = false;
};

QByteArray zipOf(const QList<ZipEntry> &entries);

/// Each file is all that follows it, the last one the `kernel`: the sum is `files` times as large as the archive.
QByteArray overlappingZip(int files, const QByteArray &kernel);

/// `format`: "zip", "7zip", "tar"; `filter`: "" or "gzip", "bzip2", "xz", "zstd". With `format` "raw" the first file is packed alone.
/// A `password` locks a ZIP.
QByteArray packed(const char *format, const char *filter, const QList<ZipEntry> &entries, const char *password = nullptr);

} // namespace credence::test
