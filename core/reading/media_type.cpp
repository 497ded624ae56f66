#include "core/reading/media_type.h"

#include <QRegularExpression>
#include <QStringConverter>

#include <algorithm>
#include <array>

namespace credence {

namespace {

struct Signature {
    const char *bytes;
    int size;
    int at;
    const char *mediaType;
};

constexpr std::array signatures{
    Signature{"\xFF\xD8\xFF", 3, 0, "image/jpeg"},
    Signature{"\x89PNG\r\n\x1A\n", 8, 0, "image/png"},
    Signature{"II*\0", 4, 0, "image/tiff"},
    Signature{"MM\0*", 4, 0, "image/tiff"},
    Signature{"GIF8", 4, 0, "image/gif"},
    Signature{"WEBP", 4, 8, "image/webp"},
    Signature{"ftypheic", 8, 4, "image/heic"},
    Signature{"ftypheix", 8, 4, "image/heic"},
    Signature{"ftypmif1", 8, 4, "image/heic"},
    Signature{"ftypmsf1", 8, 4, "image/heic"},
    Signature{"PK\x03\x04", 4, 0, "application/zip"},
    Signature{"PK\x05\x06", 4, 0, "application/zip"},
    Signature{"\x1F\x8B", 2, 0, "application/gzip"},
    Signature{"7z\xBC\xAF\x27\x1C", 6, 0, "application/x-7z-compressed"},
    Signature{"Rar!\x1A\x07", 6, 0, "application/vnd.rar"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, 0, "application/x-ole-storage"},
    Signature{"{\\rtf", 5, 0, "application/rtf"},
    Signature{"SQLite format 3\0", 16, 0, "application/vnd.sqlite3"},
    Signature{"\x7F" "ELF", 4, 0, "application/x-executable"},
    Signature{"MZ", 2, 0, "application/x-executable"},
    Signature{"BM", 2, 0, "image/bmp"},
};

struct Words {
    const char *mediaType;
    const char *words;
};

constexpr std::array names{
    Words{"application/pdf", "a PDF"},
    Words{"image/jpeg", "a JPEG picture"},
    Words{"image/png", "a PNG picture"},
    Words{"image/tiff", "a TIFF picture"},
    Words{"image/heic", "a HEIC photo"},
    Words{"image/gif", "a GIF picture"},
    Words{"image/webp", "a WebP picture"},
    Words{"image/bmp", "a BMP picture"},
    Words{"application/zip", "a ZIP archive or an Office document"},
    Words{"application/gzip", "a gzip archive"},
    Words{"application/x-7z-compressed", "a 7-Zip archive"},
    Words{"application/vnd.rar", "a RAR archive"},
    Words{"application/x-ole-storage", "an older Office document"},
    Words{"application/rtf", "a rich text document"},
    Words{"application/vnd.sqlite3", "a database"},
    Words{"application/x-executable", "a program"},
    Words{"message/rfc822", "an e-mail"},
    Words{"text/html", "a web page"},
    Words{"text/plain", "plain text"},
};

bool fits(const QByteArray &bytes, const Signature &signature)
{
    return bytes.mid(signature.at, signature.size) == QByteArray::fromRawData(signature.bytes, signature.size);
}

QString textType(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(4096);
    const bool binary = std::any_of(start.begin(), start.end(), [](char c) { return c >= 0 && c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f'; });
    if (binary || start.isEmpty())
        return QStringLiteral("application/octet-stream");
    const QString text = QString::fromUtf8(start);
    static const QRegularExpression mail(QStringLiteral("\\A(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){2,}"));
    static const QRegularExpression mailHeader(QStringLiteral("^(?:From|Subject|Received|MIME-Version|Message-ID|Return-Path|Delivered-To):"),
                                               QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    if (mail.match(QString(text).remove(QLatin1Char('\r'))).hasMatch() && mailHeader.match(text).hasMatch())
        return QStringLiteral("message/rfc822");
    static const QRegularExpression html(QStringLiteral("\\A\\s*<(?:!doctype html|html|\\?xml)"), QRegularExpression::CaseInsensitiveOption);
    return html.match(text).hasMatch() ? QStringLiteral("text/html") : QStringLiteral("text/plain");
}

} // namespace

QString mediaTypeOf(const QByteArray &bytes)
{
    // A PDF may have some bytes before its mark; what has a mark of its own at its start is not one, whatever it holds.
    const auto found = std::find_if(signatures.begin(), signatures.end(), [&](const Signature &s) { return fits(bytes, s); });
    const bool ownMark = found != signatures.end() && found->size >= 4;
    if (!ownMark && bytes.left(1024).contains("%PDF-"))
        return QStringLiteral("application/pdf");
    return found != signatures.end() ? QLatin1String(found->mediaType) : textType(bytes);
}

QString mediaTypeInWords(const QString &mediaType)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const Words &w) { return mediaType == QLatin1String(w.mediaType); });
    return found != names.end() ? QLatin1String(found->words) : QStringLiteral("a kind of file that Credence does not know");
}

} // namespace credence
