// When an activity asks for its capture, and the page it becomes.
#include "core/activities/capture_due.h"

#include <QTest>

using namespace credence;

namespace {
Activity course(const QString &hours = "8", QDate end = QDate(2026, 2, 27))
{
    Activity a;
    a.id = ActivityId{"a"};
    a.title = "Sepsis Management Course";
    a.provider = "SCCM";
    a.status = Status::Completed;
    a.hours = Credits::parse(hours);
    a.days = {end, end};
    a.credits = {CreditLine{Credits::whole(8), "ama-pra-1", {}}};
    return a;
}
} // namespace

class TestCaptureDue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dueDay_data()
    {
        QTest::addColumn<Activity>("activity");
        QTest::addColumn<QDate>("expected");
        QTest::newRow("three days later, over the month's end") << course() << QDate(2026, 3, 2);
        QTest::newRow("leap year") << course("8", QDate(2028, 2, 27)) << QDate(2028, 3, 1);
        QTest::newRow("one hour is not asked") << course("1") << QDate();
        QTest::newRow("a little more is") << course("1.25") << QDate(2026, 3, 2);
        Activity planned = course();
        planned.status = Status::Planned;
        QTest::newRow("planned") << planned << QDate();
        Activity duty = course();
        duty.compliance = true;
        QTest::newRow("compliance") << duty << QDate();
        Activity undated = course();
        undated.days = {};
        QTest::newRow("without a day") << undated << QDate();
        Activity byCredits = course("");
        QTest::newRow("credits stand for hours") << byCredits << QDate(2026, 3, 2);
    }
    void dueDay()
    {
        QFETCH(Activity, activity);
        QTEST(captureDueDay(activity, Thresholds()), "expected");
    }

    void whatWaits_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<bool>("captured");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("late");
        QTest::newRow("the same day") << QDate(2026, 2, 27) << false << 1 << false;
        QTest::newRow("the last day") << QDate(2026, 3, 2) << false << 1 << false;
        QTest::newRow("the day after") << QDate(2026, 3, 3) << false << 1 << true;
        QTest::newRow("after thirty days") << QDate(2026, 3, 29) << false << 1 << true;
        QTest::newRow("left in peace") << QDate(2026, 3, 30) << false << 0 << false;
        QTest::newRow("captured") << QDate(2026, 3, 1) << true << 0 << false;
        QTest::newRow("before it ended") << QDate(2026, 2, 26) << false << 0 << false;
    }
    void whatWaits()
    {
        QFETCH(QDate, today);
        QFETCH(bool, captured);
        QFETCH(int, count);
        QFETCH(bool, late);
        Capture capture;
        capture.activity = "a";
        const auto due = capturesDue({course()}, captured ? QList<Capture>{capture} : QList<Capture>(), Thresholds(), today);
        QCOMPARE(due.size(), count);
        QCOMPARE(!due.isEmpty() && due.first().late, late);
    }

    void theSummaryLeavesOutWhatIsBlank()
    {
        Capture capture;
        capture.takeaways = QStringList{"Lactate again at 4 h", " "};
        capture.application = "Nurse-driven re-draw on 6 West";
        const auto page = captureSummary(course(), capture);
        QCOMPARE(page.title, "Sepsis Management Course");
        QCOMPARE(page.line, "SCCM · 2026-02-27 · 8 credits");
        QCOMPARE(page.parts.size(), 2);
        QCOMPARE(page.parts.first().lines, QStringList{"Lactate again at 4 h"});
        QVERIFY(page.parts.first().list);
        QVERIFY(captureSummary(Activity(), Capture()).parts.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCaptureDue)
#include "tst_capture_due.moc"
