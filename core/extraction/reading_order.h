// In which order the lines of a page are read: columns of prose and sidebars one after the other, table rows as rows.
#pragma once

#include "core/extraction/line_words.h"

namespace credence {

/// A line's words cut into cells, from left to right.
QList<WordLine> cellsOf(const WordLine &line);

/// The box around `words`, which are at least one. Points.
QRectF boxOf(const WordLine &words);

/// Side-by-side columns of prose, and a sidebar beside the page's matter, come one after the other; everything else stays as it is.
QList<WordLine> inReadingOrder(const QList<WordLine> &lines);

} // namespace credence
