#include "ui/shell/workspace.h"

#include "core/requirements/progress.h"
#include "ui/shell/clock.h"

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

void Workspace::close() { take(nullptr); }

void Workspace::take(std::unique_ptr<Portfolio> portfolio)
{
    m_computing.cancel();
    std::swap(m_portfolio, portfolio);
    m_standings.clear();
    m_settled = false;
    m_snapshot = m_portfolio ? m_portfolio->snapshot() : std::make_shared<Snapshot>();
    if (m_portfolio) {
        connect(m_portfolio.get(), &Portfolio::changed, this, &Workspace::follow);
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
    m_settled = false;
    Q_EMIT snapshotChanged();
    if (!m_snapshot->complete)
        return;
    m_computing.run(
        this, [snapshot = m_snapshot, day = today()](const Cancel &) { return credence::standings(*snapshot, day); },
        [this](QList<Standing> computed) {
            m_standings = std::move(computed);
            m_settled = true;
            Q_EMIT settled();
        });
}

} // namespace credence
