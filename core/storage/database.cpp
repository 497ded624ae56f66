#include "core/storage/database.h"

#include "core/storage/location.h"
#include "core/storage/storage_error.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

namespace credence {

namespace {

const QString memoryPath = QStringLiteral(":memory:");

Result<> reserve(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    if (QFileInfo::exists(path))
        return Error{ErrorKind::Conflict, QStringLiteral("“%1” is already there and was left as it is. Choose another name.").arg(QFileInfo(path).fileName()), path};
    return Error{ErrorKind::File, QStringLiteral("“%1” could not be made: %2. Choose a folder that exists and that you may write to.").arg(path, file.errorString()), path};
}

} // namespace

Database::Database(QString path, Access access)
    : m_path(std::move(path)), m_name(QStringLiteral("credence-%1").arg(QUuid::createUuid().toString(QUuid::WithoutBraces))), m_access(access)
{
    m_connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
}

Database::~Database()
{
    m_prepared.clear();
    if (m_connection && m_connection->isOpen()) {
        if (m_access == Access::ReadWrite)
            restAsOneFile();
        m_connection->close();
    }
    m_connection.reset();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    std::unique_ptr<Database> database(new Database(path, access));
    if (auto done = database->configure(); !done)
        return done.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::create(const QString &path)
{
    if (path != memoryPath) {
        if (auto done = reserve(path); !done)
            return done.error();
    }
    auto database = open(path, Access::ReadWrite);
    if (!database)
        return database;
    auto marked = (*database)->execute(QStringLiteral("PRAGMA application_id = 0x43524544"));
    return marked ? std::move(database) : Result<std::unique_ptr<Database>>(marked.error());
}

Result<> Database::configure()
{
    m_connection->setDatabaseName(m_path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(m_access == Access::Beside ? 30000 : 3000);
    if (m_access == Access::ReadOnly)
        options += QLatin1String(";QSQLITE_OPEN_READONLY");
    m_connection->setConnectOptions(options);
    if (!m_connection->open())
        return errorOf(m_connection->lastError());
    static const QStringList settings{QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA temp_store = MEMORY"),
                                      QStringLiteral("PRAGMA cell_size_check = ON"),
                                      QStringLiteral("PRAGMA synchronous = EXTRA")};
    for (const QString &setting : settings) {
        if (auto done = execute(setting); !done)
            return done;
    }
    auto schema = value(QStringLiteral("PRAGMA schema_version"));
    return schema ? Result<>() : Result<>(schema.error());
}

Result<> Database::prepareForWriting()
{
    if (m_ready || m_path == memoryPath)
        return {};
    const bool shared = isSharedPlace(m_path);
    auto mode = value(shared ? QStringLiteral("PRAGMA journal_mode = DELETE") : QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!mode)
        return mode.error();
    const bool writeAhead = mode->toString() == QLatin1String("wal"); // a file system without shared memory says no
    if (auto done = execute(writeAhead ? QStringLiteral("PRAGMA synchronous = FULL") : QStringLiteral("PRAGMA synchronous = EXTRA")); !done)
        return done;
    m_ready = true;
    return {};
}

void Database::restAsOneFile()
{
    if (m_path == memoryPath)
        return;
    const auto mode = value(QStringLiteral("PRAGMA journal_mode"));
    if (!mode || mode->toString() != QLatin1String("wal"))
        return;
    // What stays in the log when one of these fails is not lost: the next opening takes it over.
    if (value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")))
        (void)value(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

Result<> Database::begin() { return execute(QStringLiteral("BEGIN IMMEDIATE")); }

Result<> Database::commit() { return execute(QStringLiteral("COMMIT")); }

void Database::rollback()
{
    (void)execute(QStringLiteral("ROLLBACK")); // an error means that SQLite has rolled back by itself
}

Result<> Database::deferReferences() { return execute(QStringLiteral("PRAGMA defer_foreign_keys = ON")); }

Result<> Database::execute(const QString &statement)
{
    QSqlQuery query(*m_connection);
    return query.exec(statement) ? Result<>() : Result<>(errorOf(query.lastError()));
}

Result<QVariant> Database::value(const QString &statement)
{
    QSqlQuery query(*m_connection);
    query.setForwardOnly(true);
    if (!query.exec(statement))
        return errorOf(query.lastError());
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return errorOf(query.lastError());
    return QVariant();
}

Result<> Database::check(bool quick)
{
    const auto found = value(quick ? QStringLiteral("PRAGMA quick_check(1)") : QStringLiteral("PRAGMA integrity_check(1)"));
    if (!found)
        return found.error();
    if (found->toString() != QLatin1String("ok"))
        return storageError(11, m_path, found->toString());
    const auto reference = value(QStringLiteral("PRAGMA foreign_key_check"));
    if (!reference)
        return reference.error();
    return reference->isNull() ? Result<>() : Result<>(storageError(11, m_path, QStringLiteral("a row of %1 refers to nothing").arg(reference->toString())));
}

Result<QSqlQuery> Database::prepared(const QString &statement)
{
    if (const auto kept = m_prepared.find(statement); kept != m_prepared.end()) {
        QSqlQuery query = std::move(kept->second);
        m_prepared.erase(kept);
        return query;
    }
    QSqlQuery query(*m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return errorOf(query.lastError());
    return query;
}

void Database::giveBack(const QString &statement, QSqlQuery &&query)
{
    query.finish();
    m_prepared.insert_or_assign(statement, std::move(query));
}

Error Database::errorOf(const QSqlError &error) const
{
    return storageError(error.nativeErrorCode().toInt(), m_path, error.databaseText() + QLatin1Char(' ') + error.driverText());
}

} // namespace credence
