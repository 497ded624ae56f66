// Opens the documents of the appendix and says which of their pages may stand in a packet, and why one may not.
#pragma once

#include "core/packets/packet.h"
#include "core/print/kept_bytes.h"
#include "core/print/paper.h"

#include <qpdf/QPDF.hh>

namespace credence::print {

/// A page of a document, with what it inherits.
struct SourcePage {
    QPDFObjectHandle page;
    QPDFObjectHandle resources;
    QPDFObjectHandle::Rectangle box; ///< what a viewer shows, in points before turning
    int rotate = 0;                  ///< 0, 90, 180 or 270, clockwise
    double unit = 1;                 ///< points per unit of the page
};

struct SourceDocument {
    AppendixEntry entry;
    std::shared_ptr<QPDF> pdf; ///< null: a placeholder stands in its place
    std::vector<SourcePage> pages;
    QString problem; ///< why, for the physician; empty when it is readable

    int pageCount() const { return pdf ? int(pages.size()) : 1; }
};

/// Opens one document. Never fails: what cannot be merged (missing, changed since it was filed, damaged, password, no
/// pages, more than 2,000 pages, nested too deep, a kind that cannot be printed) is said in `problem`.
SourceDocument openDocument(const AppendixEntry &entry, KeptBytes &keeper, const KeptBytes::Fetch &fetch);

} // namespace credence::print
