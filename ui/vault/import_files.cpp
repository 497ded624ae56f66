#include "ui/vault/import_files.h"

#include "core/base/file_bytes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace credence {

Result<LoadedFile> loadBytes(const QByteArray &bytes, const QString &name)
{
    const auto say = [&](const char *sentence) { return QCoreApplication::translate("ImportFiles", sentence).arg(name); };
    if (bytes.isEmpty())
        return Error{ErrorKind::Invalid, say("“%1” is empty. Nothing was added; download or scan it again."), {}};
    if (bytes.size() > largestDocument)
        return Error{ErrorKind::Invalid, say("“%1” is larger than 200 MB. Nothing was added; split it or save it smaller, then add it again."), QString::number(bytes.size())};
    return LoadedFile{name, bytes, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())};
}

Result<LoadedFile> loadFile(const QString &path)
{
    const auto bytes = fileBytes(path);
    return bytes ? loadBytes(*bytes, QFileInfo(path).fileName()) : Result<LoadedFile>(bytes.error());
}

} // namespace credence
