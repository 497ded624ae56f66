#include "core/print/fonts.h"
#include "core/print/pieces.h"
#include "core/print/styles.h"

#include <algorithm>

namespace credence::print {

namespace {

constexpr double gap = 200;
constexpr double pad = 150;

double placeLines(Piece &piece, const QString &text, const TextStyle &style, QPointF at, double width)
{
    double y = at.y();
    for (const TextLine &line : wrapped({Run{text, style, {}}}, width)) {
        placeLine(piece, line, QPointF(at.x(), y + style.size));
        y += style.size * 1.35;
    }
    return y;
}

double placeCard(Piece &piece, const FigureCard &card, double left, double width)
{
    const double inner = width - 2 * pad;
    double y = placeLines(piece, card.label, strong(noteStyle), QPointF(left + pad, pad), inner) + 60;
    y = placeLines(piece, card.figure, colored(figureStyle, colorOf(card.tone)), QPointF(left + pad, y), inner);
    if (!card.note.isEmpty())
        y = placeLines(piece, card.note, noteStyle, QPointF(left + pad, y), inner);
    return y + pad;
}

/// The hairline around a card.
CurveItem frame(const QRectF &box)
{
    return CurveItem{QPolygonF({box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft()}), 10, lightTokens.line, Stroke::Solid, {}};
}

} // namespace

QList<Piece> cardPieces(const FigureCards &figures, const Sheet &sheet)
{
    QList<Piece> pieces;
    const qsizetype perRow = figures.cards.size() == 4 ? 4 : qBound(qsizetype(1), figures.cards.size(), qsizetype(3));
    const double width = (sheet.width - gap * double(perRow - 1)) / double(perRow);
    for (qsizetype first = 0; first < figures.cards.size(); first += perRow) {
        Piece piece;
        piece.before = gap;
        const qsizetype count = qMin(perRow, figures.cards.size() - first);
        for (qsizetype i = 0; i < count; ++i)
            piece.height = qMax(piece.height, placeCard(piece, figures.cards.at(first + i), double(i) * (width + gap), width));
        for (qsizetype i = 0; i < count; ++i)
            piece.items << frame(QRectF(double(i) * (width + gap), 0, width, piece.height));
        pieces << piece;
    }
    return pieces;
}

QList<Piece> progressPieces(const ProgressBars &bars, const Sheet &sheet)
{
    QList<Piece> pieces;
    const double barLeft = sheet.width * 0.36, barWidth = sheet.width * 0.30, thick = 90;
    for (const ProgressBar &bar : bars.bars) {
        Piece piece;
        piece.before = pieces.isEmpty() ? 160 : 0;
        const double labelEnd = placeLines(piece, bar.label, strong(cellStyle), QPointF(0, 60), barLeft - 160);
        const double textLeft = barLeft + barWidth + 160;
        double noteEnd = placeLines(piece, bar.figure, tabular(cellStyle), QPointF(textLeft, 60), sheet.width - textLeft);
        if (!bar.note.isEmpty())
            noteEnd = placeLines(piece, bar.note, colored(sized(noteStyle, 150), colorOf(bar.tone)), QPointF(textLeft, noteEnd), sheet.width - textLeft);
        piece.height = qMax(labelEnd, noteEnd) + 60;
        const double y = 60 + (cellStyle.size - thick) / 2.0 + 12;
        const double share = std::clamp(bar.share, 0.0, 1.0);
        const double planned = std::clamp(share + bar.planned, share, 1.0);
        piece.items << BoxItem{QRectF(barLeft, y, barWidth, thick), thick / 2, lightTokens.track};
        if (planned > share)
            piece.items << BoxItem{QRectF(barLeft, y, barWidth * planned, thick), thick / 2, lightTokens.accentSoft};
        if (share > 0)
            piece.items << BoxItem{QRectF(barLeft, y, qMax(barWidth * share, thick), thick), thick / 2, bar.tone == Tone::Good ? lightTokens.accent : colorOf(bar.tone)};
        piece.items << LineItem{QLineF(0, piece.height, sheet.width, piece.height), 10, lightTokens.line};
        pieces << piece;
    }
    return pieces;
}

} // namespace credence::print
