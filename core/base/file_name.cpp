#include "core/base/file_name.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace credence {

namespace {

constexpr qsizetype longestName = 120;
constexpr qsizetype mostBytes = 180;
constexpr qsizetype longestExtension = 12;

/// On one line, without control characters and those of no width, among them the marks that turn the direction of writing.
QString visible(const QString &text)
{
    QString kept;
    for (const uint point : text.toUcs4()) {
        const QChar::Category category = QChar::category(point);
        const bool joins = point == 0x200C || point == 0x200D; // part of the spelling in some scripts
        const bool shows = joins || (category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Other_Surrogate && category != QChar::Other_NotAssigned
            && category != QChar::Other_PrivateUse && category != QChar::Separator_Line && category != QChar::Separator_Paragraph);
        if (shows)
            kept += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
        else if (category == QChar::Other_Control)
            kept += QLatin1Char(' ');
    }
    return kept.simplified();
}

/// As many whole characters, as people see them, as fit.
QString cut(const QString &text, qsizetype mostCharacters, qsizetype bytes)
{
    if (text.size() <= mostCharacters && text.toUtf8().size() <= bytes)
        return text;
    const QString start = text.left(mostCharacters + 32); // a character of more signs than that is none
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, start);
    qsizetype fits = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0 && at <= mostCharacters && start.left(at).toUtf8().size() <= bytes; at = finder.toNextBoundary())
        fits = at;
    return start.left(fits).trimmed();
}

QString withoutEndingDots(QString name)
{
    while (!name.isEmpty() && (name.back() == QLatin1Char('.') || name.back().isSpace()))
        name.chop(1);
    return name;
}

/// Without dots, blanks and tildes at the start either: hidden or changed by one system or another.
QString trimmedName(const QString &text)
{
    QString name = withoutEndingDots(text);
    while (!name.isEmpty() && (name.front() == QLatin1Char('.') || name.front() == QLatin1Char('~') || name.front().isSpace()))
        name.remove(0, 1);
    return name;
}

QString noDevice(const QString &name)
{
    static const QRegularExpression device(QStringLiteral("\\A(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\\x{b9}\\x{b2}\\x{b3}])\\s*(\\.|\\z)"),
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return device.match(name).hasMatch() ? QLatin1Char('_') + name : name;
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

} // namespace

QString safeFileName(const QString &name)
{
    static const QRegularExpression forbidden(QStringLiteral("[<>:\"|?*]"));
    QString path = name;
    path.replace(QLatin1Char('\\'), QLatin1Char('/'));
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    QString safe = withoutEndingDots(visible(path.section(QLatin1Char('/'), -1)).replace(forbidden, QStringLiteral("_")));
    if (safe.size() > longestName || safe.toUtf8().size() > mostBytes) {
        const QString last = safe.section(QLatin1Char('.'), -1);
        const QString ending = safe.contains(QLatin1Char('.')) && last.size() <= longestExtension ? QLatin1Char('.') + last : QString();
        safe = cut(safe.chopped(ending.size()), longestName - ending.size(), mostBytes - ending.toUtf8().size()) + ending;
    }
    return safe.isEmpty() ? QStringLiteral("file") : noDevice(safe);
}

QString safeTitle(const QString &text)
{
    QString name;
    const QString composed = visible(text).normalized(QString::NormalizationForm_C);
    for (const char32_t c : composed.toUcs4())
        name += replacementFor(c);
    name = trimmedName(cut(trimmedName(name.simplified()), longestName, mostBytes));
    return name.isEmpty() ? QStringLiteral("Untitled") : noDevice(name);
}

QString nameKey(const QString &name) { return name.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC); }

QString shownText(const QString &text, int most)
{
    const QString shown = visible(text);
    return shown.size() <= most ? shown : cut(shown, most - 1, 4 * qsizetype(most)) + QStringLiteral("…");
}

} // namespace credence
