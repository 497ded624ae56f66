// Reads a whole snapshot on a second thread with its own read-only connection.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/base/result.h"

#include <atomic>
#include <functional>
#include <thread>

namespace credence {

/// Stops and joins when it goes.
class BackgroundLoading
{
public:
    using Done = std::function<void(Result<Snapshot>)>;

    /// `done` is called on the second thread, unless stopped before.
    BackgroundLoading(const QString &path, Done done);
    ~BackgroundLoading();
    BackgroundLoading(const BackgroundLoading &) = delete;
    BackgroundLoading &operator=(const BackgroundLoading &) = delete;

private:
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace credence
