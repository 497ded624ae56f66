#include "core/base/credits.h"

#include <QTest>

using namespace credence;

class TestCredits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesAtMostTwoDecimals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("hundredths");
        QTest::newRow("whole") << "8" << qint64(800);
        QTest::newRow("one decimal") << "41.5" << qint64(4150);
        QTest::newRow("two decimals") << "0.25" << qint64(25);
        QTest::newRow("zero") << "0" << qint64(0);
        QTest::newRow("spaces around") << " 1.00 " << qint64(100);
        QTest::newRow("three decimals") << "0.125" << qint64(-1);
        QTest::newRow("point without decimals") << "8." << qint64(-1);
        QTest::newRow("sign") << "-1" << qint64(-1);
        QTest::newRow("comma") << "1,5" << qint64(-1);
        QTest::newRow("empty") << "" << qint64(-1);
        QTest::newRow("exponent") << "1e3" << qint64(-1);
    }
    void parsesAtMostTwoDecimals()
    {
        QFETCH(QString, text);
        QFETCH(qint64, hundredths);
        const auto parsed = Credits::parse(text);
        QCOMPARE(parsed ? parsed->hundredths : -1, hundredths);
    }
    void writesTheShortestForm()
    {
        QCOMPARE(Credits{800}.text(), "8");
        QCOMPARE(Credits{4150}.text(), "41.5");
        QCOMPARE(Credits{25}.text(), "0.25");
        QCOMPARE(Credits{5}.text(), "0.05");
        QCOMPARE(Credits{-150}.text(), "-1.5");
    }
    void readsJsonNumbersExactly()
    {
        QCOMPARE(Credits::fromDouble(0.1 + 0.2)->hundredths, 30);
        QVERIFY(!Credits::fromDouble(0.125));
        QVERIFY(!Credits::fromDouble(-1));
    }
    void readsMoney()
    {
        QCOMPARE(Cents::parse(u"$1,450")->cents, 145000);
        QVERIFY(!Cents::parse(u"free"));
    }
};

QTEST_APPLESS_MAIN(TestCredits)
#include "tst_credits.moc"
