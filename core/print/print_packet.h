// Writes a packet as one PDF: own pages in front, every certificate behind, numbered, bookmarked and cross-referenced.
#pragma once

#include "core/base/result.h"
#include "core/packets/packet.h"
#include "core/print/paper.h"

#include <QByteArray>

namespace credence {

/// A heading and where it stands, for a table of contents beside the pages.
struct PacketPlace {
    QString title;
    int page = 0;        ///< from 1
    bool inside = false; ///< a heading inside a section
    friend bool operator==(const PacketPlace &, const PacketPlace &) = default;
};

struct PacketResult {
    int pages = 0;    ///< of the whole file
    int ownPages = 0; ///< in front of the appendix
    QList<PacketPlace> places; ///< in order of the pages; the documents behind are one place
    QList<PacketProblem> problems;
};

/// The bytes of a kept document by its SHA-256. Called on the thread that prints, possibly more than once for a document.
using DocumentBytes = std::function<Result<QByteArray>(const QString &sha256)>;

/// The whole packet as PDF bytes. The same packet, paper and documents always give the same bytes. A document that is
/// missing, changed, damaged, locked or too deep becomes a placeholder page, is named in `problems` and where the packet
/// says UnreadableDocuments. Needs a QGuiApplication (offscreen will do), but may run on any thread. Conflict: stopped by `progress`.
Result<QByteArray> packetPdf(const Packet &packet, const DocumentBytes &bytes, const PaperOptions &paper, const PrintProgress &progress, PacketResult &result);

/// Writes the same to `path`: the whole file is there, synced with its folder, or nothing is (R7). An existing file is
/// replaced only by a finished one. File: cannot be written there.
Result<PacketResult> writePacket(const Packet &packet, const DocumentBytes &bytes, const PaperOptions &paper, const QString &path, const PrintProgress &progress = {});

} // namespace credence
