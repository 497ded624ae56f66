// The bytes of documents for another thread: its own read-only connection to the portfolio's file.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace credence {

class Database;

/// Used on the thread that opened it, only while the portfolio at `path` stays open. What a write has acknowledged, it sees.
class DocumentBytes
{
public:
    static Result<DocumentBytes> open(const QString &path);
    DocumentBytes(DocumentBytes &&) noexcept;
    DocumentBytes &operator=(DocumentBytes &&) noexcept;
    ~DocumentBytes();

    /// The bytes with this SHA-256, proved to be those that were kept: Damaged when they are not, NotFound when absent.
    Result<QByteArray> bytes(const QString &sha256) const;
    /// SQLite's own check of the whole file: Damaged with the first finding.
    Result<> check() const;

private:
    explicit DocumentBytes(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

/// Names of the documents in the portfolio at `path` whose bytes are not those that were kept, newest first. On any thread;
/// reads only.
Result<QStringList> changedDocuments(const QString &path);

/// `bytes` when their SHA-256 is `sha256`, else Damaged with what that means.
Result<QByteArray> proved(Result<QByteArray> bytes, const QString &sha256);

} // namespace credence
