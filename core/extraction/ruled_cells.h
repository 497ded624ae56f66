// Cells that are drawn on the page: words are parted where a rule stands between them, and a wrapped cell is whole again.
#pragma once

#include "core/extraction/line_words.h"

namespace credence {

/// Marks the end of a cell where an upright one of `rules` (points) stands between two words of a line.
void partAtRules(QList<WordLine> &lines, const QList<QRectF> &rules);

/// The rows of ruled tables as one line each, the lines of a cell joined; the cells of a form whose first line is its
/// label, and columns beside each other that a rule or a tint parts, one after the other. Other lines stay as they are.
QList<WordLine> ruledRows(const QList<WordLine> &lines, const QList<QRectF> &rules);

} // namespace credence
