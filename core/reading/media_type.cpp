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
    Signature{"PK\x07\x08PK", 6, 0, "application/zip"}, // one volume of several
    Signature{"\x1F\x8B\x08", 3, 0, "application/gzip"},
    Signature{"BZh", 3, 0, "application/x-bzip2"},
    Signature{"\xFD" "7zXZ\0", 6, 0, "application/x-xz"},
    Signature{"\x28\xB5\x2F\xFD", 4, 0, "application/zstd"},
    Signature{"ustar", 5, 257, "application/x-tar"},
    Signature{"MSCF\0\0\0\0", 8, 0, "application/vnd.ms-cab-compressed"},
    Signature{"\x78\x9F\x3E\x22", 4, 0, "application/ms-tnef"},
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
    Words{"application/zip", "a ZIP archive"},
    Words{"application/gzip", "a gzip archive"},
    Words{"application/x-bzip2", "a bzip2 archive"},
    Words{"application/x-xz", "an xz archive"},
    Words{"application/zstd", "a zstd archive"},
    Words{"application/x-tar", "a tar archive"},
    Words{"application/vnd.ms-cab-compressed", "a cabinet archive"},
    Words{"application/ms-tnef", "an Outlook attachment (winmail.dat)"},
    Words{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document"},
    Words{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook"},
    Words{"application/vnd.openxmlformats-officedocument.presentationml.presentation", "a PowerPoint presentation"},
    Words{"application/vnd.openxmlformats-officedocument", "an Office document"},
    Words{"application/vnd.oasis.opendocument.text", "an OpenDocument text"},
    Words{"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"},
    Words{"application/vnd.oasis.opendocument.presentation", "an OpenDocument presentation"},
    Words{"application/vnd.apple.pages", "a Pages document"},
    Words{"application/vnd.apple.numbers", "a Numbers spreadsheet"},
    Words{"application/vnd.apple.keynote", "a Keynote presentation"},
    Words{"application/epub+zip", "a book"},
    Words{"application/vnd.ms-outlook", "an Outlook message"},
    Words{"application/msword", "an older Word document"},
    Words{"application/vnd.ms-excel", "an older Excel workbook"},
    Words{"application/vnd.ms-powerpoint", "an older PowerPoint presentation"},
    Words{"application/x-7z-compressed", "a 7-Zip archive"},
    Words{"application/vnd.rar", "a RAR archive"},
    Words{"application/x-ole-storage", "an older Office document"},
    Words{"application/rtf", "a rich text document"},
    Words{"application/vnd.sqlite3", "a database"},
    Words{"application/x-executable", "a program"},
    Words{"message/rfc822", "an e-mail"},
    Words{"application/mbox", "a mailbox"},
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
    const bool binary = std::any_of(start.begin(), start.end(), [](char c) { return c >= 0 && c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1B'; });
    if (binary || start.isEmpty())
        return QStringLiteral("application/octet-stream");
    const QString text = QString::fromUtf8(start);
    static const QRegularExpression mail(QStringLiteral("\\A(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){2,}"));
    static const QRegularExpression mailHeader(QStringLiteral("^(?:From|Subject|Received|MIME-Version|Message-ID|Return-Path|Delivered-To):"),
                                               QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mailbox(QStringLiteral("\\AFrom [^\\n]{3,200}\\n"));
    QString lines = QString(text).remove(QLatin1Char('\r')).remove(QChar::ByteOrderMark);
    const bool many = mailbox.match(lines).hasMatch();
    if (many)
        lines = lines.section(QLatin1Char('\n'), 1);
    if (mail.match(lines).hasMatch() && mailHeader.match(lines).hasMatch())
        return many ? QStringLiteral("application/mbox") : QStringLiteral("message/rfc822");
    static const QRegularExpression html(QStringLiteral("\\A\\s*<(?:!doctype html|html|\\?xml)"), QRegularExpression::CaseInsensitiveOption);
    return html.match(text).hasMatch() ? QStringLiteral("text/html") : QStringLiteral("text/plain");
}

/// Documents that are ZIPs, by the end of their names.
struct Ending {
    const char *ending;
    const char *mediaType;
};

constexpr const char *word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr const char *workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr const char *slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

constexpr std::array endings{
    Ending{"docx", word},
    Ending{"docm", word},
    Ending{"dotx", word},
    Ending{"xlsx", workbook},
    Ending{"xlsm", workbook},
    Ending{"pptx", slides},
    Ending{"ppsx", slides},
    Ending{"pptm", slides},
    Ending{"odt", "application/vnd.oasis.opendocument.text"},
    Ending{"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    Ending{"odp", "application/vnd.oasis.opendocument.presentation"},
    Ending{"pages", "application/vnd.apple.pages"},
    Ending{"numbers", "application/vnd.apple.numbers"},
    Ending{"key", "application/vnd.apple.keynote"},
    Ending{"epub", "application/epub+zip"},
};

/// What the parts in a ZIP or an older compound file make of it; the first that is there.
struct Part {
    const char *name;
    const char *mediaType;
};

QString byParts(const QByteArray &bytes, std::initializer_list<Part> parts, const QString &otherwise)
{
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part &part) { return bytes.contains(part.name); });
    return found != parts.end() ? QString(QLatin1String(found->mediaType)) : otherwise;
}

/// The kind that stands, not packed, in the first entry.
QString bySaying(const QByteArray &said)
{
    const auto found = std::find_if(endings.begin(), endings.end(), [&](const Ending &each) { return said.startsWith(each.mediaType); });
    return QLatin1String(found != endings.end() ? found->mediaType : "application/epub+zip");
}

QString byEnding(const QString &name, const QString &otherwise)
{
    const QString ending = name.section(QLatin1Char('.'), -1).toLower();
    const auto found = std::find_if(endings.begin(), endings.end(), [&](const Ending &each) { return ending == QLatin1String(each.ending); });
    return found != endings.end() ? QString(QLatin1String(found->mediaType)) : otherwise;
}

/// A ZIP is what its first entry says; one that does not say it is the document its name ends like, else an archive.
QString documentInZip(const QByteArray &bytes, const QString &name)
{
    constexpr qsizetype firstName = 30; // behind the header of the first entry
    if (bytes.mid(firstName, 8) == "mimetype")
        return bySaying(bytes.mid(firstName + 8, 80));
    if (bytes.mid(firstName, 19) == "[Content_Types].xml")
        return byParts(bytes, {{"word/", word}, {"xl/", workbook}, {"ppt/", slides}}, byEnding(name, QStringLiteral("application/vnd.openxmlformats-officedocument")));
    return byEnding(name, QStringLiteral("application/zip"));
}

/// An older compound file by its parts, whose names have two bytes a letter.
QString documentInStorage(const QByteArray &bytes)
{
    const auto wide = [](const char *name) {
        QByteArray letters;
        for (; *name; ++name)
            letters.append(*name).append('\0');
        return letters;
    };
    constexpr std::array parts{Part{"__substg1.0_", "application/vnd.ms-outlook"}, Part{"WordDocument", "application/msword"}, Part{"Workbook", "application/vnd.ms-excel"},
                               Part{"PowerPoint Document", "application/vnd.ms-powerpoint"}};
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part &part) { return bytes.contains(wide(part.name)); });
    return QLatin1String(found != parts.end() ? found->mediaType : "application/x-ole-storage");
}

QString documentIn(const QByteArray &bytes, const QString &mediaType, const QString &name)
{
    if (mediaType == QLatin1String("application/zip"))
        return documentInZip(bytes, name);
    return mediaType == QLatin1String("application/x-ole-storage") ? documentInStorage(bytes) : mediaType;
}

} // namespace

QString mediaTypeOf(const QByteArray &bytes, const QString &name)
{
    // A PDF may have some bytes before its mark; what has a mark of its own at its start is not one, whatever it holds.
    const auto found = std::find_if(signatures.begin(), signatures.end(), [&](const Signature &s) { return fits(bytes, s); });
    const bool ownMark = found != signatures.end() && found->size >= 3;
    const qsizetype pdfMark = ownMark ? -1 : bytes.left(1024).indexOf("%PDF-");
    const QString words = pdfMark > 0 ? textType(bytes) : QString(); // a mail can show the beginning of what is attached
    if (pdfMark >= 0 && words != QLatin1String("message/rfc822") && words != QLatin1String("application/mbox"))
        return QStringLiteral("application/pdf");
    return found != signatures.end() ? documentIn(bytes, QLatin1String(found->mediaType), name) : textType(bytes);
}

QString mediaTypeInWords(const QString &mediaType)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const Words &w) { return mediaType == QLatin1String(w.mediaType); });
    return found != names.end() ? QLatin1String(found->words) : QStringLiteral("a kind of file that Credence does not know");
}

} // namespace credence
