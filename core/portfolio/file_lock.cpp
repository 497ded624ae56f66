#include "core/portfolio/file_lock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace credence {

namespace {

QString lockPath(const QString &path) { return path + QLatin1String(".lock"); }

/// What a lock file says: process, program, computer and the computer's own number, a line each.
struct Holder {
    qint64 process = 0;
    QString program;
    QString host;
    QString machine;

    bool isElsewhere() const
    {
        const QString here = QString::fromLatin1(QSysInfo::machineUniqueId());
        return machine.isEmpty() || here.isEmpty() ? !host.isEmpty() && host != QSysInfo::machineHostName() : machine != here; // a laptop changes its name
    }
};

Holder holderFrom(const QByteArray &text)
{
    const QByteArrayList lines = text.split('\n');
    if (lines.size() < 3)
        return {};
    return {lines[0].toLongLong(), QString::fromUtf8(lines[1]), QString::fromUtf8(lines[2]), QString::fromLatin1(lines.value(3))};
}

/// "elena with credence since 2026-11-22 07:42 (process 812)", as far as the lock file tells.
QString inWords(const Holder &holder, const QFileInfo &file)
{
    QString text = file.owner().isEmpty() ? QStringLiteral("somebody") : file.owner();
    if (holder.isElsewhere())
        text += QStringLiteral(" on the computer “%1”").arg(holder.host);
    text += QStringLiteral(" with %1").arg(holder.program.isEmpty() ? QStringLiteral("another program") : holder.program);
    text += QStringLiteral(" since %1").arg(file.lastModified().toString(QStringLiteral("yyyy-MM-dd hh:mm")));
    return holder.process > 0 ? text + QStringLiteral(" (process %1)").arg(holder.process) : text;
}

Error inUse(const QString &path, const Holder &holder)
{
    const QFileInfo file(lockPath(path));
    const QString advice = holder.isElsewhere() ? QStringLiteral("Close it there. If that computer is off for good, take it over, or delete “%1” and try again.").arg(file.fileName())
                                                : QStringLiteral("Close it there and try again.");
    return {ErrorKind::InUse,
            QStringLiteral("“%1” is open elsewhere: %2. Nothing was changed. %3").arg(QFileInfo(path).fileName(), inWords(holder, file), advice), file.filePath()};
}

Error cannotLock(const QString &path, bool full, const QString &detail)
{
    const QString name = QFileInfo(path).fileName();
    return {ErrorKind::File,
            full ? QStringLiteral("The disk that holds “%1” is full, so it can be read but not changed. Everything in it is still there. Make room on the disk and open it again.").arg(name)
                 : QStringLiteral("“%1” can be read but not changed here: its folder does not let you add files. Nothing was changed. Give yourself permission, or save "
                                  "a copy in a folder of your own and work there.").arg(name),
            detail};
}

/// Something else stands where the lock file would be: a folder, or a link that might lead anywhere.
Error noPlaceForLock(const QString &path, bool folder)
{
    return {ErrorKind::File,
            QStringLiteral("“%1” can be read but not changed here: “%2”, where Credence notes who has it open, is a %3 and no file. Nothing was changed. Remove it and open the "
                           "portfolio again.").arg(QFileInfo(path).fileName(), QFileInfo(lockPath(path)).fileName(), folder ? QStringLiteral("folder") : QStringLiteral("link")),
            lockPath(path)};
}

Holder holderAt(const QString &path)
{
    QFile file(lockPath(path));
    return file.open(QIODevice::ReadOnly) ? holderFrom(file.read(1024)) : Holder();
}

} // namespace

std::optional<LockHolder> lockHolder(const QString &path)
{
    const QFileInfo file(lockPath(path));
    if (!file.isFile())
        return std::nullopt;
    const Holder holder = holderAt(path);
    return LockHolder{inWords(holder, file), holder.isElsewhere() ? holder.host : QString(), file.lastModified()};
}

Result<> FileLock::release(const QString &path)
{
    if (holderAt(path).isElsewhere() && QFile::remove(lockPath(path)))
        return {};
    auto free = take(path); // what nobody holds goes with this
    return free ? Result<>() : free.error();
}

#ifdef Q_OS_UNIX

struct FileLock::Held {
    int file = -1;
    QByteArray path;

    ~Held();
};

