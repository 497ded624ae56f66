#include "core/extraction/row_cells.h"

#include <algorithm>

namespace credence {

namespace {

/// A cell that runs through several columns, because its words stand close, cut where the words of the next column begin.
QList<Piece> cutAtHeads(const PageText &text, const Piece &piece, const QList<Head> &heads)
{
    QList<Piece> out{piece};
    for (qsizetype i = 1; i < heads.size(); ++i) {
        const double left = heads[i].box.left() - 2;
        const bool fromBefore = heads[i - 1].box.right() > piece.box.left(); // else the head stands in the middle of its own column
        if (!fromBefore || left < piece.box.left() + 6 || left > piece.box.right())
            continue;
        for (const PageText::Span &word : text.words) {
            Piece &last = out.last();
            const bool inside = word.begin > last.begin && word.end <= last.end;
            const double at = inside ? piece.box.left() + piece.box.width() * (word.box.left() - text.place(piece.begin, piece.end).boxes.first().left()) / std::max(1e-6, text.place(piece.begin, piece.end).boxes.first().width()) : 0;
            if (!inside || at < left)
                continue;
            Piece rest = last;
            rest.begin = word.begin;
            rest.box.setLeft(at);
            last.end = word.begin;
            last.box.setRight(at - 1);
            while (last.end > last.begin && text.text[last.end - 1].isSpace())
                --last.end;
            out << rest;
            break;
        }
    }
    return out;
}

} // namespace

QList<Piece> piecesOf(const PageText &text, int line, const QList<DateMention> &dates, const QList<Head> &heads)
{
    QList<Piece> pieces;
    const TextLine &whole = text.lines[line];
    const auto boxPart = [](const QRectF &box, double from, double to) { return QRectF(box.left() + from * box.width(), box.top(), (to - from) * box.width(), box.height()); };
    for (const TextCell &cell : whole.cells) {
        Piece rest{cell.begin, cell.end, cell.box, line};
        const double length = std::max(1, cell.end - cell.begin);
        for (const DateMention &date : dates) {
            if (date.begin != cell.begin || date.end >= cell.end)
                continue;
            pieces << Piece{date.begin, date.end, boxPart(cell.box, 0, (date.end - date.begin) / length), line};
            rest.begin = date.end;
            while (rest.begin < rest.end && !text.text[rest.begin].isLetterOrNumber() && text.text[rest.begin] != QLatin1Char('(') && text.text[rest.begin] != QChar(0x201C))
                ++rest.begin;
            rest.box = boxPart(cell.box, (rest.begin - cell.begin) / length, 1);
        }
        pieces << cutAtHeads(text, rest, heads);
    }
    return pieces;
}

} // namespace credence
