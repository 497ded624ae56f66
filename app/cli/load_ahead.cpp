#include "app/cli/load_ahead.h"

#include "core/base/file_bytes.h"

#include <QCryptographicHash>

namespace credence::cli {

namespace {

constexpr qint64 mostHeld = 64LL * 1024 * 1024;

Result<LoadedFile> loaded(const QString &path)
{
    const auto bytes = fileBytes(path);
    return bytes ? Result<LoadedFile>(fingerprinted(*bytes)) : Result<LoadedFile>(bytes.error());
}

} // namespace

LoadedFile fingerprinted(const QByteArray &bytes) { return {bytes, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())}; }

LoadAhead::LoadAhead(const QStringList &paths) : m_paths(paths), m_loaded(static_cast<size_t>(paths.size()))
{
    for (int i = 0; i < qMin<qsizetype>(m_threads.maxThreadCount(), paths.size()); ++i)
        m_threads.start([this] { work(); });
}

LoadAhead::~LoadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
    m_threads.waitForDone();
}

Result<LoadedFile> LoadAhead::take(qsizetype index)
{
    std::unique_lock lock(m_mutex);
    m_wanted = index;
    m_changed.notify_all();
    auto &place = m_loaded[static_cast<size_t>(index)];
    m_changed.wait(lock, [&] { return place.has_value(); });
    Result<LoadedFile> file = std::move(*place);
    place.reset();
    m_wanted = index + 1;
    m_held -= file ? file->bytes.size() : 0;
    m_changed.notify_all();
    return file;
}

void LoadAhead::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_ended && m_next < m_paths.size()) {
        const qsizetype index = m_next++;
        m_changed.wait(lock, [&] { return m_ended || m_held < mostHeld || index <= m_wanted; });
        if (m_ended)
            return;
        lock.unlock();
        Result<LoadedFile> file = loaded(m_paths.at(index));
        lock.lock();
        m_held += file ? file->bytes.size() : 0;
        m_loaded[static_cast<size_t>(index)].emplace(std::move(file));
        m_changed.notify_all();
    }
}

} // namespace credence::cli
