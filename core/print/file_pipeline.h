// Lets libqpdf write a file that is whole or absent.
#pragma once

#include "core/base/result.h"

#include <qpdf/Pipeline.hh>

#include <functional>

namespace credence::print {

/// `work` writes to a new file beside `path`, private to the user; when it returns, that file is synced and takes the name
/// `path`. When `work` throws or the file cannot be written, what was at `path` before is still there and nothing else is left.
/// File: the folder cannot be written to, or the disk is full. Exceptions of `work` itself pass through.
Result<> writeThrough(const QString &path, const std::function<void(Pipeline &)> &work);

} // namespace credence::print
