// Draws the run chart of a measure as lines of the page.
#pragma once

#include "core/packets/packet.h"
#include "core/print/page_items.h"

namespace credence::print {

using namespace paper;

/// Title and note, the points with their line, a dashed median for each phase, a line with its words at each change, and the aim.
/// Without points only the title.
Piece runLinePiece(const RunLine &chart, double width);

} // namespace credence::print