namespace {

QByteArray contentOf(int file)
{
    QByteArray text(1024, '\0');
    const ssize_t size = ::pread(file, text.data(), size_t(text.size()), 0);
    text.truncate(std::max<ssize_t>(size, 0));
    return text;
}

bool isAlive(qint64 process) { return process > 0 && (::kill(pid_t(process), 0) == 0 || errno == EPERM); }

/// Whether `file` is still what the path leads to: its holder may have removed it a moment ago.
bool isStillThere(int file, const QByteArray &path)
{
    struct stat held = {};
    struct stat named = {};
    return ::fstat(file, &held) == 0 && ::stat(path.constData(), &named) == 0 && held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

}

FileLock::Held::~Held()
{
    if (file < 0)
        return;
    if (isStillThere(file, path)) // else another computer took the portfolio over: the lock is its own
        ::unlink(path.constData()); // while it is held, so that nobody takes a lock that goes
    ::close(file);
}

namespace {

/// For people only: the lock holds without it.
void writeName(int file)
{
    const QByteArray text = QByteArray::number(QCoreApplication::applicationPid()) + '\n' + QCoreApplication::applicationName().toUtf8() + '\n' +
                            QSysInfo::machineHostName().toUtf8() + '\n' + QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n';
    if (::fchmod(file, 0600) != 0 || ::ftruncate(file, 0) != 0)
        return;
    if (::pwrite(file, text.constData(), size_t(text.size()), 0) != text.size() && ::ftruncate(file, 0) != 0)
        return;
}

/// Some file systems know no locks; there the process that is named decides.
bool isHeldByAnother(int file, bool made)
{
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
        return false;
    return errno == EWOULDBLOCK || errno == EINTR || (!made && isAlive(holderFrom(contentOf(file)).process));
}

/// A lock file that may not be written: held, or left in a place where nothing can be changed anyway.
Error ofSomebodyElse(const QString &path, const QByteArray &name)
{
    const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return inUse(path, {});
    const Holder holder = holderFrom(contentOf(file));
    const bool held = isHeldByAnother(file, false) || holder.isElsewhere();
    ::close(file);
    return held ? inUse(path, holder) : cannotLock(path, false, QString::fromUtf8(name));
}

} // namespace

Result<FileLock> FileLock::take(const QString &path)
{
    auto held = std::make_unique<Held>();
    const QByteArray name = QFile::encodeName(lockPath(path));
    for (int attempt = 0; attempt < 10; ++attempt) {
        int file = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        const bool made = file >= 0;
        if (!made && errno == EEXIST)
            file = ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (file < 0 && errno == ENOENT)
            continue; // removed between the two
        if (file < 0 && errno == EACCES && QFileInfo::exists(lockPath(path)))
            return ofSomebodyElse(path, name);
        if (file < 0 && (errno == ELOOP || errno == EISDIR))
            return noPlaceForLock(path, errno == EISDIR);
        if (file < 0)
            return cannotLock(path, errno == ENOSPC || errno == EDQUOT, QString::fromLocal8Bit(std::strerror(errno)));
        const Holder before = made ? Holder() : holderFrom(contentOf(file));
        if (isHeldByAnother(file, made) || before.isElsewhere()) {
            ::close(file);
            return inUse(path, before);
        }
        if (!isStillThere(file, name)) {
            ::close(file);
            continue;
        }
        writeName(file);
        held->file = file;
        held->path = name;
        return FileLock(std::move(held));
    }
    return inUse(path, {});
}

#else

struct FileLock::Held {
    explicit Held(const QString &path) : file(path) { file.setStaleLockTime(0); } // never by age, only when its program is gone
    QLockFile file;
};

Result<FileLock> FileLock::take(const QString &path)
{
    auto held = std::make_unique<Held>(lockPath(path));
    if (held->file.tryLock(0))
        return FileLock(std::move(held));
    if (held->file.error() != QLockFile::LockFailedError)
        return cannotLock(path, false, lockPath(path));
    Holder holder;
    held->file.getLockInfo(&holder.process, &holder.host, &holder.program);
    return inUse(path, holder);
}

#endif

FileLock::FileLock(std::unique_ptr<Held> held) : m_held(std::move(held)) {}
FileLock::FileLock(FileLock &&) noexcept = default;
FileLock &FileLock::operator=(FileLock &&) noexcept = default;
FileLock::~FileLock() = default;

} // namespace credence
