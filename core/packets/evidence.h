// Which activities and documents stand behind a requirement or a period, in the order of a packet.
#pragma once

#include "core/packets/packet.h"
#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

#include <QHash>

namespace credence {

/// Documents that prove an activity: certificates and letters attached to it, certificates first, then by name.
using Proofs = QHash<ActivityId, QList<Shared<Document>>>;
Proofs proofsOf(const Snapshot &snapshot);
QList<DocumentId> idsOf(const QList<Shared<Document>> &documents);

/// Completed activities whose credit day lies in `period` (open sides allowed), oldest first.
QList<Shared<Activity>> completedIn(const Snapshot &snapshot, const DateRange &period);

/// Activities that count toward the total or a rule of `standing` today (nothing planned), oldest first.
QList<Shared<Activity>> countedFor(const Snapshot &snapshot, const Standing &standing);

/// What one activity brings to the figures; nullptr when it is not mentioned there.
const Contribution *contributionOf(const Figures &figures, const ActivityId &activity);

/// nullptr: no requirement with that source.
const Standing *standingOf(const QList<Standing> &standings, const SourceId &source);

/// The documents of these activities as an appendix numbered B-1, B-2 …, each document once, in the order of the activities.
QList<AppendixEntry> appendixOf(const QList<Shared<Activity>> &activities, const Proofs &proofs);

} // namespace credence
