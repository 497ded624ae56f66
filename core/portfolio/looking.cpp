#include "core/portfolio/looking.h"

#include "core/portfolio/file_lock.h"
#include "core/storage/copy_database.h"
#include "core/storage/file_header.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace credence {

namespace {

/// Through the database where that sees what its holder saves and leaves nothing behind: beside a program of this computer, or
/// where no log is kept. A log that another computer left is taken along as a file.
Result<ReadingPlace> copied(const QString &path, const FileHeader &header)
{
    const auto holder = lockHolder(path);
    const bool elsewhere = holder && !holder->computer.isEmpty();
    auto database = elsewhere && header.writeAhead ? Result<std::unique_ptr<Database>>(Error{}) : Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return copyForReading(path);
    ReadingPlace place{{}, std::make_unique<QTemporaryDir>()};
    place.file = place.copy->filePath(QFileInfo(path).fileName());
    if (!copyDatabase(**database, place.file, false))
        return copyForReading(path);
    auto done = finishForReading(place.file);
    return done ? Result<ReadingPlace>(std::move(place)) : Result<ReadingPlace>(done.error());
}

} // namespace

Result<ReadingPlace> copyToLook(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    const auto header = readHeader(whole);
    if (!header)
        return header.error();
    return copied(whole, *header);
}

Error onlyToLook(const QString &path)
{
    const auto holder = lockHolder(path);
    const QString name = QFileInfo(path).fileName();
    return {ErrorKind::InUse,
            holder ? QStringLiteral("“%1” is open elsewhere: %2. You see it as it was saved last, and nothing can be changed here. Close it there, then open it again.").arg(name, holder->words)
                   : QStringLiteral("You are looking at “%1” as it was saved last; nothing can be changed here. Open it again to change something.").arg(name),
            path};
}

Result<std::unique_ptr<Portfolio>> openToLook(const QString &path)
{
    auto place = copyToLook(path);
    if (!place)
        return place.error();
    return Portfolio::openCopy(path, place->file, std::move(place->copy), onlyToLook(path));
}

} // namespace credence
