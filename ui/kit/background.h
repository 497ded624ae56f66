// Runs a function on a thread and brings its value back to the window, unless it was canceled or nobody waits anymore.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace credence {

/// Asked by the work from time to time: has the person canceled, or is the answer out of date?
using Cancel = std::shared_ptr<std::atomic_bool>;

/// Runs `work` on a thread of `pool` and hands its value to `done` on the window's thread, when `receiver` still lives. To its end,
/// whatever comes after it.
template <class Work, class Done> void apart(QThreadPool &pool, QObject *receiver, Work work, Done done)
{
    pool.start([receiver = QPointer<QObject>(receiver), work = std::move(work), done = std::move(done)]() mutable {
        auto value = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            qApp,
            [receiver, value, done = std::move(done)]() mutable {
                if (receiver)
                    done(std::move(*value));
            },
            Qt::QueuedConnection);
    });
}

/// The newest of a series of background runs: starting another, or destroying it, cancels the one before.
class Background
{
public:
    Background() = default;
    ~Background() { cancel(); }
    Background(const Background &) = delete;
    Background &operator=(const Background &) = delete;

    void cancel()
    {
        if (m_cancel)
            m_cancel->store(true);
        m_cancel.reset();
    }
    bool isRunning() const { return m_cancel && !m_cancel->load(); }

    /// `work(const Cancel &)` runs on a thread and must only touch what it owns or what is constant. `done(value)` is called on
    /// the window's thread, after this call has returned, and only when `receiver` still lives and the run was not canceled.
    template <class Work, class Done> void run(QObject *receiver, Work work, Done done)
    {
        cancel();
        m_cancel = std::make_shared<std::atomic_bool>(false);
        QThreadPool::globalInstance()->start([receiver = QPointer<QObject>(receiver), cancel = m_cancel, work = std::move(work),
                                              done = std::move(done)]() mutable {
            if (cancel->load())
                return;
            auto value = std::make_shared<decltype(work(cancel))>(work(cancel));
            QMetaObject::invokeMethod(
                qApp,
                [receiver, cancel, value, done = std::move(done)]() mutable {
                    if (!receiver || cancel->exchange(true))
                        return;
                    done(std::move(*value));
                },
                Qt::QueuedConnection);
        });
    }

private:
    Cancel m_cancel;
};

} // namespace credence
