// What follows from a pivot's verdict, and time set aside for a capture: one step each, and both stand on Today.
#include "core/actions/capturing.h"
#include "core/actions/logging.h"
#include "core/actions/outcomes.h"
#include "core/actions/pivoting.h"
#include "core/actions/telling.h"
#include "core/reminders/due.h"
#include "core/story/story_rules.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const QDate today = day("2026-11-19");

PivotId explore(Portfolio &portfolio, const QString &verdict = {}, QDate due = {})
{
    Pivot pivot;
    pivot.field = "informatics";
    pivot.verdict = verdict;
    pivot.due = due;
    return *keepRecord(portfolio, pivot);
}

QList<Due> dues(const Snapshot &snapshot, DueKind kind)
{
    QList<Due> found = dueSoon(snapshot, {}, today);
    found.removeIf([kind](const Due &due) { return due.kind != kind; });
    return found;
}

} // namespace

class TestPivoting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itBecomesAGoal()
    {
        TempPortfolio portfolio;
        const PivotId pivot = explore(*portfolio, "energized");
        const auto before = portfolio->snapshot();
        VERIFY_DONE(followPivot(*portfolio, pivot, Follow::Goal, today));
        const auto after = portfolio->snapshot();
        QCOMPARE(after->goals.size(), 1);
        QVERIFY(after->goals.first()->text.contains("informatics"));
        QCOMPARE(after->goals.first()->due, day("2027-11-19"));
        QCOMPARE(after->pivots.first()->next, "A goal since 2026-11-19.");
        QCOMPARE(after->pivots.first()->decided, today);
        VERIFY_DONE(portfolio->undo());
        QVERIFY(sameValues(*portfolio->snapshot(), *before));
        for (const char *text : {"A", "B", "C"})
            QVERIFY(setGoal(*portfolio, {{}, {}, text, {}, {}, {}, {}, "active"}));
        QCOMPARE(followPivot(*portfolio, pivot, Follow::Goal, today).error().kind, ErrorKind::Conflict);
        QCOMPARE(portfolio->snapshot()->pivots.first()->next, "");
    }

    void itBecomesTheStory()
    {
        TempPortfolio portfolio;
        Story old;
        old.sentence = "I am becoming …";
        old.target = "Associate professor";
        old.from = day("2024-01-01");
        QVERIFY(tellStory(*portfolio, old, today));
        const PivotId pivot = explore(*portfolio, "energized");
        VERIFY_DONE(followPivot(*portfolio, pivot, Follow::Story, today));
        const auto snapshot = portfolio->snapshot();
        QCOMPARE(snapshot->stories.size(), 2);
        const auto active = activeStory(snapshot->stories);
        QVERIFY(active && active->domain == "informatics" && active->target == "Associate professor" && active->from == today);
        QVERIFY(std::any_of(snapshot->stories.begin(), snapshot->stories.end(), [](const auto &s) { return s->to == day("2026-11-18"); }));
        VERIFY_DONE(portfolio->undo());
        QCOMPARE(portfolio->snapshot()->stories.size(), 1);
    }

    void itIsDropped()
    {
        TempPortfolio portfolio;
        const PivotId pivot = explore(*portfolio);
        VERIFY_DONE(followPivot(*portfolio, pivot, Follow::Drop, today));
        QCOMPARE(portfolio->snapshot()->pivots.first()->verdict, "meh");
        QCOMPARE(portfolio->snapshot()->pivots.first()->next, "Dropped on 2026-11-19.");
        QCOMPARE(followPivot(*portfolio, {"nobody"}, Follow::Drop, today).error().kind, ErrorKind::NotFound);
    }

    void whatIsToBeDecidedStandsOnToday_data()
    {
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("late");
        QTest::newRow("soon") << "" << today.addDays(30) << 1 << false;
        QTest::newRow("late") << "" << today.addDays(-1) << 1 << true;
        QTest::newRow("far away") << "" << today.addDays(200) << 0 << false;
        QTest::newRow("no day") << "" << QDate() << 0 << false;
        QTest::newRow("decided") << "meh" << today.addDays(30) << 0 << false;
    }
    void whatIsToBeDecidedStandsOnToday()
    {
        QFETCH(QString, verdict);
        QFETCH(QDate, due);
        TempPortfolio portfolio;
        explore(*portfolio, verdict, due);
        const auto found = dues(*portfolio->snapshot(), DueKind::Pivot);
        QTEST(int(found.size()), "count");
        if (!found.isEmpty())
            QTEST(found.first().late, "late");
    }

    void timeForACaptureIsKeptMovedAndShown()
    {
        TempPortfolio portfolio;
        const ActivityId course = *logActivity(*portfolio, anActivity().titled("Course").on("2026-11-10").credits(8).hours(8).value());
        QCOMPARE(dues(*portfolio->snapshot(), DueKind::Capture).first().late, true);
        const QDateTime start(day("2026-11-20"), QTime(17, 0));
        for (const int minutes : {29, 61})
            QVERIFY(!setTimeAside(*portfolio, course, start, minutes));
        QVERIFY(!setTimeAside(*portfolio, course, QDateTime(), 45));
        QCOMPARE(setTimeAside(*portfolio, {"nobody"}, start, 45).error().kind, ErrorKind::NotFound);
        QVERIFY(portfolio->snapshot()->blocks.isEmpty());
        VERIFY_DONE(setTimeAside(*portfolio, course, start, 30));
        VERIFY_DONE(setTimeAside(*portfolio, course, start.addDays(1), 60));
        QCOMPARE(portfolio->snapshot()->blocks.size(), 1); // moved
        const TimeBlock block = *portfolio->snapshot()->blocks.first();
        QCOMPARE(block.minutes, 60);
        QCOMPARE(block.text, "Capture: Course");
        const Due due = dues(*portfolio->snapshot(), DueKind::Capture).first();
        QCOMPARE(due.aside, start.addDays(1));
        QCOMPARE(due.day, day("2026-11-21"));
        QVERIFY(!due.late);
        VERIFY_DONE(removeActivities(*portfolio, {course}));
        QVERIFY(portfolio->snapshot()->blocks.isEmpty());
    }

    void theProposalIsTheNextFreeEvening()
    {
        QCOMPARE(proposedCaptureTime({}, today), QDateTime(day("2026-11-20"), QTime(17, 0))); // a Friday
        TimeBlock taken;
        taken.start = QDateTime(day("2026-11-20"), QTime(17, 0));
        QCOMPARE(proposedCaptureTime({std::make_shared<const TimeBlock>(taken)}, today), QDateTime(day("2026-11-23"), QTime(17, 0))); // Monday
    }
};

QTEST_GUILESS_MAIN(TestPivoting)
#include "tst_pivoting.moc"
