// Turns the blocks of a packet into pieces that fit a column of the page.
#pragma once

#include "core/packets/packet.h"
#include "core/print/page_items.h"
#include "core/print/paper.h"
#include "core/print/text_flow.h"

#include <QHash>

namespace credence::print {

using namespace paper;

/// Pages from 1, as counted over the whole file. Before they are known they are 0 and print as room for two digits.
struct PageNumbers {
    QHash<DocumentId, int> documents; ///< first page of each document of the appendix
    QList<int> sections;              ///< first page of each section, in order; -1: no title
    int appendix = 0;                 ///< the list of the appendix
    int total = 0;
    friend bool operator==(const PageNumbers &, const PageNumbers &) = default;
};

struct Sheet {
    double width = 0; ///< of the column, in units
    const Packet &packet;
    const PageNumbers &numbers;
    const QList<PacketProblem> &problems;
};

QList<Piece> piecesOf(const Block &block, const Sheet &sheet);

/// Lines of running text, two kept together at either end of the paragraph.
QList<Piece> textPieces(const QList<Run> &runs, double width, double before, double indent = 0);

/// "p. 28" for each proof that stands in the appendix, "on file" when none does.
QList<Run> proofRuns(const QList<DocumentId> &proofs, const TextStyle &style, const Sheet &sheet);

QList<Piece> tablePieces(const Table &table, const Sheet &sheet);
QList<Piece> cardPieces(const FigureCards &figures, const Sheet &sheet);
QList<Piece> progressPieces(const ProgressBars &bars, const Sheet &sheet);
QList<Piece> contentsPieces(const Sheet &sheet);

} // namespace credence::print
