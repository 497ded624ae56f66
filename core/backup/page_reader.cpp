#include "core/backup/page_reader.h"

#include <QtEndian>

#include <bit>
#include <cstring>

namespace credence {

namespace {

constexpr qint64 fileHeader = 100;
constexpr int deepest = 24; ///< levels; a sound tree of a terabyte has six
enum PageKind : uchar { IndexInterior = 2, TableInterior = 5, IndexLeaf = 10, TableLeaf = 13 };

/// Reads a number of one to nine bytes; false when it would go past `end`.
bool takeNumber(const uchar *&at, const uchar *end, qint64 &number)
{
    quint64 value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= end)
            return false;
        const uchar byte = *at++;
        if (i == 8) {
            value = (value << 8) | byte;
            break;
        }
        value = (value << 7) | (byte & 0x7f);
        if (!(byte & 0x80))
            break;
    }
    number = static_cast<qint64>(value);
    return true;
}

qint64 bytesOf(qint64 type)
{
    constexpr qint64 sizes[]{0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type < 0 || type == 10 || type == 11)
        return -1;
    return type < 10 ? sizes[type] : (type - 12) / 2;
}

QVariant integer(const uchar *at, qint64 size)
{
    qint64 value = static_cast<qint8>(at[0]);
    for (qint64 i = 1; i < size; ++i)
        value = (value * 256) | at[i];
    return value;
}

QVariant valueOf(qint64 type, const uchar *at, qint64 size)
{
    if (type == 0)
        return {};
    if (type == 8 || type == 9)
        return static_cast<qint64>(type - 8);
    if (type == 7)
        return std::bit_cast<double>(qFromBigEndian<quint64>(at));
    if (type < 7)
        return integer(at, size);
    const QByteArray bytes(reinterpret_cast<const char *>(at), qsizetype(size));
    return type % 2 == 0 ? QVariant(bytes) : QVariant(QString::fromUtf8(bytes));
}

/// The values of a record; false when its own numbers do not fit its size.
bool takeValues(const QByteArray &record, QVariantList &values)
{
    const auto *start = reinterpret_cast<const uchar *>(record.constData());
    const uchar *end = start + record.size();
    const uchar *at = start;
    qint64 headerSize = 0;
    if (!takeNumber(at, end, headerSize) || headerSize < 1 || headerSize > record.size())
        return false;
    const uchar *types = at;
    const uchar *body = start + headerSize;
    while (types < start + headerSize) {
        qint64 type = 0;
        if (!takeNumber(types, start + headerSize, type))
            return false;
        const qint64 size = bytesOf(type);
        if (size < 0 || size > end - body)
            return false;
        values.append(valueOf(type, body, size));
        body += size;
    }
    return body == end;
}

} // namespace

std::unique_ptr<PageReader> PageReader::open(const QString &path)
{
    std::unique_ptr<PageReader> reader(new PageReader);
    reader->m_file.setFileName(path);
    if (!reader->m_file.open(QIODevice::ReadOnly) || reader->m_file.size() < 512)
        return nullptr;
    reader->m_data = reader->m_file.map(0, reader->m_file.size());
    if (!reader->m_data)
        return nullptr;
    const quint16 told = qFromBigEndian<quint16>(reader->m_data + 16);
    const qint64 size = told == 1 ? 65536 : told;
    if (size >= 512 && (size & (size - 1)) == 0) {
        reader->m_pageSize = size;
        reader->m_usable = size - (reader->m_data[20] <= 64 ? reader->m_data[20] : 0);
    }
    reader->m_pages = reader->m_file.size() / reader->m_pageSize;
    reader->m_reached.assign(size_t(reader->m_pages) + 1, false);
    return reader->m_pages > 0 ? std::move(reader) : nullptr;
}

qint64 PageReader::version() const { return qFromBigEndian<quint32>(m_data + 60); }

const uchar *PageReader::page(quint32 number) const { return number >= 1 && number <= m_pages ? m_data + (number - 1) * m_pageSize : nullptr; }

QList<StoredTable> PageReader::tables()
{
    QList<StoredTable> found;
    rowsBelow(1, [&](const StoredRow &row) {
        if (row.values.size() == 5 && row.values[0].toString() == QLatin1String("table"))
            found.append({row.values[1].toString(), row.values[3].toUInt()});
    });
    return found;
}

void PageReader::rowsBelow(quint32 root, const Visit &visit) { walk(root, 0, visit); }

