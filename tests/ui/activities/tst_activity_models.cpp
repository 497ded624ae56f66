#include "ui/activities/activity_filter.h"
#include "ui/activities/activity_model.h"
#include "ui/activities/activity_words.h"
#include "ui/activities/counting_reasons.h"
#include "ui/activities/quick_log.h"

#include "tests/support/build.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace credence;
using namespace credence::test;

class TestActivityModels : public QObject
{
    Q_OBJECT

    static Snapshot ledger()
    {
        Snapshot snapshot;
        snapshot.activities = {
            anActivity().id("a").titled("Leading Change").by("AAPL").on("2027-03-12").credits(8).planned(),
            anActivity().id("b").titled("Sepsis Bundle Summit").by("NESHM").on("2026-11-20").credits(8).about({"patient-safety"}).format("regional-conference"),
            anActivity().id("c").titled("Opioid Module").by("MMS").on("2026-11-03").credits(4),
            anActivity().id("d").titled("Ärzteforum").by("MMS").on("2025-06-01").credits(0.25),
        };
        snapshot.documents = {aDocument("sepsis.pdf").about({"b"})};
        return snapshot;
    }
    static QList<Standing> standings()
    {
        return {aStanding("Hospital credentialing").counts("b", 8, "Ended inside the cycle.").counts("c", 4, "Ended inside the cycle."),
                aStanding("Society fellowship").counts("b", 8, "Counts.").ignores("c", "Does not count: the wrong kind of credit.")};
    }
    static QStringList shown(const ActivityFilter &filter)
    {
        QStringList ids;
        for (int row = 0; row < filter.rowCount(); ++row)
            ids << filter.index(row, 0).data(IdRole).toString();
        return ids;
    }

private Q_SLOTS:
    void showsTheLedger()
    {
        ActivityModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(ledger(), standings());
        const auto text = [&](int row, ActivityModel::Column column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(1, ActivityModel::DateColumn), "2026-11-20");
        QCOMPARE(text(1, ActivityModel::CreditsColumn), "8.0");
        QCOMPARE(text(1, ActivityModel::TypeColumn), "AMA 1 · patient safety");
        QCOMPARE(text(1, ActivityModel::CountsColumn), "Hospital, Society");
        QCOMPARE(text(1, ActivityModel::ProofColumn), "on file");
        QCOMPARE(text(2, ActivityModel::ProofColumn), "missing");
        QCOMPARE(text(2, ActivityModel::CountsColumn), "Hospital");
        QCOMPARE(text(0, ActivityModel::ProofColumn), "planned");
        QCOMPARE(model.index(1, ActivityModel::TitleColumn).data(SecondaryRole).toString(), "NESHM");
        model.setRows({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
    void plannedWithoutCreditCountsTowardNothing()
    {
        Standing standing = aStanding("Hospital credentialing").ignores("a", "Does not count: no credit is recorded.");
        standing.total.activities.first().planned = true;
        ActivityModel model;
        model.setRows(ledger(), {standing});
        QCOMPARE(model.index(0, ActivityModel::CountsColumn).data().toString(), QString());
    }
    void filters_data()
    {
        QTest::addColumn<ActivityFilter::Wanted>("wanted");
        QTest::addColumn<QStringList>("ids");
        using Wanted = ActivityFilter::Wanted;
        QTest::newRow("nothing asked") << Wanted() << QStringList({"a", "b", "c", "d"});
        QTest::newRow("a word of the title") << Wanted{.text = "sepsis"} << QStringList("b");
        QTest::newRow("every word") << Wanted{.text = "mms opioid"} << QStringList("c");
        QTest::newRow("accents aside") << Wanted{.text = "arzte"} << QStringList("d");
        QTest::newRow("a topic") << Wanted{.text = "patient safety"} << QStringList("b");
        QTest::newRow("days, both ends inside") << Wanted{.days = {day("2025-06-01"), day("2026-11-03")}} << QStringList({"c", "d"});
        QTest::newRow("a source") << Wanted{.source = "source Society fellowship"} << QStringList("b");
        QTest::newRow("a status") << Wanted{.status = Status::Planned} << QStringList("a");
        QTest::newRow("without proof") << Wanted{.withoutProof = true} << QStringList({"c", "d"});
        QTest::newRow("given ids") << Wanted{.ids = QSet<QString>{"a", "d"}} << QStringList({"a", "d"});
        QTest::newRow("nothing matches") << Wanted{.text = "no such words"} << QStringList();
    }
    void filters()
    {
        QFETCH(ActivityFilter::Wanted, wanted);
        ActivityModel model;
        ActivityFilter filter(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(ledger(), standings());
        filter.setWanted(wanted);
        QTEST(shown(filter), "ids");
    }
    void whatIsDatedAheadSaysSo()
    {
        ActivityModel model;
        model.setRows(ledger(), standings(), QDate(2026, 11, 19));
        QCOMPARE(model.index(model.rowOf("b"), ActivityModel::ProofColumn).data().toString(), QString("future day"));
        QVERIFY(model.index(model.rowOf("b"), ActivityModel::ProofColumn).data(Qt::ToolTipRole).toString().contains("has not come yet"));
        QCOMPARE(model.index(model.rowOf("c"), ActivityModel::ProofColumn).data().toString(), QString("missing"));
        QVERIFY(model.index(model.rowOf("a"), ActivityModel::ProofColumn).data().toString() != QString("future day")); // planned
        Snapshot undated;
        undated.activities = {anActivity().id("u")};
        model.setRows(undated, {}, QDate(2026, 11, 19));
        QCOMPARE(model.index(0, ActivityModel::ProofColumn).data().toString(), QString("no day"));
    }
    void everyStatusHasItsDayAndTheUnknownComeLast()
    {
        Snapshot snapshot = ledger();
        Activity registered = anActivity().id("r").titled("Course").on("2026-12-01").status(Status::Registered);
        registered.since = {day("2026-09-01"), {}, day("2026-10-05"), {}, {}};
        Activity later = anActivity().id("l").titled("Later").on("2026-12-02").status(Status::Registered);
        later.since.registered = day("2026-11-01");
        snapshot.activities << std::make_shared<const Activity>(registered) << std::make_shared<const Activity>(later);
        ActivityModel model;
        ActivityFilter filter(&model);
        model.setRows(snapshot, standings());
        const auto text = [&](const char *id, ActivityModel::Column column) { return model.index(model.rowOf(id), column).data().toString(); };
        QCOMPARE(text("r", ActivityModel::SinceColumn), "2026-10-05");
        QCOMPARE(text("r", ActivityModel::IdeaColumn), "2026-09-01");
        QCOMPARE(text("r", ActivityModel::PlannedColumn), "");
        QCOMPARE(text("b", ActivityModel::SinceColumn), "2026-11-20"); // completed: the day of its credit
        QCOMPARE(text("a", ActivityModel::SinceColumn), "");
        QCOMPARE(model.headerData(ActivityModel::RegisteredColumn, Qt::Horizontal, Qt::DisplayRole).toString(), "Registered on");
        QCOMPARE(model.headerData(ActivityModel::InProgressColumn, Qt::Horizontal, Qt::DisplayRole).toString(), "In progress since");
        filter.setWanted({.status = Status::Registered});
        QCOMPARE(shown(filter), QStringList({"r", "l"}));
        filter.setWanted({});
        filter.sort(ActivityModel::RegisteredColumn, Qt::AscendingOrder);
        QCOMPARE(shown(filter).mid(0, 2), QStringList({"r", "l"}));
        filter.sort(ActivityModel::RegisteredColumn, Qt::DescendingOrder);
        QCOMPARE(shown(filter).mid(0, 2), QStringList({"l", "r"}));
    }
    void sorts()
    {
        ActivityModel model;
        ActivityFilter filter(&model);
        model.setRows(ledger(), standings());
        filter.sort(ActivityModel::DateColumn, Qt::AscendingOrder);
        QCOMPARE(shown(filter), QStringList({"d", "c", "b", "a"}));
        filter.sort(ActivityModel::CreditsColumn, Qt::AscendingOrder);
        QCOMPARE(shown(filter), QStringList({"d", "c", "a", "b"}));
        filter.sort(ActivityModel::TitleColumn, Qt::AscendingOrder);
        QCOMPARE(shown(filter), QStringList({"d", "a", "c", "b"}));
        QCOMPARE(filter.mapFromSource(model.index(3, 0)).row(), 0);
        QCOMPARE(filter.earnedSum().credits.hundredths, 1225);
    }
    void tellsWhyAndWhyNot()
    {
        const QList<CountingReason> reasons = countingReasons(Activity(anActivity().id("c")), {}, standings());
        QCOMPARE(reasons.size(), 2);
        QVERIFY(reasons[0].counts);
        QCOMPARE(reasons[0].where, "Hospital credentialing");
        QVERIFY(!reasons[1].counts);
        QCOMPARE(reasons[1].why, "Does not count: the wrong kind of credit.");
    }
    void aQuickEntryTakesOverTheLast()
    {
        const Activity last = anActivity().by("AudioDigest").format("podcast");
        const Activity made = quickActivity(last, "  Chapter  12 ", day("2026-11-20"), Credits{150}, "ama-pra-1", day("2026-11-22"));
        QCOMPARE(made.title, "Chapter 12");
        QCOMPARE(made.format, "podcast");
        QCOMPARE(made.provider, "AudioDigest");
        QVERIFY(made.status == Status::Completed);
        QVERIFY(quickActivity(last, "x", day("2026-11-23"), std::nullopt, "", day("2026-11-22")).status == Status::Planned);
        QVERIFY(quickActivity(last, "x", day("2026-11-22"), std::nullopt, "", day("2026-11-22")).credits.isEmpty());
    }
    void creditTypesAreShortened()
    {
        QCOMPARE(shortCreditType("ama-pra-1"), "AMA 1");
        QCOMPARE(shortCreditType("aoa-1a"), "AOA 1-A");
        QCOMPARE(shortCreditType("abim-moc-mk"), "ABIM MOC");
        QCOMPARE(shortCreditType("no-such-type"), "no-such-type");
    }
    void tenThousandAreFilteredWithinAFrame()
    {
        Snapshot snapshot;
        for (int i = 0; i < 10000; ++i)
            snapshot.activities.append(anActivity().titled(QStringLiteral("Sepsis quality course %1").arg(i)).by("Society of Hospital Medicine").on("2026-02-10").credits(1));
        ActivityModel model;
        ActivityFilter filter(&model);
        model.setRows(snapshot, {});
        QList<qint64> times;
        for (int run = 0; run < 9; ++run) {
            QElapsedTimer timer;
            timer.start();
            filter.setWanted({.text = QStringLiteral("course %1").arg(run)});
            times.append(timer.nsecsElapsed() / 1000);
        }
        std::sort(times.begin(), times.end());
        qInfo("median %lld us", times[4]);
        QVERIFY(times[4] < 60000); // a frame on a quiet machine; generous for a busy one and for sanitizers
    }
};

QTEST_GUILESS_MAIN(TestActivityModels)
#include "tst_activity_models.moc"
