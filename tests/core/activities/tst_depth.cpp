// How deep an activity goes, at its limits.
#include "core/activities/depth.h"

#include <QTest>

using namespace credence;

class TestDepth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void depth_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("credits");
        QTest::addColumn<int>("days"); // 0: not known
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one hour") << "1" << "" << 1 << "" << "micro";
        QTest::newRow("a little more") << "1.01" << "" << 1 << "" << "session";
        QTest::newRow("four hours") << "4" << "" << 1 << "" << "session";
        QTest::newRow("a little more than four") << "4.25" << "" << 1 << "" << "workshop";
        QTest::newRow("two days") << "16" << "" << 2 << "" << "workshop";
        QTest::newRow("three days") << "18" << "" << 3 << "national-conference" << "multi-day";
        QTest::newRow("thirteen days") << "30" << "" << 13 << "" << "multi-day";
        QTest::newRow("two weeks") << "30" << "" << 14 << "" << "longitudinal";
        QTest::newRow("a short module done over weeks stays short") << "2" << "" << 40 << "online-module" << "session";
        QTest::newRow("credits stand for hours") << "" << "0.5" << 0 << "" << "micro";
        QTest::newRow("few credits of two days are no hours") << "" << "4" << 2 << "national-conference" << "workshop";
        QTest::newRow("few credits of five days") << "" << "3" << 5 << "" << "multi-day";
        QTest::newRow("few hours of two days") << "3" << "3" << 2 << "national-conference" << "session";
        QTest::newRow("a module taken in pieces") << "" << "2" << 40 << "online-module" << "session";
        QTest::newRow("a program over months, by its credits") << "" << "3" << 90 << "certificate-program" << "longitudinal";
        QTest::newRow("hours go before credits") << "10" << "1" << 1 << "" << "workshop";
        QTest::newRow("many hours, days not known") << "20" << "" << 0 << "" << "multi-day";
        QTest::newRow("format runs long") << "30" << "" << 1 << "certificate-program" << "longitudinal";
        QTest::newRow("format only") << "" << "" << 0 << "grand-rounds" << "micro";
        QTest::newRow("nothing known") << "" << "" << 0 << "other" << "";
    }
    void depth()
    {
        QFETCH(QString, hours);
        QFETCH(QString, credits);
        QFETCH(int, days);
        QFETCH(QString, format);
        Activity activity;
        activity.hours = Credits::parse(hours);
        if (const auto amount = Credits::parse(credits))
            activity.credits = {CreditLine{*amount, "ama-pra-1", {}}};
        if (days > 0)
            activity.days = {QDate(2024, 2, 20), QDate(2024, 2, 20).addDays(days - 1)};
        activity.format = format;
        const auto found = depthClass(activity);
        QTEST(found ? depthWord(found->depth) : QString(), "expected");
        QVERIFY(!found || (!found->overruled && !found->why.isEmpty()));
    }

    void theOwnWordGoesFirst()
    {
        Activity activity;
        activity.hours = Credits::whole(1);
        for (const char *word : {"micro", "session", "workshop", "multi-day", "longitudinal"}) {
            activity.depth = QLatin1String(word);
            const auto found = depthClass(activity);
            QVERIFY(found && found->overruled);
            QCOMPARE(depthWord(found->depth), activity.depth);
            QVERIFY(!depthName(found->depth).isEmpty());
        }
        activity.depth = QStringLiteral("deep"); // not a word of ours: derived
        QCOMPARE(depthClass(activity)->depth, Depth::Micro);
        QVERIFY(!depthFromWord(u""));
    }
};

QTEST_GUILESS_MAIN(TestDepth)
#include "tst_depth.moc"
