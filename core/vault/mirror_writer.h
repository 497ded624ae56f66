// Makes a folder what the mirror should be, without touching what Credence did not write (V5).
#pragma once

#include "core/base/result.h"
#include "core/vault/mirror.h"

#include <atomic>
#include <functional>

namespace credence {

struct MirrorProblem {
    QString path;     ///< below the place
    QString sentence; ///< why it is not as wanted, and what that means
    bool missing = false; ///< it could not be written; else something of the user was left as it is
    friend bool operator==(const MirrorProblem &, const MirrorProblem &) = default;
};

struct MirrorReport {
    int files = 0; ///< of the tree
    int written = 0;
    int removed = 0;
    bool stopped = false; ///< before its end, because `stop` said so
    QList<MirrorProblem> problems;
};

enum class MirrorPlace {
    Existing, ///< a folder that is there; one that was written before must still hold what tells so
    First,    ///< the same, but it may be empty or hold files of the user
    Make,     ///< is made when it is not there
};

struct MirrorRun {
    std::function<Result<QByteArray>(const QString &sha256)> bytesOf; ///< the bytes of a document, proved to be its own
    const std::atomic_bool *stop = nullptr;
    std::function<void(int done, int count)> progress; ///< may be empty
};

/// Writes what is missing or outdated, each file whole or not at all, then removes what is no longer wanted, as far as
/// Credence wrote it and nobody changed it since; folders that become empty by that go too. A file of the user that stands
/// at a wanted path stays, and ours is written beside it with a number; one with the very same bytes is taken as it is. What
/// cannot be written is named in the report and stops nothing else.
/// File: the place is gone, not a folder, cannot be written or is full. Conflict: it mirrors another portfolio. In all of
/// these what is there stays as it is, and the portfolio is not touched.
Result<MirrorReport> writeMirror(const QString &place, const QList<MirrorFile> &tree, MirrorPlace kind, const MirrorRun &run);

} // namespace credence
