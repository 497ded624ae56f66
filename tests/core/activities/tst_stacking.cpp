// Stacks: what counts for which part, and what is still open.
#include "core/activities/stacking.h"

#include <QTest>

using namespace credence;

namespace {
Activity course(const QString &id, const QString &title, const QString &format, qint64 credits, Status status = Status::Completed, QDate day = QDate(2026, 3, 1))
{
    Activity a;
    a.id = ActivityId{id};
    a.title = title;
    a.format = format;
    a.status = status;
    a.days = {day, day};
    a.credits = {CreditLine{Credits::whole(credits), "ama-pra-1", {}}, CreditLine{Credits::whole(credits), "abim-mk", {}}};
    return a;
}

const Stack &quality() { return builtInStacks().first(); }
} // namespace

class TestStacking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInOnesAreComplete()
    {
        QVERIFY(builtInStacks().size() >= 5);
        for (const Stack &stack : builtInStacks()) {
            QVERIFY(!stack.name.isEmpty() && !stack.leads.isEmpty() && stack.parts.size() >= 2);
            for (const StackPart &part : stack.parts)
                QVERIFY(part.needed > Credits{} && !(part.formats.isEmpty() && part.words.isEmpty()));
        }
        QCOMPARE(quality().name, "Hospital quality and safety");
    }

    void nothingCountsForNothing()
    {
        const auto progress = stackProgress(quality(), {});
        QCOMPARE(progress.earned, Credits{});
        QCOMPARE(progress.needed, Credits::whole(26));
        QVERIFY(!progress.ready);
        QCOMPARE(progress.gap, "QI project 6, quality track 10, QI course 10 still open");
    }

    void aPartThatSaysNothingMatchesNothing()
    {
        Stack stack;
        stack.name = "New";
        stack.parts = {StackPart{"Part", Credits::whole(10), {}, {}}};
        const auto progress = stackProgress(stack, {course("a", "Fire safety", "compliance-module", 12)});
        QVERIFY(!progress.ready);
        QCOMPARE(progress.earned, Credits{});
        QCOMPARE(progress.gap, "Part 10 still open");
    }

    void allPartsMakeItReady()
    {
        const auto progress = stackProgress(quality(), {course("a", "Sepsis redesign", "qi-project", 8), course("b", "SHM Converge, quality track", "national-conference", 12), course("c", "Patient safety course", "live", 10)});
        QVERIFY(progress.ready);
        QCOMPARE(progress.earned, Credits::whole(26)); // not more than needed of each
        QCOMPARE(progress.gap, quality().leads);
    }

    void oneShortIsNotReady()
    {
        const auto progress = stackProgress(quality(), {course("a", "Sepsis redesign", "qi-project", 8), course("b", "Quality summit", "national-conference", 12), course("c", "Patient safety course", "live", 9)});
        QVERIFY(!progress.ready);
        QCOMPARE(progress.gap, "QI course 1 still open");
    }

    void aFullPartLeavesTheRestToTheNext()
    {
        const auto progress = stackProgress(quality(), {course("a", "Patient safety project", "qi-project", 6, Status::Completed, QDate(2025, 1, 1)), course("b", "Patient safety project two", "qi-project", 6)});
        QCOMPARE(progress.parts[0].activities, QStringList{"a"});
        QCOMPARE(progress.parts[2].activities, QStringList{"b"});
    }

    void plannedStandsBesideEarned()
    {
        const auto progress = stackProgress(quality(), {course("p", "Patient safety course", "live", 10, Status::Registered), course("c", "Patient safety basics", "live", 4), course("i", "Patient safety idea", "live", 10, Status::Idea), course("d", "Patient safety dropped", "live", 10, Status::Dropped)});
        QCOMPARE(progress.parts[2].earned, Credits::whole(4));
        QCOMPARE(progress.parts[2].planned, Credits::whole(6));
        QVERIFY(!progress.ready);
    }

    void anOwnStackWorksTheSame()
    {
        Stack own;
        own.parts = {StackPart{"courses", Credits::whole(2), {}, {"delirium"}}};
        QVERIFY(stackProgress(own, {course("a", "Délirium at night", "webinar", 2)}).ready);
        QVERIFY(!stackProgress(own, {course("a", "Predelirium", "webinar", 2)}).ready);
        QVERIFY(!stackProgress(Stack(), {}).ready);
    }
};

QTEST_GUILESS_MAIN(TestStacking)
#include "tst_stacking.moc"
