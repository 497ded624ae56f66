// Where each thing of the chain stands, so that links run from left to right and few lines cross (P6).
#pragma once

#include "core/outcomes/chain.h"

#include <QHash>

namespace credence {

struct ChainPlace {
    int column = 0; ///< of those that hold anything, from the left
    double row = 0; ///< from the top, at least one apart within a column; not always whole
    friend bool operator==(const ChainPlace &, const ChainPlace &) = default;
};

struct ChainLayout {
    QHash<QString, ChainPlace> places; ///< by id of the node
    QHash<QString, QList<ChainPlace>> bends; ///< by "from>to": where a line over several columns passes those between
    QList<QList<ChainStage>> columns; ///< what stands in each column, in the order of the stages; each once
    double rows = 0; ///< height
    int crossings = 0;
};

/// Every thing stands right of all that led to it, and otherwise in the column usual for what it is, or left of that when it led to
/// something usually earlier; results stand last. Links that run in a circle (records read from elsewhere may) are taken as they come,
/// the one that closes it runs back. Order within the columns by sweeps of barycenters and exchanges of neighbors, the best of the orders seen (Sugiyama,
/// Tagawa, Toda 1981). The same chain gives the same layout.
ChainLayout chainLayout(const Chain &chain);

} // namespace credence
