// Documents in the portfolio file: their bytes once per content, what they are, and what was read from them.
#pragma once

#include "core/storage/database.h"
#include "core/vault/document.h"

#include <QByteArray>
#include <QList>

namespace credence {

struct Tally {
    int documents = 0;
    int inbox = 0; ///< documents that wait for review
};

/// A reading as it is stored: JSON, and the words apart for searching.
struct StoredReading {
    QByteArray json;
    QString text;
};

class VaultStore
{
public:
    explicit VaultStore(Database &database) : m_database(database) {}

    /// Newest first, ties by id.
    Result<QList<Document>> all() const;
    /// The first `count` of `all`.
    Result<QList<Document>> newest(int count) const;
    Result<std::optional<Document>> find(const DocumentId &id) const;
    /// The oldest document with these bytes.
    Result<std::optional<Document>> withBytes(const QString &sha256) const;
    Result<Tally> tally() const;
    /// Inserts, or replaces by id. Its bytes are there already (`keepBytes`).
    Result<> put(const Document &document);
    /// NotFound when absent. The bytes stay until `sweep`.
    Result<> remove(const DocumentId &id);
    /// Takes `record` out of what any document is about.
    Result<> forget(const QString &record);

    /// Stores bytes under their SHA-256; what is there is never replaced.
    Result<> keepBytes(const QString &sha256, const QByteArray &bytes);
    /// NotFound when absent.
    Result<QByteArray> bytes(const QString &sha256) const;
    /// Removes bytes that no document refers to any more. Cannot be undone; for the opening of a portfolio only.
    Result<> sweep();

    Result<> putReading(const DocumentId &id, const StoredReading &reading);
    Result<std::optional<StoredReading>> reading(const DocumentId &id) const;

    /// What was typed in the review of a document that waits; empty: nothing any more. No step to undo.
    Result<> putDraft(const DocumentId &id, const QByteArray &json);
    Result<std::optional<QByteArray>> draft(const DocumentId &id) const;

private:
    Database &m_database;
};

} // namespace credence
