// The one-page summary of a project as a packet of one page (P2, R6).
#pragma once

#include "core/base/result.h"
#include "core/outcomes/project.h"
#include "core/packets/packet.h"
#include "core/portfolio/snapshot.h"

namespace credence {

/// What the project wanted, what was measured before and after, with a run chart a measure, what was changed, what came of it and
/// who was in it. What is not recorded is left out. Always one section, no appendix.
Packet projectPage(const Project &project, const Snapshot &snapshot, QDate today);

/// The same for a project of the portfolio, found by its id or ref. NotFound when there is none.
Result<Packet> projectPageOf(const Snapshot &snapshot, const QString &record, QDate today);

/// A measure as a chart of the page: its phases, and which points make a shift.
paper::RunLine runLine(const Project &project, const Measure &measure);

/// What the chart of a measure signals, in words: "Shift: 9 points in a row above the median of the baseline."; empty: nothing.
QStringList signalSentences(const Project &project, const Measure &measure);

} // namespace credence
