#include "core/packets/weak_points.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestWeakPoints : public QObject
{
    Q_OBJECT

    static Snapshot twoCourses(bool bothProven)
    {
        Snapshot snapshot;
        snapshot.activities = {anActivity().id("a").titled("A").on("2026-02-10").credits(8), anActivity().id("b").titled("B").on("2025-06-01").credits(2)};
        snapshot.documents = {aDocument("a.pdf").about(bothProven ? QStringList{"a", "b"} : QStringList{"a"})};
        return snapshot;
    }
    static PacketOptions forAuthority(const Standing &standing)
    {
        PacketOptions options;
        options.authority = standing.source;
        return options;
    }

private Q_SLOTS:
    void creditWithoutACertificateIsSerious()
    {
        const Standing standing = aStanding().has(10, 10).is(State::Met).counts("a", 8, "").counts("b", 2, "");
        const auto points = weakPoints(twoCourses(false), {standing}, forAuthority(standing));
        QCOMPARE(points.size(), 1);
        QCOMPARE(points[0], (WeakPoint{"1 counted activity has no certificate on file.", true, {"b"}}));
        QVERIFY(weakPoints(twoCourses(true), {standing}, forAuthority(standing)).isEmpty());
    }

    void whatDoesNotCountNeedsNoProof()
    {
        const Standing standing = aStanding().has(8, 8).is(State::Met).counts("a", 8, "").ignores("b", "Before the cycle.");
        QVERIFY(weakPoints(twoCourses(false), {standing}, forAuthority(standing)).isEmpty());
    }

    void shortRulesAndOpenOnesAreNamedSeriousOnesFirst()
    {
        const Standing standing = aStanding().has(10, 12).is(State::OnPace).rule("Pain management (one time)", 1, 3, State::Overdue).rule("End-of-life, hospice and palliative care", 1, 2, State::OnPace).rule("Jurisprudence", 0, 0, State::CheckByHand);
        const auto points = weakPoints(twoCourses(true), {standing}, forAuthority(standing));
        QCOMPARE(points.size(), 3);
        QCOMPARE(points[0].text, QString("Overdue: Pain management 2."));
        QVERIFY(points[0].serious);
        QCOMPARE(points[1].text, QString("Still missing: Total 2, End-of-life 1."));
        QCOMPARE(points[2].text, QString("Check by hand: Jurisprudence."));
        QVERIFY(!points[2].serious);
    }

    void withoutAnAuthorityThePeriodDecides()
    {
        PacketOptions options;
        QCOMPARE(weakPoints(twoCourses(false), {}, options).size(), 1);
        options.period = {day("2026-01-01"), day("2026-12-31")};
        QVERIFY(weakPoints(twoCourses(false), {}, options).isEmpty());
        QVERIFY(weakPoints({}, {}, options).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestWeakPoints)
#include "tst_weak_points.moc"
