// Documents by the words inside them, as you type (F3, P8).
#pragma once

#include "core/base/ids.h"
#include "core/storage/database.h"

#include <QList>
#include <QPair>

namespace credence {

struct WordHit {
    DocumentId document;
    QString snippet;               ///< a few words around the match
    QList<QPair<int, int>> places; ///< first character and length of each match in the snippet
    friend bool operator==(const WordHit &, const WordHit &) = default;
};

/// Documents that contain every word of `words` (the last letters of each may be missing), case and accents aside; those
/// that came in last first, at most `most`. The cost depends on the hits shown, not on those found. No words: none.
Result<QList<WordHit>> wordHits(Database &database, const QString &words, int most);

/// Ids of all of them, in no order. No words: none.
Result<QStringList> idsOfWordHits(Database &database, const QString &words);

/// The search as SQLite's FTS5 wants it: each word quoted, so that nothing typed is an operator; "" without a word.
QString matchExpression(const QString &words);

} // namespace credence
