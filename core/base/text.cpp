#include "core/base/text.h"

#include <QStringConverter>

#include <algorithm>
#include <array>
#include <optional>

namespace credence {

namespace {
constexpr QChar trademark(0x2122);

/// 0x80 to 0x9F of Windows-1252 (Unicode Consortium, CP1252.TXT); what is not used there stays a control.
constexpr std::array<char16_t, 32> windowsSigns{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windowsSigns[c.unicode() - 0x80]);
    }
    return text;
}

/// UTF-16 has a zero beside each letter of the first lines; which side tells the order. nullopt: it is none.
std::optional<QStringConverter::Encoding> wideWithoutMark(const QByteArray &bytes)
{
    constexpr qsizetype looked = 400, leastPairs = 4;
    const qsizetype pairs = std::min(bytes.size(), looked) / 2;
    qsizetype first = 0, second = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        first += bytes[2 * i] == 0 ? 1 : 0;
        second += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < leastPairs || std::max(first, second) * 2 < pairs || std::min(first, second) * 4 > pairs)
        return std::nullopt;
    return first > second ? QStringConverter::Utf16BE : QStringConverter::Utf16LE;
}
} // namespace

QString folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString out;
    out.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            out.append(c);
    }
    return out.toCaseFolded().simplified();
}

QString cleaned(const QString &text)
{
    QString out;
    QString composed;
    for (const QString &part : text.split(trademark)) // "™" would become "TM"
        composed += part.normalized(QString::NormalizationForm_KC) + trademark;
    composed.chop(1);
    out.reserve(composed.size());
    for (const QChar c : composed) {
        const bool keep = c == QLatin1Char('\n') || c == QLatin1Char('\t') || (c.category() != QChar::Other_Control && c != QChar(0x00AD));
        if (keep)
            out.append(c);
    }
    return out;
}

QString textOfBytes(const QByteArray &bytes)
{
    std::optional<QStringConverter::Encoding> wide = QStringConverter::encodingForData(bytes);
    if (!wide)
        wide = wideWithoutMark(bytes);
    QString text;
    if (wide && *wide != QStringConverter::Utf8) {
        text = QStringDecoder(*wide)(bytes);
    } else {
        QStringDecoder plain(QStringConverter::Utf8);
        text = plain(bytes);
        if (plain.hasError())
            text = fromWindows(bytes);
    }
    return text.remove(QChar(0xFEFF)).remove(QChar(0));
}

} // namespace credence
