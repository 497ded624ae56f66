#include "core/catalogue/catalogue.h"
#include "core/requirements/asking.h"

#include <QSet>
#include <QTest>

using namespace credence;

class TestAsking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatTheTemplateNeeds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("cycleEnd");
        QTest::addColumn<bool>("issued");
        QTest::addColumn<bool>("birthDate");
        QTest::newRow("individual date") << "us-ma" << true << false << false;
        QTest::newRow("birth month of a year that no rule names") << "us-ca-md" << true << true << true;
        QTest::newRow("calendar year, first cycle exempt") << "us-al" << false << true << false;
        QTest::newRow("birthday to birthday over years") << "us-nc" << false << true << true;
        QTest::newRow("not known") << "us-nh" << true << false << false;
        QTest::newRow("card") << "card-acls" << false << true << false;
    }
    void onlyWhatTheTemplateNeeds()
    {
        QFETCH(QString, id);
        const Asking asked = asking(*catalogue().requirement(id), Profile());
        QTEST(asked.cycleEnd, "cycleEnd");
        QTEST(asked.issued, "issued");
        QTEST(asked.birthDate, "birthDate");
    }

    void openYearsLeaveSoManyEnds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QList<QDate>>("ends");
        const QDate april(1980, 4, 4);
        QTest::newRow("birth month, two years") << "us-ca-md" << april << QList<QDate>{QDate(2027, 4, 30), QDate(2028, 4, 30)};
        QTest::newRow("birth month that has not passed") << "us-ca-md" << QDate(1980, 12, 4) << QList<QDate>{QDate(2026, 12, 31), QDate(2027, 12, 31)};
        QTest::newRow("birth month, birth date not known") << "us-ca-md" << QDate() << QList<QDate>();
        QTest::newRow("half of the licenses each year") << "us-fl-md" << QDate() << QList<QDate>{QDate(2027, 1, 31), QDate(2028, 1, 31)};
        QTest::newRow("three years of one's own") << "us-nm" << QDate() << QList<QDate>{QDate(2027, 6, 30), QDate(2028, 6, 30), QDate(2029, 6, 30)};
        QTest::newRow("proposed") << "us-me-md" << april << QList<QDate>();
        QTest::newRow("no day of the year known") << "us-ma" << april << QList<QDate>();
        QTest::newRow("card") << "card-acls" << april << QList<QDate>();
    }
    void openYearsLeaveSoManyEnds()
    {
        QFETCH(QString, id);
        QFETCH(QDate, birth);
        QTEST(possibleEnds(*catalogue().requirement(id), birth, QDate(2026, 11, 22)), "ends");
        QVERIFY(possibleEnds(*catalogue().requirement(id), birth, QDate()).isEmpty());
    }

    void oneFactIsAskedOnce()
    {
        const Template &dea = *catalogue().requirement("us-dea-mate");
        QVERIFY(asking(dea, Profile()).satisfiedBy.isEmpty());
        QCOMPARE(sameQuestion(dea, "addiction-board-certification"), "addiction-certified");
        QCOMPARE(sameQuestion(dea, "current-board-certification"), "");
        QCOMPARE(answeredByHolding(dea), QStringList{"dea-registrant"});
        QVERIFY(answeredByHolding(*catalogue().requirement("us-ma")).isEmpty());
        Profile told;
        told.answers.insert("dea-registrant", false); // before there was one
        QVERIFY(asking(dea, told).questions.contains("dea-registrant"));
        told.answers.insert("dea-registrant", true);
        QVERIFY(!asking(dea, told).questions.contains("dea-registrant"));
    }

    void whatTheProfileKnowsIsNotAskedAgain()
    {
        Profile told;
        told.birthDate = QDate(1984, 5, 2);
        told.answers.insert("cs-prescriber", false);
        QVERIFY(!asking(*catalogue().requirement("us-ca-md"), told).birthDate);
        const Template &massachusetts = *catalogue().requirement("us-ma");
        QVERIFY(asking(massachusetts, Profile()).questions.contains("cs-prescriber"));
        QVERIFY(!asking(massachusetts, told).questions.contains("cs-prescriber"));
        QVERIFY(asking(massachusetts, told).questions.contains("treats-adults"));
    }

    void whatNamesAStateOrACycleIsAskedForEachLicense()
    {
        for (const Question &question : catalogue().questions) {
            const bool names = question.text.contains("this state") || question.text.contains("this cycle") || question.text.contains("in the note");
            QVERIFY2(isAskedPerLicense(question.id) == names, qPrintable(question.text));
        }
        Profile told;
        told.answers.insert("state-cs-registrant", false); // said about Louisiana
        QVERIFY(asking(*catalogue().requirement("us-al"), told).questions.contains("state-cs-registrant"));
        QCOMPARE(questionText("state-cs-registrant", *catalogue().requirement("us-al")), QString("Do you hold Alabama's own controlled-substance certificate or registration?"));
        QCOMPARE(questionText("dea-registrant", *catalogue().requirement("us-al")), catalogue().question("dea-registrant")->text);
    }

    void questionsAreAskedOnceAndNeverAll()
    {
        for (const Template &known : catalogue().templates) {
            const QStringList questions = questionsOf(known);
            QCOMPARE(QSet<QString>(questions.begin(), questions.end()).size(), questions.size());
            QVERIFY(!questions.contains("all"));
            for (const QString &question : questions)
                QVERIFY2(catalogue().question(question), qPrintable(known.id + ": " + question));
        }
    }

    void theLicenseTypeIsAskedWhereDatesDiffer()
    {
        int asked = 0;
        for (const Template &known : catalogue().templates)
            asked += asking(known, Profile()).licenseType ? 1 : 0;
        QVERIFY(asked > 0 && asked < 10);
        QVERIFY(!asking(*catalogue().requirement("us-ca-do"), Profile()).licenseType);
    }
};

QTEST_APPLESS_MAIN(TestAsking)
#include "tst_asking.moc"
