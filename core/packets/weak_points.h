// What to put right before a packet is sent: credit without proof, rules that are short, rules nobody has checked.
#pragma once

#include "core/packets/packet.h"
#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

namespace credence {

struct WeakPoint {
    QString text;        ///< one sentence
    bool serious = false; ///< the authority would ask for it; false: worth a look
    QStringList records; ///< ids of the activities it is about; may be empty
    friend bool operator==(const WeakPoint &, const WeakPoint &) = default;
};

/// Weak points of a packet with these options. With an authority: its counted activities without a certificate on file, the rules
/// that are overdue, those still short, those to be checked by hand, one point a kind. Without one: completed activities of the period without a certificate.
/// Serious ones first; empty: nothing was found.
QList<WeakPoint> weakPoints(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);

} // namespace credence
