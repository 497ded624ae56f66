// One prepared statement: values in by position, columns out in order.
#pragma once

#include "core/base/credits.h"
#include "core/storage/database.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QSqlQuery>
#include <QStringList>

#include <functional>
#include <optional>

namespace credence {

/// Binding and reading both go from left to right: each call takes the next place. Text is never NULL; a day, amount or
/// number that is not known is.
class Query
{
public:
    Query(Database &database, const QString &statement);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(const QString &text);
    Query &bind(const QByteArray &bytes);
    Query &bind(QDate day);
    Query &bind(qint64 number);
    Query &bind(int number) { return bind(static_cast<qint64>(number)); }
    Query &bind(bool yes) { return bind(static_cast<qint64>(yes ? 1 : 0)); }
    Query &bind(const std::optional<Credits> &amount);
    Query &bind(const std::optional<Cents> &amount);
    Query &bind(const std::optional<int> &number);
    Query &bind(const std::optional<bool> &yes);
    Query &bind(const QStringList &list);
    Query &bind(const QJsonObject &object);

    Result<> run();
    /// Runs, and turns each row into a value.
    template <class T> Result<QList<T>> all(T (*fromRow)(Query &));
    /// Runs, and turns the first row into a value; nullopt without a row.
    template <class T> Result<std::optional<T>> first(T (*fromRow)(Query &));

    bool next();         ///< false after the last row and on an error: see `outcome`
    Result<> outcome();  ///< the error that ended `next`, if any
    qint64 changedRows() const { return m_query.numRowsAffected(); }

    QString text() { return column().toString(); }
    QByteArray bytes() { return column().toByteArray(); }
    QDate day();
    qint64 number() { return column().toLongLong(); }
    bool yes() { return number() != 0; }
    std::optional<Credits> credits();
    std::optional<Cents> cents();
    std::optional<int> optionalNumber();
    std::optional<bool> optionalYes();
    QStringList list();
    QJsonObject object();

private:
    QVariant column() { return m_query.value(m_column++); }
    Query &put(const QVariant &value);

    Database &m_database;
    QString m_statement;
    QSqlQuery m_query;
    bool m_prepared = false;
    std::optional<Error> m_failure;
    int m_place = 0;
    int m_column = 0;
};

/// "INSERT … ON CONFLICT(key) DO UPDATE …" for the comma-separated `columns` of `table`; `key` is the first of them.
QString putStatement(const QString &table, const QString &columns);

template <class T> Result<QList<T>> Query::all(T (*fromRow)(Query &))
{
    if (auto done = run(); !done)
        return done.error();
    QList<T> rows;
    while (next())
        rows.append(fromRow(*this));
    auto done = outcome();
    return done ? Result<QList<T>>(std::move(rows)) : Result<QList<T>>(done.error());
}

template <class T> Result<std::optional<T>> Query::first(T (*fromRow)(Query &))
{
    if (auto done = run(); !done)
        return done.error();
    if (next())
        return std::optional<T>(fromRow(*this));
    auto done = outcome();
    return done ? Result<std::optional<T>>(std::optional<T>()) : Result<std::optional<T>>(done.error());
}

} // namespace credence
