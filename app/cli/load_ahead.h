// Files with their fingerprints, loaded on all cores while something else is going on.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>
#include <QThreadPool>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace credence::cli {

struct LoadedFile {
    QByteArray bytes;
    QString sha256; ///< lower-case hex
};

LoadedFile fingerprinted(const QByteArray &bytes);

/// Begins at once and holds at most 64 MB that nobody took yet, besides the file that is wanted next.
class LoadAhead
{
public:
    explicit LoadAhead(const QStringList &paths);
    ~LoadAhead();

    /// The file at this index of `paths`; each may be taken once, in order. Waits until it is loaded. Errors are those of fileBytes.
    Result<LoadedFile> take(qsizetype index);

private:
    void work();

    QStringList m_paths;
    QThreadPool m_threads;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::optional<Result<LoadedFile>>> m_loaded;
    qsizetype m_next = 0;  ///< to be loaded
    qsizetype m_wanted = 0; ///< to be taken
    qint64 m_held = 0;
    bool m_ended = false;
};

} // namespace credence::cli
