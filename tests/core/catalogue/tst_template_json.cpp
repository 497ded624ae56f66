#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_json.h"

#include <QJsonArray>
#include <QTest>

using namespace credence;

class TestTemplateJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateOfTheCatalogueSurvivesWritingAndReading_data()
    {
        QTest::addColumn<QString>("id");
        for (const Template &one : catalogue().templates)
            QTest::newRow(qPrintable(one.id)) << one.id;
    }
    void everyTemplateOfTheCatalogueSurvivesWritingAndReading()
    {
        QFETCH(QString, id);
        const Template &known = *catalogue().requirement(id);
        const QJsonObject written = templateToJson(known);
        const auto read = templateFromJson(written, catalogue());
        QVERIFY2(bool(read), read ? "" : qPrintable(read.error().sentence));
        QVERIFY(*read == known);
        QCOMPARE(templateToJson(*read), written);
    }

    void whatTheCatalogueHasNowhereSurvivesToo()
    {
        Template t;
        t.id = "own-1";
        t.authority = "St. Anne";
        t.cycle.anchor = Anchor::IndividualDate;
        t.cycle.otherEnds.insert("DO", OtherEnd{6, 30, "even"});
        t.cycle.onlyForLicense = "MD";
        t.total = Total{Credits{2550}, "hour", QStringList(), 12, Credits::whole(10), Credits::whole(8), Credits{150}, Averaging{3, Credits{}}, 50, QDate(2027, 1, 1), {"cs-prescriber"}, "note"};
        t.carryOver = {false, std::nullopt, "no"};
        Rule rule;
        rule.id = "own-1.r1";
        rule.kind = RuleKind::Topic;
        rule.types = QStringList();
        rule.minSubtopic = Subtopic{{"pain-management"}, std::nullopt};
        rule.due.orByDate = QDate(2028, 2, 29);
        rule.countsTowardTotal = false;
        t.rules = {rule};
        const auto read = templateFromJson(templateToJson(t), catalogue());
        QVERIFY2(bool(read), read ? "" : qPrintable(read.error().sentence));
        QVERIFY(*read == t);
    }
};

QTEST_APPLESS_MAIN(TestTemplateJson)
#include "tst_template_json.moc"
