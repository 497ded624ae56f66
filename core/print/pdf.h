// Paints laid-out pages, as PDF or on any painter.
#pragma once

#include "core/print/layout.h"

#include <QByteArray>

class QPainter;

namespace credence::print {

/// Paints one page; one unit of the painter is one unit of the page.
void paintPage(QPainter &painter, const LaidPage &page);

/// All pages as PDF with embedded fonts; bookmarks, links and metadata come with the merge.
QByteArray pdfOf(const Laid &laid);

} // namespace credence::print
