#include "tests/support/packing.h"

#include <QtEndian>

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

namespace credence::test {

namespace {

QByteArray two(quint32 number)
{
    QByteArray bytes(2, 0);
    qToLittleEndian(static_cast<quint16>(number), bytes.data());
    return bytes;
}

QByteArray four(qsizetype number)
{
    QByteArray bytes(4, 0);
    qToLittleEndian(static_cast<quint32>(number), bytes.data());
    return bytes;
}

quint32 crc32(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> sums{};
        for (quint32 i = 0; i < 256; ++i) {
            sums[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                sums[i] = (sums[i] >> 1) ^ (sums[i] & 1 ? 0xEDB88320 : 0);
        }
        return sums;
    }();
    quint32 sum = 0xFFFFFFFF;
    const char *at = bytes.constData();
    for (const char *end = at + bytes.size(); at != end; ++at)
        sum = (sum >> 8) ^ table[(sum ^ static_cast<quint8>(*at)) & 0xFF];
    return ~sum;
}

/// Without the length of Qt, the header and the sum of zlib.
QByteArray deflated(const QByteArray &bytes) { return qCompress(bytes, 9).mid(6).chopped(4); }

} // namespace

QByteArray zipOf(const QList<ZipEntry> &entries)
{
    QByteArray out;
    QByteArray directory;
    quint32 count = 0;
    for (const ZipEntry &entry : entries) {
        const QByteArray content = entry.method == 8 ? deflated(entry.bytes) : entry.bytes;
        const QByteArray facts = two(entry.flags) + two(static_cast<quint32>(entry.method)) + four(0x5C760000) + four(static_cast<qsizetype>(crc32(entry.bytes) ^ (entry.wrongSum ? 1U : 0U)))
            + four(content.size()) + four(entry.bytes.size()) + two(static_cast<quint32>(entry.name.size())) + two(0);
        for (int i = 0; i < entry.times; ++i, ++count)
            directory += "PK\x01\x02" + two(0x0314) + two(20) + facts + two(0) + two(0) + two(0) + four(static_cast<qsizetype>(entry.mode) << 16) + four(out.size()) + entry.name;
        out += "PK\x03\x04" + two(20) + facts + entry.name + content;
    }
    return out + directory + "PK\x05\x06" + four(0) + two(count) + two(count) + four(directory.size()) + four(out.size()) + two(0);
}

QByteArray overlappingZip(int files, const QByteArray &kernel)
{
    QByteArray bytes = kernel;
    QByteArrayList facts;
    for (int i = 0; i < files; ++i) {
        facts << two(0) + two(0) + four(0x5C760000) + four(static_cast<qsizetype>(crc32(bytes))) + four(bytes.size()) + four(bytes.size()) + two(8) + two(0);
        bytes.prepend("PK\x03\x04" + two(20) + facts.last() + QByteArray::number(i).rightJustified(4, '0') + ".pdf");
    }
    const qsizetype headSize = (bytes.size() - kernel.size()) / qMax(1, files);
    QByteArray directory;
    for (int i = 0; i < files; ++i)
        directory += "PK\x01\x02" + two(0x0314) + two(20) + facts[i] + two(0) + two(0) + two(0) + four(qsizetype(0100644) << 16) + four((files - 1 - i) * headSize)
            + QByteArray::number(i).rightJustified(4, '0') + ".pdf";
    const auto count = static_cast<quint32>(files);
    return bytes + directory + "PK\x05\x06" + four(0) + two(count) + two(count) + four(directory.size()) + four(bytes.size()) + two(0);
}

QByteArray packed(const char *format, const char *filter, const QList<ZipEntry> &entries, const char *password)
{
    qsizetype room = 1 << 20;
    for (const ZipEntry &entry : entries)
        room += 2 * entry.bytes.size() + 4096;
    QByteArray out(room, 0);
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(), archive_write_free);
    archive_write_set_format_by_name(writer.get(), format);
    if (*filter)
        archive_write_add_filter_by_name(writer.get(), filter);
    if (password) {
        archive_write_set_options(writer.get(), "zip:encryption=aes256");
        archive_write_set_passphrase(writer.get(), password);
    }
    size_t used = 0;
    archive_write_set_bytes_per_block(writer.get(), 0);
    if (archive_write_open_memory(writer.get(), out.data(), static_cast<size_t>(out.size()), &used) != ARCHIVE_OK)
        qFatal("cannot pack: %s", archive_error_string(writer.get()));
    for (const ZipEntry &entry : entries) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> head(archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(head.get(), entry.name.constData());
        archive_entry_set_mode(head.get(), entry.mode);
        archive_entry_set_size(head.get(), entry.bytes.size());
        if (archive_write_header(writer.get(), head.get()) != ARCHIVE_OK || archive_write_data(writer.get(), entry.bytes.constData(), static_cast<size_t>(entry.bytes.size())) < 0)
            qFatal("cannot pack: %s", archive_error_string(writer.get()));
    }
    archive_write_close(writer.get());
    out.truncate(static_cast<qsizetype>(used));
    return out;
}

} // namespace credence::test
