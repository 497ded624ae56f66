#include "core/activities/amount.h"
#include "core/insights/burn_up.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestBurnUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfOneIssuerAddUpAndOfSeveralDoNot()
    {
        QCOMPARE(ledgerAmount(anActivity()), Credits{});
        QCOMPARE(ledgerAmount(anActivity().credits(8)), Credits::whole(8));
        QCOMPARE(ledgerAmount(anActivity().credits(8, "ama-pra-1").credits(2, "ama-pra-2")), Credits::whole(10));
        QCOMPARE(ledgerAmount(anActivity().credits(8, "ama-pra-1").credits(10, "abim-moc-mk")), Credits::whole(8)); // points are no credits
        const Activity both = anActivity().credits(3, "abim-moc-mk").credits(8, "ama-pra-1");
        QCOMPARE(leadingLine(both)->type, "ama-pra-1");
        QVERIFY(!leadingLine(anActivity()));
    }
    void sumsTheYearDayByDay()
    {
        const QList<Shared<Activity>> activities{
            anActivity().on("2026-03-01").credits(4), anActivity().on("2026-01-01").credits(1), anActivity().on("2026-03-01").credits(0.5),
            anActivity().on("2025-12-31").credits(9), anActivity().on("2026-12-31").credits(2).planned(),
            anActivity().on("2026-11-21").credits(7).planned(), anActivity().credits(3), anActivity().on("2026-05-01").credits(5).status(Status::Dropped)};
        const BurnUp year = burnUp(activities, 2026, day("2026-11-22"));
        QCOMPARE(year.earned.size(), 2);
        QCOMPARE(year.earned[0].total, Credits::whole(1));
        QCOMPARE(year.earned[1].day, day("2026-03-01"));
        QCOMPARE(year.earned[1].total, Credits{550});
        QCOMPARE(year.earned[1].added.size(), 2);
        QCOMPARE(year.earnedTotal, Credits{550});
        QCOMPARE(year.planned.size(), 1);
        QCOMPARE(year.plannedTotal, Credits{750});
    }
    void labelsOnlyWhatIsLarge()
    {
        QList<Shared<Activity>> activities{anActivity().titled("Big").on("2026-02-01").credits(18), anActivity().titled("Middle").on("2026-04-01").credits(8)};
        for (int month = 5; month < 11; ++month)
            activities.append(anActivity().on(qPrintable(QStringLiteral("2026-%1-01").arg(month, 2, 10, QLatin1Char('0')))).credits(1));
        const BurnUp year = burnUp(activities, 2026, day("2026-11-22"));
        QCOMPARE(year.landmarks.size(), 2);
        QCOMPARE(year.landmarks[0].title, "Big");
        QCOMPARE(year.landmarks[1].total, Credits::whole(26));
    }
    void anEmptyYearIsEmpty()
    {
        QCOMPARE(burnUp({}, 2026, day("2026-11-22")).earnedTotal, Credits{});
        QVERIFY(burnUp({}, 2026, day("2026-11-22")).landmarks.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestBurnUp)
#include "tst_burn_up.moc"
