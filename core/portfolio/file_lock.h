// One writer at a time: a lock file beside the portfolio that says who holds it (Z3).
#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace credence {

/// Held as long as the object lives. The lock of a program that has died on this machine is taken over.
class FileLock
{
public:
    /// InUse, with who holds it since when, when another program has the portfolio at `path` open; File when the folder
    /// cannot be written to.
    static Result<FileLock> take(const QString &path);

private:
    explicit FileLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}

    std::unique_ptr<QLockFile> m_file;
};

} // namespace credence
