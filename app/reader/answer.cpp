#include "app/reader/answer.h"

#include "app/reader/limits.h"
#include "app/reader/read_bytes.h"
#include "core/exchange/bib_entry_json.h"
#include "core/extraction/reading_json.h"
#include "core/reading/bibtex.h"
#include "core/reading/media_type.h"
#include "core/reading/pictures.h"
#include "core/reading/pdf_pages.h"

#include <QBuffer>
#include <QFileInfo>

#include <exception>

#ifdef __unix__
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#include <QFile>

namespace credence {

namespace {

constexpr qint64 largestFile = 200LL * 1024 * 1024;

Error fileError(const QString &name, const QString &why)
{
    return {ErrorKind::File, QStringLiteral("%1 was not read: %2.").arg(name, why), {}};
}

/// Opens without waiting, so that a pipe without a writer cannot hold the reader up.
Result<QByteArray> bytesOf(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (!info.exists() && info.isSymLink())
        return fileError(name, QStringLiteral("it is a link that leads nowhere"));
    if (!info.exists())
        return fileError(name, QStringLiteral("there is no such file"));
    if (info.isDir())
        return fileError(name, QStringLiteral("it is a folder, not a file; choose the files in it"));
    if (!info.isFile())
        return fileError(name, QStringLiteral("it is a pipe or a device, not a file"));
    if (info.size() > largestFile)
        return fileError(name, QStringLiteral("it is larger than 200 MB, which no certificate is"));
    QFile file(path);
#ifdef __unix__
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat facts{};
    if (handle >= 0 && (::fstat(handle, &facts) != 0 || !S_ISREG(facts.st_mode))) {
        ::close(handle);
        return fileError(name, QStringLiteral("it is a pipe or a device, not a file"));
    }
    if (handle < 0 || !file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
#else
    if (!file.open(QIODevice::ReadOnly))
#endif
        return fileError(name, QStringLiteral("it may not be opened; check who may read it"));
    return file.read(largestFile);
}

QByteArray success(const QByteArray &body) { return message({{"ok", true}, {"memory", static_cast<qint64>(memoryKiB())}}, body); }

QByteArray failure(const Error &error)
{
    return message({{"ok", false}, {"kind", static_cast<int>(error.kind)}, {"sentence", error.sentence}, {"detail", error.detail}}, {});
}

QByteArray answerRead(const Message &request)
{
    const QString path = request.head.value("path").toString();
    const auto bytes = path.isEmpty() ? Result<QByteArray>(request.body) : bytesOf(path);
    return bytes ? success(QJsonDocument(readingJson(readBytes(*bytes))).toJson(QJsonDocument::Compact)) : failure(bytes.error());
}

/// A page of a PDF, or a picture scaled to the width.
Result<QImage> pagePicture(const QByteArray &bytes, int page, int width)
{
    const QString mediaType = mediaTypeOf(bytes);
    if (!mediaType.startsWith(QLatin1String("image/")))
        return pdfPicture(bytes, page, width);
    const auto pictures = picturesIn(bytes, mediaType);
    if (!pictures)
        return pictures.error();
    return pictures->value(qBound(0, page, static_cast<int>(pictures->size()) - 1)).scaledToWidth(width, Qt::SmoothTransformation);
}

QByteArray answerRender(const Message &request)
{
    const auto picture = pagePicture(request.body, request.head.value("page").toInt(), request.head.value("width").toInt(800));
    if (!picture)
        return failure(picture.error());
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture->save(&buffer, "PNG", 80);
    return success(png);
}

} // namespace

QByteArray answerTo(const Message &request)
{
    try {
        const QString what = request.head.value("do").toString();
        if (what == QLatin1String("bibtex"))
            return success(bibFileJson(bibtexEntries(request.body)));
        return what == QLatin1String("render") ? answerRender(request) : answerRead(request);
    } catch (const std::exception &exception) {
        return failure({ErrorKind::Invalid, QStringLiteral("This file could not be read: it needs more memory than a document may."), QString::fromUtf8(exception.what())});
    }
}

} // namespace credence
