// A measure's points and changes as text of one line each, so that a column can be pasted from a spreadsheet (P2).
#pragma once

#include "core/base/result.h"
#include "core/outcomes/project.h"

namespace credence {

/// Each line holds a day and a value, or a value alone, apart by tab, comma, semicolon or spaces. A day is 2025-04-01, 4/1/2025, or
/// the first of a month: 2025-04, Apr 2025, Apr-25. A value alone is one month after the line before; the first one is `first`. A percent sign is read over, a
/// star at the end marks an astronomical point. A comma is a decimal one in "61,5" and one of thousands in "1,234"; a column that has both is
/// Invalid. Blank lines and a heading in the first line are left
/// out. Invalid, naming the line, for anything else. Oldest first.
Result<QList<MeasurePoint>> pointsFromText(const QString &text, QDate first);
/// The reverse: "2025-04-01<tab>58.5", one point a line.
QString textOfPoints(const QList<MeasurePoint> &points);

/// Each line holds a day and what was changed: "2026-01-01 nurse-driven re-draw".
Result<QList<PhaseChange>> changesFromText(const QString &text);
QString textOfChanges(const QList<PhaseChange> &changes);

} // namespace credence
