#include "core/portfolio/background_loading.h"

#include "core/portfolio/loading.h"
#include "core/portfolio/stores.h"

namespace credence {

namespace {

Result<Snapshot> load(const QString &path, const std::atomic<bool> &stop)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    (*database)->stopWhen(&stop);
    // One read transaction, so that all lists are of the same moment.
    if (auto begun = (*database)->execute(QStringLiteral("BEGIN")); !begun)
        return begun.error();
    return readEverything(Stores(**database));
}

} // namespace

BackgroundLoading::BackgroundLoading(const QString &path, Done done)
    : m_thread([this, path, done = std::move(done)] {
          auto snapshot = load(path, m_stop);
          if (!m_stop)
              done(std::move(snapshot));
      })
{
}

BackgroundLoading::~BackgroundLoading()
{
    m_stop = true;
    m_thread.join();
}

} // namespace credence
