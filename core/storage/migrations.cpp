#include "core/storage/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QVariant>

#include <array>

namespace credence {

namespace {

struct Migration {
    const char *file; ///< begins with its number
    Result<> (*rework)(Database &) = nullptr; ///< what SQL cannot say
};

constexpr std::array migrations{
    Migration{"0001_initial.sql"},
    Migration{"0002_story_and_outcomes.sql"},
    Migration{"0003_rules_kept.sql"},
    Migration{"0004_review.sql"},
    Migration{"0005_direction_and_measure.sql"},
    Migration{"0006_audits.sql"},
    Migration{"0007_time.sql"},
    Migration{"0008_depth.sql"},
    Migration{"0009_pieces.sql"},
    Migration{"0010_kept_cycles.sql"},
    Migration{"0011_skills_and_pipeline.sql"},
    Migration{"0012_wording_and_asked.sql"},
    Migration{"0013_status_days.sql"},
};

int numberOf(const Migration &migration) { return QByteArray(migration.file, 4).toInt(); }

/// Statements are separated by blank lines.
Result<QStringList> statementsOf(const Migration &migration)
{
    QFile file(QStringLiteral(":/migrations/") + QLatin1String(migration.file));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, QStringLiteral("This copy of Credence is incomplete, so the portfolio was not changed. Install it again."), file.fileName()};
    return QString::fromUtf8(file.readAll()).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
}

Result<> apply(Database &database, const Migration &migration, int number)
{
    const auto statements = statementsOf(migration);
    if (!statements)
        return statements.error();
    for (const QString &statement : *statements) {
        if (auto done = database.execute(statement.trimmed()); !done)
            return done;
    }
    if (migration.rework) {
        if (auto done = migration.rework(database); !done)
            return done;
    }
    return database.execute(QStringLiteral("PRAGMA user_version = %1").arg(number));
}

Result<> applyWhole(Database &database, const Migration &migration, int number)
{
    if (auto begun = database.begin(); !begun)
        return begun;
    auto done = apply(database, migration, number);
    if (done)
        done = database.commit();
    if (!done)
        database.rollback();
    return done;
}

} // namespace

int newestVersion() { return numberOf(migrations.back()); }

QList<int> migrationNumbers()
{
    QList<int> numbers;
    for (const Migration &migration : migrations)
        numbers << numberOf(migration);
    return numbers;
}

Error tooNew(const QString &path)
{
    return {ErrorKind::TooNew,
            QStringLiteral("“%1” was made by a newer version of Credence. It was left as it is. Install the newest version to open it.")
                .arg(QFileInfo(path).fileName()),
            path};
}

Result<int> versionOf(Database &database)
{
    const auto version = database.value(QStringLiteral("PRAGMA user_version"));
    return version ? Result<int>(version->toInt()) : Result<int>(version.error());
}

Result<> migrate(Database &database, int target)
{
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    if (*version > newestVersion())
        return tooNew(database.path());
    for (const Migration &migration : migrations) {
        const int number = numberOf(migration);
        if (number <= *version || number > target)
            continue;
        if (auto done = applyWhole(database, migration, number); !done)
            return done;
    }
    return {};
}

} // namespace credence
