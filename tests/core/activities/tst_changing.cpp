// Statuses with their dates, and copies.
#include "core/activities/changing.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestChanging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusBringsItsDay_data()
    {
        QTest::addColumn<Activity>("activity");
        QTest::addColumn<Status>("status");
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QDate>("completed");
        QTest::addColumn<QDate>("counts");
        const Activity past = anActivity().from("2026-11-18", "2026-11-20").planned();
        const Activity ends = anActivity().on("2026-11-22").planned();
        const Activity ahead = anActivity().on("2026-11-23").planned();
        const Activity undated = anActivity().planned();
        Activity done = anActivity().on("2027-01-01");
        done.completed = day("2026-11-01");
        QTest::newRow("past days stand") << past << Status::Completed << day("2026-11-18") << QDate() << day("2026-11-20");
        QTest::newRow("it ends today") << ends << Status::Completed << day("2026-11-22") << QDate() << day("2026-11-22");
        QTest::newRow("it would end tomorrow") << ahead << Status::Completed << day("2026-11-23") << day("2026-11-22") << day("2026-11-22");
        QTest::newRow("no day known") << undated << Status::Completed << day("2026-11-22") << QDate() << day("2026-11-22");
        QTest::newRow("completed before stands") << done << Status::Completed << day("2027-01-01") << day("2026-11-01") << day("2026-11-01");
        QTest::newRow("back to planned") << done << Status::Planned << day("2027-01-01") << QDate() << day("2027-01-01");
        QTest::newRow("dropped keeps its days") << past << Status::Dropped << day("2026-11-18") << QDate() << day("2026-11-20");
    }
    void statusBringsItsDay()
    {
        QFETCH(Activity, activity);
        QFETCH(Status, status);
        const Activity changed = withStatus(activity, status, day("2026-11-22"));
        QCOMPARE(changed.status, status);
        QTEST(changed.days.start, "start");
        QTEST(changed.completed, "completed");
        QTEST(creditDay(changed), "counts");
    }

    void everyStatusKeepsTheDayItBegan()
    {
        Activity course = anActivity().on("2026-12-03").status(Status::Idea);
        course.since.idea = day("2026-09-01");
        course = withStatus(course, Status::Planned, day("2026-10-02"));
        course = withStatus(course, Status::Registered, day("2026-10-20"));
        course = withStatus(course, Status::Registered, day("2026-10-25")); // the same once more begins nothing
        course = withStatus(course, Status::InProgress, day("2026-12-01"));
        QCOMPARE(course.since, (StatusDays{day("2026-09-01"), day("2026-10-02"), day("2026-10-20"), day("2026-12-01"), QDate()}));
        QCOMPARE(statusDay(course, Status::Completed), QDate());
        course = withStatus(course, Status::Completed, day("2026-12-04"));
        QCOMPARE(statusDay(course, Status::Completed), day("2026-12-03")); // the day of its credit
        QCOMPARE(statusDay(course, Status::Registered), day("2026-10-20"));
        course = withStatus(course, Status::Dropped, day("2026-12-05"));
        QCOMPARE(statusDay(course, Status::Dropped), day("2026-12-05"));
        QCOMPARE(statusDay(course, Status::Completed), QDate());
        course = withStatus(course, Status::Planned, day("2026-12-06")); // once more: the last time it began
        QCOMPARE(statusDay(course, Status::Planned), day("2026-12-06"));
        QCOMPARE(statusDay(course, Status::Dropped), day("2026-12-05"));
    }

    void whatIsNotKnownIsNotInvented()
    {
        const Activity course = withStatus(anActivity().status(Status::Registered), Status::InProgress, day("2026-12-01"));
        QVERIFY(!statusDay(course, Status::Registered).isValid());
        QVERIFY(!statusDay(begun(course, Status::Planned, {}), Status::Planned).isValid());
    }

    void aCopyIsPlannedAndKnowsNothingOfTheFirstTime()
    {
        Activity first = anActivity().titled("ACLS renewal").by("AHA").on("2025-03-01").credits(4).about({"patient-safety"});
        first.overrules = {{{"s"}, "total", true, "why"}};
        first.felt = Felt::High;
        first.notes = "room 4";
        first.goals = QStringList{"g"};
        first.cost = Cents{12000};
        first.since.registered = day("2025-01-10");
        const Activity copy = copyOf(first, day("2026-11-22"));
        QCOMPARE(copy.since, (StatusDays{{}, day("2026-11-22"), {}, {}, {}}));
        QVERIFY(copy.id.isNull());
        QCOMPARE(copy.title, "ACLS renewal");
        QCOMPARE(copy.credits, first.credits);
        QCOMPARE(copy.topics, first.topics);
        QCOMPARE(copy.goals, first.goals);
        QCOMPARE(copy.cost, first.cost);
        QCOMPARE(copy.status, Status::Planned);
        QVERIFY(!copy.days.start.isValid() && !copy.days.end.isValid() && !copy.completed.isValid());
        QVERIFY(copy.overrules.isEmpty() && copy.notes.isEmpty() && copy.felt == Felt::NotSaid);
    }
};

QTEST_GUILESS_MAIN(TestChanging)
#include "tst_changing.moc"
