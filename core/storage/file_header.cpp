#include "core/storage/file_header.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace credence {

namespace {

constexpr qint64 headerSize = 100;

quint32 bigEndian(const QByteArray &header, int offset) { return qFromBigEndian<quint32>(header.constData() + offset); }

bool hasUnfinishedWork(const QString &path)
{
    return QFileInfo(path + QLatin1String("-wal")).size() > 0 || QFileInfo(path + QLatin1String("-journal")).size() > 0;
}

/// Fewer bytes than the header's page count promises. Unknown (false) when the count is out of date or work is pending.
bool isCutOff(const QString &path, const QByteArray &header, qint64 size)
{
    if (hasUnfinishedWork(path) || bigEndian(header, 24) != bigEndian(header, 92))
        return false;
    const quint16 stored = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    return size < pageSize * bigEndian(header, 28);
}

Error notAPortfolio(const QString &name)
{
    return {ErrorKind::Invalid, QStringLiteral("“%1” is not a Credence portfolio. It was left as it is. Choose a file that ends in .credence.").arg(name), {}};
}

Error damaged(const QString &name, const char *what = "its end is missing")
{
    return {ErrorKind::Damaged,
            QStringLiteral("“%1” is damaged: %2. It was left as it is. Restore a backup, or salvage what can still be read "
                           "into a new portfolio.").arg(name, QLatin1String(what)),
            {}};
}

} // namespace

Result<FileHeader> readHeader(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorKind::NotFound, QStringLiteral("There is no file “%1”. Check the name, or make a new portfolio there.").arg(path), path};
    if (!info.isFile())
        return notAPortfolio(info.fileName());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::File, QStringLiteral("“%1” could not be opened: %2. Nothing was changed.").arg(info.fileName(), file.errorString()), path};
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty())
        return Error{ErrorKind::Invalid, QStringLiteral("“%1” is empty, so it is not a Credence portfolio. It was left as it is. A full disk or a synced folder can leave it so: restore a backup of it.").arg(info.fileName()), {}};
    if (header.size() >= 16 && !header.startsWith(QByteArray("SQLite format 3", 16)))
        return header.size() == headerSize && bigEndian(header, 68) == portfolioApplicationId ? damaged(info.fileName(), "its first bytes are not right") : notAPortfolio(info.fileName());
    if (header.size() < headerSize)
        return header.startsWith("SQLite format 3") ? damaged(info.fileName()) : notAPortfolio(info.fileName());
    if (bigEndian(header, 68) != portfolioApplicationId)
        return notAPortfolio(info.fileName());
    if (isCutOff(path, header, info.size()))
        return damaged(info.fileName());
    const int version = static_cast<int>(bigEndian(header, 60));
    if (version < 1) // a portfolio comes to its place only when it has one
        return damaged(info.fileName(), "the number of its version is gone");
    return FileHeader{version, header[18] == 2};
}

} // namespace credence
