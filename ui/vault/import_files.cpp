#include "ui/vault/import_files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace credence {

namespace {
constexpr qint64 mostBytes = 200LL * 1024 * 1024;

QString say(const char *sentence, const QString &name) { return QCoreApplication::translate("ImportFiles", sentence).arg(name); }

QStringList filesIn(const QString &folder, const std::atomic_bool &canceled)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext() && !canceled) {
        const QString path = files.next();
        if (!path.mid(folder.size()).contains(QLatin1String("/.")))
            found << path;
    }
    found.sort();
    return found;
}

Result<> sizeIsFit(qint64 size, const QString &name)
{
    if (size == 0)
        return Error{ErrorKind::Invalid, say("“%1” is empty. Nothing was added; download or scan it again.", name), {}};
    if (size > mostBytes)
        return Error{ErrorKind::Invalid, say("“%1” is larger than 200 MB. Nothing was added; split it or save it smaller, then add it again.", name), QString::number(size)};
    return {};
}
} // namespace

QStringList filesBelow(const QStringList &paths, const std::atomic_bool &canceled)
{
    QStringList files;
    for (const QString &path : paths) {
        if (canceled)
            break;
        files += QFileInfo(path).isDir() ? filesIn(path, canceled) : QStringList{path};
    }
    files.removeDuplicates();
    return files;
}

Result<LoadedFile> loadBytes(const QByteArray &bytes, const QString &name)
{
    if (auto fit = sizeIsFit(bytes.size(), name); !fit)
        return fit.error();
    return LoadedFile{name, bytes, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())};
}

Result<LoadedFile> loadFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (!info.exists())
        return Error{ErrorKind::File, say("“%1” is no longer there. Nothing was added.", name), path};
    if (!info.isFile())
        return Error{ErrorKind::File, say("“%1” is not a file that can be kept (a device or a pipe). Nothing was added.", name), path};
    if (auto fit = sizeIsFit(info.size(), name); !fit)
        return fit.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::File, say("“%1” may not be read. Nothing was added; check who may open it.", name), file.errorString()};
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::File, say("“%1” could not be read to its end. Nothing was added; try again.", name), file.errorString()};
    return loadBytes(bytes, name);
}

} // namespace credence
