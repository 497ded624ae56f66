// The words of a document as a table has them: on base lines over the whole width of the page, with their places.
#pragma once

#include "core/extraction/date_mentions.h"
#include "core/extraction/page_text.h"

namespace credence {

/// One word. Offsets into PageText::text; the box in points.
struct TableWord {
    int begin = 0;
    int end = 0;
    int page = 0;
    QRectF box;
    QRectF fraction; ///< the same in fractions of the page
};

/// A date on a line: its words from `first` to `last`, both included.
struct TableDate {
    DateRange days;
    int first = 0;
    int last = 0;
};

struct TableLine {
    int page = 0;
    QRectF box;
    double size = 0; ///< usual height of its words, points
    QList<TableWord> words;  ///< from left to right
    QList<TableDate> dates;
};

/// The lines from page to page and from top to bottom, side-by-side columns on one line again.
QList<TableLine> tableLines(const PageText &text);

/// The words as a reader says them, with single blanks; those of the next lines behind those of the first.
QString wordsText(const PageText &text, const QList<TableWord> &words);

/// Where the words stand; those on the page of the first one only.
Place wordsPlace(const QList<TableWord> &words);

/// The dates in each of `texts`, read with the custom of the whole document (day or month first).
QList<QList<DateMention>> datesIn(const QStringList &texts, const QString &whole);

} // namespace credence
