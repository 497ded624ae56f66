// How a snapshot is read from the file: whole, first page only, or just the records a change touched.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/portfolio/touched.h"
#include "core/storage/journal.h"

namespace credence {

struct Stores;

Result<Snapshot> readEverything(const Stores &stores);
/// The newest activities and documents, and everything that is few; `complete` is false when there is more. The cost
/// does not depend on how many activities there are.
Result<Snapshot> readFirstPage(const Stores &stores);
/// Brings `snapshot` up to date by reading the touched records only.
Result<> refresh(Snapshot &snapshot, const Stores &stores, const Touched &touched);

/// Record kinds are tables; kinds that no snapshot shows are left out.
Touched touchedBy(const QSet<RecordKey> &records);
/// Both together.
void unite(Touched &all, const Touched &more);

} // namespace credence
