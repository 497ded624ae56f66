#include "core/portfolio/file_lock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QSysInfo>
#include <QThread>

namespace credence {

namespace {

QString lockPath(const QString &path) { return path + QLatin1String(".lock"); }

/// "elena with credence since 07:42 (process 812)", as far as the lock file tells.
QString holder(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    const QFileInfo file(lock.fileName());
    const bool elsewhere = !host.isEmpty() && host != QSysInfo::machineHostName();
    QString text = file.owner().isEmpty() ? QStringLiteral("somebody") : file.owner();
    if (elsewhere)
        text += QStringLiteral(" on the computer “%1”").arg(host);
    text += QStringLiteral(" with %1").arg(program.isEmpty() ? QStringLiteral("another program") : program);
    text += QStringLiteral(" since %1").arg(file.lastModified().toString(QStringLiteral("yyyy-MM-dd hh:mm")));
    return process > 0 ? text + QStringLiteral(" (process %1)").arg(process) : text;
}

Error held(const QString &path, const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    const bool elsewhere = !host.isEmpty() && host != QSysInfo::machineHostName();
    const QString advice = elsewhere ? QStringLiteral("Close it there. If that computer is off for good, delete “%1” and try again.").arg(QFileInfo(lock.fileName()).fileName())
                                     : QStringLiteral("Close it there and try again.");
    return {ErrorKind::InUse,
            QStringLiteral("“%1” is open elsewhere: %2. Nothing was changed. %3").arg(QFileInfo(path).fileName(), holder(lock), advice),
            lock.fileName()};
}

/// A program that was killed between making its lock file and writing its name into it leaves an empty one. It is taken
/// away only when nobody wrote into it meanwhile and the system says that nobody holds it.
bool takeAfterHalfMadeLock(QLockFile &lock)
{
    const auto named = [&lock] {
        qint64 process = 0;
        QString host;
        QString program;
        return lock.getLockInfo(&process, &host, &program);
    };
    if (lock.error() != QLockFile::LockFailedError || named())
        return false;
    QThread::msleep(100);
    return !named() && lock.removeStaleLockFile() && lock.tryLock(0);
}

} // namespace

Result<FileLock> FileLock::take(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(lockPath(path));
    lock->setStaleLockTime(0); // never by age, only when its program is gone
    if (lock->tryLock(0) || takeAfterHalfMadeLock(*lock))
        return FileLock(std::move(lock));
    if (lock->error() == QLockFile::LockFailedError)
        return held(path, *lock);
    return Error{ErrorKind::File,
                 QStringLiteral("“%1” cannot be opened for writing: its folder does not let you add files. Nothing was changed. Give yourself permission, or save a "
                                "copy elsewhere.").arg(QFileInfo(path).fileName()),
                 lockPath(path)};
}

} // namespace credence
