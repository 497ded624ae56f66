#include "ui/kit/format.h"

#include <QTest>

using namespace credence;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void days()
    {
        QCOMPARE(dayText(QDate(2027, 3, 14)), "14 Mar 2027");
        QCOMPARE(dayText(QDate()), "");
        QCOMPARE(withDayTexts("Looks valid until 2028-11-09 (from 2026-11-10)."), "Looks valid until 9 Nov 2028 (from 10 Nov 2026).");
        QCOMPARE(withDayTexts("No day: 2026-13-40, 555-2026-11-22-1, 24-hour"), "No day: 2026-13-40, 555-22 Nov 2026-1, 24-hour");
        QCOMPARE(longDayText(QDate(2026, 11, 22)), "Sunday, 22 November 2026");
        QCOMPARE(spanText({QDate(2025, 3, 15), QDate(2027, 3, 14)}), "15 Mar 2025 – 14 Mar 2027");
        QCOMPARE(spanText({QDate(2025, 3, 15), QDate(2025, 3, 15)}), "15 Mar 2025");
        QCOMPARE(spanText({QDate(), QDate(2025, 3, 15)}), "15 Mar 2025");
    }
    void waiting_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown") << QDate() << "";
        QTest::newRow("past") << QDate(2026, 11, 19) << "3 d late";
        QTest::newRow("today") << QDate(2026, 11, 22) << "today";
        QTest::newRow("tomorrow") << QDate(2026, 11, 23) << "tomorrow";
        QTest::newRow("soon") << QDate(2026, 12, 1) << "9 d";
        QTest::newRow("next year") << QDate(2027, 3, 14) << "Mar 2027";
    }
    void waiting()
    {
        QFETCH(QDate, day);
        QTEST(waitText(day, QDate(2026, 11, 22)), "text");
    }
    void monthsAreCompleteOnes()
    {
        QCOMPARE(monthsText(QDate(2028, 7, 1), QDate(2026, 11, 22)), "19 months");
        QCOMPARE(monthsText(QDate(2027, 1, 21), QDate(2026, 11, 22)), "60 days");
        QCOMPARE(monthsText(QDate(2026, 11, 22), QDate(2026, 11, 22)), "0 days");
        QCOMPARE(monthsText(QDate(2026, 11, 21), QDate(2026, 11, 22)), "");
    }
    void amounts()
    {
        QCOMPARE(amountText(std::nullopt), "–");
        QCOMPARE(amountText(Credits{4150}), "41.5");
        QCOMPARE(ledgerText(Credits::whole(8)), "8.0");
        QCOMPARE(ledgerText(Credits{25}), "0.25");
        QCOMPARE(countedText(Credits::whole(1), "credit"), "1 credit");
        QCOMPARE(countedText(Credits{150}, "hour"), "1.5 hours");
        QCOMPARE(countedText(Credits::whole(2), "activity"), "2 activities");
        QCOMPARE(ofByText(Credits::whole(50), QDate(2027, 3, 14)), "of 50 by 14 Mar 2027");
        QCOMPARE(ofByText(std::nullopt, QDate(2027, 3, 14)), "by 14 Mar 2027");
        QCOMPARE(ofByText(Credits::whole(50), QDate()), "of 50");
        QCOMPARE(moneyText(Cents{145000}), "$1,450");
        QCOMPARE(moneyText(Cents{1205}), "$12.05");
        QCOMPARE(fileSizeText(45200), "45 KB");
        QCOMPARE(fileSizeText(1240000), "1.2 MB");
    }
    void sharesNeverInventAndNeverOverflow()
    {
        Figures figures;
        QCOMPARE(shareOf(figures), 0.0);
        figures.needed = Credits::whole(50);
        QCOMPARE(shareOf(figures), 0.0);
        figures.earned = Credits{4150};
        figures.planned = Credits::whole(20);
        QCOMPARE(shareOf(figures), 0.83);
        QVERIFY(shareOf(figures) + plannedShareOf(figures) <= 1.0);
        figures.earned = Credits::whole(74);
        QCOMPARE(shareOf(figures), 1.0);
    }
};

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
