#include "core/storage/file_stamp.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace credence {

FileStamp stampOf(const QString &path)
{
#ifdef Q_OS_LINUX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return {found.st_dev, found.st_ino, found.st_size, qint64(found.st_mtim.tv_sec) * 1000000000 + found.st_mtim.tv_nsec};
#else
    const QFileInfo info(path);
    return info.exists() ? FileStamp{0, 0, info.size(), info.lastModified().toMSecsSinceEpoch() * 1000000} : FileStamp{};
#endif
}

} // namespace credence
