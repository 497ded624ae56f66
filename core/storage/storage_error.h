// What went wrong in the portfolio file, in words for the physician.
#pragma once

#include "core/base/result.h"

namespace credence {

/// The error for SQLite's result code `code` (primary or extended) on the file at `path`. Full disk, input/output
/// errors, read-only places, busy and damaged files each have their own sentence and kind.
Error storageError(int code, const QString &path, const QString &detail);

} // namespace credence
