#include "core/base/text.h"

namespace credence {

namespace {
constexpr QChar trademark(0x2122);
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

} // namespace credence
