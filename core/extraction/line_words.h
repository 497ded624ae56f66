// Words on a page grouped into lines, with letter-spaced and small-capital words made whole.
#pragma once

#include "core/extraction/reading.h"

namespace credence {

/// A piece of a line: one or more printed words that belong together as one. Boxes are in points.
struct LineWord {
    QString text;
    QRectF box;
    QRectF fraction;        ///< the same in fractions of the page
    bool spaceAfter = true; ///< a space stands between this and the next word
    double sure = 1;
    bool cellAfter = false; ///< so wide a gap follows, or a rule, that another cell begins
    bool bold = false;
};

using WordLine = QList<LineWord>;

/// Lines from top to bottom, words from left to right.
QList<WordLine> wordLines(const Page &page);

} // namespace credence
