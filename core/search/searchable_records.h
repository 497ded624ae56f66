// What can be found beside activities, documents and requirements: story, courses weighed and taken further, and what came of them.
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

struct SearchableRecord {
    QString kind;  ///< as in records: "project", "evaluation", "theme" …
    QString id;    ///< of a built-in stack "built-in:NAME"
    QString title; ///< of an evaluation and a capture the activity's
    QString more;  ///< what else its words are; empty: nothing
    friend bool operator==(const SearchableRecord &, const SearchableRecord &) = default;
};

/// By kind, those of a kind in the snapshot's order; the built-in stacks come last. Records without words are left out.
QList<SearchableRecord> searchableRecords(const Snapshot &snapshot);

} // namespace credence
