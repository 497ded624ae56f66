#include "ui/vault/document_files.h"

#include "core/base/durable_file.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QTemporaryDir>
#include <QUrl>

namespace credence {

namespace {
constexpr int mostCharacters = 120;
}

QString safeFileName(const Document &document)
{
    static const QString reserved = QStringLiteral("<>:\"/\\|?*");
    QString name;
    for (const QChar c : document.name)
        name += c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || reserved.contains(c) ? QLatin1Char('_') : c;
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char(' ')))
        name.remove(0, 1);
    const QMimeType type = QMimeDatabase().mimeTypeForName(document.mediaType);
    QString ending = QFileInfo(name).suffix();
    if (type.isValid() && !type.preferredSuffix().isEmpty() && !type.suffixes().contains(ending.toLower())) {
        ending = type.preferredSuffix();
        name += QLatin1Char('.') + ending;
    }
    QString stem = name.chopped(ending.isEmpty() ? 0 : ending.size() + 1).left(mostCharacters - ending.size() - 1).trimmed();
    if (stem.isEmpty())
        stem = QStringLiteral("document");
    return ending.isEmpty() ? stem : stem + QLatin1Char('.') + ending;
}

Result<> openWithSystem(const QByteArray &bytes, const Document &document)
{
    static const auto folder = std::make_unique<QTemporaryDir>();
    const QString path = folder->filePath(document.sha256.left(8) + QLatin1Char(' ') + safeFileName(document));
    if (auto written = writeWhole(path, bytes); !written)
        return written;
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        return {};
    return Error{ErrorKind::File,
                 QCoreApplication::translate("DocumentFiles", "This system has no program for “%1”. The document is unchanged; save a copy and open it elsewhere.").arg(document.name),
                 document.mediaType};
}

} // namespace credence
