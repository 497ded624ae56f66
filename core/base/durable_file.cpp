#include "core/base/durable_file.h"

#include "core/base/portfolio_mark.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace credence {

namespace {

Error fileError(const QString &path, const QString &why)
{
    return {ErrorKind::File,
            QStringLiteral("“%1” could not be written: %2. What was there before is unchanged. Choose another place or make room, then try again.")
                .arg(QFileInfo(path).fileName(), why),
            path};
}

#ifdef Q_OS_UNIX
Error lastError(const QString &path) { return fileError(path, QString::fromLocal8Bit(std::strerror(errno)).toLower()); }

Result<> syncPath(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return lastError(path);
    const bool synced = ::fsync(file) == 0 || errno == EINVAL || errno == EROFS;
    const int reason = errno;
    ::close(file);
    errno = reason;
    return synced ? Result<>() : lastError(path);
}
#endif

/// Told from the first bytes: SQLite's own mark, and ours in its header.
bool isPortfolio(const QString &path)
{
    constexpr qint64 markAt = 68;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would wait
        return false;
    const QByteArray head = file.read(markAt + 4);
    return head.size() == markAt + 4 && head.startsWith(QByteArray("SQLite format 3\0", 16)) && qFromBigEndian<quint32>(head.constData() + markAt) == portfolioApplicationId;
}

/// The lock or the unfinished work of a portfolio: "NAME.credence-wal".
bool belongsToPortfolio(const QString &path)
{
    static const QStringList endings{QStringLiteral(".lock"), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")};
    return std::any_of(endings.cbegin(), endings.cend(), [&](const QString &ending) { return path.endsWith(ending) && isPortfolio(path.chopped(ending.size())); });
}

/// Whether what is at `to` may be given up for `from`.
Result<> mayReplace(const QString &from, const QString &to)
{
    const QFileInfo there(to);
    const auto conflict = [&](const QString &what) {
        return Error{ErrorKind::Conflict, QStringLiteral("“%1” %2, so nothing was written over it. It is unchanged; choose another name.").arg(there.fileName(), what), to};
    };
    if (isPortfolio(to) && !isPortfolio(from))
        return conflict(QStringLiteral("is a portfolio"));
    if (belongsToPortfolio(there.absoluteFilePath()))
        return conflict(QStringLiteral("belongs to a portfolio"));
    if (there.isDir())
        return conflict(QStringLiteral("is a folder"));
    if (there.exists() && !there.isFile())
        return conflict(QStringLiteral("is no ordinary file"));
    return {};
}

} // namespace

Result<> syncFile(const QString &path)
{
#ifdef Q_OS_UNIX
    return syncPath(path, O_RDONLY);
#else
    Q_UNUSED(path)
    return {};
#endif
}

Result<> syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    return syncPath(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
#else
    Q_UNUSED(path)
    return {};
#endif
}

Result<> moveInto(const QString &from, const QString &to)
{
    if (auto allowed = mayReplace(from, to); !allowed)
        return allowed;
#ifdef Q_OS_UNIX
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return lastError(to);
#else
    QFile::remove(to);
    if (!QFile::rename(from, to))
        return fileError(to, QStringLiteral("the system refused"));
#endif
    return syncFolderOf(to);
}

Result<> moveIntoEmpty(const QString &from, const QString &to)
{
#ifdef Q_OS_UNIX
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::link(source.constData(), target.constData()) == 0) {
        ::unlink(source.constData());
        return syncFolderOf(to);
    }
    if (errno != EEXIST && !QFileInfo::exists(to)) // a file system without hard links
        return moveInto(from, to);
#else
    if (QFile::rename(from, to))
        return {};
#endif
    return Error{ErrorKind::Conflict,
                 QStringLiteral("“%1” is already there and was left as it is. Choose another name.").arg(QFileInfo(to).fileName()), to};
}

QString partName(const QString &path)
{
    const QFileInfo file(path);
    return file.absoluteDir().filePath(
        QStringLiteral(".%1.%2.part").arg(file.fileName(), QUuid::createUuid().toString(QUuid::WithoutBraces).left(8)));
}

Result<> writeWhole(const QString &path, const QByteArray &bytes)
{
    const QString part = partName(path);
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        return fileError(path, file.errorString());
    const bool written = file.write(bytes) == bytes.size();
    const QString why = file.errorString();
    file.close();
    auto done = written ? syncFile(part) : Result<>(fileError(path, why));
    if (done)
        done = moveInto(part, path);
    if (!done)
        QFile::remove(part);
    return done;
}

} // namespace credence
