// Makes checked copies of the open portfolio by itself, off the window's thread, and lets old ones go (Z2).
#pragma once

#include "core/backup/rotating.h"
#include "core/portfolio/snapshot.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace credence {

class Portfolio;

/// Where the copies go and how often is kept on this computer, for all portfolios; each has a folder of its own there.
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>; ///< the clock of the wall

    explicit BackupKeeper(Clock now, QObject *parent = nullptr);
    ~BackupKeeper() override;

    /// A copy of the portfolio before that is under way is waited for.
    void setPortfolio(const Portfolio *portfolio);
    /// Something was changed: a copy becomes due.
    void follow(const std::shared_ptr<const Snapshot> &snapshot);

    QString folder() const; ///< of the open portfolio's copies; empty without one
    QString base() const;   ///< below which every portfolio has its folder
    void chooseBase(const QString &base);
    int minutes() const; ///< at least so long between two copies; 0: none are made by themselves
    void setMinutes(int minutes);
    void backUpNow();
    void setPauseMs(int pauseMs) { m_each.setInterval(pauseMs); } ///< between two looks whether a copy is due

    bool isRunning() const { return m_running; }
    const QList<BackupCopy> &copies() const { return m_copies; } ///< newest first
    const std::optional<Error> &problem() const { return m_problem; } ///< why the last copy was not made

Q_SIGNALS:
    void changed(); ///< copies, place or progress
    void failed(const credence::Error &error); ///< once, when copies begin to fail
    void made(const credence::BackupCopy &copy); ///< that was asked for with backUpNow

private:
    struct Run {
        QList<BackupCopy> copies;
        std::optional<Result<BackupCopy>> made; ///< nullopt: only looked at what is there
    };

    void lookWhetherDue();
    void run(bool copy, bool asked);
    void finish(int run, const Run &done, bool asked);

    Clock m_now;
    QString m_portfolio; ///< its path
    std::shared_ptr<const Snapshot> m_snapshot;
    QDateTime m_lastChange;
    QList<BackupCopy> m_copies;
    std::optional<Error> m_problem;
    bool m_running = false;
    bool m_looked = false; ///< the copies that are there are known
    bool m_damaged = false; ///< it is only looked at: no copies are made
    int m_run = 0;
    QTimer m_each;
    QThreadPool m_thread;
};

} // namespace credence
