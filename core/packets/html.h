// A packet as plain HTML: for golden files, and to read what a packet says without paper.
#pragma once

#include "core/packets/packet.h"

namespace credence {

/// The section's blocks, one element a line; text is escaped. Proofs print as the label of `appendix` ("B-1").
QString html(const Section &section, const QList<AppendixEntry> &appendix);

/// Title, cover, sections and the list of the appendix.
QString html(const Packet &packet);

} // namespace credence
