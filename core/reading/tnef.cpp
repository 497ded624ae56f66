#include "core/reading/tnef.h"

#include "core/reading/unpacker.h"

#include <QStringList>
#include <QtEndian>

#include <optional>

namespace credence {

namespace {

constexpr quint32 signature = 0x223E9F78;
constexpr quint8 attachmentLevel = 2;
constexpr quint32 attachmentBegins = 0x00069002;
constexpr quint32 attachmentTitle = 0x00018010;
constexpr quint32 attachmentData = 0x0006800F;
constexpr quint32 attachmentProperties = 0x00069005;

/// Takes numbers and bytes from the front; once something is missing everything after it is missing too.
class Taker
{
public:
    explicit Taker(QByteArrayView bytes) : m_rest(bytes) {}

    QByteArrayView bytes(qsizetype count)
    {
        if (count < 0 || count > m_rest.size()) {
            m_short = true;
            m_rest = {};
            return {};
        }
        const QByteArrayView taken = m_rest.first(count);
        m_rest = m_rest.sliced(count);
        return taken;
    }
    template <class Number> Number number()
    {
        const QByteArrayView taken = bytes(sizeof(Number));
        return taken.isEmpty() ? Number(0) : qFromLittleEndian<Number>(taken.data());
    }
    /// What follows its own length, filled up to four bytes.
    QByteArrayView sized()
    {
        const auto size = static_cast<qsizetype>(number<quint32>());
        const QByteArrayView value = bytes(size);
        bytes(qMin<qsizetype>((4 - size % 4) % 4, m_rest.size()));
        return value;
    }
    bool fine() const { return !m_short; }
    bool atEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
    bool m_short = false;
};

struct Attachment {
    QString title;
    QString longName;
    QByteArray data;
    bool begun = false;
};

/// The bytes that one value of a property of this type takes; nullopt: it says so itself.
std::optional<qsizetype> fixedSize(quint16 type)
{
    switch (type) {
    case 0x02: case 0x03: case 0x04: case 0x0A: case 0x0B: return 4;
    case 0x05: case 0x06: case 0x07: case 0x14: case 0x40: return 8;
    case 0x48: return 16;
    default: return std::nullopt;
    }
}

QString textOf(QByteArrayView value, quint16 type)
{
    const bool wide = (type & 0xFFF) == 0x1F;
    QString text = wide ? QString::fromUtf16(reinterpret_cast<const char16_t *>(QByteArray(value.data(), value.size()).constData()), value.size() / 2)
                        : QString::fromLatin1(value.data(), value.size());
    const qsizetype end = text.indexOf(QChar(u'\0'));
    return end < 0 ? text : text.left(end);
}

void takeName(Taker &properties)
{
    properties.bytes(16);
    if (properties.number<quint32>() == 1)
        properties.sized();
    else
        properties.number<quint32>();
}

void note(Attachment &attachment, quint16 id, quint16 type, QByteArrayView value)
{
    constexpr quint16 longFileName = 0x3707;
    constexpr quint16 content = 0x3701;
    if (id == longFileName)
        attachment.longName = textOf(value, type);
    else if (id == content && type == 0x0D && value.size() > 16) // an object: its kind comes first
        attachment.data = value.sliced(16).toByteArray();
    else if (id == content && attachment.data.isEmpty())
        attachment.data = value.toByteArray();
}

void takeProperties(QByteArrayView bytes, Attachment &attachment)
{
    Taker properties(bytes);
    const auto count = properties.number<quint32>();
    for (quint32 i = 0; i < count && properties.fine() && !properties.atEnd(); ++i) {
        const auto type = properties.number<quint16>();
        const auto id = properties.number<quint16>();
        if (id >= 0x8000)
            takeName(properties);
        const auto size = fixedSize(type & 0xFFF);
        const bool counted = !size || (type & 0x1000);
        const quint32 values = counted ? properties.number<quint32>() : 1;
        for (quint32 value = 0; value < values && properties.fine(); ++value) {
            const QByteArrayView taken = size ? properties.bytes(*size) : properties.sized();
            if (properties.fine())
                note(attachment, id, type, taken);
        }
    }
}

void give(const Attachment &attachment, Unpacker &unpacker)
{
    const QString name = attachment.longName.isEmpty() ? attachment.title : attachment.longName;
    if (attachment.begun)
        unpacker.file(attachment.data, name);
}

} // namespace

void openTnef(const QByteArray &bytes, Unpacker &unpacker)
{
    Taker stream(bytes);
    bool whole = stream.number<quint32>() == signature;
    stream.number<quint16>();
    Attachment attachment;
    while (whole && !stream.atEnd() && unpacker.goesOn()) {
        const auto level = stream.number<quint8>();
        const auto attribute = stream.number<quint32>();
        const QByteArrayView value = stream.bytes(static_cast<qsizetype>(stream.number<quint32>()));
        whole = stream.fine();
        stream.number<quint16>(); // a checksum; what is damaged shows when the file is read
        if (level != attachmentLevel || !whole)
            continue;
        if (attribute == attachmentBegins) {
            give(attachment, unpacker);
            attachment = {};
            attachment.begun = true;
        } else if (attribute == attachmentTitle) {
            attachment.title = textOf(value, 0x1E);
        } else if (attribute == attachmentData) {
            attachment.data = value.toByteArray();
        } else if (attribute == attachmentProperties) {
            takeProperties(value, attachment);
        }
    }
    give(attachment, unpacker);
    if (!whole)
        unpacker.leaveOut(QStringLiteral("winmail.dat"), QStringLiteral("it is damaged or cut short. Ask the sender to send the file again, as a PDF and without Outlook's rich text."));
}

} // namespace credence
