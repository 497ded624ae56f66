// Bookmarks, links and metadata of a packet.
#pragma once

#include "core/packets/packet.h"
#include "core/print/layout.h"

#include <qpdf/QPDF.hh>

#include <vector>

namespace credence::print {

/// A link on own pages for every reference and every line of the contents.
void addLinks(QPDF &out, const std::vector<QPDFObjectHandle> &pages, const Laid &laid);

/// Sections with their headings, then the appendix with its documents; shown when the file is opened.
void addBookmarks(QPDF &out, const std::vector<QPDFObjectHandle> &pages, const Packet &packet, const Laid &laid);

/// Title, author, subject and the packet's own date; nothing about the machine or the moment.
void addMetadata(QPDF &out, const Packet &packet);

} // namespace credence::print
