#include "core/backup/salvage.h"

#include "core/backup/page_reader.h"
#include "core/backup/salvage_tables.h"
#include "core/base/durable_file.h"
#include "core/base/portfolio_mark.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/query.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>

namespace credence {

namespace {

/// "Sepsis (changed by damage).pdf": a document whose bytes are no longer those that were kept.
QString changedName(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 ? name.left(dot) + QStringLiteral(" (changed by damage)") + name.mid(dot) : name + QStringLiteral(" (changed by damage)");
}

constexpr int documentName = 2; // of the columns of the table of documents
constexpr int documentSha256 = 5;

class Salvage
{
public:
    Salvage(PageReader &pages, Database &into, QList<SalvageTable> tables) : m_pages(pages), m_into(into), m_tables(std::move(tables)) {}

    Result<> run()
    {
        QHash<QString, quint32> roots;
        const auto known = m_pages.tables();
        for (const StoredTable &table : known)
            roots.insert(table.name, table.root); // 0 for one that has no pages of its own
        for (const SalvageTable &table : std::as_const(m_tables)) {
            if (const quint32 root = roots.value(table.name))
                m_pages.rowsBelow(root, [&](const StoredRow &row) { take(table, row); });
        }
        for (const StoredTable &table : known) { // what is left belongs to search and counts, and is made anew
            if (table.name == QLatin1String("tally"))
                m_pages.rowsBelow(table.root, [&](const StoredRow &row) { tally(row.values); });
            else if (table.root > 0 && std::none_of(m_tables.cbegin(), m_tables.cend(), [&](const SalvageTable &own) { return own.name == table.name; }))
                m_pages.rowsBelow(table.root, [](const StoredRow &) {});
        }
        m_pages.rowsElsewhere([&](const StoredRow &row) { takeLost(row); });
        return insertWaiting();
    }

    Salvaged result()
    {
        Salvaged out = m_result;
        if (m_activities > out.activities)
            out.lost << QStringLiteral("%1 of %2 activities.").arg(m_activities - out.activities).arg(m_activities);
        if (const int gone = m_documents - out.documents - int(m_withoutBytes.size()); gone > 0)
            out.lost << QStringLiteral("%1 of %2 documents.").arg(gone).arg(m_documents);
        for (const QString &name : std::as_const(m_withoutBytes))
            out.lost << QStringLiteral("The document “%1”: its bytes are not those that were kept.").arg(name);
        for (const QString &name : std::as_const(m_changedNames))
            out.lost << QStringLiteral("The bytes of the document “%1” are not those that were kept. What is there came out as “%2”; look whether it can be read.").arg(name, changedName(name));
        if (m_refused > 0)
            out.lost << QStringLiteral("%1 that belonged to something lost or had impossible values.").arg(m_refused == 1 ? QStringLiteral("One row") : QStringLiteral("%1 rows").arg(m_refused));
        if (m_pages.damagedPages() == 0)
            return out;
        if (m_unclear > 0)
            out.lost << QStringLiteral("%1 of which it is not certain what they are.").arg(m_unclear == 1 ? QStringLiteral("One row") : QStringLiteral("%1 rows").arg(m_unclear));
        if (const QStringList none = kindsWithout(); !none.isEmpty())
            out.lost << QStringLiteral("If there was something of these kinds, it is gone, for nothing of them was found: %1.").arg(none.join(QStringLiteral(", ")));
        if (out.lost.isEmpty())
            out.lost << QStringLiteral("Perhaps something on a damaged part of the file; everything that is counted is here.");
        return out;
    }

private:
    /// Kinds of records of which not one came out, in the words of the tables.
    QStringList kindsWithout() const
    {
        QStringList none;
        for (const SalvageTable &table : m_tables) {
            if (holdsRecords(table.name) && !m_came.contains(table.name))
                none << kindInWords(table.name);
        }
        return none;
    }

    void take(const SalvageTable &table, const StoredRow &row)
    {
        if (!fits(table, row.values)) {
            ++m_refused;
            return;
        }
        if (table.name == QLatin1String("document_bytes"))
            return keepBytes(table, row);
        if (table.name == QLatin1String("document_piece"))
            return keepPiece(table, row);
        m_waiting[table.name].append(row);
    }

    /// Bytes that are not those that were kept come out under what they are now: perhaps the page can still be read.
    void keepBytes(const SalvageTable &table, StoredRow row)
    {
        const QByteArray actual = QCryptographicHash::hash(row.values[1].toByteArray(), QCryptographicHash::Sha256).toHex();
        const QString was = row.values[0].toString();
        if (row.values[1].toByteArray().isEmpty() && was.toLatin1() != actual)
            return; // a large one; its pieces follow
        row.values[0] = QString::fromLatin1(actual);
        if (was.toLatin1() != actual)
            m_changed.insert(was, row.values[0].toString());
        keep(table, row);
    }

