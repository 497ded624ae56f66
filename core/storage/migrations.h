// The ladder of schema versions: which there are, and how an older portfolio climbs to the newest.
#pragma once

#include "core/storage/database.h"

#include <QList>

namespace credence {

/// Number of the newest migration; the user_version of a portfolio that is up to date.
int newestVersion();

/// The numbers of all migrations, oldest first; a number may be left out.
QList<int> migrationNumbers();

/// The version the open portfolio has now.
Result<int> versionOf(Database &database);

/// Runs every migration after the portfolio's version up to `target`, each in its own transaction. TooNew, with nothing
/// changed, when the portfolio is newer than this program. Does nothing when it is up to date.
Result<> migrate(Database &database, int target = newestVersion());

/// Refuses a portfolio of a version this program does not know.
Error tooNew(const QString &path);

} // namespace credence
