// A whole portfolio as records, one JSON object a line: what `add` reads into an equal portfolio (D3).
#pragma once

#include "core/exchange/json_records.h"
#include "core/portfolio/snapshot.h"

#include <functional>

namespace credence {

/// The bytes of a document by SHA-256.
using BytesOf = std::function<Result<QByteArray>(const QString &)>;

/// Writes the records of `snapshot` to `path`, whole or not at all. A record that is referred to stands before the one that
/// refers, as far as that matters; records are called by their own refs where these are unique. With `filesFolder` the
/// documents go there as files, and their paths into the records; else they are base64. The same portfolio gives the same
/// bytes. Fails, with nothing left behind at `path`, when a document cannot be read or the disk is full.
Result<> exportRecords(const Snapshot &snapshot, const BytesOf &bytesOf, const QString &path, const QString &filesFolder = {});

} // namespace credence
