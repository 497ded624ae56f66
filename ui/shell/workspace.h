// The open portfolio with everything computed from it: snapshot, standings, today. Computing happens off the window's thread.
#pragma once

#include "core/base/result.h"
#include "core/portfolio/portfolio.h"
#include "core/requirements/standing.h"
#include "ui/kit/background.h"

#include <QDate>
#include <QObject>

class QTemporaryDir;

namespace credence {

class LiveStandings;

class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    /// Both close what was open, but only when they succeed.
    Result<> create(const QString &path);
    Result<> open(const QString &path);
    /// To look at in the place of the one at `path`: see Portfolio::openCopy.
    Result<> openCopy(const QString &path, const QString &copy, std::shared_ptr<QTemporaryDir> folder, const Error &why);
    void close();

    Portfolio *portfolio() const { return m_portfolio.get(); }
    std::shared_ptr<const Snapshot> snapshot() const { return m_snapshot; }
    /// Of the last snapshot that was complete; empty until they have been computed once.
    const QList<Standing> &standings() const { return m_standings; }
    bool isSettled() const { return m_settled; }

Q_SIGNALS:
    void portfolioChanged(); ///< another one is open, or none
    void snapshotChanged();  ///< there is a new snapshot; the standings may still be the ones before
    void settled();          ///< the snapshot is complete and the standings are its own
    void failed(const credence::Error &error);

private:
    void take(std::unique_ptr<Portfolio> portfolio);
    void follow();                              ///< everything may be new
    void followChange(const Touched &touched); ///< the figures follow at once, their lists behind them
    void compute();

    std::unique_ptr<Portfolio> m_portfolio;
    std::shared_ptr<const Snapshot> m_snapshot;
    QList<Standing> m_standings;
    std::shared_ptr<LiveStandings> m_live; ///< nullptr until the snapshot was counted once
    Background m_computing;
    bool m_settled = false;
};

} // namespace credence
