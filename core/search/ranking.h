// Every kind of record by its words, the best first (F3).
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/search/word_hits.h"

namespace credence {

struct Hit {
    QString kind; ///< "activity", "document", "requirement", "project" … as in records
    QString id;
    QString title;
    QString more; ///< provider and day, or the words of the document around the match
    int rank = 0; ///< higher is better
    friend bool operator==(const Hit &, const Hit &) = default;
};

/// The best `most` records that contain every word of `words` (the last letters of each may be missing), case and accents
/// aside: in the title before elsewhere, at the beginning before inside; ties keep the snapshot's order. `inside` are the
/// documents found by the words in them.
QList<Hit> ranked(const Snapshot &snapshot, const QList<WordHit> &inside, const QString &words, int most);

} // namespace credence
