// One connection to a portfolio file, with the settings that make every commit durable and leave one whole file at rest.
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>
#include <memory>
#include <optional>
#include <unordered_map>

namespace credence {

/// Used from the thread that opened it only. A second thread opens its own, read-only.
class Database
{
public:
    /// Beside: writes while another connection of this program has the file open, and leaves its rest to that one.
    enum class Access { ReadWrite, ReadOnly, Beside };

    /// Opens the file at `path`, which exists and has been found to be ours (`readHeader`). Changes no byte of it.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    /// A new empty database at `path`, private to the user; ":memory:" for one without a file. Conflict when `path` exists.
    static Result<std::unique_ptr<Database>> create(const QString &path);
    /// Goes back to one whole file (no -wal, -shm or journal beside it) and closes.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }

    /// Chooses and sets the durable journal mode before the first write: write-ahead log with full sync, or, where other
    /// machines see the file, a rollback journal with extra sync. Does nothing the second time.
    Result<> prepareForWriting();

    Result<> begin();
    Result<> commit();
    void rollback();
    /// References are checked at the commit of this transaction, not at each statement.
    Result<> deferReferences();

    /// Runs one statement without values.
    Result<> execute(const QString &statement);
    /// First column of the first row; an invalid variant when there is no row.
    Result<QVariant> value(const QString &statement);

    /// SQLite's own check of pages, indexes and references. `quick`: pages only. Damaged with the first finding.
    Result<> check(bool quick);

    /// Reading ends early, with an error, as soon as `stop` is true. For a connection of a second thread.
    void stopWhen(const std::atomic<bool> *stop) { m_stop = stop; }
    bool stopped() const { return m_stop && m_stop->load(std::memory_order_relaxed); }

    /// Statement `statement`, prepared; kept for the next use by `giveBack`.
    Result<QSqlQuery> prepared(const QString &statement);
    void giveBack(const QString &statement, QSqlQuery &&query);
    /// The error of `query`, in our words.
    Error errorOf(const QSqlError &error) const;

private:
    Database(QString path, Access access);
    Result<> configure();
    void restAsOneFile();

    QString m_path;
    QString m_name; ///< Qt's name of the connection
    Access m_access;
    bool m_ready = false;
    const std::atomic<bool> *m_stop = nullptr;
    std::optional<QSqlDatabase> m_connection;
    std::unordered_map<QString, QSqlQuery> m_prepared;
};

} // namespace credence
