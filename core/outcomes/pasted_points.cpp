#include "core/outcomes/pasted_points.h"

#include "core/base/date_range.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {
constexpr double mostValue = 1e12;

/// A day, or the first of a month as spreadsheets and dashboards write it: "2025-05", "Jan 2025", "Jan-25", "5/2025".
QDate dayFrom(const QString &word)
{
    QDate day = isoDay(word);
    for (const char *format : {"yyyy-MM", "M/d/yyyy", "d.M.yyyy", "yyyy/MM/dd", "M/yyyy", "MMM yyyy", "MMMM yyyy", "MMM-yyyy", "MMM-yy", "MMM yy"}) {
        if (!day.isValid())
            day = QLocale::c().toDate(word, QLatin1String(format));
    }
    constexpr int centuryBegins = 1970; // two digits of a year are of this one
    return day.isValid() && day.year() < centuryBegins && day.year() >= 1900 && !word.contains(QString::number(day.year())) ? day.addYears(100) : day;
}

enum class Comma { Decimal, Thousands, Mixed };

/// What a comma means in the values of a column: "61,5" has decimals, "12,345.6" and "1,200,000" thousands, and so has "1,234" where
/// nothing speaks against it. Mixed: one value says this and another that.
Comma commaIn(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("(?<![\\d,./])(?<!\\d-)(\\d+(?:,\\d+)+(?:\\.\\d+)?)(?![\\d,])"));
    static const QRegularExpression grouped(QStringLiteral("\\A[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?\\z"));
    bool decimal = false, thousands = false;
    auto found = number.globalMatch(text);
    while (found.hasNext()) {
        const QString word = found.next().captured(1);
        if (grouped.match(word).hasMatch())
            thousands = true;
        else if (word.count(QLatin1Char(',')) == 1 && !word.contains(QLatin1Char('.')))
            decimal = true;
    }
    return decimal && thousands ? Comma::Mixed : thousands ? Comma::Thousands : Comma::Decimal;
}

std::optional<double> valueFrom(QString word, Comma comma)
{
    word.remove(QLatin1Char('%')).remove(QLatin1Char('*'));
    if (comma == Comma::Thousands)
        word.remove(QLatin1Char(','));
    else if (word.count(QLatin1Char(',')) == 1 && !word.contains(QLatin1Char('.')))
        word.replace(QLatin1Char(','), QLatin1Char('.'));
    bool good = false;
    const double value = QLocale::c().toDouble(word.trimmed(), &good);
    return good && std::isfinite(value) && std::abs(value) < mostValue ? std::optional(value) : std::nullopt;
}

Error wrongLine(qsizetype line, const QString &text)
{
    return {ErrorKind::Invalid, QStringLiteral("Line %1, “%2”, is no day with a value. Nothing was changed; write for example “2025-04-01 58”.").arg(line).arg(text.simplified().left(40)), {}};
}

/// The strongest separator a line holds: a decimal comma is none when there is another.
QRegularExpression separatorOf(const QString &line)
{
    for (const char *separator : {"\\t+", ";", " +"}) {
        const QRegularExpression expression(QString::fromLatin1(separator));
        if (line.contains(expression))
            return expression;
    }
    return QRegularExpression(QStringLiteral(","));
}

/// A line as (day or invalid, value); nullopt when it is neither.
std::optional<MeasurePoint> pointFrom(const QString &line, Comma comma)
{
    const bool marked = line.endsWith(QLatin1Char('*'));
    if (const auto alone = valueFrom(line, comma))
        return MeasurePoint{{}, *alone, marked};
    QStringList words = line.split(separatorOf(line), Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.trimmed();
    words.removeAll(QStringLiteral("%"));
    words.removeAll(QStringLiteral("*"));
    if (words.size() < 2)
        return std::nullopt;
    const auto value = valueFrom(words.takeLast(), comma);
    const QDate day = dayFrom(words.join(QLatin1Char(' ')).remove(QLatin1Char(',')));
    return day.isValid() && value ? std::optional(MeasurePoint{day, *value, marked}) : std::nullopt;
}
} // namespace

Result<QList<MeasurePoint>> pointsFromText(const QString &text, QDate first)
{
    QList<MeasurePoint> points;
    QDate next = first;
    const Comma comma = commaIn(text);
    if (comma == Comma::Mixed)
        return Error{ErrorKind::Invalid, QStringLiteral("A comma stands before decimals in one value and between thousands in another. Nothing was changed; write all values one way, best with a point: 1234.5."), {}};
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        auto point = pointFrom(line, comma);
        if (!point && i == 0 && !line.contains(QRegularExpression(QStringLiteral("\\d"))))
            continue; // a heading
        if (!point)
            return wrongLine(i + 1, line);
        if (!point->date.isValid())
            point->date = next;
        if (!point->date.isValid())
            return Error{ErrorKind::Invalid, QStringLiteral("Line %1 has a value but no day, and no first day is known. Write the day of the first point before its value.").arg(i + 1), {}};
        next = point->date.addMonths(1);
        points << *point;
    }
    std::stable_sort(points.begin(), points.end(), [](const MeasurePoint &a, const MeasurePoint &b) { return a.date < b.date; });
    return points;
}

QString textOfPoints(const QList<MeasurePoint> &points)
{
    QStringList lines;
    for (const MeasurePoint &point : points)
        lines << isoText(point.date) + QLatin1Char('\t') + QString::number(point.value, 'g', 12) + (point.astronomical ? QStringLiteral(" *") : QString());
    return lines.join(QLatin1Char('\n'));
}

Result<QList<PhaseChange>> changesFromText(const QString &text)
{
    QList<PhaseChange> changes;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].simplified();
        if (line.isEmpty())
            continue;
        const QDate day = dayFrom(line.section(QLatin1Char(' '), 0, 0).remove(QLatin1Char(':')));
        if (!day.isValid())
            return Error{ErrorKind::Invalid, QStringLiteral("Line %1, “%2”, does not begin with a day. Nothing was changed; write for example “2026-01-01 protocol live”.").arg(i + 1).arg(line.left(40)), {}};
        changes << PhaseChange{day, line.section(QLatin1Char(' '), 1)};
    }
    std::stable_sort(changes.begin(), changes.end(), [](const PhaseChange &a, const PhaseChange &b) { return a.date < b.date; });
    return changes;
}

QString textOfChanges(const QList<PhaseChange> &changes)
{
    QStringList lines;
    for (const PhaseChange &change : changes)
        lines << isoText(change.date) + QLatin1Char(' ') + change.label;
    return lines.join(QLatin1Char('\n'));
}

} // namespace credence
