// The typefaces of the page, found when the program was built and carried inside it, so that pages look the same everywhere.
#pragma once

#include "core/print/page_items.h"

#include <QFont>

namespace credence::print {

/// The font of `style` with its size in units; a face that is not built in is replaced by the system's nearest.
QFont fontOf(const TextStyle &style);

/// A part of a text that is shaped by itself.
struct Segment {
    double x = 0; ///< from the beginning of the text, in units
    QString text;
};

/// The text in parts: signs stand alone, because the typeface would swap them for shapes beside capitals and digits that
/// programs cannot read back as text; with tabular style each digit stands alone in the middle of its cell.
QList<Segment> segmentsOf(const QString &text, const TextStyle &style);

/// Room `text` takes on a line, in units.
double widthOf(const QString &text, const TextStyle &style);

/// Digits of `style` are all this wide, in units.
double digitWidth(const TextStyle &style);

} // namespace credence::print
