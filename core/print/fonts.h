// The typefaces of the page, found when the program was built and carried inside it, so that pages look the same everywhere.
#pragma once

#include "core/print/page_items.h"

#include <QFont>
#include <QGlyphRun>
#include <QList>

namespace credence::print {

/// The font of `style` with its size in units; a face that is not built in is replaced by the system's nearest.
QFont fontOf(const TextStyle &style);

/// A text as glyphs in their places, measured from the left end of its baseline.
struct Shaped {
    QList<QGlyphRun> runs; ///< more than one where another typeface has to help
    double width = 0;      ///< in units
};

/// The text shaped once for measuring and painting. Signs stand alone, because the typeface would swap them for shapes beside
/// capitals and digits that programs cannot read back as text; with tabular style each digit stands in the middle of its cell.
const Shaped &shaped(const QString &text, const TextStyle &style);

/// Room `text` takes on a line, in units.
double widthOf(const QString &text, const TextStyle &style);

/// Digits of `style` are all this wide, in units.
double digitWidth(const TextStyle &style);

} // namespace credence::print
