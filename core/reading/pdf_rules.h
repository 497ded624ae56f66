// What a PDF page draws beside its words: ruled lines and edges of boxes, which part cells and columns, and pictures under words.
#pragma once

#include <QByteArray>
#include <QList>
#include <QRectF>

namespace credence {

struct PageDrawing {
    QList<QRectF> rules;     ///< thin upright or level boxes in fractions of the page (origin top left, as it is shown)
    double picture = 0;      ///< share of the page that its largest picture covers, 0..1
    bool hiddenText = false; ///< nearly all of its text is invisible or lies under a picture of the page, as recognition leaves it
};

/// One for each of the first `pages` pages. White areas and what covers nearly the whole page are no rules. Empty when the file
/// cannot be walked.
QList<PageDrawing> pdfDrawings(const QByteArray &bytes, int pages);

} // namespace credence
