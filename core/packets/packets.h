// Which packets there are, and how each is put together from a portfolio.
#pragma once

#include "core/base/result.h"
#include "core/packets/packet.h"
#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

namespace credence {

struct PacketKind {
    QString key;
    QString title;
    QString purpose;            ///< one sentence for the list of packets
    bool needsAuthority = false;
};

/// All kinds, in the order they are offered.
const QList<PacketKind> &packetKinds();

/// Keys of the sections of a kind, in their order; empty for an unknown kind.
QStringList packetSections(const QString &kind);

/// The days a CME summary speaks of: what was asked for, else the authority's cycle, else three years up to today.
DateRange summaryPeriod(const QList<Standing> &standings, const PacketOptions &options);

/// The standings a packet speaks of: of an audit file its authority's in the cycle asked for; of a summary for one authority and
/// certain days those of `now`, then the authority's in each cycle that is over and has a day among them; else those of `now`.
Result<QList<Standing>> packetStandings(const QString &kind, const Snapshot &snapshot, const QList<Standing> &now, const PacketOptions &options);

/// The packet `kind` of this portfolio as of `options.today`. Sections come in the kind's own order, certificates in the
/// order of the activities they prove. Invalid: the kind is not known, or it needs an authority and none (or none that
/// exists) is given; or no cycle is the one an audit file is asked for. A portfolio without activities still gives a packet that says so.
Result<Packet> packet(const QString &kind, const Snapshot &snapshot, const QList<Standing> &now, const PacketOptions &options);

} // namespace credence
