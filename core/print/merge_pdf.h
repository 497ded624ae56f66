// Joins own pages and documents into one file with bookmarks, links, numbers on every page and metadata.
#pragma once

#include "core/print/appendix.h"
#include "core/print/layout.h"

namespace credence::print {

/// The whole packet in memory of libqpdf, ready to be written. `own` is the PDF of `laid`: its own pages and then, for
/// each document that cannot be printed, its placeholder. Documents stand on the packet's paper, upright, never enlarged,
/// with head and foot beside them. Throws what libqpdf throws; `progress` false stops by throwing Stopped.
std::shared_ptr<QPDF> mergedPdf(const Packet &packet, const PaperOptions &paper, const Laid &laid, const QByteArray &own, std::vector<SourceDocument> &documents,
                                const PrintProgress &progress);

struct Stopped {};

/// "B-1 · SHA-256 3f9c…a1".
QString stampText(const AppendixEntry &entry);

} // namespace credence::print
