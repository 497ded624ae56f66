#include "core/backup/rotating.h"

#include "core/base/date_range.h"
#include "core/storage/copy_database.h"
#include "core/storage/database.h"
#include "core/storage/file_header.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace credence {

namespace {

const QString timeForm = QStringLiteral("yyyy-MM-dd HHmmss");
const QString ending = QStringLiteral(".credence");

QDateTime timeIn(const QString &fileName)
{
    const QString stem = fileName.chopped(ending.size());
    const QString text = stem.right(timeForm.size());
    const QTime time = QTime::fromString(text.mid(11), QStringLiteral("HHmmss"));
    return time.isValid() ? QDateTime(isoDay(text.left(10)), time, Qt::UTC) : QDateTime();
}

/// Private to the user, as the portfolio is.
Result<> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder) && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return {};
    return Error{ErrorKind::File, QStringLiteral("The folder for backups, “%1”, could not be made, so there is no new backup. The portfolio itself is unchanged.").arg(folder), folder};
}

void removeOld(const QString &folder, QDate today, const Rotation &rotation)
{
    const QList<BackupCopy> copies = backupCopies(folder);
    QList<QDateTime> times;
    for (const BackupCopy &copy : copies)
        times << copy.made;
    const QList<QDateTime> gone = thinned(times, today, rotation);
    for (const BackupCopy &copy : copies) {
        if (gone.contains(copy.made))
            QFile::remove(copy.path); // one that cannot be removed is only one too many
    }
}

} // namespace

QString backupFolder(const QString &base, const QString &portfolio)
{
    const QString whole = QFileInfo(portfolio).absoluteFilePath();
    const QByteArray place = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return QDir(base).filePath(QFileInfo(portfolio).completeBaseName() + QLatin1Char(' ') + QString::fromLatin1(place));
}

QList<BackupCopy> backupCopies(const QString &folder)
{
    QList<BackupCopy> copies;
    const QDir place(folder);
    const QStringList names = place.entryList({QLatin1Char('*') + ending}, QDir::Files);
    for (const QString &name : names) {
        const QDateTime made = timeIn(name);
        if (made.isValid())
            copies.append({place.filePath(name), made, {}});
    }
    std::sort(copies.begin(), copies.end(), [](const BackupCopy &a, const BackupCopy &b) { return a.made > b.made; });
    return copies;
}

Result<BackupCopy> makeBackup(const QString &portfolio, const QString &folder, const QDateTime &now, const ChangedDocuments &changedDocuments, const Rotation &rotation)
{
    if (const auto header = readHeader(portfolio); !header)
        return header.error();
    if (auto made = makeFolder(folder); !made)
        return made.error();
    const QString name = QFileInfo(portfolio).completeBaseName() + QLatin1Char(' ') + now.toString(timeForm) + ending;
    BackupCopy copy{QDir(folder).filePath(name), timeIn(name), {}};
    const auto database = Database::open(portfolio, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    if (auto done = copyDatabase(**database, copy.path, false); !done)
        return done.error();
    const auto changed = changedDocuments(copy.path);
    if (!changed)
        return changed.error();
    copy.changed = *changed;
    if (changed->isEmpty())
        removeOld(folder, now.date(), rotation);
    return copy;
}

} // namespace credence
