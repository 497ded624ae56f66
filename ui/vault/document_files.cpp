#include "ui/vault/document_files.h"

#include "core/base/durable_file.h"
#include "core/base/file_name.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QTemporaryDir>
#include <QUrl>

namespace credence {

QString outsideName(const Document &document)
{
    QString name = document.name;
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char(' ')))
        name.remove(0, 1);
    const QMimeType type = QMimeDatabase().mimeTypeForName(document.mediaType);
    if (type.isValid() && !type.preferredSuffix().isEmpty() && !type.suffixes().contains(QFileInfo(name).suffix().toLower()))
        name = (name.isEmpty() ? QStringLiteral("document") : name) + QLatin1Char('.') + type.preferredSuffix();
    return safeFileName(name);
}

Result<QString> copyToOpen(const QByteArray &bytes, const Document &document)
{
    static const auto folder = std::make_unique<QTemporaryDir>();
    const QString path = folder->filePath(document.sha256.left(8) + QLatin1Char(' ') + outsideName(document));
    const auto written = writeWhole(path, bytes);
    return written ? Result<QString>(path) : Result<QString>(written.error());
}

Result<> openWithSystem(const QString &copy, const Document &document)
{
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(copy)))
        return {};
    return Error{ErrorKind::File,
                 QCoreApplication::translate("DocumentFiles", "This system has no program for “%1”. The document is unchanged; save a copy and open it elsewhere.").arg(document.name),
                 document.mediaType};
}

} // namespace credence
