#include "core/storage/journal.h"

#include "core/storage/query.h"

namespace credence {

namespace {

const QStringList unwatched{QStringLiteral("document_bytes"), QStringLiteral("document_piece"), QStringLiteral("tally"), QStringLiteral("sweep"), QStringLiteral("last_change"),
                            QStringLiteral("document_draft")}; // typing in the review is no step to undo

struct Table {
    QString name;
    QStringList columns;
    QStringList key;
    QString recordKind;   ///< the table of the record a row belongs to
    QString recordColumn; ///< the column that holds the record's id
};

QString quoted(const QString &row, const QString &column) { return QStringLiteral("quote(%1.%2)").arg(row, column); }

/// SQL expression for "p = 'x' AND q = 2" of the key of `row`.
QString whereKey(const Table &table, const QString &row)
{
    QStringList parts;
    for (const QString &column : table.key)
        parts.append(QStringLiteral("'%1 = ' || %2").arg(column, quoted(row, column)));
    return parts.join(QLatin1String(" || ' AND ' || "));
}

QString inverseOfInsert(const Table &table)
{
    return QStringLiteral("'DELETE FROM %1 WHERE ' || %2").arg(table.name, whereKey(table, QStringLiteral("new")));
}

QString inverseOfDelete(const Table &table)
{
    QStringList values;
    for (const QString &column : table.columns)
        values.append(quoted(QStringLiteral("old"), column));
    return QStringLiteral("'INSERT INTO %1 (%2) VALUES (' || %3 || ')'")
        .arg(table.name, table.columns.join(QLatin1String(", ")), values.join(QLatin1String(" || ', ' || ")));
}

QString inverseOfUpdate(const Table &table)
{
    QStringList parts;
    for (const QString &column : table.columns)
        parts.append(QStringLiteral("'%1 = ' || %2").arg(column, quoted(QStringLiteral("old"), column)));
    return QStringLiteral("'UPDATE %1 SET ' || %2 || ' WHERE ' || %3")
        .arg(table.name, parts.join(QLatin1String(" || ', ' || ")), whereKey(table, QStringLiteral("new")));
}

QString trigger(const Table &table, const QString &event, const QString &row, const QString &inverse)
{
    const QString id = QStringLiteral("CAST(%1.%2 AS TEXT)").arg(row, table.recordColumn);
    return QStringLiteral("CREATE TEMP TRIGGER journal_%1_%2 AFTER %2 ON main.%1 BEGIN "
                          "INSERT INTO journal_entry (kind, id, inverse) VALUES ('%3', %4, %5); "
                          "DELETE FROM last_change WHERE kind = '%3' AND id = %4; "
                          "INSERT INTO last_change (kind, id, at) VALUES ('%3', %4, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')); END")
        .arg(table.name, event, table.recordKind, id, inverse);
}

Result<QStringList> watchedTables(Database &database)
{
    Query query(database, QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"));
    auto names = query.all<QString>([](Query &row) { return row.text(); });
    if (names)
        names->removeIf([](const QString &name) { return unwatched.contains(name); });
    return names;
}

/// A row belongs to the record that its first cascading reference names; without one it is a record itself.
Result<Table> describe(Database &database, const QString &name)
{
    Table table{name, {}, {}, name, {}};
    Query columns(database, QStringLiteral("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid"));
    columns.bind(name);
    if (auto done = columns.run(); !done)
        return done.error();
    while (columns.next()) {
        table.columns.append(columns.text());
        if (columns.yes())
            table.key.append(table.columns.last());
    }
    table.recordColumn = table.key.value(0);
    Query references(database, QStringLiteral("SELECT f.\"table\", f.\"from\" FROM pragma_foreign_key_list(?1) f JOIN pragma_table_info(?2) c ON c.name = f.\"from\" "
                                              "WHERE f.on_delete = 'CASCADE' ORDER BY c.cid LIMIT 1"));
    references.bind(name).bind(name);
    if (auto done = references.run(); !done)
        return done.error();
    if (references.next()) {
        table.recordKind = references.text();
        table.recordColumn = references.text();
    }
    return table;
}

Result<> watch(Database &database, const Table &table)
{
    const QString oldRow = QStringLiteral("old");
    const QString newRow = QStringLiteral("new");
    const QStringList statements{trigger(table, QStringLiteral("INSERT"), newRow, inverseOfInsert(table)),
                                 trigger(table, QStringLiteral("DELETE"), oldRow, inverseOfDelete(table)),
                                 trigger(table, QStringLiteral("UPDATE"), newRow, inverseOfUpdate(table))};
    for (const QString &statement : statements) {
        if (auto done = database.execute(statement); !done)
            return done;
    }
    return {};
}

} // namespace

Result<> Journal::start()
{
    if (m_started)
        return {};
    const auto names = watchedTables(m_database);
    if (!names)
        return names.error();
    auto done = m_database.execute(QStringLiteral("CREATE TEMP TABLE IF NOT EXISTS journal_entry (seq INTEGER PRIMARY KEY, kind TEXT, id TEXT, inverse TEXT)"));
    for (auto name = names->cbegin(); done && name != names->cend(); ++name) {
        const auto table = describe(m_database, *name);
        done = table ? watch(m_database, *table) : Result<>(table.error());
    }
    m_started = static_cast<bool>(done);
    return done;
}

Result<Changes> Journal::take()
{
    Changes changes;
    Query query(m_database, QStringLiteral("SELECT kind, id, inverse FROM temp.journal_entry ORDER BY seq DESC"));
    if (auto done = query.run(); !done)
        return done.error();
    while (query.next()) {
        const QString kind = query.text();
        changes.records.insert({kind, query.text()});
        changes.inverse.append(query.text());
    }
    if (auto done = query.outcome(); !done)
        return done.error();
    auto emptied = Query(m_database, QStringLiteral("DELETE FROM temp.journal_entry")).run();
    return emptied ? Result<Changes>(std::move(changes)) : Result<Changes>(emptied.error());
}

} // namespace credence
