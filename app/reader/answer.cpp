#include "app/reader/answer.h"

#include "app/reader/limits.h"
#include "app/reader/read_bytes.h"
#include "core/base/file_bytes.h"
#include "core/exchange/bib_entry_json.h"
#include "core/extraction/reading_json.h"
#include "core/extraction/unpacked_message.h"
#include "core/reading/bibtex.h"
#include "core/reading/media_type.h"
#include "core/reading/pictures.h"
#include "core/reading/pdf_pages.h"
#include "core/reading/unpacker.h"

#include <QBuffer>
#include <QFileInfo>

#include <exception>

namespace credence {

namespace {

QByteArray success(const QByteArray &body) { return message({{"ok", true}, {"memory", static_cast<qint64>(memoryKiB())}}, body); }

QByteArray failure(const Error &error)
{
    return message({{"ok", false}, {"kind", static_cast<int>(error.kind)}, {"sentence", error.sentence}, {"detail", error.detail}}, {});
}

/// The bytes that came along, or those of the file that is named.
Result<QByteArray> bytesFor(const Message &request)
{
    const QString path = request.head.value("path").toString();
    return path.isEmpty() ? Result<QByteArray>(request.body) : fileBytes(path);
}

QString nameIn(const Message &request)
{
    const QString name = request.head.value("name").toString();
    return name.isEmpty() ? QFileInfo(request.head.value("path").toString()).fileName() : name;
}

QByteArray answerUnpack(const Message &request)
{
    const auto bytes = bytesFor(request);
    if (!bytes)
        return failure(bytes.error());
    Unpacker unpacker;
    unpacker.open(*bytes, request.head.value("name").toString());
    return success(unpackedMessage(std::move(unpacker).result()));
}

QByteArray answerRead(const Message &request)
{
    const auto bytes = bytesFor(request);
    return bytes ? success(QJsonDocument(readingJson(readBytes(*bytes, nameIn(request)))).toJson(QJsonDocument::Compact)) : failure(bytes.error());
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
        if (what == QLatin1String("unpack"))
            return answerUnpack(request);
        return what == QLatin1String("render") ? answerRender(request) : answerRead(request);
    } catch (const std::exception &exception) {
        return failure({ErrorKind::Invalid, QStringLiteral("This file could not be read: it needs more memory than a document may."), QString::fromUtf8(exception.what())});
    }
}

} // namespace credence
