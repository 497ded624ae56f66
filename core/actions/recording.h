// Adding records of the open format: gives them ids and resolves what they say about each other.
#pragma once

#include "core/actions/known_records.h"
#include "core/portfolio/portfolio.h"

namespace credence {

/// A record as it came, and, for a document, what was read from its bytes.
struct IncomingRecord {
    Record record;
    std::optional<Reading> reading;
};

/// How far a list of records came.
struct Added {
    QStringList ids;            ///< one for each record; with an error, of those before the one that failed
    std::optional<Error> error; ///< then nothing was kept
};

/// Adds `records` in one transaction, all or none. Records may refer to each other in either direction, and to anything in
/// `refs`, which learns the new ones. Ids are new; for what exists once ("profile") and for settings it is its name.
/// The profile is replaced. Refused are: a second active story, a fourth active goal, a name that a record of the kind has
/// already, a birthday after `today`, and references to nothing where they must lead somewhere (what a document is about; an
/// activity's goals, signals, criteria, theme and overruled requirements; the activity of an evaluation, capture, action or
/// artifact; both ends of a link), or to a record of another kind than the key wants. Other references may come before what they name and are settled when it comes.
Added addRecords(Portfolio &portfolio, QList<IncomingRecord> records, RefIds &refs, QDate today);

} // namespace credence
