// The ruled lines of a PDF page and the edges of its boxes, which part the cells of tables and the columns of a page.
#pragma once

#include <QByteArray>
#include <QList>
#include <QRectF>

namespace credence {

/// One list a page for the first `pages` pages: thin upright or level boxes in fractions of the page (origin top left,
/// as it is shown). White areas and what covers nearly the whole page are left out. Empty when the file cannot be walked.
QList<QList<QRectF>> pdfRules(const QByteArray &bytes, int pages);

} // namespace credence
