#include "core/reminders/due.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestDue : public QObject
{
    Q_OBJECT

    const QDate m_today = day("2026-11-22");

private Q_SLOTS:
    void nothingWaitsInAnEmptyPortfolio() { QVERIFY(dueSoon({}, {}, m_today).isEmpty()); }

    void requirements_data()
    {
        QTest::addColumn<Standing>("standing");
        QTest::addColumn<int>("count");
        const auto standing = [](const char *due, State state, double earned) { return Standing(aStanding().due(due).has(earned, 50).is(state)); };
        QTest::newRow("last day of the window") << standing("2027-03-22", State::OnPace, 41) << 1;
        QTest::newRow("a day beyond") << standing("2027-03-23", State::OnPace, 41) << 0;
        QTest::newRow("overdue") << standing("2026-11-01", State::Overdue, 41) << 1;
        QTest::newRow("met") << standing("2027-01-01", State::Met, 50) << 0;
        QTest::newRow("nothing missing") << standing("2027-01-01", State::Ahead, 50) << 0;
        QTest::newRow("not known") << standing("2027-01-01", State::CheckByHand, 0) << 0;
        QTest::newRow("no day") << standing("", State::Behind, 0) << 0;
        QTest::newRow("total and rule") << Standing(aStanding().due("2027-01-01").has(41, 50).rule("Risk management", 8, 10, State::Behind)) << 1;
    }
    void requirements()
    {
        QFETCH(Standing, standing);
        QTEST(int(dueSoon({}, {standing}, m_today).size()), "count");
    }
    void rulesOfOneDayAreOneEntry()
    {
        Standing standing = aStanding().due("2027-01-01").has(41, 50).rule("Risk management", 8, 10, State::Behind).rule("Opioids", 0, 3, State::Behind);
        Due due = dueSoon({}, {standing}, m_today).value(0);
        QCOMPARE(*due.missing, Credits::whole(9));
        QCOMPARE(due.rules, QStringList({"Risk management", "Opioids"}));
        standing.total.state = State::Met;
        due = dueSoon({}, {standing}, m_today).value(0);
        QVERIFY(!due.missing);
        standing.rules.removeLast();
        due = dueSoon({}, {standing}, m_today).value(0);
        QCOMPARE(*due.missing, Credits::whole(2));
        QCOMPARE(due.unit, "hour");
    }
    void anAuditWaitsUntilSomethingWasSent_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("late");
        QTest::newRow("to be answered") << "2026-12-05" << "" << "" << 1 << false;
        QTest::newRow("its day is over") << "2026-11-21" << "" << "" << 1 << true;
        QTest::newRow("no day was named") << "" << "" << "" << 1 << false;
        QTest::newRow("far away") << "2027-12-05" << "" << "" << 0 << false;
        QTest::newRow("sent") << "2026-12-05" << "2026-11-20" << "" << 0 << false;
        QTest::newRow("accepted") << "2026-12-05" << "" << "accepted" << 0 << false;
    }
    void anAuditWaitsUntilSomethingWasSent()
    {
        QFETCH(QString, due);
        QFETCH(QString, sent);
        QFETCH(QString, answer);
        QFETCH(int, count);
        QFETCH(bool, late);
        const Standing standing = aStanding();
        Audit audit;
        audit.requirement = standing.source.text;
        audit.asked = day("2026-11-03");
        audit.due = isoDay(due);
        audit.sent = isoDay(sent);
        audit.answer = answer;
        Snapshot snapshot;
        snapshot.audits = {std::make_shared<const Audit>(audit)};
        const QList<Due> found = dueSoon(snapshot, {standing}, m_today);
        QCOMPARE(found.size(), count);
        if (count == 0)
            return;
        QCOMPARE(found[0].kind, DueKind::Audit);
        QCOMPARE(found[0].late, late);
        QCOMPARE(found[0].records, QStringList{standing.source.text});
        QVERIFY(dueSoon(snapshot, {}, m_today).isEmpty()); // of a requirement that is gone
    }
    void theInboxIsOneEntry()
    {
        Snapshot snapshot;
        snapshot.documents = {aDocument("a.pdf").inInbox(), aDocument("b.pdf").inInbox(), aDocument("c.pdf")};
        const QList<Due> due = dueSoon(snapshot, {}, m_today);
        QCOMPARE(due.size(), 1);
        QCOMPARE(due[0].count, 2);
        QCOMPARE(due[0].records.size(), 2);
    }
    void aRenewedCertificateDoesNotLapse()
    {
        Snapshot snapshot;
        snapshot.documents = {aDocument("ACLS.pdf").expires("2026-12-31"), aDocument("bls.pdf").expires("2026-12-01"), aDocument("BLS.pdf").expires("2028-12-01")};
        const QList<Due> due = dueSoon(snapshot, {}, m_today);
        QCOMPARE(due.size(), 1);
        QCOMPARE(due[0].what, "ACLS.pdf");
        QVERIFY(!due[0].late);
    }
    void whatWasPlannedAndHasPassedAsksToBeConfirmed()
    {
        Snapshot snapshot;
        snapshot.activities = {anActivity().titled("Ahead").from("2026-11-20", "2026-11-25").planned(), anActivity().titled("Past").on("2026-11-21").planned(),
                               anActivity().titled("Done").on("2026-12-01"), anActivity().titled("Undated").planned()};
        const QList<Due> due = dueSoon(snapshot, {}, m_today);
        QCOMPARE(due.size(), 2);
        QCOMPARE(due[0].what, "Ahead");
        QVERIFY(due[0].kind == DueKind::Planned);
        QVERIFY(due[1].kind == DueKind::Confirm);
    }
    void theFreshestCapturesAndOpenPromisesWait()
    {
        Snapshot snapshot;
        snapshot.activities = {anActivity().id("a").titled("Yesterday").on("2026-11-21").hours(4), anActivity().titled("Last week").on("2026-11-15").hours(4),
                               anActivity().titled("Before").on("2026-11-10").hours(4), anActivity().titled("Long before").on("2026-11-05").hours(4),
                               anActivity().titled("Today").on("2026-11-22").hours(4), anActivity().titled("Also today").on("2026-11-22").hours(2), anActivity().titled("An hour").on("2026-11-21").hours(1)};
        Action open;
        open.id = {"x"};
        open.activity = "a";
        open.text = "Share the protocol";
        open.due = day("2026-12-01");
        open.state = "open";
        Action done = open;
        done.state = "done";
        snapshot.actions = {std::make_shared<const Action>(open), std::make_shared<const Action>(done)};
        const QList<Due> due = dueSoon(snapshot, {}, m_today);
        QStringList order;
        for (const Due &one : due)
            order << one.what;
        std::sort(order.begin() + 3, order.begin() + 5);
        QCOMPARE(order, QStringList({"Before", "Last week", "Yesterday", "Also today", "Today", "Share the protocol"}));
        QVERIFY(due[0].late && due[1].late && !due[2].late);
        QCOMPARE(due[2].day, day("2026-11-24"));
        QCOMPARE(due[5].from, "Yesterday");
        QCOMPARE(due[5].records, QStringList("x"));
    }
    void lateFirstThenByDay()
    {
        Snapshot snapshot;
        snapshot.documents = {aDocument("inbox.pdf").inInbox(), aDocument("acls.pdf").expires("2026-11-25"), aDocument("late.pdf").expires("2026-11-01")};
        snapshot.activities = {anActivity().titled("Later").on("2027-01-20").planned()};
        QStringList order;
        for (const Due &due : dueSoon(snapshot, {}, m_today))
            order << due.what;
        QCOMPARE(order, QStringList({"late.pdf", "acls.pdf", "", "Later"}));
    }
};

QTEST_APPLESS_MAIN(TestDue)
#include "tst_due.moc"
