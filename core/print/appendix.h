// Takes the documents of the appendix into the packet's file, and says which may not stand in it, and why.
#pragma once

#include "core/packets/packet.h"
#include "core/print/kept_bytes.h"
#include "core/print/paper.h"

#include <qpdf/QPDF.hh>

namespace credence::print {

/// A page of a document as a form, apart from everything else on the page it will stand on.
struct AppendixPage {
    QPDFObjectHandle form;
    QPDFObjectHandle::Rectangle box; ///< what a viewer shows, in the form's own units before turning
    int rotate = 0;                  ///< 0, 90, 180 or 270, clockwise
    double unit = 1;                 ///< points per unit
};

struct AppendixDocument {
    AppendixEntry entry;
    std::vector<AppendixPage> pages;
    QString problem; ///< why a placeholder stands in its place, for the physician; empty when it is readable

    int pageCount() const { return problem.isEmpty() ? int(pages.size()) : 1; }
};

struct Stopped {};

/// Every entry in order. Documents are opened side by side on the machine's cores and copied into `out` one after the other;
/// `fetch` and `progress` are called on this thread. A document never fails the rest: what cannot be merged (missing,
/// changed since it was filed, damaged, password, no pages, too many, nested too deep, a kind that cannot be printed) is
/// said in its `problem`. Throws Stopped when `progress` says so.
std::vector<AppendixDocument> takeAppendix(QPDF &out, const QList<AppendixEntry> &entries, KeptBytes &keeper, const KeptBytes::Fetch &fetch, const PrintProgress &progress);

} // namespace credence::print
