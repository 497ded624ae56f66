// One writer at a time: a lock file beside the portfolio that says who holds it (Z3).
#pragma once

#include "core/base/result.h"

#include <memory>

namespace credence {

/// Held as long as the object lives; the system lets go of it when the program dies. The file ("NAME.credence.lock", private
/// to the user) names process, program and computer; it need not be written for the lock to hold, so a full disk is no
/// obstacle.
class FileLock
{
public:
    /// InUse, with who holds it since when, when another program has the portfolio at `path` open, or when the lock is that of
    /// another computer; File when the folder or the disk takes no lock file. What a program that has died left is taken over.
    static Result<FileLock> take(const QString &path);

    FileLock(FileLock &&) noexcept;
    FileLock &operator=(FileLock &&) noexcept;
    ~FileLock();

private:
    struct Held;
    explicit FileLock(std::unique_ptr<Held> held);

    std::unique_ptr<Held> m_held;
};

} // namespace credence
