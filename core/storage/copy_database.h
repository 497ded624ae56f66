// A whole, compact, checked copy of an open portfolio.
#pragma once

#include "core/storage/database.h"

namespace credence {

/// Writes a copy of `database` as it is now to `path` and moves it into place once it is synced and checked. With
/// `replace` a file that is there is replaced in one step, else it is left and the answer is Conflict.
Result<> copyDatabase(Database &database, const QString &path, bool replace);

} // namespace credence
