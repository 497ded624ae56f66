#include "core/storage/copy_database.h"

#include "core/base/durable_file.h"
#include "core/storage/query.h"

#include <QFile>
#include <QFileInfo>

namespace credence {

namespace {

Result<> makePart(Database &database, const QString &part)
{
    QFile file(part); // first, so that the copy is private from its first byte
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Error{ErrorKind::File, QStringLiteral("The copy could not be made there: %1. The portfolio is unchanged. Choose another folder.").arg(file.errorString()), part};
    file.close();
    auto done = Query(database, QStringLiteral("VACUUM INTO ?")).bind(part).run();
    if (!done && done.error().kind == ErrorKind::Storage) // of the disk of the copy, not of the portfolio's
        return Error{ErrorKind::Storage, QStringLiteral("The copy could not be written to its end: the disk it goes to is full or did not answer. The portfolio is unchanged. Make room, or choose another place."), done.error().detail};
    return done ? syncFile(part) : done;
}

Result<> checkPart(const QString &part)
{
    const auto copy = Database::open(part, Database::Access::ReadOnly);
    return copy ? (*copy)->check(true) : Result<>(copy.error());
}

/// Work that an older file at `path` left beside it would be taken for that of the new one.
void removeLeftovers(const QString &path)
{
    for (const char *ending : {"-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(ending));
}

} // namespace

Result<> copyDatabase(Database &database, const QString &path, bool replace)
{
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(database.path()).canonicalFilePath() && QFileInfo::exists(path))
        return Error{ErrorKind::Conflict, QStringLiteral("That is the portfolio itself. Nothing was changed; choose another name for the copy."), path};
    const QString part = partName(path);
    auto done = makePart(database, part);
    if (done)
        done = checkPart(part);
    if (done && replace)
        removeLeftovers(path);
    if (done)
        done = replace ? moveInto(part, path) : moveIntoEmpty(part, path);
    if (!done) {
        QFile::remove(part);
        removeLeftovers(part);
    }
    return done;
}

} // namespace credence
