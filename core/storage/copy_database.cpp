#include "core/storage/copy_database.h"

#include "core/base/durable_file.h"
#include "core/storage/query.h"

#include <QFile>

namespace credence {

namespace {

Result<> makePart(Database &database, const QString &part)
{
    QFile file(part); // first, so that the copy is private from its first byte
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Error{ErrorKind::File, QStringLiteral("The copy could not be made there: %1. The portfolio is unchanged. Choose another folder.").arg(file.errorString()), part};
    file.close();
    auto done = Query(database, QStringLiteral("VACUUM INTO ?")).bind(part).run();
    return done ? syncFile(part) : done;
}

Result<> checkPart(const QString &part)
{
    const auto copy = Database::open(part, Database::Access::ReadOnly);
    return copy ? (*copy)->check(true) : Result<>(copy.error());
}

} // namespace

Result<> copyDatabase(Database &database, const QString &path, bool replace)
{
    const QString part = partName(path);
    auto done = makePart(database, part);
    if (done)
        done = checkPart(part);
    if (done)
        done = replace ? moveInto(part, path) : moveIntoEmpty(part, path);
    if (!done)
        QFile::remove(part);
    return done;
}

} // namespace credence
