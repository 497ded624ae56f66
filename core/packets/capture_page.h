// The one-page summary of an activity as a packet of one page (A6, R6).
#pragma once

#include "core/base/result.h"
#include "core/packets/packet.h"
#include "core/portfolio/snapshot.h"

namespace credence {

/// What was taken from `activity` and what will come of it. `action` without words is left out. Always one section, no appendix.
Packet capturePage(const Activity &activity, const Capture &capture, const Action &action, const Profile &profile, QDate today);

/// The same for a kept capture, found by the id of the activity or of the capture. NotFound when nothing was written down about it.
Result<Packet> capturePageOf(const Snapshot &snapshot, const QString &record, QDate today);

/// What the file is called: "2026-10-09 QI in Acute Care - summary.pdf".
QString capturePageName(const Activity &activity);

} // namespace credence
