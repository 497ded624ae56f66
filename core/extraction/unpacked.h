// What a mail or an archive holds: files to read one by one, and what was left out with its reason (V1).
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace credence {

struct UnpackedFile {
    QString name; ///< safe to show and to use as a file's name; no folders
    QString from; ///< where it lay: "the archive “2025.zip” in the mail “Your certificates”"
    QByteArray bytes;
    friend bool operator==(const UnpackedFile &, const UnpackedFile &) = default;
};

struct LeftOut {
    QString name;     ///< safe, as above
    QString sentence; ///< names the file, says why it was not taken and what to do
    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

/// Without files and without anything left out, `remark` says why there is nothing.
struct Unpacked {
    QString what;              ///< the mail or archive itself: "the mail “Your certificates”"
    QList<UnpackedFile> files; ///< in the order in which they lay, those of inner mails and archives in their place
    QList<LeftOut> leftOut;
    QString remark; ///< a sentence about the whole; may be empty
    friend bool operator==(const Unpacked &, const Unpacked &) = default;
};

/// Whether files of this media type hold other files that are taken in their place.
inline bool holdsFiles(const QString &mediaType)
{
    for (const char *type : {"message/rfc822", "application/mbox", "application/ms-tnef", "application/zip", "application/gzip", "application/x-tar", "application/x-bzip2",
                             "application/x-xz", "application/zstd", "application/x-7z-compressed", "application/vnd.rar", "application/vnd.ms-cab-compressed"}) {
        if (mediaType == QLatin1String(type))
            return true;
    }
    return false;
}

} // namespace credence
