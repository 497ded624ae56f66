// What the search box can find, and which of it matches best: commands and every kind of record.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"
#include "core/search/word_hits.h"

namespace credence {

struct Findable {
    QString page; ///< where it is shown ("activities"); empty: a command
    QString id;   ///< the record's id, or the command's index
    QString title;
    QString more; ///< provider and day, or the command's shortcut
    QString kind; ///< as in records: "activity", "theme" …; of a command empty
    QString foldedTitle, foldedMore;
    friend bool operator==(const Findable &, const Findable &) = default;
};

Findable findable(const QString &page, const QString &id, const QString &title, const QString &more, const QString &kind = {});

/// Every requirement, activity and document, newest first, and every record of story, courses and outcomes.
QList<Findable> findables(const Snapshot &snapshot, const QList<Standing> &standings);

/// The best `most` of the lists for `words`: every word must occur, case and accents aside. A title that begins with the words
/// goes before one with a word that begins so, before one that contains it, before the second line; ties keep their order, commands
/// first. No words: nothing.
QList<Findable> bestMatches(const QList<Findable> &commands, const QList<Findable> &records, const QString &words, int most);

/// `found` with the documents that have the words inside and are not there by name, after the rest but at least one of `most`;
/// their second line is the place, with the words in quotes.
QList<Findable> withWordHits(QList<Findable> found, const Snapshot &snapshot, const QList<WordHit> &inside, int most);

} // namespace credence
