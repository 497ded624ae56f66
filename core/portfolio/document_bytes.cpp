#include "core/portfolio/document_bytes.h"

#include "core/portfolio/stores.h"

#include <QCryptographicHash>

namespace credence {

DocumentBytes::DocumentBytes(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
DocumentBytes::DocumentBytes(DocumentBytes &&) noexcept = default;
DocumentBytes &DocumentBytes::operator=(DocumentBytes &&) noexcept = default;
DocumentBytes::~DocumentBytes() = default;

Result<DocumentBytes> DocumentBytes::open(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    return database ? Result<DocumentBytes>(DocumentBytes(std::move(database).value())) : Result<DocumentBytes>(database.error());
}

Result<QByteArray> DocumentBytes::bytes(const QString &sha256) const { return proved(Stores(*m_database).vault.bytes(sha256), sha256); }

Result<> DocumentBytes::check() const { return m_database->check(false); }

Result<QByteArray> proved(Result<QByteArray> bytes, const QString &sha256)
{
    if (bytes && QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex() != sha256.toLatin1())
        return Error{ErrorKind::Damaged, QStringLiteral("This document is not the one that was kept: its bytes have changed on the disk. Add the original file again, which puts it in its place, or take it from a backup."), sha256};
    return bytes;
}

Result<QStringList> changedDocuments(const QString &path)
{
    const auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    const Stores stores(**database);
    const auto documents = stores.vault.all();
    if (!documents)
        return documents.error();
    QStringList changed;
    for (const Document &document : *documents) {
        if (!proved(stores.vault.bytes(document.sha256), document.sha256))
            changed << document.name;
    }
    return changed;
}

} // namespace credence
