#include "core/backup/salvage.h"

#include "core/backup/page_reader.h"
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
#include <array>

namespace credence {

namespace {

struct Column {
    QString name;
    QString type;
    bool needed = false; ///< may not be NULL
    bool usual = false;  ///< has a value of its own when none is given
    bool rowid = false;  ///< stands for the number of the row
};

struct Table {
    QString name;
    QList<Column> columns;

    /// For a row with `count` values: one that is older than a column has none for it.
    QString insert(qsizetype count) const
    {
        QStringList names;
        for (const Column &column : columns.mid(0, count))
            names << column.name;
        return QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)").arg(name, names.join(QLatin1String(", ")), QStringLiteral("?, ").repeated(count).chopped(2));
    }
};

/// These first, in an order in which no row refers to one that comes later; bytes before all, because documents are proved by
/// them. Then all others.
constexpr std::array first{"document_bytes", "document_piece", "profile", "source", "activity", "credit_line", "overrule", "document", "document_about"};

/// Kept again by the tables they follow, or of no worth alone.
bool isRecord(const QString &table)
{
    static const QStringList parts{QStringLiteral("document_bytes"), QStringLiteral("document_piece"), QStringLiteral("credit_line"),      QStringLiteral("overrule"), QStringLiteral("document_about"),
                                   QStringLiteral("document_reading"), QStringLiteral("last_change"), QStringLiteral("setting")};
    return !parts.contains(table);
}

Result<QStringList> tableNames(Database &database)
{
    // Search, counts and what waits to be swept are made anew.
    Query query(database, QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' "
                                         "AND name NOT IN ('tally', 'sweep') ORDER BY name"));
    auto names = query.all<QString>([](Query &row) { return row.text(); });
    if (!names)
        return names;
    for (auto name = first.rbegin(); name != first.rend(); ++name) {
        if (names->removeAll(QString::fromLatin1(*name)) > 0)
            names->prepend(QString::fromLatin1(*name));
    }
    return names;
}

Result<Table> described(Database &database, const QString &name)
{
    Table table{name, {}};
    // Without columns that are only computed; those are not stored.
    Query query(database, QStringLiteral("SELECT name, type, \"notnull\", dflt_value IS NOT NULL, pk FROM pragma_table_info(?) ORDER BY cid"));
    query.bind(name);
    if (auto done = query.run(); !done)
        return done.error();
    while (query.next()) {
        Column column{query.text(), query.text(), query.yes(), query.yes(), false};
        column.rowid = query.yes() && column.type == QLatin1String("INTEGER") && table.columns.isEmpty();
        table.columns << column;
    }
    auto done = query.outcome();
    return done ? Result<Table>(table) : Result<Table>(done.error());
}

Result<QList<Table>> tablesOf(Database &database)
{
    const auto names = tableNames(database);
    if (!names)
        return names.error();
    QList<Table> tables;
    for (const QString &name : *names) {
        const auto table = described(database, name);
        if (!table)
            return table.error();
        tables << *table;
    }
    return tables;
}

bool fits(const Column &column, const QVariant &value)
{
    if (!value.isValid())
        return !column.needed || column.rowid;
    if (column.type == QLatin1String("INTEGER"))
        return value.typeId() == QMetaType::LongLong;
    return value.typeId() == (column.type == QLatin1String("BLOB") ? QMetaType::QByteArray : QMetaType::QString);
}

/// Whether the row can be one of this table; an empty name of a record is none.
bool fits(const Table &table, const QVariantList &values)
{
    if (values.isEmpty() || values.size() > table.columns.size())
        return false;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns[i];
        if (i < values.size() ? !fits(column, values[i]) : column.needed && !column.usual)
            return false;
    }
    return table.columns.first().rowid || !values.first().toString().isEmpty();
}

bool isProved(const QVariantList &row) { return QCryptographicHash::hash(row[1].toByteArray(), QCryptographicHash::Sha256).toHex() == row[0].toString().toLatin1(); }

class Salvage
{
public:
    Salvage(PageReader &pages, Database &into, QList<Table> tables) : m_pages(pages), m_into(into), m_tables(std::move(tables)) {}

