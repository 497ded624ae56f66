#include "core/portfolio/portfolio.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "tests/support/verify_done.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A portfolio as it was before migration `number`, with the rows of tests/schemas.
Result<> makeOld(const QString &path, int number)
{
    auto database = Database::create(path);
    if (!database)
        return database.error();
    auto done = migrate(**database, number - 1);
    const QString rows = QString::fromUtf8(bytesOf(QStringLiteral(CREDENCE_SOURCE_DIR "/tests/schemas/%1_before.sql").arg(number, 4, 10, QLatin1Char('0'))));
    for (const QString &statement : rows.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        if (done)
            done = (*database)->execute(statement.trimmed());
    }
    return done;
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOldPortfolioClimbsTheLadder_data()
    {
        QTest::addColumn<int>("number");
        const QList<int> numbers = migrationNumbers();
        QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
        for (const int number : numbers.mid(1))
            QTest::addRow("before %d", number) << number;
    }
    void everyOldPortfolioClimbsTheLadder()
    {
        QFETCH(int, number);
        if (!QFile::exists(QStringLiteral(CREDENCE_SOURCE_DIR "/tests/schemas/%1_before.sql").arg(number, 4, 10, QLatin1Char('0'))))
            QFAIL("put the rows of the version before into tests/schemas");
        QTemporaryDir folder;
        const QString path = folder.filePath("old.credence");
        VERIFY_DONE(makeOld(path, number));
        const QByteArray before = bytesOf(path);
        auto portfolio = Portfolio::open(path);
        VERIFY_DONE(portfolio);
        VERIFY_DONE((*portfolio)->check(true));
        const auto snapshot = (*portfolio)->snapshot();
        QCOMPARE(snapshot->profile.name, QString("Elena Rivera"));
        QCOMPARE(snapshot->profile.answers, (Answers{{"dea", true}}));
        const Activity activity = *snapshot->activities.at(0);
        QCOMPARE(activity.title, QString::fromUtf8("Sepsis Ä"));
        QCOMPARE(activity.credits, (QList<CreditLine>{{Credits{175}, "ama-pra-1", Credits{200}}}));
        QCOMPARE(activity.since, StatusDays()); // never invented
        QCOMPARE(activity.overrules, (QList<Overrule>{{{"s1"}, "total", false, "asked the board"}}));
        QCOMPARE(activity.cost, std::optional(Cents{0}));
        QCOMPARE(activity.goals, QStringList{"g1"});
        QCOMPARE(snapshot->sources.at(0)->cycle.start, QDate(2024, 1, 1));
        QCOMPARE(snapshot->goals.at(0)->text, QString("Publish"));
        QCOMPARE(snapshot->stories.at(0)->sentence, QString("I am becoming"));
        QCOMPARE(snapshot->thresholds.bufferPercent, 130);
        QCOMPARE(snapshot->documents.at(0)->about, QStringList{"a1"});
        QCOMPARE(snapshot->inboxTotal, 1);
        if (number >= 7) {
            QCOMPARE(snapshot->criteria.at(0)->weight, std::optional(30));
            QCOMPARE(snapshot->projects.at(0)->measures.at(0).points.at(0).value, 2.5);
            QCOMPARE(snapshot->projects.at(0)->people, QStringList{"Dr. Kim"});
            QCOMPARE(snapshot->notes.at(0)->about, QStringList{"a1"});
            QCOMPARE(snapshot->links.at(0)->to, QString("p1"));
            QCOMPARE(snapshot->audits.at(0)->due, QDate(2026, 4, 1));
        }
        if (number >= 8) {
            QCOMPARE(snapshot->blocks.at(0)->minutes, std::optional(120));
            QCOMPARE(snapshot->tasks.at(0)->due, QDate(2026, 5, 1));
            QCOMPARE(snapshot->reviews.at(0)->period, QString("2026-Q1"));
            QCOMPARE(activity.certificateNumber, QString("N-17"));
        } else {
            QVERIFY(snapshot->blocks.isEmpty() && snapshot->tasks.isEmpty() && snapshot->reviews.isEmpty());
        }
        QVERIFY(snapshot->sources.at(0)->cycles.isEmpty() && snapshot->sources.at(0)->claimed.isEmpty());
        if (number >= 10) {
            QCOMPARE(snapshot->presentations.at(0)->from, QStringList{"p1"});
            QVERIFY(!snapshot->presentations.at(0)->hours && !snapshot->teachings.at(0)->hours);
            QCOMPARE(snapshot->teachings.at(0)->times, std::optional(2));
        }
        if (number >= 11) {
            QVERIFY(!snapshot->presentations.at(0)->title.isEmpty());
            QVERIFY(!snapshot->presentations.at(0)->submitted.isValid());
            QCOMPARE(snapshot->presentations.at(0)->precision, QString(""));
            QCOMPARE(snapshot->blocks.at(0)->about, QString(""));
        }
        if (number >= 12) {
            QCOMPARE(snapshot->criteria.at(0)->name, QString("Education"));
            QCOMPARE(snapshot->criteria.at(0)->wording, QString(""));
            QVERIFY(snapshot->criteria.at(0)->counts.isEmpty());
            QCOMPARE(snapshot->roles.at(0)->days.start, QDate(2026, 4, 1));
            QVERIFY(snapshot->roles.at(0)->type.isEmpty() && !snapshot->roles.at(0)->asked.isValid());
        }
        QCOMPARE(snapshot->skills.size(), number >= 12 ? 1 : 0);
        QCOMPARE(activity.depth, QString());
        QCOMPARE(snapshot->documents.at(0)->origin, number >= 9 ? QStringLiteral("the mail “Your certificates”") : QString());
        QCOMPARE(*(*portfolio)->documentBytes(snapshot->documents.at(0)->sha256), QByteArray("abc"));
        portfolio->reset();

        const QStringList backups = QDir(folder.path()).entryList({"old before version *.credence"}, QDir::Files);
        QCOMPARE(backups.size(), 1);
        const auto backup = Database::open(folder.filePath(backups.first()), Database::Access::ReadOnly);
        VERIFY_DONE(backup);
        const QList<int> numbers = migrationNumbers();
        QCOMPARE(*versionOf(**backup), numbers.at(numbers.indexOf(number) - 1));

        const QByteArray after = bytesOf(path);
        QVERIFY(after != before);
        QVERIFY(Portfolio::open(path));
        QCOMPARE(bytesOf(path), after); // a second opening does nothing
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void aNewerOneIsRefused()
    {
        auto database = Database::create(QStringLiteral(":memory:"));
        VERIFY_DONE(database);
        VERIFY_DONE(migrate(**database));
        VERIFY_DONE((*database)->execute(QStringLiteral("PRAGMA user_version = %1").arg(newestVersion() + 1)));
        const auto refused = migrate(**database);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::TooNew);
    }

    void wrongValuesAreRefusedByTheTables_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("text for an amount") << "INSERT INTO credit_line VALUES ('a', 0, 'many', '', NULL)";
        QTest::newRow("credit of no activity") << "INSERT INTO credit_line VALUES ('nobody', 0, 100, '', NULL)";
        QTest::newRow("document without bytes") << "INSERT INTO document (id, ref, name, type, filing, sha256, size, media_type) VALUES ('d', '', '', '', '', 'none', 0, '')";
        QTest::newRow("null title") << "INSERT INTO goal (id, ref, text, area, subjects, state, position) VALUES ('g', '', NULL, '', '[]', '', 0)";
        QTest::newRow("second profile") << "INSERT INTO profile (id, name, degree, title, specialty, institution, department, npi, language, answers) VALUES (2, '', '', '', '', '', '', '', '', '{}')";
    }
    void wrongValuesAreRefusedByTheTables()
    {
        QFETCH(QString, statement);
        auto database = Database::create(QStringLiteral(":memory:"));
        VERIFY_DONE(database);
        VERIFY_DONE(migrate(**database));
        const auto refused = (*database)->execute(statement);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
