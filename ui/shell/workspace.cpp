#include "ui/shell/workspace.h"

#include "core/requirements/live_standings.h"
#include "ui/shell/clock.h"

#include <QTemporaryDir>

#include <utility>

namespace credence {

Workspace::Workspace(QObject *parent) : QObject(parent), m_snapshot(std::make_shared<Snapshot>()) {}

Workspace::~Workspace() = default;

Result<> Workspace::create(const QString &path)
{
    auto made = Portfolio::create(path);
    if (!made)
        return made.error();
    take(std::move(made).value());
    return {};
}

Result<> Workspace::open(const QString &path)
{
    auto opened = Portfolio::open(path, Loading::FirstPage);
    if (!opened)
        return opened.error();
    take(std::move(opened).value());
    return {};
}

Result<> Workspace::openCopy(const QString &path, const QString &copy, std::shared_ptr<QTemporaryDir> folder, const Error &why)
{
    auto opened = Portfolio::openCopy(path, copy, std::move(folder), why, Loading::FirstPage);
    if (!opened)
        return opened.error();
    take(std::move(opened).value());
    return {};
}

void Workspace::close() { take(nullptr); }

void Workspace::take(std::unique_ptr<Portfolio> portfolio)
{
    m_computing.cancel();
    std::swap(m_portfolio, portfolio);
    m_standings.clear();
    m_live.reset();
    m_settled = false;
    m_snapshot = m_portfolio ? m_portfolio->snapshot() : std::make_shared<Snapshot>();
    if (m_portfolio) {
        connect(m_portfolio.get(), &Portfolio::changed, this, &Workspace::followChange);
        connect(m_portfolio.get(), &Portfolio::loaded, this, &Workspace::follow);
        connect(m_portfolio.get(), &Portfolio::problem, this, &Workspace::failed);
    }
    // The pages let go of the one before, which lives until here.
    Q_EMIT portfolioChanged();
    if (m_portfolio)
        follow();
}

void Workspace::follow()
{
    m_snapshot = m_portfolio->snapshot();
    m_live.reset();
    m_settled = false;
    Q_EMIT snapshotChanged();
    compute();
}

void Workspace::followChange(const Touched &touched)
{
    const auto before = std::exchange(m_snapshot, m_portfolio->snapshot());
    m_settled = false;
    if (m_live && m_live->today() == today() && m_live->follow(*before, *m_snapshot, touched))
        m_standings = withLists(m_live->figures(), m_standings);
    else
        m_live.reset();
    Q_EMIT snapshotChanged();
    compute();
}

namespace {

/// What is computed off the window's thread; `live` only when it was asked for.
struct Computed {
    QList<Standing> standings;
    std::shared_ptr<LiveStandings> live;
};

}

void Workspace::compute()
{
    if (!m_snapshot->complete)
        return;
    m_computing.run(
        this,
        [snapshot = m_snapshot, day = today(), anew = !m_live](const Cancel &) {
            return Computed{credence::standings(*snapshot, day), anew ? std::make_shared<LiveStandings>(*snapshot, day) : nullptr};
        },
        [this](Computed computed) {
            m_standings = std::move(computed.standings);
            if (computed.live)
                m_live = std::move(computed.live);
            m_settled = true;
            Q_EMIT settled();
        });
}

} // namespace credence
