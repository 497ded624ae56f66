// Gives libqpdf the bytes of many documents without holding more than a few of them in memory.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <qpdf/InputSource.hh>

#include <functional>
#include <list>
#include <mutex>

namespace credence::print {

class KeptSource;

/// Fetches documents when they are needed and lets go of those fetched longest ago above `limit` bytes.
class KeptBytes
{
public:
    using Fetch = std::function<Result<QByteArray>(const QString &sha256)>;
    KeptBytes(Fetch fetch, qint64 limit) : m_fetch(std::move(fetch)), m_limit(limit) {}

    /// A source over the document, holding `bytes` until the next trim. Until then another thread may read it.
    std::shared_ptr<KeptSource> source(const QString &sha256, const QByteArray &bytes);
    /// Lets go of what was fetched longest ago, down to the limit. No other thread may be reading.
    void trim();

private:
    friend class KeptSource;
    QByteArray fetched(const QString &sha256) const; ///< throws std::runtime_error with the sentence when it fails
    void took(KeptSource *source);
    void forget(KeptSource *source);

    Fetch m_fetch;
    qint64 m_limit;
    qint64 m_held = 0;
    std::list<KeptSource *> m_recent; ///< that hold their bytes, last fetched in front
    std::mutex m_mutex;
};

/// One document as libqpdf reads it. Must not outlive its KeptBytes.
class KeptSource : public InputSource
{
public:
    KeptSource(KeptBytes &keeper, QString sha256, QByteArray bytes);
    ~KeptSource() override;
    qpdf_offset_t findAndSkipNextEOL() override;
    std::string const &getName() const override { return m_name; }
    qpdf_offset_t tell() override { return m_at; }
    void seek(qpdf_offset_t offset, int whence) override;
    void rewind() override { m_at = 0; }
    size_t read(char *buffer, size_t length) override;
    void unreadCh(char) override { m_at = m_at > 0 ? m_at - 1 : 0; }

private:
    friend class KeptBytes;
    const QByteArray &bytes();

    KeptBytes &m_keeper;
    QString m_sha256;
    std::string m_name;
    QByteArray m_bytes; ///< empty when let go
    qpdf_offset_t m_size;
    qpdf_offset_t m_at = 0;
};

} // namespace credence::print
