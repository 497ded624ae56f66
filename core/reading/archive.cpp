#include "core/reading/archive.h"

#include "core/base/file_name.h"
#include "core/base/result.h"
#include "core/reading/unpacker.h"

#include <QStringDecoder>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace credence {

namespace {

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

constexpr qsizetype chunkBytes = 64 * 1024;
constexpr int mostRetries = 100;

const QString lockedWhy = QStringLiteral("it is locked with a password. Unpack the archive yourself and add what is in it.");
const QString damagedWhy = QStringLiteral("it is damaged or cut short. Download the archive again, or ask for the file by itself.");

Archive opened(const QByteArray &bytes)
{
    Archive reader(archive_read_new(), archive_read_free);
    for (const auto support : {archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz, archive_read_support_filter_lzma,
                               archive_read_support_filter_zstd, archive_read_support_format_zip, archive_read_support_format_7zip, archive_read_support_format_rar,
                               archive_read_support_format_rar5, archive_read_support_format_tar, archive_read_support_format_cab})
        support(reader.get());
    archive_read_support_format_raw(reader.get()); // one packed file without an archive around it
    if (archive_read_open_memory(reader.get(), bytes.constData(), static_cast<size_t>(bytes.size())) != ARCHIVE_OK)
        reader.reset();
    return reader;
}

/// Names without a mark are in the code page of old DOS when they are no UTF-8.
QString nameOf(archive_entry *entry)
{
    const char *utf8 = archive_entry_pathname_utf8(entry);
    const QByteArray raw(utf8 ? utf8 : archive_entry_pathname(entry));
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString name = decode(raw);
    if (!decode.hasError())
        return name;
    QStringDecoder dos("IBM437");
    return dos.isValid() ? QString(dos(raw)) : QString::fromLatin1(raw);
}

/// Why the entry is no file to take; empty: it is one.
QString refusal(archive_entry *entry)
{
    if (archive_entry_is_encrypted(entry) > 0)
        return lockedWhy;
    if (archive_entry_symlink(entry) || archive_entry_hardlink(entry) || archive_entry_filetype(entry) == AE_IFLNK)
        return QStringLiteral("it is a link to another place, not a file.");
    const auto type = archive_entry_filetype(entry);
    return type != AE_IFREG && type != 0 ? QStringLiteral("it is a device or a pipe, not a file.") : QString();
}

/// Why reading went wrong, from what the library says.
QString failureWhy(archive *reader)
{
    const QString said = QString::fromUtf8(archive_error_string(reader));
    if (said.contains(QLatin1String("ncrypt")) || said.contains(QLatin1String("assphrase")))
        return lockedWhy;
    if (said.contains(QLatin1String("nsupported")) || said.contains(QLatin1String("not support")))
        return QStringLiteral("it is packed in a way that cannot be opened here. Unpack the archive yourself and add what is in it.");
    return damagedWhy;
}

/// The bytes of the entry; an Error whose sentence is the reason.
Result<QByteArray> bytesOf(archive *reader, qint64 room, const Unpacker &unpacker)
{
    QByteArray bytes;
    std::array<char, chunkBytes> chunk;
    for (;;) {
        const la_ssize_t step = archive_read_data(reader, chunk.data(), chunk.size());
        if (step == 0)
            return bytes;
        if (step < 0 && step != ARCHIVE_RETRY)
            return Error{ErrorKind::Invalid, failureWhy(reader), {}};
        if (!unpacker.hasTime())
            return Error{ErrorKind::Invalid, QStringLiteral("unpacking it took too long."), {}};
        if (bytes.size() + step > room)
            return Error{ErrorKind::Invalid, QStringLiteral("it unpacks to far more than any certificate has. If you trust it, unpack it yourself and add the file."), {}};
        bytes.append(chunk.data(), std::max<la_ssize_t>(step, 0));
    }
}

/// A lone packed file is called like its archive without the last extension: "acls.pdf.gz" holds "acls.pdf".
QString entryName(archive *reader, archive_entry *entry, const QString &archiveName)
{
    const QString name = archive_format(reader) == ARCHIVE_FORMAT_RAW ? archiveName.section(QLatin1Char('.'), 0, -2) : nameOf(entry);
    return name.isEmpty() ? archiveName : name;
}

/// Office documents and books are ZIPs too; their parts are no files for anybody.
bool isDocument(const QByteArray &bytes)
{
    constexpr int mostNames = 100;
    const Archive reader = bytes.startsWith("PK") ? opened(bytes) : Archive(nullptr, archive_read_free);
    archive_entry *entry = nullptr;
    for (int i = 0; reader && i < mostNames && archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK; ++i) {
        if (const QString name = nameOf(entry); name == QLatin1String("[Content_Types].xml") || name == QLatin1String("mimetype"))
            return true;
    }
    return false;
}

/// One entry of an archive of `packed` bytes that gave `out` bytes so far. False when it broke off.
bool takeEntry(archive *reader, archive_entry *entry, const QString &name, qint64 packed, qint64 &out, Unpacker &unpacker)
{
    if (archive_entry_filetype(entry) == AE_IFDIR || name.startsWith(QLatin1String("__MACOSX/")))
        return true;
    if (const QString why = refusal(entry); !why.isEmpty()) {
        unpacker.leaveOut(name, why);
        return true;
    }
    const auto content = bytesOf(reader, unpacker.room(packed, out), unpacker);
    if (!content) {
        unpacker.leaveOut(name, content.error().sentence);
        return false;
    }
    out += content->size();
    unpacker.file(*content, name);
    return true;
}

} // namespace

void openArchive(const QByteArray &bytes, const QString &name, Unpacker &unpacker)
{
    if (isDocument(bytes))
        return unpacker.leaveOut(name, QStringLiteral("it is an Office document or a book. Save it as a PDF and add that."));
    const Archive reader = opened(bytes);
    if (!reader)
        return unpacker.leaveOut(name, damagedWhy);
    qint64 out = 0;
    int entries = 0;
    bool whole = true; // the last entry could be read to its end
    for (int retries = 0; unpacker.goesOn();) {
        archive_entry *entry = nullptr;
        const int step = archive_read_next_header(reader.get(), &entry);
        if (step == ARCHIVE_EOF)
            break;
        if (step == ARCHIVE_RETRY && ++retries < mostRetries)
            continue;
        if (step < ARCHIVE_WARN) {
            if (whole) // else that has been said
                unpacker.leaveOut(entries == 0 ? name : QStringLiteral("The rest of ") + safeFileName(name), failureWhy(reader.get()));
            return;
        }
        ++entries;
        whole = takeEntry(reader.get(), entry, entryName(reader.get(), entry, name), bytes.size(), out, unpacker);
        if (!whole && archive_filter_count(reader.get()) > 1)
            return; // what follows could only be reached by unpacking what was too much
    }
    if (entries == 0)
        unpacker.remark(QStringLiteral("“%1” is an archive with nothing in it.").arg(safeFileName(name)));
}

} // namespace credence
