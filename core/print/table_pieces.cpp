#include "core/print/fonts.h"
#include "core/print/pieces.h"
#include "core/print/styles.h"

namespace credence::print {

namespace {

constexpr double padX = 80;
constexpr double padY = 62;
constexpr double hairline = 10;
constexpr qsizetype mostLines = 20;

struct ColumnPlace {
    double left = 0;
    double width = 0;
    Align align = Align::Left;
};

double widestWord(const QString &text, const TextStyle &style)
{
    double widest = 0;
    for (const QString &word : QString(text).replace(QLatin1Char('\n'), QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        widest = qMax(widest, widthOf(word, style));
    return widest;
}

/// Room that keeps every word of the column whole, as far as one column may ask for it.
double leastWidth(const Table &table, qsizetype column, double width)
{
    double least = widestWord(table.columns.at(column).title, columnStyle);
    for (const QList<Cell> &row : table.rows) {
        if (column < row.size())
            least = qMax(least, widestWord(row.at(column).text, tabular(cellStyle)));
    }
    return qMin(least + 2 * padX + 4, width * 0.3);
}

/// Widths by weight; a column that would break words takes what it needs from the others.
QList<double> widthsOf(const Table &table, double width)
{
    QList<double> widths, least;
    double weights = 0;
    for (const Column &column : table.columns)
        weights += column.weight;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        widths << width * table.columns.at(i).weight / qMax(weights, 0.01);
        least << leastWidth(table, i, width);
    }
    double wanting = 0, spare = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        wanting += qMax(0.0, least.at(i) - widths.at(i));
        spare += qMax(0.0, widths.at(i) - least.at(i));
    }
    const double given = spare > 0 ? qMin(1.0, wanting / spare) : 0;
    const double met = wanting > 0 ? qMin(1.0, spare / wanting) : 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const double room = widths.at(i) - least.at(i);
        widths[i] -= room > 0 ? room * given : room * met;
    }
    return widths;
}

QList<ColumnPlace> placesOf(const Table &table, double width)
{
    const QList<double> widths = widthsOf(table, width);
    QList<ColumnPlace> places;
    double left = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        places << ColumnPlace{left, widths.at(i), table.columns.at(i).align};
        left += widths.at(i);
    }
    return places;
}

double startOf(const ColumnPlace &place, double lineWidth)
{
    if (place.align == Align::Right)
        return place.left + place.width - padX - lineWidth;
    if (place.align == Align::Center)
        return place.left + (place.width - lineWidth) / 2;
    return place.left + padX;
}

/// A cell may not outgrow the page: what is beyond is cut with an ellipsis.
QList<TextLine> shortened(QList<TextLine> lines)
{
    if (lines.size() <= mostLines)
        return lines;
    lines.resize(mostLines);
    if (!lines.last().runs.isEmpty())
        lines.last().runs.last().text += QStringLiteral("…");
    return lines;
}

/// Sets the lines below each other from `top`; returns where they end.
double placeLines(Piece &piece, const QList<TextLine> &lines, const ColumnPlace &place, double top, int size)
{
    for (const TextLine &line : lines) {
        placeLine(piece, line, QPointF(startOf(place, line.width), top + size * 1.0));
        top += size * 1.32;
    }
    return top;
}

QList<Run> runsOf(const Cell &cell, TextStyle style, const Sheet &sheet)
{
    QList<Run> runs;
    if (!cell.text.isEmpty())
        runs << Run{cell.text, style, {}};
    if (!cell.proofs.isEmpty()) {
        if (!runs.isEmpty())
            runs << Run{QStringLiteral("\n"), style, {}};
        runs << proofRuns(cell.proofs, colored(style, lightTokens.accent), sheet);
    }
    return runs;
}

double placeCell(Piece &piece, const Cell &cell, const ColumnPlace &place, const Sheet &sheet, bool strongAll)
{
    TextStyle style = colored(cellStyle, colorOf(cell.tone));
    style.tabular = true;
    if (cell.strong || strongAll)
        style.weight = Weight::Strong;
    const double room = place.width - 2 * padX;
    double bottom = placeLines(piece, shortened(wrapped(runsOf(cell, style, sheet), room)), place, padY, style.size);
    if (!cell.detail.isEmpty()) {
        const TextStyle detail = sized(noteStyle, 150);
        bottom = placeLines(piece, shortened(wrapped({Run{cell.detail, detail, {}}}, room)), place, bottom, detail.size);
    }
    return bottom;
}

Piece rowPiece(const QList<Cell> &row, const QList<ColumnPlace> &places, const Sheet &sheet, bool strongAll)
{
    Piece piece;
    double bottom = padY + cellStyle.size * 1.32;
    for (qsizetype i = 0; i < qMin(row.size(), places.size()); ++i)
        bottom = qMax(bottom, placeCell(piece, row.at(i), places.at(i), sheet, strongAll));
    piece.height = bottom + padY;
    return piece;
}

Piece headPiece(const Table &table, const QList<ColumnPlace> &places)
{
    Piece piece;
    QList<QList<TextLine>> cells;
    qsizetype most = 1;
    for (qsizetype i = 0; i < places.size(); ++i) {
        cells << wrapped({Run{table.columns.at(i).title, columnStyle, {}}}, places.at(i).width - 2 * padX);
        most = qMax(most, cells.last().size());
    }
    const double line = columnStyle.size * 1.32;
    for (qsizetype i = 0; i < places.size(); ++i)
        placeLines(piece, cells.at(i), places.at(i), padY + double(most - cells.at(i).size()) * line, columnStyle.size);
    piece.height = 2 * padY + double(most) * line;
    return piece;
}

void drawRule(Piece &piece, double y, double width, double thickness, quint32 color)
{
    piece.items << LineItem{QLineF(0, y, width, y), thickness, color};
}

Piece emptyRow(const Table &table, const Sheet &sheet)
{
    const QList<ColumnPlace> whole{ColumnPlace{0, sheet.width, Align::Left}};
    return rowPiece({Cell{table.whenEmpty, {}, {}, Tone::Muted, false}}, whole, sheet, false);
}

} // namespace

QList<Piece> tablePieces(const Table &table, const Sheet &sheet)
{
    const QList<ColumnPlace> places = placesOf(table, sheet.width);
    Piece top = headPiece(table, places);
    drawRule(top, top.height, sheet.width, 15, lightTokens.muted);
    const auto head = std::make_shared<const Piece>(top);
    top.before = 160;
    top.keepWithNext = true;

    QList<Piece> pieces{top};
    for (const QList<Cell> &row : table.rows) {
        Piece piece = rowPiece(row, places, sheet, false);
        drawRule(piece, piece.height, sheet.width, hairline, lightTokens.line);
        piece.head = head;
        pieces << piece;
    }
    if (table.rows.isEmpty())
        pieces << emptyRow(table, sheet);
    if (!table.foot.isEmpty()) {
        pieces.last().keepWithNext = true;
        Piece foot = rowPiece(table.foot, places, sheet, true);
        drawRule(foot, 0, sheet.width, 15, lightTokens.muted);
        foot.head = head;
        pieces << foot;
    }
    return pieces;
}

} // namespace credence::print
