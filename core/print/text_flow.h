// Breaks running text into lines.
#pragma once

#include "core/print/page_items.h"

namespace credence::print {

/// Text of one style; `link` makes it a reference.
struct Run {
    QString text;
    TextStyle style;
    std::optional<Link> link;
};

struct PlacedRun {
    double x = 0;
    QString text;
    TextStyle style;
    std::optional<Link> link;
};

struct TextLine {
    QList<PlacedRun> runs;
    double width = 0;
};

/// Lines no wider than `width` units, broken at spaces and line feeds; a word that is wider alone is broken where it must be.
/// Spaces at a break vanish. No text gives no lines.
QList<TextLine> wrapped(const QList<Run> &runs, double width);

/// Puts a line's text at `origin` (left end of the baseline) into `piece`, with its links.
void placeLine(Piece &piece, const TextLine &line, QPointF origin);

} // namespace credence::print