    /// Bytes are too many to wait.
    void keep(const SalvageTable &table, const StoredRow &row)
    {
        if (m_failure)
            return;
        if (auto done = insert(table, row); !done)
            m_failure = done.error();
    }

    /// Its document is proved when all pieces are there.
    void keepPiece(const SalvageTable &table, const StoredRow &row)
    {
        const QString sha256 = row.values[0].toString();
        if (!m_inPieces.contains(sha256))
            keep(m_tables.first(), StoredRow{0, {sha256, QByteArray("")}});
        m_inPieces.insert(sha256);
        keep(table, row);
    }

    Result<> provePieces()
    {
        for (const QString &sha256 : std::as_const(m_inPieces)) {
            QCryptographicHash hash(QCryptographicHash::Sha256);
            Query pieces(m_into, QStringLiteral("SELECT bytes FROM document_piece WHERE sha256 = ? ORDER BY position"));
            auto done = pieces.bind(sha256).run();
            while (done && pieces.next())
                hash.addData(pieces.bytes());
            const QString actual = QString::fromLatin1(hash.result().toHex());
            if (done && actual != sha256)
                done = renamePieces(sha256, actual);
            if (!done)
                return done;
        }
        return {};
    }

    Result<> renamePieces(const QString &was, const QString &actual)
    {
        m_changed.insert(was, actual);
        auto done = Query(m_into, QStringLiteral("INSERT OR IGNORE INTO document_bytes (sha256, bytes) VALUES (?, x'')")).bind(actual).run();
        if (done)
            done = Query(m_into, QStringLiteral("UPDATE document_piece SET sha256 = ? WHERE sha256 = ?")).bind(actual).bind(was).run();
        return done ? Query(m_into, QStringLiteral("DELETE FROM document_bytes WHERE sha256 = ?")).bind(was).run() : done;
    }

    /// A row that no table leads to: taken when it can be of one table only.
    void takeLost(const StoredRow &row)
    {
        const SalvageTable *only = nullptr;
        for (const SalvageTable &table : std::as_const(m_tables)) {
            if (!fits(table, row.values))
                continue;
            if (only) {
                ++m_unclear;
                return;
            }
            only = &table;
        }
        if (only)
            take(*only, row);
    }

    void tally(const QVariantList &values)
    {
        if (values.size() != 2)
            return;
        if (values[0].toString() == QLatin1String("activity"))
            m_activities = values[1].toInt();
        else if (values[0].toString() == QLatin1String("document"))
            m_documents = values[1].toInt();
    }

    Result<> insertWaiting()
    {
        if (m_failure)
            return *m_failure;
        if (auto done = provePieces(); !done)
            return done;
        for (const SalvageTable &table : std::as_const(m_tables)) {
            const auto rows = m_waiting.take(table.name);
            for (const StoredRow &stored : rows) {
                const StoredRow row = table.name == QLatin1String("document") ? withItsBytes(stored) : stored;
                if (auto done = insert(table, row); !done && done.error().kind != ErrorKind::Conflict)
                    return done;
                else if (!done)
                    refuse(table, row);
            }
        }
        return {};
    }

    /// A document points to its bytes as they are now, and its name says so when they changed.
    StoredRow withItsBytes(StoredRow row)
    {
        const auto actual = m_changed.constFind(row.values.value(documentSha256).toString());
        if (actual == m_changed.cend())
            return row;
        m_changedNames << row.values[documentName].toString();
        row.values[documentSha256] = *actual;
        row.values[documentName] = changedName(m_changedNames.last());
        return row;
    }

    void refuse(const SalvageTable &table, const StoredRow &row)
    {
        if (table.name == QLatin1String("document"))
            m_withoutBytes << row.values.value(documentName).toString();
        else
            ++m_refused;
    }

    Result<> insert(const SalvageTable &table, const StoredRow &row)
    {
        Query query(m_into, table.insert(row.values.size()));
        for (qsizetype i = 0; i < row.values.size(); ++i) {
            const QVariant &value = row.values[i];
            if (!value.isValid() && table.columns[i].rowid)
                query.bind(row.number);
            else if (!value.isValid())
                query.bind(std::optional<int>());
            else if (value.typeId() == QMetaType::LongLong)
                query.bind(value.toLongLong());
            else if (value.typeId() == QMetaType::QByteArray)
                query.bind(value.toByteArray());
            else
                query.bind(value.toString());
        }
        auto done = query.run();
        if (!done || query.changedRows() < 1)
            return done; // it is there already
        m_came.insert(table.name);
        m_result.records += holdsRecords(table.name) ? 1 : 0;
        m_result.activities += table.name == QLatin1String("activity") ? 1 : 0;
        m_result.documents += table.name == QLatin1String("document") ? 1 : 0;
        return done;
    }