    Result<> run()
    {
        QHash<QString, quint32> roots;
        const auto known = m_pages.tables();
        for (const StoredTable &table : known)
            roots.insert(table.name, table.root); // 0 for one that has no pages of its own
        for (const Table &table : std::as_const(m_tables)) {
            if (const quint32 root = roots.value(table.name))
                m_pages.rowsBelow(root, [&](const StoredRow &row) { take(table, row); });
        }
        for (const StoredTable &table : known) { // what is left belongs to search and counts, and is made anew
            if (table.name == QLatin1String("tally"))
                m_pages.rowsBelow(table.root, [&](const StoredRow &row) { tally(row.values); });
            else if (table.root > 0 && std::none_of(m_tables.cbegin(), m_tables.cend(), [&](const Table &own) { return own.name == table.name; }))
                m_pages.rowsBelow(table.root, [](const StoredRow &) {});
        }
        m_pages.rowsElsewhere([&](const StoredRow &row) { takeLost(row); });
        return insertWaiting();
    }

    Salvaged result()
    {
        Salvaged out = m_result;
        for (const QString &name : std::as_const(m_withoutBytes))
            out.lost << QStringLiteral("The document “%1”: its bytes are not those that were kept.").arg(name);
        if (m_activities > out.activities)
            out.lost << QStringLiteral("%1 of %2 activities.").arg(m_activities - out.activities).arg(m_activities);
        if (const int gone = m_documents - out.documents - int(m_withoutBytes.size()); gone > 0)
            out.lost << QStringLiteral("%1 of %2 documents.").arg(gone).arg(m_documents);
        if (m_refused > 0)
            out.lost << QStringLiteral("%1 that belonged to something lost or had impossible values.").arg(m_refused == 1 ? QStringLiteral("One row") : QStringLiteral("%1 rows").arg(m_refused));
        if (out.lost.isEmpty() && m_pages.damagedPages() > 0)
            out.lost << QStringLiteral("Perhaps something on a damaged part of the file; everything that is counted is here.");
        return out;
    }

private:
    void take(const Table &table, const StoredRow &row)
    {
        if (!fits(table, row.values)) {
            ++m_refused;
            return;
        }
        if (table.name == QLatin1String("document_bytes")) {
            if (isProved(row.values))
                keep(table, row);
            return;
        }
        if (table.name == QLatin1String("document_piece"))
            return keepPiece(table, row);
        m_waiting[table.name].append(row);
    }

    /// Bytes are too many to wait.
    void keep(const Table &table, const StoredRow &row)
    {
        if (m_failure)
            return;
        if (auto done = insert(table, row); !done)
            m_failure = done.error();
    }

    /// Its document is proved when all pieces are there.
    void keepPiece(const Table &table, const StoredRow &row)
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
            if (done && hash.result().toHex() != sha256.toLatin1())
                done = Query(m_into, QStringLiteral("DELETE FROM document_bytes WHERE sha256 = ? AND length(bytes) = 0")).bind(sha256).run();
            if (!done)
                return done;
        }
        return {};
    }

    /// A row that no table leads to: taken when it can be of one table only.
    void takeLost(const StoredRow &row)
    {
        const Table *only = nullptr;
        for (const Table &table : std::as_const(m_tables)) {
            if (!fits(table, row.values))
                continue;
            if (only)
                return;
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
        for (const Table &table : std::as_const(m_tables)) {
            const auto rows = m_waiting.take(table.name);
            for (const StoredRow &row : rows) {
                if (auto done = insert(table, row); !done && done.error().kind != ErrorKind::Conflict)
                    return done;
                else if (!done)
                    refuse(table, row);
            }
        }
        return {};
    }

    void refuse(const Table &table, const StoredRow &row)
    {
        if (table.name == QLatin1String("document"))
            m_withoutBytes << row.values.value(2).toString();
        else
            ++m_refused;
    }

    Result<> insert(const Table &table, const StoredRow &row)
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
        m_result.records += isRecord(table.name) ? 1 : 0;
        m_result.activities += table.name == QLatin1String("activity") ? 1 : 0;
        m_result.documents += table.name == QLatin1String("document") ? 1 : 0;
        return done;
    }

    PageReader &m_pages;
    Database &m_into;
    QList<Table> m_tables;
    QHash<QString, QList<StoredRow>> m_waiting;
    QStringList m_withoutBytes; ///< names of documents
    QSet<QString> m_inPieces;   ///< SHA-256 of large ones
    int m_activities = 0;       ///< how many there were, as the file counted them
    int m_documents = 0;
    int m_refused = 0;
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
    auto tables = done ? tablesOf(into) : Result<QList<Table>>(done.error());
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
