#include "core/actions/backing_up.h"

#include "core/base/durable_file.h"
#include "core/portfolio/file_lock.h"
#include "core/storage/copy_database.h"
#include "core/storage/file_header.h"
#include "core/storage/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace credence {

namespace {

/// "NAME WHAT.credence" beside `path`, with a number when that is taken.
QString beside(const QString &path, const QString &what)
{
    const QFileInfo file(path);
    const QString stem = file.completeBaseName() + QLatin1Char(' ') + what;
    QString name = stem;
    for (int n = 2; QFileInfo::exists(file.absoluteDir().filePath(name + QLatin1String(".credence"))); ++n)
        name = QStringLiteral("%1 %2").arg(stem).arg(n);
    return file.absoluteDir().filePath(name + QLatin1String(".credence"));
}

Result<std::unique_ptr<Database>> soundBackup(const QString &path)
{
    const auto header = readHeader(path);
    if (!header)
        return header.error();
    if (header->version > newestVersion())
        return tooNew(path);
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database;
    const auto sound = (*database)->check(false);
    return sound ? std::move(database) : Result<std::unique_ptr<Database>>(sound.error());
}

/// Keeps what is at `path`: as a database when it is one that can be read, else byte for byte.
Result<> keep(const QString &path, const QString &copy)
{
    if (readHeader(path)) {
        const auto database = Database::open(path, Database::Access::ReadWrite);
        if (database && copyDatabase(**database, copy, false))
            return {};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::File, QStringLiteral("“%1” could not be kept aside, so nothing was restored: %2.").arg(QFileInfo(path).fileName(), file.errorString()), path};
    return writeWhole(copy, file.readAll());
}

} // namespace

QString backupPath(const QString &path, QDate today) { return beside(path, QStringLiteral("backup %1").arg(isoText(today))); }

QString salvagePath(const QString &path) { return beside(path, QStringLiteral("salvaged")); }

Result<> backUp(const Portfolio &portfolio, const QString &path)
{
    if (QFileInfo::exists(path))
        return Error{ErrorKind::Conflict, QStringLiteral("“%1” is already there and was left as it is. Choose another name for the backup.").arg(QFileInfo(path).fileName()), path};
    return portfolio.saveCopy(path);
}

Result<QString> restore(const QString &backup, const QString &path)
{
    const auto database = soundBackup(backup);
    if (!database)
        return database.error();
    auto lock = FileLock::take(path);
    if (!lock)
        return lock.error();
    QString kept;
    if (QFileInfo::exists(path)) {
        kept = beside(path, QStringLiteral("before restore"));
        if (auto done = keep(path, kept); !done)
            return done.error();
    }
    auto done = copyDatabase(**database, path, true);
    return done ? Result<QString>(kept) : Result<QString>(done.error());
}

} // namespace credence
