// Copies of the whole portfolio, and the way back from one (Z2).
#pragma once

#include "core/portfolio/portfolio.h"

namespace credence {

/// Where a backup of the portfolio at `path` made on `today` goes when nobody says: "NAME backup 2026-11-22.credence" beside
/// it, with a number when that is taken.
QString backupPath(const QString &path, QDate today);

/// Where what is salvaged from the damaged portfolio at `path` goes: "NAME salvaged.credence" beside it, with a number when that
/// is taken.
QString salvagePath(const QString &path);

/// Writes a whole, synced, checked copy to `path`. The same as Portfolio::saveCopy, but never over anything: Conflict.
Result<> backUp(const Portfolio &portfolio, const QString &path);

/// Puts the backup at `backup` in the place of the portfolio at `path`, after it was checked. What was at `path` before is
/// kept beside it; the answer is the name of that copy, "" when there was nothing. InUse when another program has either
/// open; Damaged, Invalid, TooNew when the backup is no sound portfolio: then nothing is changed.
Result<QString> restore(const QString &backup, const QString &path);

} // namespace credence
