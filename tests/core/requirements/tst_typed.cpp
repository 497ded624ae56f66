#include "core/requirements/typed.h"

#include <QTest>

using namespace credence;

class TestTyped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("hundredths"); // -1: refused, -2: none
        QTest::newRow("whole") << "40" << 4000;
        QTest::newRow("with spaces") << " 12.5 " << 1250;
        QTest::newRow("two decimals") << "0.25" << 25;
        QTest::newRow("nothing") << "" << -2;
        QTest::newRow("blank") << "  " << -2;
        QTest::newRow("with its unit") << "40 hours" << -1;
        QTest::newRow("three decimals") << "10.555" << -1;
        QTest::newRow("a word") << "sixty" << -1;
        QTest::newRow("below zero") << "-1" << -1;
    }
    void amounts()
    {
        QFETCH(QString, text);
        QFETCH(int, hundredths);
        const auto amount = typedAmount(text);
        QCOMPARE(bool(amount), hundredths != -1);
        if (amount)
            QCOMPARE(*amount, hundredths == -2 ? std::nullopt : std::optional(Credits{hundredths}));
        else
            QVERIFY(amount.error().sentence.contains("for example 40"));
    }

    void aTotalOfNothingIsLeftEmpty()
    {
        QVERIFY(!typedTotal("0"));
        QVERIFY(typedAmount("0"));
        QVERIFY(typedTotal(""));
        QCOMPARE(*typedTotal("0.25"), std::optional(Credits{25}));
    }

    void wholeNumbers()
    {
        QCOMPARE(*typedMonths("24"), std::optional(24));
        QCOMPARE(*typedMonths(""), std::nullopt);
        QCOMPARE(*typedMonths("1200"), std::optional(1200));
        for (const char *wrong : {"24 months", "0", "1201", "-1", "2.5", "zwei"})
            QVERIFY2(!typedMonths(wrong), wrong);
        QCOMPARE(*typedEvery("6"), 6);
        for (const char *wrong : {"", "0", "101", "six"})
            QVERIFY2(!typedEvery(wrong), wrong);
        QCOMPARE(*typedCycleNumber("1"), std::optional(1));
        QCOMPARE(*typedCycleNumber(" "), std::nullopt);
        for (const char *wrong : {"0", "zwei", "1st"})
            QVERIFY2(!typedCycleNumber(wrong), wrong);
    }

    void daysOfTheYear_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("June 30") << "June 30" << "June 30";
        QTest::newRow("30 Jun") << "30 Jun" << "June 30";
        QTest::newRow("6/30") << "6/30" << "June 30";
        QTest::newRow("february 29") << "february 29" << "February 29";
        QTest::newRow("nothing") << "" << "";
        QTest::newRow("no day") << "June 31" << "refused";
        QTest::newRow("a month") << "June" << "refused";
        QTest::newRow("words") << "end of spring" << "refused";
    }
    void daysOfTheYear()
    {
        QFETCH(QString, text);
        const auto day = typedDayOfYear(text);
        QTEST(day ? dayOfYearText(*day) : QString("refused"), "said");
    }
};

QTEST_APPLESS_MAIN(TestTyped)
#include "tst_typed.moc"
