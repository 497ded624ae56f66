// Adding records of the open format: gives them ids and resolves what they say about each other.
#pragma once

#include "core/exchange/json_records.h"
#include "core/portfolio/portfolio.h"

#include <QHash>

namespace credence {

/// A record as it came, and, for a document, what was read from its bytes.
struct IncomingRecord {
    Record record;
    std::optional<Reading> reading;
};

/// What records call each other -> the ids the portfolio knows them by.
using RefIds = QHash<QString, QString>;

/// Every id and ref of the records in `snapshot`.
RefIds refsOf(const Snapshot &snapshot);

/// How far a list of records came.
struct Added {
    QStringList ids;            ///< one for each record; with an error, of those before the one that failed
    std::optional<Error> error; ///< then nothing was kept
};

/// Adds `records` in one transaction, all or none. Records may refer to each other in either direction, and to anything in
/// `refs`, which learns the new ones. Ids are new; for what exists once ("profile") and for settings it is its name.
/// The profile is replaced. A second active story, a fourth active goal and references to nothing are refused.
Added addRecords(Portfolio &portfolio, QList<IncomingRecord> records, RefIds &refs, QDate today);

} // namespace credence
