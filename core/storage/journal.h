// What a transaction changed: the statements that would take it back, and the records it touched.
#pragma once

#include "core/storage/database.h"

#include <QList>
#include <QPair>
#include <QSet>
#include <QStringList>

namespace credence {

/// A record that was changed: the table of its kind ("activity") and its id. Rows that belong to a record (its credit
/// lines) are reported under the record.
using RecordKey = QPair<QString, QString>;

/// The row changes of one transaction.
struct Changes {
    QStringList inverse; ///< statements that take the changes back, in the order to run them
    QSet<RecordKey> records;
    bool isEmpty() const { return inverse.isEmpty(); }
};

/// Works through temporary triggers on every table; document bytes, kept counts and search tables are left out.
class Journal
{
public:
    explicit Journal(Database &database) : m_database(database) {}

    /// Puts the triggers on. Needs a database that is migrated. Does nothing the second time.
    Result<> start();
    /// What changed since the last call. To be called before the commit, so that a rollback forgets it as well.
    Result<Changes> take();

private:
    Database &m_database;
    bool m_started = false;
};

} // namespace credence
