#include "core/backup/salvage_tables.h"

#include "core/storage/database.h"
#include "core/storage/query.h"

#include <array>

namespace credence {

namespace {

/// These first, in an order in which no row refers to one that comes later; bytes before all, because documents are proved by
/// them. Then all others.
constexpr std::array first{"document_bytes", "document_piece", "profile", "source", "activity", "credit_line", "overrule", "document", "document_about"};

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

Result<SalvageTable> described(Database &database, const QString &name)
{
    SalvageTable table{name, {}};
    // Without columns that are only computed; those are not stored.
    Query query(database, QStringLiteral("SELECT name, type, \"notnull\", dflt_value IS NOT NULL, pk FROM pragma_table_info(?) ORDER BY cid"));
    query.bind(name);
    if (auto done = query.run(); !done)
        return done.error();
    while (query.next()) {
        SalvageColumn column{query.text(), query.text(), query.yes(), query.yes(), false};
        column.rowid = query.yes() && column.type == QLatin1String("INTEGER") && table.columns.isEmpty();
        table.columns << column;
    }
    auto done = query.outcome();
    return done ? Result<SalvageTable>(table) : Result<SalvageTable>(done.error());
}

bool fits(const SalvageColumn &column, const QVariant &value)
{
    if (!value.isValid())
        return !column.needed || column.rowid;
    if (column.type == QLatin1String("INTEGER"))
        return value.typeId() == QMetaType::LongLong;
    return value.typeId() == (column.type == QLatin1String("BLOB") ? QMetaType::QByteArray : QMetaType::QString);
}

} // namespace

QString SalvageTable::insert(qsizetype count) const
{
    QStringList names;
    for (const SalvageColumn &column : columns.mid(0, count))
        names << column.name;
    return QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)").arg(name, names.join(QLatin1String(", ")), QStringLiteral("?, ").repeated(count).chopped(2));
}

Result<QList<SalvageTable>> salvageTables(Database &database)
{
    const auto names = tableNames(database);
    if (!names)
        return names.error();
    QList<SalvageTable> tables;
    for (const QString &name : *names) {
        const auto table = described(database, name);
        if (!table)
            return table.error();
        tables << *table;
    }
    return tables;
}

bool fits(const SalvageTable &table, const QVariantList &values)
{
    if (values.isEmpty() || values.size() > table.columns.size())
        return false;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const SalvageColumn &column = table.columns[i];
        if (i < values.size() ? !fits(column, values[i]) : column.needed && !column.usual)
            return false;
    }
    return table.columns.first().rowid || !values.first().toString().isEmpty();
}

bool holdsRecords(const QString &table)
{
    static const QStringList parts{QStringLiteral("document_bytes"), QStringLiteral("document_piece"), QStringLiteral("credit_line"),      QStringLiteral("overrule"), QStringLiteral("document_about"),
                                   QStringLiteral("document_reading"), QStringLiteral("last_change"), QStringLiteral("setting")};
    return !parts.contains(table);
}

QString kindInWords(QString table)
{
    table.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (table == QLatin1String("person"))
        return QStringLiteral("people");
    if (table == QLatin1String("criterion"))
        return QStringLiteral("criteria");
    if (table.endsWith(QLatin1Char('y')))
        return table.chopped(1) + QStringLiteral("ies");
    return table.endsWith(QLatin1Char('s')) ? table : table + QLatin1Char('s');
}

} // namespace credence
