// A snapshot out of records, as a portfolio would hold them: the record's own id is its id.
#pragma once

#include "core/portfolio/snapshot.h"

#include <QJsonArray>

namespace credence::test {

/// Asserts that every record can be read.
Snapshot snapshotOf(const QJsonArray &records);

} // namespace credence::test
