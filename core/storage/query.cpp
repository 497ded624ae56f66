#include "core/storage/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QVariant>

namespace credence {

Query::Query(Database &database, const QString &statement) : m_database(database), m_statement(statement)
{
    auto prepared = database.prepared(statement);
    m_prepared = static_cast<bool>(prepared);
    if (m_prepared)
        m_query = std::move(*prepared);
    else
        m_failure = prepared.error();
}

Query::~Query()
{
    if (m_prepared)
        m_database.giveBack(m_statement, std::move(m_query));
}

Query &Query::put(const QVariant &value)
{
    m_query.bindValue(m_place++, value);
    return *this;
}

// A zero character would end SQLite's text functions, which undo relies on.
Query &Query::bind(const QString &text)
{
    QString clean = text.isNull() ? QStringLiteral("") : text;
    return put(clean.contains(QChar(0)) ? clean.remove(QChar(0)) : clean);
}

Query &Query::bind(const QByteArray &bytes) { return put(bytes.isNull() ? QByteArray("") : bytes); }
Query &Query::bind(QDate day) { return put(day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant()); }
Query &Query::bind(qint64 number) { return put(number); }
Query &Query::bind(const std::optional<Credits> &amount) { return put(amount ? QVariant(amount->hundredths) : QVariant()); }
Query &Query::bind(const std::optional<Cents> &amount) { return put(amount ? QVariant(amount->cents) : QVariant()); }
Query &Query::bind(const std::optional<int> &number) { return put(number ? QVariant(*number) : QVariant()); }
Query &Query::bind(const std::optional<bool> &yes) { return put(yes ? QVariant(*yes ? 1 : 0) : QVariant()); }

Query &Query::bind(const QStringList &list)
{
    return bind(list.isEmpty() ? QStringLiteral("[]")
                               : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact)));
}

Query &Query::bind(const QJsonObject &object) { return bind(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))); }

Result<> Query::run()
{
    if (m_failure)
        return *m_failure;
    m_place = 0;
    if (!m_query.exec())
        m_failure = m_database.errorOf(m_query.lastError());
    return outcome();
}

bool Query::next()
{
    m_column = 0;
    if (m_database.stopped())
        m_failure = Error{ErrorKind::InUse, QStringLiteral("Reading was stopped."), {}};
    return !m_failure && m_query.next();
}

Result<> Query::outcome()
{
    if (!m_failure && m_query.lastError().isValid())
        m_failure = m_database.errorOf(m_query.lastError());
    return m_failure ? Result<>(*m_failure) : Result<>();
}

QDate Query::day()
{
    const QString text = column().toString();
    return text.isEmpty() ? QDate() : QDate::fromString(text, Qt::ISODate);
}

std::optional<Credits> Query::credits()
{
    const QVariant value = column();
    return value.isNull() ? std::nullopt : std::optional(Credits{value.toLongLong()});
}

std::optional<Cents> Query::cents()
{
    const QVariant value = column();
    return value.isNull() ? std::nullopt : std::optional(Cents{value.toLongLong()});
}

std::optional<int> Query::optionalNumber()
{
    const QVariant value = column();
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

std::optional<bool> Query::optionalYes()
{
    const QVariant value = column();
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong() != 0);
}

QStringList Query::list()
{
    const QString text = column().toString();
    if (text.size() <= 2)
        return {};
    QStringList out;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    out.reserve(array.size());
    for (const QJsonValue &value : array)
        out.append(value.toString());
    return out;
}

QJsonObject Query::object()
{
    const QString text = column().toString();
    return text.size() <= 2 ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
}

QString putStatement(const QString &table, const QString &columns)
{
    QStringList names = columns.split(QLatin1Char(','));
    for (QString &name : names)
        name = name.trimmed();
    QStringList updates;
    for (const QString &name : names.mid(1))
        updates.append(QStringLiteral("%1 = excluded.%1").arg(name));
    const QString places = QStringLiteral("?, ").repeated(names.size()).chopped(2);
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5")
        .arg(table, names.join(QLatin1String(", ")), places, names.first(), updates.join(QLatin1String(", ")));
}

} // namespace credence
