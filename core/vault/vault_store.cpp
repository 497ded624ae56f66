#include "core/vault/vault_store.h"

#include "core/storage/query.h"
#include "core/vault/document_words.h"

#include <QHash>

namespace credence {

namespace {

const QString columns = QStringLiteral("id, ref, name, type, filing, sha256, size, media_type, pages, added, expires, origin");

const QString selectAll = QStringLiteral("SELECT %1 FROM document ORDER BY added_day DESC, id").arg(columns);
const QString selectNewest = QStringLiteral("SELECT %1 FROM document ORDER BY added_day DESC, id LIMIT ?").arg(columns);
const QString selectOne = QStringLiteral("SELECT %1 FROM document WHERE id = ?").arg(columns);
const QString selectByBytes = QStringLiteral("SELECT %1 FROM document WHERE sha256 = ? ORDER BY added_day, id LIMIT 1").arg(columns);
const QString selectTally = QStringLiteral("SELECT (SELECT number FROM tally WHERE what = 'document'), (SELECT number FROM tally WHERE what = 'inbox')");
const QString selectAllAbout = QStringLiteral("SELECT document_id, record_id FROM document_about ORDER BY document_id, position");
const QString selectAbout = QStringLiteral("SELECT record_id FROM document_about WHERE document_id = ? ORDER BY position");
const QString removeAbout = QStringLiteral("DELETE FROM document_about WHERE document_id = ?");
const QString insertAbout = QStringLiteral("INSERT INTO document_about (document_id, position, record_id) VALUES (?, ?, ?)");
const QString removeOne = QStringLiteral("DELETE FROM document WHERE id = ?");
const QString forgetRecord = QStringLiteral("DELETE FROM document_about WHERE record_id = ?");
const QString selectBytes = QStringLiteral("SELECT bytes FROM document_bytes WHERE sha256 = ?");
const QString keepWhole = QStringLiteral("INSERT INTO document_bytes (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes");
const QString selectSize = QStringLiteral("SELECT length(bytes) + (SELECT coalesce(sum(length(p.bytes)), 0) FROM document_piece p WHERE p.sha256 = b.sha256) "
                                          "FROM document_bytes b WHERE b.sha256 = ?");
const QString removePieces = QStringLiteral("DELETE FROM document_piece WHERE sha256 = ?");
const QString sweepUnlessKept = QStringLiteral("INSERT INTO sweep (sha256) VALUES (?) ON CONFLICT (sha256) DO NOTHING");
const QString insertPiece = QStringLiteral("INSERT INTO document_piece (sha256, position, bytes) VALUES (?, ?, ?)");
const QString selectPieces = QStringLiteral("SELECT bytes FROM document_piece WHERE sha256 = ? ORDER BY position");
const QString sweepBytes = QStringLiteral("DELETE FROM document_bytes WHERE sha256 IN (SELECT sha256 FROM sweep) "
                                          "AND NOT EXISTS (SELECT 1 FROM document WHERE document.sha256 = document_bytes.sha256)");
const QString emptySweep = QStringLiteral("DELETE FROM sweep");
const QString insertReading = QStringLiteral("INSERT INTO document_reading (document_id, reading, text) VALUES (?, ?, ?) "
                                             "ON CONFLICT (document_id) DO UPDATE SET reading = excluded.reading, text = excluded.text");
const QString putDraftOf = QStringLiteral("INSERT INTO document_draft (document_id, edits) VALUES (?, ?) ON CONFLICT (document_id) DO UPDATE SET edits = excluded.edits");
const QString removeDraftOf = QStringLiteral("DELETE FROM document_draft WHERE document_id = ?");
const QString selectDraft = QStringLiteral("SELECT edits FROM document_draft WHERE document_id = ?");
const QString selectReading = QStringLiteral("SELECT reading, text FROM document_reading WHERE document_id = ?");

Document fromRow(Query &row)
{
    Document document;
    document.id = {row.text()};
    document.ref = row.text();
    document.name = row.text();
    document.type = documentTypeFromWord(row.text()).value_or(DocumentType::Unknown);
    document.filing = filingFromWord(row.text()).value_or(Filing::Filed);
    document.sha256 = row.text();
    document.size = row.number();
    document.mediaType = row.text();
    document.pages = row.optionalNumber();
    document.added = row.day();
    document.expires = row.day();
    document.origin = row.text();
    return document;
}

void bind(Query &query, const Document &document)
{
    query.bind(document.id.text).bind(document.ref).bind(document.name).bind(documentTypeWord(document.type));
    query.bind(filingWord(document.filing)).bind(document.sha256).bind(document.size).bind(document.mediaType);
    query.bind(document.pages).bind(document.added).bind(document.expires).bind(document.origin);
}

QString idFromRow(Query &row) { return row.text(); }

Result<> addAbout(Database &database, QList<Document> &documents)
{
    Query query(database, selectAbout);
    for (Document &document : documents) {
        auto about = query.bind(document.id.text).all(idFromRow);
        if (!about)
            return about.error();
        document.about = QStringList(*about);
    }
    return {};
}

StoredReading readingFromRow(Query &row)
{
    StoredReading reading;
    reading.json = row.text().toUtf8();
    reading.text = row.text();
    return reading;
}

Tally tallyFromRow(Query &row)
{
    Tally tally;
    tally.documents = static_cast<int>(row.number());
    tally.inbox = static_cast<int>(row.number());
    return tally;
}

Error gone(const QString &id)
{
    return {ErrorKind::NotFound, QStringLiteral("This document is not in the portfolio any more. Nothing was changed."), id};
}

} // namespace

Result<QList<Document>> VaultStore::all() const
{
    auto documents = Query(m_database, selectAll).all(fromRow);
    if (!documents)
        return documents;
    QHash<QString, Document *> byId;
    for (Document &document : *documents)
        byId.insert(document.id.text, &document);
    Query about(m_database, selectAllAbout);
    if (auto done = about.run(); !done)
        return done.error();
    while (about.next()) {
        if (Document *document = byId.value(about.text()))
            document->about.append(about.text());
    }
    auto done = about.outcome();
    return done ? std::move(documents) : Result<QList<Document>>(done.error());
}

Result<QList<Document>> VaultStore::newest(int count) const
{
    auto documents = Query(m_database, selectNewest).bind(count).all(fromRow);
    if (!documents)
        return documents;
    auto done = addAbout(m_database, *documents);
    return done ? std::move(documents) : Result<QList<Document>>(done.error());
}

Result<std::optional<Document>> VaultStore::find(const DocumentId &id) const
{
    auto found = Query(m_database, selectOne).bind(id.text).all(fromRow);
    if (!found)
        return found.error();
    if (auto done = addAbout(m_database, *found); !done)
        return done.error();
    return found->isEmpty() ? std::optional<Document>() : std::optional(found->first());
}

Result<std::optional<Document>> VaultStore::withBytes(const QString &sha256) const
{
    auto found = Query(m_database, selectByBytes).bind(sha256).all(fromRow);
    if (!found)
        return found.error();
    if (auto done = addAbout(m_database, *found); !done)
        return done.error();
    return found->isEmpty() ? std::optional<Document>() : std::optional(found->first());
}

Result<Tally> VaultStore::tally() const
{
    const auto tally = Query(m_database, selectTally).first(tallyFromRow);
    return tally ? Result<Tally>(tally->value_or(Tally())) : Result<Tally>(tally.error());
}

Result<> VaultStore::put(const Document &document)
{
    static const QString putOne = putStatement(QStringLiteral("document"), columns);
    Query query(m_database, putOne);
    bind(query, document);
    auto done = query.run();
    if (done)
        done = Query(m_database, removeAbout).bind(document.id.text).run();
    for (qsizetype i = 0; done && i < document.about.size(); ++i)
        done = Query(m_database, insertAbout).bind(document.id.text).bind(qint64(i)).bind(document.about[i]).run();
    return done;
}

Result<> VaultStore::remove(const DocumentId &id)
{
    Query query(m_database, removeOne);
    auto done = query.bind(id.text).run();
    return done && query.changedRows() == 0 ? Result<>(gone(id.text)) : done;
}

Result<> VaultStore::forget(const QString &record) { return Query(m_database, forgetRecord).bind(record).run(); }

Result<> VaultStore::keepBytes(const QString &sha256, const QByteArray &bytes)
{
    const auto there = holds(sha256, bytes.size());
    if (!there)
        return there.error();
    return *there ? Result<>() : replaceBytes(sha256, bytes);
}

Result<> VaultStore::replaceBytes(const QString &sha256, const QByteArray &bytes)
{
    auto done = Query(m_database, removePieces).bind(sha256).run();
    if (done && bytes.size() <= pieceBytes)
        return Query(m_database, keepWhole).bind(sha256).bind(bytes).run();
    if (done)
        done = beginPieces(sha256);
    for (qint64 at = 0; done && at < bytes.size(); at += pieceBytes)
        done = addPiece(sha256, at / pieceBytes, bytes.mid(at, pieceBytes));
    return done;
}

Result<bool> VaultStore::holds(const QString &sha256, qint64 size) const
{
    const auto there = Query(m_database, selectSize).bind(sha256).first<qint64>([](Query &row) { return row.number(); });
    return there ? Result<bool>(*there && **there == size) : Result<bool>(there.error());
}

Result<> VaultStore::beginPieces(const QString &sha256)
{
    auto done = Query(m_database, keepWhole).bind(sha256).bind(QByteArray()).run();
    if (done)
        done = Query(m_database, removePieces).bind(sha256).run();
    return done ? Query(m_database, sweepUnlessKept).bind(sha256).run() : done;
}

Result<> VaultStore::addPiece(const QString &sha256, qint64 position, const QByteArray &piece)
{
    return Query(m_database, insertPiece).bind(sha256).bind(position).bind(piece).run();
}

Result<QByteArray> VaultStore::bytes(const QString &sha256) const
{
    const auto found = Query(m_database, selectBytes).bind(sha256).first<QByteArray>([](Query &row) { return row.bytes(); });
    if (!found)
        return found.error();
    if (!*found)
        return gone(sha256);
    if (!(*found)->isEmpty())
        return **found;
    const auto size = Query(m_database, selectSize).bind(sha256).first<qint64>([](Query &row) { return row.number(); });
    QByteArray whole;
    whole.reserve(size && *size ? **size : 0);
    Query pieces(m_database, selectPieces);
    if (auto done = pieces.bind(sha256).run(); !done)
        return done.error();
    while (pieces.next())
        whole += pieces.bytes();
    auto done = pieces.outcome();
    return done ? Result<QByteArray>(std::move(whole)) : Result<QByteArray>(done.error());
}

Result<> VaultStore::sweep()
{
    auto done = Query(m_database, sweepBytes).run();
    return done ? Query(m_database, emptySweep).run() : done;
}

Result<> VaultStore::putReading(const DocumentId &id, const StoredReading &reading)
{
    return Query(m_database, insertReading).bind(id.text).bind(QString::fromUtf8(reading.json)).bind(reading.text).run();
}

Result<std::optional<StoredReading>> VaultStore::reading(const DocumentId &id) const
{
    return Query(m_database, selectReading).bind(id.text).first(readingFromRow);
}

Result<> VaultStore::putDraft(const DocumentId &id, const QByteArray &json)
{
    if (json.isEmpty())
        return Query(m_database, removeDraftOf).bind(id.text).run();
    return Query(m_database, putDraftOf).bind(id.text).bind(QString::fromUtf8(json)).run();
}

Result<std::optional<QByteArray>> VaultStore::draft(const DocumentId &id) const
{
    return Query(m_database, selectDraft).bind(id.text).first<QByteArray>([](Query &row) { return row.text().toUtf8(); });
}

} // namespace credence
