// Why one activity counts or does not count, for every authority: the lines below its fields.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

namespace credence {

struct CountingReason {
    QString source;  ///< source id
    QString where;   ///< "Massachusetts medical license", with the rule: "… · Risk management"
    bool counts = false;
    bool planned = false;
    Credits amount;
    QString why;
    friend bool operator==(const CountingReason &, const CountingReason &) = default;
};

/// In the order of the standings, the total before the rules; what counts first. Rules of a cycle that covers its day and that ask for
/// other topics say so; other rules under which the activity does not come near say nothing.
QList<CountingReason> countingReasons(const Activity &activity, const Snapshot &snapshot, const QList<Standing> &standings);

} // namespace credence
