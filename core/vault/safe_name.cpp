#include "core/vault/safe_name.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace credence {

namespace {

constexpr qsizetype mostCharacters = 120;
constexpr qsizetype mostBytes = 180;

bool vanishes(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control: // line breaks were made blanks before
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned: return true;
    default: return false;
    }
}

QString replacementFor(char32_t c)
{
    static const QString separators = QStringLiteral("/\\|");
    static const QString dropped = QStringLiteral("<>\"?*");
    if (c == U':')
        return QStringLiteral(" - ");
    if (c < 128 && separators.contains(QChar(char16_t(c))))
        return QStringLiteral("-");
    if (c < 128 && dropped.contains(QChar(char16_t(c))))
        return {};
    return QString::fromUcs4(&c, 1);
}

/// Without blanks and dots at the end, or blanks, dots and tildes at the start: hidden or changed by one system or another.
QString trimmedName(QString name)
{
    while (!name.isEmpty() && (name.back() == QLatin1Char('.') || name.back().isSpace()))
        name.chop(1);
    while (!name.isEmpty() && (name.front() == QLatin1Char('.') || name.front() == QLatin1Char('~') || name.front().isSpace()))
        name.remove(0, 1);
    return name;
}

/// As many whole characters as fit.
QString cut(const QString &name)
{
    if (name.size() <= mostCharacters && name.toUtf8().size() <= mostBytes)
        return name;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    qsizetype fits = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0 && at <= mostCharacters && name.left(at).toUtf8().size() <= mostBytes; at = finder.toNextBoundary())
        fits = at;
    return trimmedName(name.left(fits));
}

bool isDevice(const QString &name)
{
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\\x{b9}\\x{b2}\\x{b3}])\\s*(\\.|$)"),
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return device.match(name).hasMatch();
}

} // namespace

QString safeName(const QString &text)
{
    QString name;
    const QString composed = text.normalized(QString::NormalizationForm_C).simplified();
    for (const char32_t c : composed.toUcs4()) {
        if (!vanishes(c))
            name += replacementFor(c);
    }
    name = cut(trimmedName(name.simplified()));
    if (name.isEmpty())
        return QStringLiteral("Untitled");
    return isDevice(name) ? QLatin1Char('_') + name : name;
}

QString nameKey(const QString &name) { return name.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC); }

} // namespace credence
