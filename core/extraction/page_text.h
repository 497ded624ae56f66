// Pages of words as lines of text that patterns can be matched against, and the way back to the place on the page.
#pragma once

#include "core/extraction/reading.h"

namespace credence {

/// A stretch of a line without a wide gap: a table cell, a label, a value. Offsets are into PageText::text.
struct TextCell {
    int begin = 0;
    int end = 0;
    QRectF box; ///< points
};

struct TextLine {
    int page = 0;
    int begin = 0;
    int end = 0;
    QRectF box;             ///< points
    double size = 0;        ///< usual height of its words, points
    bool bold = false;      ///< most of it
    bool apart = true;      ///< farther below the line above than the lines of a paragraph on this page
    bool gapBefore = true;  ///< a paragraph's distance, a rule, a new weight or size, or a new page before this line
    QList<TextCell> cells;
};

/// Lines from top to bottom; side-by-side columns of prose one after the other; table rows stay rows.
/// Letter-spaced and small-capital words are whole again.
struct PageText {
    QString text; ///< lines end with "\n", cells with "\t"
    QString flat; ///< the same with spaces for both, for sentences; offsets agree
    QList<TextLine> lines;

    struct Span {
        int begin = 0;
        int end = 0;
        int page = 0;
        QRectF box; ///< fractions of the page
        double sure = 1;
        bool bold = false;
    };
    QList<Span> words;

    /// The boxes (one a line) of the words from `begin` to `end`; no place when there are none.
    Place place(int begin, int end) const;
    /// How sure the recognition of the least sure word at `place` is; 1 for text that was no picture.
    double sure(const Place &place) const;
    /// How sure the recognition of all letters is on average; 1 for text that was no picture.
    double legibility() const;
    /// Index of the line that holds `offset`; -1 when outside.
    int lineAt(int offset) const;
    QString of(const TextLine &line) const { return text.mid(line.begin, line.end - line.begin); }
    QString of(const TextCell &cell) const { return text.mid(cell.begin, cell.end - cell.begin); }
};

/// Whether the first word of the line below `line`, which is not the last, would not have fitted behind it: as far as the lines of its column reach.
bool isWrapped(const PageText &text, int line);

/// The lines `first` to `last` of `text` as a text of their own; places stay those of the page.
PageText linesOf(const PageText &text, int first, int last);

/// `text` without the lines `first` to `last`; places stay those of the page.
PageText withoutLines(const PageText &text, int first, int last);

/// `firstPage`: the number of pages.first() in its document, for places.
PageText pageText(const QList<Page> &pages, int firstPage = 0);

} // namespace credence
