// Lays a packet out on pages: measures first, then places, until every page number it prints is true.
#pragma once

#include "core/packets/packet.h"
#include "core/print/page_items.h"
#include "core/print/paper.h"
#include "core/print/pieces.h"

#include <QSizeF>

namespace credence::print {

struct LaidPage {
    QList<Item> items;
    QList<Link> links;
};

struct PlacedMark {
    Mark mark;
    int page = 0; ///< from 1
    double top = 0;
};

struct Laid {
    QSizeF size; ///< of every page, in units
    QList<LaidPage> pages; ///< own pages, then a placeholder for each problem in order
    int ownPages = 0;
    QList<PlacedMark> marks; ///< headings in order
    PageNumbers numbers;     ///< counted over own pages and the appendix
};

/// Size of the paper in units.
QSizeF sizeOf(Paper paper);

/// Own pages of `packet`: cover or title, sections, list of the appendix. `appendixPages` is the number of pages of each
/// entry of the appendix, placeholders included, so that numbers and references hold for the whole file.
Laid layOut(const Packet &packet, const PaperOptions &paper, const QList<int> &appendixPages, const QList<PacketProblem> &problems);

} // namespace credence::print
