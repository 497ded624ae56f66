#include "core/print/kept_bytes.h"

#include <cstring>
#include <stdexcept>

namespace credence::print {

std::shared_ptr<KeptSource> KeptBytes::source(const QString &sha256, const QByteArray &bytes)
{
    auto source = std::make_shared<KeptSource>(*this, sha256, bytes);
    took(source.get());
    return source;
}

QByteArray KeptBytes::fetched(const QString &sha256) const
{
    auto bytes = m_fetch(sha256);
    if (!bytes)
        throw std::runtime_error(bytes.error().sentence.toStdString());
    return *bytes;
}

void KeptBytes::took(KeptSource *source)
{
    const std::lock_guard lock(m_mutex);
    m_held += source->m_bytes.size();
    m_recent.push_front(source);
}

void KeptBytes::trim()
{
    const std::lock_guard lock(m_mutex);
    while (m_held > m_limit && m_recent.size() > 1) {
        KeptSource *last = m_recent.back();
        m_recent.pop_back();
        m_held -= last->m_bytes.size();
        last->m_bytes = QByteArray();
    }
}

void KeptBytes::forget(KeptSource *source)
{
    const std::lock_guard lock(m_mutex);
    m_held -= source->m_bytes.size();
    m_recent.remove(source);
}

KeptSource::KeptSource(KeptBytes &keeper, QString sha256, QByteArray bytes)
    : m_keeper(keeper), m_sha256(std::move(sha256)), m_name(m_sha256.toStdString()), m_bytes(std::move(bytes)), m_size(m_bytes.size())
{
}

KeptSource::~KeptSource() { m_keeper.forget(this); }

const QByteArray &KeptSource::bytes()
{
    if (m_bytes.isEmpty() && m_size > 0) {
        m_bytes = m_keeper.fetched(m_sha256);
        if (m_bytes.size() != m_size)
            throw std::runtime_error("a document changed while the packet was written");
        m_keeper.took(this);
        m_keeper.trim();
    }
    return m_bytes;
}

qpdf_offset_t KeptSource::findAndSkipNextEOL()
{
    const QByteArray &data = bytes();
    while (m_at < m_size && data.at(m_at) != '\n' && data.at(m_at) != '\r')
        ++m_at;
    const qpdf_offset_t end = m_at;
    while (m_at < m_size && (data.at(m_at) == '\n' || data.at(m_at) == '\r'))
        ++m_at;
    return end;
}

void KeptSource::seek(qpdf_offset_t offset, int whence)
{
    const qpdf_offset_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? m_at : m_size;
    if (base + offset < 0)
        throw std::runtime_error("seek before the beginning of a document");
    m_at = base + offset;
}

size_t KeptSource::read(char *buffer, size_t length)
{
    this->last_offset = m_at;
    if (m_at >= m_size)
        return 0;
    const size_t count = qMin(length, size_t(m_size - m_at));
    std::memcpy(buffer, bytes().constData() + m_at, count);
    m_at += qpdf_offset_t(count);
    return count;
}

} // namespace credence::print
