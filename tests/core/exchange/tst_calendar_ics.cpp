// The plan as a calendar file: what is in it, how it is written, and that it stays the same.
#include "core/exchange/calendar_ics.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const QDate today = day("2026-11-19");

template <class T> Shared<T> keep(T value) { return std::make_shared<const T>(std::move(value)); }

/// The lines with folding taken back.
QStringList linesOf(QByteArray ics)
{
    return QString::fromUtf8(ics.replace("\r\n ", "")).split("\r\n");
}

TimeBlock block(const char *id, const char *start, const char *repeat = "")
{
    TimeBlock made;
    made.id = {id};
    made.start = QDateTime::fromString(start, Qt::ISODate);
    made.minutes = 45;
    made.repeat = repeat;
    return made;
}

} // namespace

class TestCalendarIcs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLiesAheadIsIn_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("in");
        QTest::newRow("planned") << "2026-12-01" << "2026-12-02" << int(Status::Planned) << true;
        QTest::newRow("ends today") << "2026-11-18" << "2026-11-19" << int(Status::Registered) << true;
        QTest::newRow("over") << "2026-11-17" << "2026-11-18" << int(Status::Planned) << false;
        QTest::newRow("completed") << "2026-12-01" << "2026-12-01" << int(Status::Completed) << false;
        QTest::newRow("an idea") << "2026-12-01" << "2026-12-01" << int(Status::Idea) << false;
        QTest::newRow("in two years") << "2028-12-01" << "2028-12-01" << int(Status::Planned) << false;
        QTest::newRow("no day") << "" << "" << int(Status::Planned) << false;
    }
    void whatLiesAheadIsIn()
    {
        QFETCH(QString, start);
        QFETCH(QString, end);
        QFETCH(int, status);
        Snapshot s;
        s.activities << anActivity().id("a").from(qPrintable(start), qPrintable(end)).status(static_cast<Status>(status));
        QTEST(linesOf(calendarIcs(s, {}, today)).contains("UID:activity-a@credence"), "in");
    }

    void theLastDayIsIncluded()
    {
        Snapshot s;
        s.activities << anActivity().id("a").from("2026-12-30", "2026-12-31").planned();
        const QStringList lines = linesOf(calendarIcs(s, {}, today));
        QVERIFY(lines.contains("DTSTART;VALUE=DATE:20261230"));
        QVERIFY(lines.contains("DTEND;VALUE=DATE:20270101")); // the day after, as the format wants it
    }

    void timesAreThoseOfTheClock()
    {
        Snapshot s;
        s.blocks << keep(block("once", "2026-11-20T17:00")) << keep(block("past", "2026-11-18T17:00")) << keep(block("weekly", "2025-01-07T17:30", "FREQ=WEEKLY;BYDAY=TU"));
        const QStringList lines = linesOf(calendarIcs(s, {}, today));
        QVERIFY(lines.contains("DTSTART:20261120T170000"));
        QVERIFY(lines.contains("DURATION:PT45M"));
        QVERIFY(lines.contains("RRULE:FREQ=WEEKLY;BYDAY=TU"));
        QVERIFY(!lines.contains("UID:block-past@credence"));
        QCOMPARE(lines.count("BEGIN:VALARM"), 2);
    }

    void nothingTypedBecomesALine()
    {
        Snapshot s;
        s.activities << anActivity().id("a").titled("Sepsis; \\ a, b\r\nEND:VEVENT\nX").on("2026-12-01").planned();
        const QStringList lines = linesOf(calendarIcs(s, {}, today));
        QVERIFY(lines.contains("SUMMARY:Sepsis\\; \\\\ a\\, b\\nEND:VEVENT\\nX"));
        QCOMPARE(lines.count("END:VEVENT"), 1);
    }

    void longLinesAreFoldedBetweenLetters()
    {
        Snapshot s;
        const QString title = QString::fromUtf8("Ä").repeated(100) + QString::fromUtf8("😀").repeated(40);
        s.activities << anActivity().id("a").titled(title).on("2026-12-01").planned();
        const QByteArray ics = calendarIcs(s, {}, today);
        for (const QByteArray &line : ics.split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData()); // 75 and the carriage return
            QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
        }
        QVERIFY(linesOf(ics).contains("SUMMARY:" + title));
        QCOMPARE(calendarIcs(s, {}, today), ics);
    }

    void deadlinesAndTasks()
    {
        Snapshot s;
        Task task;
        task.id = {"t"};
        task.text = "Ask for leave";
        task.due = day("2026-12-05");
        Task done = task;
        done.id = {"d"};
        done.state = "done";
        s.tasks << keep(task) << keep(done);
        Pivot pivot;
        pivot.id = {"p"};
        pivot.field = "informatics";
        pivot.due = day("2027-03-01");
        s.pivots << keep(pivot);
        const QStringList lines = linesOf(calendarIcs(s, {}, today));
        QVERIFY(lines.contains("UID:task-t@credence") && !lines.contains("UID:task-d@credence"));
        QVERIFY(lines.contains("SUMMARY:Decide: informatics"));
        QCOMPARE(linesOf(calendarIcs(Snapshot(), {}, today)).count("BEGIN:VEVENT"), 0);
        QCOMPARE(linesOf(calendarIcs(Snapshot(), {}, today)).first(), "BEGIN:VCALENDAR");
    }
};

QTEST_GUILESS_MAIN(TestCalendarIcs)
#include "tst_calendar_ics.moc"
