// Keeps the folder mirror of the open portfolio up to date, off the window's thread (V5).
#pragma once

#include "core/vault/mirror_writer.h"

#include <QDateTime>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace credence {

class Portfolio;

/// The place is kept on this computer, for each portfolio: another computer has other folders.
class MirrorKeeper : public QObject
{
    Q_OBJECT

public:
    explicit MirrorKeeper(QObject *parent = nullptr);
    ~MirrorKeeper() override;

    /// A run for the portfolio before is ended and waited for.
    void setPortfolio(const Portfolio *portfolio);
    /// What to mirror from now on; a run begins when changes pause.
    void follow(const std::shared_ptr<const Snapshot> &snapshot);

    QString place() const { return m_place; } ///< empty: no mirror
    /// Mirrors into this folder from now on; empty: no more. What is in the folder before stays there.
    void choose(const QString &place);
    void mirrorNow();
    void setPauseMs(int pauseMs) { m_soon.setInterval(pauseMs); }

    bool isRunning() const { return m_stop != nullptr; }
    int done() const { return m_done; }   ///< files written in this run
    int count() const { return m_count; } ///< files to write in this run; 0: not known yet
    /// When the last run ended, as the folder tells; invalid: never.
    QDateTime lastRun() const;
    /// How the last run of this session ended: a report or why not; nullopt before the first.
    const std::optional<Result<MirrorReport>> &outcome() const { return m_outcome; }

Q_SIGNALS:
    void changed(); ///< place, progress or outcome
    void failed(const credence::Error &error); ///< once, when runs begin to fail

private:
    void run();
    void finish(const Result<MirrorReport> &outcome);
    void stop();
    QString setting(const char *name) const;

    QString m_portfolio; ///< its path
    QString m_place;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::shared_ptr<std::atomic_bool> m_stop; ///< of the run under way
    std::optional<Result<MirrorReport>> m_outcome;
    bool m_again = false; ///< something changed while it ran
    int m_done = 0;
    int m_count = 0;
    QTimer m_soon;
    QThreadPool m_thread;
};

} // namespace credence
