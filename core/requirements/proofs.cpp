#include "core/requirements/proofs.h"

#include "core/base/prefetch.h"

#include <cstring>

namespace credence {

namespace {

quint64 hashOf(const QString &id)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(id.constData()), id.size() * 2);
    auto hash = static_cast<quint64>(bytes.size());
    for (qsizetype at = 0; at < bytes.size(); at += 8) {
        quint64 chunk = 0;
        std::memcpy(&chunk, bytes.data() + at, static_cast<size_t>(qMin<qsizetype>(8, bytes.size() - at)));
        hash = (hash ^ chunk) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
    }
    return hash;
}

/// Calls `use` with every id a certificate is about; what comes next is fetched meanwhile.
template <class Use> void eachProven(const QList<Shared<Document>> &documents, Use use)
{
    constexpr qsizetype far = 16;
    constexpr qsizetype near = 8;
    constexpr qsizetype close = 4;
    const qsizetype size = documents.size();
    for (qsizetype i = 0; i < size; ++i) {
        if (i + far < size) {
            prefetch(&documents.at(i + far)->type);
            prefetch(&documents.at(i + far)->about);
            prefetch(documents.at(i + near)->about.constData());
            const QStringList &soon = documents.at(i + close)->about;
            prefetch(soon.isEmpty() ? nullptr : soon.first().constData());
        }
        if (documents.at(i)->type == DocumentType::Certificate) {
            for (const QString &id : documents.at(i)->about)
                use(id);
        }
    }
}

} // namespace

Proofs::Proofs(const QList<Shared<Document>> &documents)
{
    size_t ids = 0;
    for (const auto &document : documents)
        ids += static_cast<size_t>(document->about.size());
    size_t size = 16;
    while (size < 2 * ids)
        size *= 2;
    m_slots.resize(size);
    eachProven(documents, [this](const QString &id) { insert(id); });
}

quint64 Proofs::expect(const QString &id) const
{
    const quint64 hash = hashOf(id);
    prefetch(&m_slots[hash & (m_slots.size() - 1)]);
    return hash;
}

size_t Proofs::placeOf(const QString &id, quint64 hash) const
{
    size_t at = hash & (m_slots.size() - 1);
    while (m_slots[at].id && (m_slots[at].hash != hash || *m_slots[at].id != id))
        at = (at + 1) & (m_slots.size() - 1);
    return at;
}

void Proofs::insert(const QString &id)
{
    const quint64 hash = hashOf(id);
    m_slots[placeOf(id, hash)] = {hash, &id};
}

} // namespace credence
