#include "core/portfolio/reading_place.h"

#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace credence {

namespace {

constexpr std::array unfinished{"-wal", "-journal"};

bool isWhole(const QString &path, const FileHeader &header)
{
    bool whole = !header.writeAhead;
    for (const char *ending : unfinished)
        whole = whole && QFileInfo(path + QLatin1String(ending)).size() == 0;
    return whole;
}

Result<> copyFile(const QString &from, const QString &to)
{
    QFile file(from);
    if (file.copy(to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return Error{ErrorKind::File,
                 QStringLiteral("“%1” can be read here only through a copy, and that could not be made: %2. Nothing was changed. Make room on the disk, or copy the portfolio "
                                "with the files beside it to a folder of your own and open it there.").arg(QFileInfo(from).fileName(), file.errorString()),
                 to};
}

} // namespace

Result<> finishForReading(const QString &file)
{
    auto database = Database::open(file, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    const auto version = versionOf(**database);
    if (!version)
        return version.error();
    if (*version > newestVersion())
        return tooNew(file);
    auto done = (*database)->prepareForWriting();
    return done ? migrate(**database, newestVersion()) : done;
}

Result<ReadingPlace> placeForReading(const QString &path, const FileHeader &header)
{
    if (header.version == newestVersion() && isWhole(path, header))
        return ReadingPlace{path, nullptr};
    return copyForReading(path);
}

Result<ReadingPlace> copyForReading(const QString &path)
{
    ReadingPlace place{{}, std::make_unique<QTemporaryDir>()};
    place.file = place.copy->filePath(QFileInfo(path).fileName());
    auto done = copyFile(path, place.file);
    for (const char *ending : unfinished) {
        const QString beside = path + QLatin1String(ending);
        if (done && QFileInfo::exists(beside))
            done = copyFile(beside, place.file + QLatin1String(ending));
    }
    if (done)
        done = finishForReading(place.file);
    return done ? Result<ReadingPlace>(std::move(place)) : Result<ReadingPlace>(done.error());
}

} // namespace credence
