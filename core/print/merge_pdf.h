// Joins own pages and documents into one file with bookmarks, links, numbers on every page and metadata.
#pragma once

#include "core/print/appendix.h"
#include "core/print/layout.h"

namespace credence::print {

/// Completes `out`, which holds the forms of `documents`. `own` is the PDF of `laid`: own pages and then, for each document
/// that cannot be printed, its placeholder. Documents stand on the packet's paper, upright, never enlarged, with head and foot
/// beside them. Throws what libqpdf throws.
void assemble(QPDF &out, const Packet &packet, const PaperOptions &paper, const Laid &laid, QPDF &own, const std::vector<AppendixDocument> &documents);

/// "B-1 · SHA-256 3f9c…a1".
QString stampText(const AppendixEntry &entry);

} // namespace credence::print
