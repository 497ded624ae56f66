#include "core/base/file_name.h"

#include <QRegularExpression>

namespace credence {

namespace {

constexpr qsizetype longestName = 120;
constexpr qsizetype longestExtension = 12;

/// Control characters and those of no width, among them the marks that turn the direction of writing.
QString visible(QString text)
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

/// Cuts without breaking a pair of surrogates or an accent off its letter.
QString cut(const QString &text, qsizetype most)
{
    qsizetype end = most;
    while (end > 0 && (text[end].isLowSurrogate() || text[end].isMark()))
        --end;
    return text.left(end).trimmed();
}

} // namespace

QString safeFileName(const QString &name)
{
    static const QRegularExpression forbidden(QStringLiteral("[<>:\"|?*]"));
    static const QRegularExpression device(QStringLiteral("\\A(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\.|\\z)"), QRegularExpression::CaseInsensitiveOption);
    QString path = name;
    path.replace(QLatin1Char('\\'), QLatin1Char('/'));
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    QString safe = visible(path.section(QLatin1Char('/'), -1)).replace(forbidden, QStringLiteral("_"));
    while (safe.endsWith(QLatin1Char('.')) || safe.endsWith(QLatin1Char(' ')))
        safe.chop(1);
    if (safe.size() > longestName) {
        const QString extension = safe.section(QLatin1Char('.'), -1);
        const bool known = safe.contains(QLatin1Char('.')) && extension.size() <= longestExtension;
        safe = known ? cut(safe, longestName - extension.size() - 1) + QLatin1Char('.') + extension : cut(safe, longestName);
    }
    if (device.match(safe).hasMatch())
        safe.prepend(QLatin1Char('_'));
    return safe.isEmpty() ? QStringLiteral("file") : safe;
}

QString shownText(const QString &text, int most)
{
    const QString shown = visible(text);
    return shown.size() <= most ? shown : cut(shown, most - 1) + QStringLiteral("…");
}

} // namespace credence
