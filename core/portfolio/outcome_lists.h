// Which list of a snapshot holds which kind of record.
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

/// Calls `f` with the member of every list of story, courses and outcomes: f(&Snapshot::projects).
template <class F> void forEachOutcomeList(F &&f)
{
    f(&Snapshot::criteria);
    f(&Snapshot::signalList);
    f(&Snapshot::pivots);
    f(&Snapshot::themes);
    f(&Snapshot::stacks);
    f(&Snapshot::evaluations);
    f(&Snapshot::captures);
    f(&Snapshot::actions);
    f(&Snapshot::skills);
    f(&Snapshot::artifacts);
    f(&Snapshot::projects);
    f(&Snapshot::presentations);
    f(&Snapshot::teachings);
    f(&Snapshot::roles);
    f(&Snapshot::people);
    f(&Snapshot::notes);
    f(&Snapshot::links);
    f(&Snapshot::audits);
    f(&Snapshot::blocks);
    f(&Snapshot::tasks);
    f(&Snapshot::reviews);
}

/// The kind of record in the list behind `Member`.
template <class Noun> QString kindOf(QList<Shared<Noun>> Snapshot::*) { return QString::fromLatin1(Noun::kind); }

} // namespace credence
