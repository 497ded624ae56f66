// Turns the bytes of a PDF into pages of words with their places, and into pictures of pages.
#pragma once

#include "core/base/result.h"
#include "core/extraction/reading.h"

#include <QByteArray>
#include <QImage>

namespace credence {

/// More pages than this are counted but not read.
constexpr int mostPagesRead = 60;

/// What a page is made of, as far as it tells whether its words can be believed.
struct PageMake {
    bool scan = false;       ///< a picture covers it
    bool hiddenText = false; ///< its words were left by recognition and do not show
};

struct PdfContent {
    int pageCount = 0;
    QList<QSizeF> pageSizes; ///< points; the first 50
    QList<Page> pages;       ///< the first mostPagesRead
    QList<PageMake> makes;   ///< of the same pages
    int packedFiles = 0;     ///< attached to the document as a whole
};

/// Invalid when the file is locked with a password, has no pages or is no PDF that can be opened; the sentence says which.
Result<PdfContent> pdfContent(const QByteArray &bytes);

/// Page `page` (from 0) on white, `widthPixels` wide; a page that would be over 16 million pixels is refused.
Result<QImage> pdfPicture(const QByteArray &bytes, int page, int widthPixels);

} // namespace credence
