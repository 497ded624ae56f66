// Draws the charts of a packet as lines and areas of the page.
#pragma once

#include "core/packets/packet.h"
#include "core/print/page_items.h"

namespace credence::print {

using namespace paper;

/// The burn-up over the whole width with title, light grid, months or years below and direct labels.
Piece chartPiece(const BurnUp &chart, double width);

/// Words on a chart: `at` is their left end, their middle or their right end on the baseline.
void placeText(Piece &piece, const QString &text, QPointF at, Align align, const TextStyle &style);

/// A round step so that `largest` is reached in 3 to 6 steps; 1 for 0 and below.
double roundStep(double largest);

} // namespace credence::print
