#include "core/backup/thinning.h"

#include <QTest>

using namespace credence;

namespace {

const QDate today(2026, 11, 19); // a Thursday

QDateTime at(QDate day, int hour = 12) { return {day, QTime(hour, 0), Qt::UTC}; }

/// One copy a day at noon, `days` days back.
QList<QDateTime> everyDay(int days)
{
    QList<QDateTime> out;
    for (int i = 0; i < days; ++i)
        out << at(today.addDays(-i));
    return out;
}

} // namespace

class TestThinning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStays_data()
    {
        QTest::addColumn<QList<QDateTime>>("made");
        QTest::addColumn<QList<QDateTime>>("gone");
        const QDate old = today.addDays(-5);
        QTest::newRow("none") << QList<QDateTime>{} << QList<QDateTime>{};
        QTest::newRow("one, however old") << QList<QDateTime>{at({2020, 1, 1})} << QList<QDateTime>{};
        QTest::newRow("all of today and yesterday") << QList<QDateTime>{at(today, 8), at(today, 9), at(today.addDays(-1), 8), at(today.addDays(-1), 9)} << QList<QDateTime>{};
        QTest::newRow("the last of an older day") << QList<QDateTime>{at(today), at(old, 8), at(old, 10), at(old, 9)} << QList<QDateTime>{at(old, 8), at(old, 9)};
        QTest::newRow("the day before yesterday is old") << QList<QDateTime>{at(today), at(today.addDays(-2), 8), at(today.addDays(-2), 9)} << QList<QDateTime>{at(today.addDays(-2), 8)};
        QTest::newRow("one from the future") << QList<QDateTime>{at(today.addDays(30)), at(today)} << QList<QDateTime>{};
        QTest::newRow("fourteen days") << everyDay(14) << QList<QDateTime>{};
        QTest::newRow("the fifteenth day goes: its week has a younger one") << everyDay(15) << QList<QDateTime>{at(today.addDays(-14))};
        QTest::newRow("the Sunday before stays for its week") << everyDay(19) << QList<QDateTime>{at(today.addDays(-17)), at(today.addDays(-16)), at(today.addDays(-15)), at(today.addDays(-14))};
        QTest::newRow("the Saturday before that goes") << everyDay(20) << QList<QDateTime>{at(today.addDays(-19)), at(today.addDays(-17)), at(today.addDays(-16)), at(today.addDays(-15)), at(today.addDays(-14))};
        QTest::newRow("sparse copies all stay") << QList<QDateTime>{at(today), at({2026, 9, 1}), at({2026, 5, 1}), at({2025, 12, 24})} << QList<QDateTime>{};
    }
    void whatStays()
    {
        QFETCH(QList<QDateTime>, made);
        QFETCH(QList<QDateTime>, gone);
        QCOMPARE(thinned(made, today), gone);
        std::reverse(made.begin(), made.end());
        QCOMPARE(thinned(made, today), gone);
    }

    void threeYearsOfDaysBecomeThirtyThree()
    {
        QList<QDateTime> made = everyDay(3 * 365);
        const auto gone = thinned(made, today);
        for (const QDateTime &copy : gone)
            made.removeOne(copy);
        QCOMPARE(made.size(), 2 + 12 + 10 + 9);
        QVERIFY(std::is_sorted(made.crbegin(), made.crend()));
        QCOMPARE(made.first(), at(today));
        QVERIFY2(made.last().date() <= today.addMonths(-11), qPrintable(made.last().toString(Qt::ISODate)));
        QCOMPARE(thinned(made, today), QList<QDateTime>{}); // it is steady
    }

    void thinnedDayByDayThereIsAlwaysAnOldOne()
    {
        QList<QDateTime> made;
        for (QDate day(2025, 1, 1); day <= QDate(2026, 12, 31); day = day.addDays(1)) {
            for (const int hour : {9, 12, 15})
                made << at(day, hour);
            const auto gone = thinned(made, day);
            for (const QDateTime &copy : gone)
                made.removeOne(copy);
            QVERIFY(made.size() <= 2 * 3 + 12 + 10 + 9);
        }
        QVERIFY2(made.first().date() <= QDate(2026, 4, 30), qPrintable(made.first().toString(Qt::ISODate)));
    }

    void aCopyIsDue_data()
    {
        QTest::addColumn<QDateTime>("copy");
        QTest::addColumn<QDateTime>("change");
        QTest::addColumn<bool>("due");
        const QDateTime now = at(today);
        QTest::newRow("nothing was ever changed") << QDateTime() << QDateTime() << false;
        QTest::newRow("changed and never copied") << QDateTime() << now << true;
        QTest::newRow("changed after a copy 30 minutes ago") << now.addSecs(-1800) << now.addSecs(-60) << true;
        QTest::newRow("changed after a copy 29 minutes ago") << now.addSecs(-1799) << now.addSecs(-60) << false;
        QTest::newRow("copied after the change") << now.addSecs(-7200) << now.addSecs(-7201) << false;
        QTest::newRow("copied in the future") << now.addSecs(600) << now << false;
    }
    void aCopyIsDue()
    {
        QFETCH(QDateTime, copy);
        QFETCH(QDateTime, change);
        QFETCH(bool, due);
        QCOMPARE(isDue(copy, change, at(today)), due);
    }
};

QTEST_GUILESS_MAIN(TestThinning)
#include "tst_thinning.moc"
