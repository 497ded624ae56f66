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

    /// Above this size bytes are kept in pieces of it.
    static constexpr qint64 pieceBytes = 1024 * 1024;
    /// Stores bytes under their SHA-256; what is there whole is never replaced.
    Result<> keepBytes(const QString &sha256, const QByteArray &bytes);
    /// Whether bytes of this size are there whole; whether they are still the same is not looked at.
    Result<bool> holds(const QString &sha256, qint64 size) const;
    /// Puts the bytes in the place of damaged ones.
    Result<> replaceBytes(const QString &sha256, const QByteArray &bytes);
    /// For bytes that come piece by piece, over several transactions: forgets what is left of an earlier try. Until a document
    /// refers to them they are swept at the next opening.
    Result<> beginPieces(const QString &sha256);
    Result<> addPiece(const QString &sha256, qint64 position, const QByteArray &piece);
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
