#include "core/print/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

#include <cerrno>
#include <cstring>

namespace credence::print {

namespace {

Error fileError(const QString &path)
{
    const int code = errno;
    const QString reason = code == ENOSPC ? QStringLiteral("the disk is full") : QString::fromLocal8Bit(std::strerror(code));
    return Error{ErrorKind::File,
                 QStringLiteral("%1 could not be written: %2. Your portfolio is unchanged; choose another place or make room, then try again.").arg(QDir::toNativeSeparators(path), reason),
                 reason};
}

bool synced([[maybe_unused]] int descriptor)
{
#ifdef Q_OS_UNIX
    return ::fsync(descriptor) == 0;
#else
    return ::_commit(descriptor) == 0;
#endif
}

bool folderSynced([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
#else
    return true; // the rename is durable by itself there
#endif
}

} // namespace

Result<> writeWhole(const QString &path, const std::function<void(FILE *)> &work)
{
    const QFileInfo target(path);
    errno = 0;
    QTemporaryFile temporary(target.absolutePath() + QStringLiteral("/.") + target.fileName() + QStringLiteral(".XXXXXX"));
    if (!temporary.open())
        return fileError(path);
    FILE *file = std::fopen(QFile::encodeName(temporary.fileName()).constData(), "wb");
    if (!file)
        return fileError(path);
    bool written = false;
    try {
        work(file);
        written = std::fflush(file) == 0 && synced(fileno(file));
    } catch (...) {
        const bool full = errno == ENOSPC;
        std::fclose(file);
        if (full) {
            errno = ENOSPC;
            return fileError(path);
        }
        throw;
    }
    const int failed = errno;
    if (std::fclose(file) != 0 || !written) {
        errno = written ? errno : failed;
        return fileError(path);
    }
    temporary.close();
    if (std::rename(QFile::encodeName(temporary.fileName()).constData(), QFile::encodeName(target.absoluteFilePath()).constData()) != 0)
        return fileError(path);
    temporary.setAutoRemove(false);
    if (!folderSynced(target.absolutePath()))
        return fileError(path);
    return {};
}

} // namespace credence::print
