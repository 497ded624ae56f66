// The cells of a row of a transcript, cut apart where columns stand so close that the words ran together.
#pragma once

#include "core/extraction/date_mentions.h"
#include "core/extraction/page_text.h"
#include "core/extraction/table_heads.h"

namespace credence {

/// A cell or a part of one. Offsets into PageText::text; the box in points.
struct Piece {
    int begin = 0;
    int end = 0;
    QRectF box;
    int line = 0;
};

/// Cells of the line `line`, with a date cut off at their front, and cut where the words of the next column of `heads`
/// begin. From left to right.
QList<Piece> piecesOf(const PageText &text, int line, const QList<DateMention> &dates, const QList<Head> &heads);

} // namespace credence