void PageReader::walk(quint32 number, int depth, const Visit &visit)
{
    const uchar *start = page(number);
    if (!start || depth > deepest || m_reached[number]) {
        ++m_damaged;
        return;
    }
    const uchar *head = start + (number == 1 ? fileHeader : 0);
    const bool interior = head[0] == TableInterior || head[0] == IndexInterior;
    if (!interior) {
        leaf(number, visit);
        return;
    }
    m_reached[number] = true;
    const int cells = qFromBigEndian<quint16>(head + 3);
    for (int i = 0; i < cells; ++i) {
        const qint64 place = head + 12 + 2 * i + 2 <= start + m_pageSize ? qFromBigEndian<quint16>(head + 12 + 2 * i) : 0;
        if (place < 12 || place + 4 > m_usable) {
            ++m_damaged;
            break;
        }
        walk(qFromBigEndian<quint32>(start + place), depth + 1, visit);
        StoredRow row; // an index keeps rows here as well
        if (head[0] == IndexInterior && cell(start + place + 4, start + m_usable, false, row))
            visit(row);
    }
    walk(qFromBigEndian<quint32>(head + 8), depth + 1, visit);
}

void PageReader::leaf(quint32 number, const Visit &visit)
{
    const uchar *start = page(number);
    const uchar *head = start + (number == 1 ? fileHeader : 0);
    if (head[0] != TableLeaf && head[0] != IndexLeaf) {
        ++m_damaged; // not marked: it may belong to nobody at all
        return;
    }
    m_reached[number] = true;
    const int cells = qFromBigEndian<quint16>(head + 3);
    bool whole = true;
    for (int i = 0; i < cells && head + 8 + 2 * i + 2 <= start + m_pageSize; ++i) {
        const qint64 place = qFromBigEndian<quint16>(head + 8 + 2 * i);
        StoredRow row;
        if (place >= 8 && place < m_usable && cell(start + place, start + m_usable, head[0] == TableLeaf, row))
            visit(row);
        else
            whole = false;
    }
    m_damaged += whole ? 0 : 1;
}

bool PageReader::cell(const uchar *at, const uchar *end, bool numbered, StoredRow &row) const
{
    qint64 size = 0;
    if (!takeNumber(at, end, size) || (numbered && !takeNumber(at, end, row.number)))
        return false;
    if (size < 1 || size > m_file.size())
        return false;
    const QByteArray record = payload(at, end, size, numbered);
    return record.size() == size && takeValues(record, row.values);
}

/// The bytes of a record, put together from its overflow pages; shorter than `size` when a link is broken.
QByteArray PageReader::payload(const uchar *at, const uchar *end, qint64 size, bool numbered) const
{
    const qint64 most = numbered ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    const qint64 least = (m_usable - 12) * 32 / 255 - 23;
    qint64 local = size;
    if (size > most) {
        local = least + (size - least) % (m_usable - 4);
        local = local <= most ? local : least;
    }
    if (local > end - at || (size > local && local + 4 > end - at))
        return {};
    QByteArray bytes(reinterpret_cast<const char *>(at), qsizetype(local));
    quint32 next = size > local ? qFromBigEndian<quint32>(at + local) : 0;
    while (bytes.size() < size) {
        const uchar *more = page(next);
        if (!more)
            break;
        const qint64 part = std::min<qint64>(size - bytes.size(), m_usable - 4);
        bytes.append(reinterpret_cast<const char *>(more + 4), qsizetype(part));
        next = qFromBigEndian<quint32>(more);
    }
    return bytes;
}

/// Pages that were given back hold rows that were deleted; nobody wants those again.
void PageReader::markFree()
{
    quint32 trunk = qFromBigEndian<quint32>(m_data + 32);
    while (const uchar *start = page(trunk)) {
        if (m_reached[trunk])
            return;
        m_reached[trunk] = true;
        const qint64 count = std::min<qint64>(qFromBigEndian<quint32>(start + 4), m_usable / 4 - 2);
        for (qint64 i = 0; i < count; ++i) {
            const quint32 free = qFromBigEndian<quint32>(start + 8 + 4 * i);
            if (page(free))
                m_reached[free] = true;
        }
        trunk = qFromBigEndian<quint32>(start);
    }
}

void PageReader::rowsElsewhere(const Visit &visit)
{
    markFree();
    for (quint32 number = 2; number <= m_pages; ++number) {
        const uchar kind = page(number)[0];
        if (!m_reached[number] && (kind == TableLeaf || kind == IndexLeaf))
            leaf(number, visit);
    }
}

} // namespace credence
