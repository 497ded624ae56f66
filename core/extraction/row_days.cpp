#include "core/extraction/row_days.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// The year that stands alone in a heading: "2026", "Year 2025". Empty in any other.
QString yearIn(const QString &heading)
{
    static const QRegularExpression named(QStringLiteral("\\b((?:19|20)\\d\\d)\\b"));
    return heading.size() < 40 ? named.match(heading).captured(1) : QString();
}

} // namespace

void readDays(const PageText &text, const Table &table, const QString &above, QList<TableRow> &rows)
{
    const qsizetype date = columnOfKind(table, Column::Date);
    qsizetype end = -1;
    for (qsizetype c = 0; c < table.columns.size() && date >= 0; ++c)
        end = c != date && table.columns[c].meaning.column == Column::Date && table.columns[c].meaning.ends && table.columns[date].meaning.begins ? c : end;
    QStringList first;
    QStringList last;
    static const QRegularExpression alone = words("^\\W*(?:calendar |academic |fiscal |cme )?(?:year )?(?:19|20)\\d\\d\\W*$");
    QString year = alone.match(above).hasMatch() ? yearIn(above) : QString(); // of the heading above, for days without one
    for (const TableRow &row : rows) {
        for (const QString &heading : row.headings) {
            if (const QString named = yearIn(heading); !named.isEmpty())
                year = named;
        }
        QString own = date < 0 ? QString() : wordsText(text, row.cells[date]);
        static const QRegularExpression yearless = words("^(?:\\p{L}{3,9}\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+\\p{L}{3,9}\\.?|\\d{1,2}/\\d{1,2})$");
        if (!year.isEmpty() && yearless.match(own).hasMatch())
            own += (own.contains(QLatin1Char('/')) ? QLatin1Char('/') : QLatin1Char(' ')) + year;
        first << own;
        last << (end < 0 ? QString() : wordsText(text, row.cells[end]));
    }
    const QList<QList<DateMention>> all = datesIn(first + last, text.flat);
    const auto ended = std::count_if(all.begin() + rows.size(), all.end(), [](const QList<DateMention> &own) { return !own.isEmpty(); });
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QList<DateMention> &own = all[i];
        const QList<DateMention> &ends = all[rows.size() + i];
        if (!own.isEmpty())
            rows[i].days = {own.first().days.start, own.last().days.end < own.first().days.start ? own.first().days.end : own.last().days.end};
        if (own.isEmpty() && !ends.isEmpty())
            rows[i].days = ends.first().days;
        else if (!ends.isEmpty() && ends.first().days.end >= rows[i].days.start)
            rows[i].days.end = ends.first().days.end;
        rows[i].endMissing = ends.isEmpty() && ended * 2 >= rows.size();
        if (date >= 0)
            rows[i].dateWords = rows[i].cells[date];
        if (end >= 0)
            rows[i].dateWords << rows[i].cells[end];
    }
}

} // namespace credence
