// Which cycle an audit file is of, and how the authority's rules stood in it (R3).
#pragma once

#include "core/base/result.h"
#include "core/packets/packet.h"
#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

namespace credence {

/// The cycles an audit file can be of: the one of `now` first (its days may not be known), then those that are over, newest
/// first. The place in the list is `PacketOptions::back`.
QList<DateRange> auditCycles(const Snapshot &snapshot, const Standing &now, QDate today);

/// `standings` with the authority of `options` as it stood in the cycle that is asked for, by steps back or by its days (one day
/// is enough, and none means the current one); the others unchanged. `standings` has the authority. NotFound: there are not so
/// many cycles on record. Invalid: the days are those of no cycle, or of one to come; the sentence names those there are.
Result<QList<Standing>> standingsInAuditCycle(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);

/// `standings` followed by how `authority` stood in each cycle that is over and has a day in `period`.
QList<Standing> withCyclesOf(const SourceId &authority, const DateRange &period, const Snapshot &snapshot, QList<Standing> standings, QDate today);

} // namespace credence
