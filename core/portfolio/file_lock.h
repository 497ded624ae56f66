// One writer at a time: a lock file beside the portfolio that says who holds it (Z3).
#pragma once

#include "core/base/result.h"

#include <QDateTime>

#include <memory>
#include <optional>

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

    /// Removes the lock that another computer left at `path`, because the user says that it is closed there. InUse when a
    /// program of this computer holds it. What that computer still has open is safe: it finds its file changed and keeps its own.
    static Result<> release(const QString &path);

private:
    struct Held;
    explicit FileLock(std::unique_ptr<Held> held);

    std::unique_ptr<Held> m_held;
};

/// Who holds a portfolio, as its lock file tells.
struct LockHolder {
    QString words;    ///< "elena on the computer “ward-7” with credence since 2026-11-22 07:42 (process 812)"
    QString computer; ///< its name when it is another one; empty: this one, or not known
    QDateTime since;
};

/// nullopt: nobody has left a lock file there.
std::optional<LockHolder> lockHolder(const QString &path);

} // namespace credence
