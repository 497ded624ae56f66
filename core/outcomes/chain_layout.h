// Where each thing of the chain stands, so that few lines cross (P6).
#pragma once

#include "core/outcomes/chain.h"

#include <QHash>

namespace credence {

struct ChainPlace {
    int column = 0; ///< of the stages that hold anything, from the left
    double row = 0; ///< from the top, at least one apart within a column; not always whole
    friend bool operator==(const ChainPlace &, const ChainPlace &) = default;
};

struct ChainLayout {
    QHash<QString, ChainPlace> places; ///< by id of the node
    QHash<QString, QList<ChainPlace>> bends; ///< by "from>to": where a line over several columns passes those between
    QList<ChainStage> columns;
    double rows = 0; ///< height
    int crossings = 0;
};

/// Layers by stage, order within them by sweeps of barycenters and exchanges of neighbors, the best of the orders seen (Sugiyama,
/// Tagawa, Toda 1981). The same chain gives the same layout.
ChainLayout chainLayout(const Chain &chain);

} // namespace credence
