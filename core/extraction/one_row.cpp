#include "core/extraction/one_row.h"

#include "core/extraction/date_mentions.h"
#include "core/extraction/labels.h"
#include "core/extraction/reading_order.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

constexpr double touch = 4;   // points: as far as edges of one column may lie apart
constexpr int mostLines = 5;  // of the row

QString textOf(const WordLine &line)
{
    QString text;
    for (const LineWord &word : line)
        text += word.text + (word.spaceAfter ? QLatin1String(" ") : QLatin1String(""));
    return text.trimmed();
}

/// The heads on a line, those apart that stand close: "Completed Awarded". Empty when one of its cells is no label.
QList<WordLine> headsOf(const WordLine &line)
{
    QList<WordLine> heads;
    for (const WordLine &cell : cellsOf(line)) {
        if (labelOf(textOf(cell)) != Label::None) {
            heads << cell;
            continue;
        }
        qsizetype cut = 1;
        while (cut < cell.size() && (labelOf(textOf(cell.mid(0, cut))) == Label::None || labelOf(textOf(cell.mid(cut))) == Label::None))
            ++cut;
        if (cut >= cell.size())
            return {};
        heads << cell.mid(0, cut) << cell.mid(cut);
    }
    return heads;
}

/// The cells of a line, those apart that run together where a head begins: "Mar-2026 Cat. 1".
QList<WordLine> cellsUnder(const QList<WordLine> &heads, const WordLine &line)
{
    QList<WordLine> out;
    for (const WordLine &cell : cellsOf(line)) {
        out << WordLine();
        for (const LineWord &word : cell) {
            const bool begins = std::any_of(heads.begin(), heads.end(), [&](const WordLine &head) { return std::abs(boxOf(head).left() - word.box.left()) < touch / 2; });
            if (begins && !out.last().isEmpty())
                out << WordLine();
            out.last() << word;
        }
    }
    return out;
}

/// The column of `heads` whose left edge or middle is that of `cell`; -1 when there is none.
qsizetype columnOf(const QList<WordLine> &heads, const WordLine &cell)
{
    const QRectF own = boxOf(cell);
    for (qsizetype i = 0; i < heads.size(); ++i) {
        const QRectF head = boxOf(heads[i]);
        if (std::min(std::abs(own.left() - head.left()), std::abs(own.center().x() - head.center().x())) < touch)
            return i;
    }
    return -1;
}

bool names(const QList<WordLine> &heads, Label label)
{
    return std::any_of(heads.begin(), heads.end(), [&](const WordLine &head) { return labelOf(textOf(head)) == label; });
}

/// Whether the words are a day or a range of days and nothing else.
bool isDay(const QString &own)
{
    const QList<DateMention> mentions = dateMentions(own);
    return mentions.size() == 1 && mentions.first().end - mentions.first().begin >= own.size() - 3;
}

/// How many amounts stand in the words; the figure of "Category 1" is none.
qsizetype amountsIn(const QString &own)
{
    static const QRegularExpression amount(QStringLiteral("(?<![\\w.])(?<!category )(?<!cat\\. )(?<!cat )(?<!pra )(?<!section )\\d+(?:[.,]\\d+)?(?![\\w.])"), QRegularExpression::CaseInsensitiveOption);
    qsizetype count = 0;
    for (auto matches = amount.globalMatch(own); matches.hasNext(); matches.next())
        ++count;
    return count;
}

/// Whether the row's cells can be those of one activity: under the head of the day stands one day, under that of the credit
/// one amount.
bool isOneRow(const QList<WordLine> &heads, const QList<WordLine> &columns)
{
    for (qsizetype i = 0; i < heads.size(); ++i) {
        const Label label = labelOf(textOf(heads[i]));
        if (label == Label::Title && columns[i].isEmpty())
            return false;
        if ((label == Label::Date && !isDay(textOf(columns[i]))) || (label == Label::Credit && amountsIn(textOf(columns[i])) != 1))
            return false;
    }
    return true;
}

/// The row beneath the heads on line `at` as one line; `next` is the line after it. Empty when there is none to join.
WordLine rowBeneath(const QList<WordLine> &lines, qsizetype at, qsizetype &next)
{
    const QList<WordLine> heads = headsOf(lines[at]);
    if (heads.size() < 3 || !names(heads, Label::Title) || !names(heads, Label::Date) || !names(heads, Label::Credit))
        return {};
    QList<WordLine> columns(heads.size());
    double bottom = boxOf(lines[at]).bottom();
    for (next = at + 1; next < lines.size() && next <= at + mostLines; ++next) {
        const QRectF box = boxOf(lines[next]);
        const QList<WordLine> cells = cellsUnder(heads, lines[next]);
        const bool isFar = box.top() - bottom > (next == at + 1 ? 2.0 : 0.6) * box.height();
        const bool areLabels = std::all_of(cells.begin(), cells.end(), [](const WordLine &cell) { return labelOf(textOf(cell)) != Label::None; });
        if (isFar || areLabels || std::any_of(cells.begin(), cells.end(), [&](const WordLine &cell) { return columnOf(heads, cell) < 0; }))
            break;
        bottom = std::max(bottom, box.bottom());
        for (const WordLine &cell : cells) {
            WordLine &column = columns[columnOf(heads, cell)];
            if (!column.isEmpty())
                column.last().spaceAfter = !column.last().text.endsWith(QLatin1Char('-'));
            column << cell;
            column.last().cellAfter = false;
        }
    }
    if (next < at + 3 || !isOneRow(heads, columns))
        return {};
    WordLine row;
    for (const WordLine &column : std::as_const(columns)) {
        if (!row.isEmpty())
            row.last().cellAfter = true;
        row << column;
    }
    return row;
}

} // namespace

QList<WordLine> withWholeRows(const QList<WordLine> &lines)
{
    QList<WordLine> out;
    for (qsizetype at = 0, next = 0; at < lines.size(); at = next) {
        out << lines[at];
        const WordLine row = rowBeneath(lines, at, next);
        if (row.isEmpty()) {
            next = at + 1;
            continue;
        }
        WordLine head;
        for (const WordLine &cell : headsOf(lines[at])) {
            head << cell;
            head.last().cellAfter = true;
        }
        head.last().cellAfter = false;
        out.last() = head;
        out << row;
    }
    return out;
}

} // namespace credence