    PageReader &m_pages;
    Database &m_into;
    QList<SalvageTable> m_tables;
    QHash<QString, QList<StoredRow>> m_waiting;
    QSet<QString> m_came;       ///< tables of which a row came out
    QStringList m_withoutBytes; ///< names of documents
    QHash<QString, QString> m_changed; ///< SHA-256 that was kept, and that of the bytes as they are now
    QStringList m_changedNames;        ///< of their documents
    QSet<QString> m_inPieces;   ///< SHA-256 of large ones
    int m_activities = 0;       ///< how many there were, as the file counted them
    int m_documents = 0;
    int m_refused = 0;
    int m_unclear = 0; ///< rows that could be of several tables
    std::optional<Error> m_failure; ///< the new portfolio cannot be written
    Salvaged m_result;
};

Result<> looksLikeOurs(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, QStringLiteral("“%1” could not be opened. Check its name and whether you may read it. Nothing was changed.").arg(path), file.errorString()};
    const QByteArray head = file.read(100);
    const bool ours = head.startsWith("SQLite format 3") || (head.size() >= 72 && qFromBigEndian<quint32>(head.constData() + 68) == portfolioApplicationId);
    if (!ours)
        return Error{ErrorKind::Invalid, QStringLiteral("Nothing in “%1” looks like a portfolio. It was left as it is; take a backup instead.").arg(QFileInfo(path).fileName()), {}};
    return {};
}

/// What a program that died left beside the file is taken in, in a copy; the file itself when that cannot be done.
QString withUnfinishedWork(const QString &path, const QTemporaryDir &folder)
{
    const QString copy = folder.filePath(QStringLiteral("copy.credence"));
    if (QFileInfo(path + QLatin1String("-wal")).size() == 0 && QFileInfo(path + QLatin1String("-journal")).size() == 0)
        return path;
    bool copied = QFile::copy(path, copy);
    for (const char *ending : {"-wal", "-journal"}) {
        const QString beside = path + QLatin1String(ending);
        copied = copied && (!QFileInfo::exists(beside) || QFile::copy(beside, copy + QLatin1String(ending)));
    }
    const auto opened = copied ? Database::open(copy, Database::Access::ReadWrite) : Result<std::unique_ptr<Database>>(Error());
    const bool taken = opened && (*opened)->value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return taken ? copy : path;
}

Result<Salvaged> takenInto(const QString &path, Database &into)
{
    if (auto ours = looksLikeOurs(path); !ours)
        return ours.error();
    const QTemporaryDir folder;
    const auto pages = PageReader::open(withUnfinishedWork(path, folder));
    if (!pages)
        return Error{ErrorKind::Damaged, QStringLiteral("Nothing could be read from “%1”. It was left as it is; take a backup instead.").arg(QFileInfo(path).fileName()), {}};
    if (pages->version() > newestVersion() && pages->version() < 1000)
        return tooNew(path);
    auto done = migrate(into);
    auto tables = done ? salvageTables(into) : Result<QList<SalvageTable>>(done.error());
    if (!tables)
        return tables.error();
    Salvage salvage(*pages, into, *std::move(tables));
    done = into.begin();
    if (done)
        done = salvage.run();
    if (done)
        done = into.commit();
    if (!done)
        return done.error();
    const Salvaged result = salvage.result();
    if (result.records == 0)
        return Error{ErrorKind::Damaged, QStringLiteral("No record in “%1” could be read. It was left as it is; take a backup instead.").arg(QFileInfo(path).fileName()), {}};
    return result;
}

} // namespace

Result<Salvaged> salvage(const QString &path, const QString &into)
{
    if (QFileInfo::exists(into))
        return Error{ErrorKind::Conflict, QStringLiteral("“%1” is already there and was left as it is. Choose another name for what is salvaged.").arg(QFileInfo(into).fileName()), into};
    const QString part = partName(into);
    auto result = Result<Salvaged>(Salvaged());
    {
        const auto database = Database::create(part);
        result = database ? takenInto(path, **database) : Result<Salvaged>(database.error());
        if (const auto sound = result ? (*database)->check(false) : Result<>(); !sound)
            result = sound.error();
    }
    auto done = result ? syncFile(part) : Result<>(result.error());
    if (done)
        done = moveIntoEmpty(part, into);
    if (!done) {
        QFile::remove(part);
        return done.error();
    }
    return result;
}

Result<Salvaged> salvageable(const QString &path)
{
    const auto database = Database::create(QStringLiteral(":memory:"));
    return database ? takenInto(path, **database) : Result<Salvaged>(database.error());
}

} // namespace credence
