#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"

#include <QSet>
#include <QTest>

using namespace credence;

class TestTemplateWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTemplateHasAShortTitle_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("title");
        QTest::newRow("unified board") << "us-ma" << "Massachusetts medical license";
        QTest::newRow("board for DO only") << "us-ca-do" << "California medical license (DO)";
        QTest::newRow("specialty board") << "board-abim" << "ABIM certification";
        QTest::newRow("program named in brackets") << "board-aba" << "ABA MOCA 2.0";
        QTest::newRow("society") << "society-aafp" << "AAFP membership";
        QTest::newRow("federal") << "us-dea-mate" << "DEA registration, MATE Act";
        QTest::newRow("card") << "card-acls" << "ACLS provider";
    }
    void aTemplateHasAShortTitle()
    {
        QFETCH(QString, id);
        const Template *known = catalogue().requirement(id);
        QVERIFY(known);
        QTEST(shortTitle(*known), "title");
    }

    void theUsersOwnKeepsTheAuthoritysName()
    {
        Template own;
        own.id = "custom-1";
        own.kind = "hospital";
        own.authority = "St. Anne Hospital";
        QCOMPARE(shortTitle(own), QString("St. Anne Hospital"));
        QCOMPARE(originWords(own), QString("Your own rules"));
    }

    void noTwoTemplatesShareATitle()
    {
        QSet<QString> seen;
        for (const Template &known : catalogue().templates) {
            const QString title = shortTitle(known);
            QVERIFY2(!title.isEmpty() && !seen.contains(title), qPrintable(known.id + ": " + title));
            seen.insert(title);
        }
    }

    void everyTemplateSaysWhereItComesFrom()
    {
        for (const Template &known : catalogue().templates) {
            QVERIFY2(originWords(known).contains("confidence"), qPrintable(known.id));
            QCOMPARE(referenceWords(known).size(), known.sources.size());
            QVERIFY2(!known.sources.isEmpty() || known.confidence == "low", qPrintable(known.id));
        }
    }

    void theNeedIsSummedUp()
    {
        QCOMPARE(needWords(*catalogue().requirement("us-ma")), QString("50 hours in 24 months, 9 rules"));
        QCOMPARE(needWords(*catalogue().requirement("us-dea-mate")), QString("No total, 1 rule"));
        QCOMPARE(needWords(*catalogue().requirement("board-abim")).left(24), QString("100 points in 60 months,"));
    }

    void theCycleIsSaidInWords()
    {
        QCOMPARE(cycleWords(catalogue().requirement("us-ma")->cycle), QString("24 months; the cycle ends on the date printed on your license"));
        QVERIFY(cycleWords(catalogue().requirement("us-ca-md")->cycle).contains("birth month"));
        QVERIFY(cycleWords(CycleShape()).contains("not known"));
    }

    void unitsHaveTheirNumber()
    {
        QCOMPARE(unitWord("hour", Credits::whole(1)), QString("hour"));
        QCOMPARE(unitWord("hour", Credits{50}), QString("hours"));
        QCOMPARE(unitWord("activity", Credits::whole(2)), QString("activities"));
        QCOMPARE(unitWord("", Credits::whole(3)), QString("credits"));
    }

    void everySubstituteIsAStatementToTick()
    {
        for (const Template &known : catalogue().templates) {
            for (const SatisfiedBy &other : known.satisfiedBy)
                QVERIFY2(!satisfiedByWords(other.kind).contains('-') || satisfiedByWords(other.kind).startsWith("I "), qPrintable(other.kind));
        }
    }
};

QTEST_APPLESS_MAIN(TestTemplateWords)
#include "tst_template_words.moc"
