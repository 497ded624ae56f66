// The tables of a portfolio as damage is measured against them: which columns a row must have, and in which order rows go in.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QVariantList>

namespace credence {

class Database;

struct SalvageColumn {
    QString name;
    QString type;
    bool needed = false; ///< may not be NULL
    bool usual = false;  ///< has a value of its own when none is given
    bool rowid = false;  ///< stands for the number of the row
};

struct SalvageTable {
    QString name;
    QList<SalvageColumn> columns;

    /// For a row with `count` values: one that is older than a column has none for it.
    QString insert(qsizetype count) const;
};

/// Every table that keeps something of its own, in an order in which no row refers to one that comes later: the bytes of
/// documents before all. Search and counts are made anew and are not among them.
Result<QList<SalvageTable>> salvageTables(Database &database);

/// Whether the row can be one of this table by the number and kinds of its values; an empty name of a record is none.
bool fits(const SalvageTable &table, const QVariantList &values);

/// False for tables whose rows are parts of a record, are kept again by it, or are of no worth alone.
bool holdsRecords(const QString &table);

/// "presentations", "people": what the rows of a table are called in a sentence.
QString kindInWords(QString table);

} // namespace credence
