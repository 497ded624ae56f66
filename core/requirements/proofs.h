// Which activities have a certificate on file, made for one quick walk over all of them.
#pragma once

#include "core/portfolio/snapshot.h"

#include <vector>

namespace credence {

/// A set of the ids in the documents, which must outlive it. It says what a QSet would; a portfolio of 100,000 activities does not fit
/// the processor's cache, so a place is asked for some time before it is looked at.
class Proofs
{
public:
    explicit Proofs(const QList<Shared<Document>> &documents);

    /// The hash of `id`; the place where it would stand is fetched meanwhile.
    quint64 expect(const QString &id) const;
    /// `hash`: what expect() gave for this id.
    bool contains(const QString &id, quint64 hash) const { return m_slots[placeOf(id, hash)].id; }

private:
    struct Slot {
        quint64 hash = 0;
        const QString *id = nullptr; ///< nullptr: free
    };
    size_t placeOf(const QString &id, quint64 hash) const;
    void insert(const QString &id);

    std::vector<Slot> m_slots; ///< a power of two, at most half full
};

} // namespace credence
