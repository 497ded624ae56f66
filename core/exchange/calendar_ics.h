// The plan as a calendar file: what lies ahead, with alarms, for any calendar program (T7, D4).
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

namespace credence {

/// An iCalendar of what lies ahead of `today` for a year and what is late: planned activities and deadlines as whole days, times set aside
/// as the clock on the wall shows them, with their repetition. Every event keeps its UID from one export to the next, so that a calendar
/// replaces it. The same portfolio on the same day gives the same bytes. Format: RFC 5545, lines folded at 75 octets, CRLF.
QByteArray calendarIcs(const Snapshot &snapshot, const QList<Standing> &standings, QDate today);

} // namespace credence
