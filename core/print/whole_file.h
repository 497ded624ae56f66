// Writes a file whole or not at all.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdio>
#include <functional>

namespace credence::print {

/// `work` writes to a new file beside `path`; when it returns, the file is synced, takes the name `path` and its folder is
/// synced. When `work` throws or anything fails, the new file is removed and what was at `path` before is still there.
/// File: the folder cannot be written to or is full.
Result<> writeWhole(const QString &path, const std::function<void(FILE *)> &work);

} // namespace credence::print
