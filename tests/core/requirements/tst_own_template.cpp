#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_json.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/own_rule_words.h"
#include "core/requirements/own_template.h"
#include "core/requirements/rule_origin.h"

#include <QJsonArray>
#include <QTest>

using namespace credence;

namespace {

OwnRule onTopic(const char *topic, Credits amount, Recurrence recurrence = Recurrence::EveryCycle)
{
    OwnRule rule;
    rule.topics = {topic};
    rule.amount = amount;
    rule.unit = "hour";
    rule.recurrence = recurrence;
    return rule;
}

OwnRule card(const char *id)
{
    OwnRule rule;
    rule.kind = RuleKind::Activity;
    rule.certification = id;
    rule.amount = Credits::whole(1);
    rule.unit = "course";
    return rule;
}

OwnTemplate hospital()
{
    OwnTemplate own;
    own.id = "own-1";
    own.authority = "St. Anne Hospital";
    own.kind = "hospital";
    own.total = Credits{2550};
    own.unit = "hour";
    own.types = {"ama-pra-1"};
    own.rules = {onTopic("patient-safety", Credits::whole(2)), onTopic("end-of-life", Credits{150}, Recurrence::OneTime), card("acls")};
    return own;
}

QJsonObject ruleNamed(const QJsonObject &custom, const QString &id)
{
    const QJsonArray rules = custom.value("rules").toArray();
    for (const QJsonValue &rule : rules) {
        if (rule["id"].toString() == id)
            return rule.toObject();
    }
    return {};
}

} // namespace

class TestOwnTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheFormWritesTheEngineReads()
    {
        const auto read = templateFromJson(writtenTemplate(hospital()), catalogue());
        QVERIFY2(bool(read), read ? "" : qPrintable(read.error().sentence));
        QCOMPARE(read->authority, QString("St. Anne Hospital"));
        QCOMPARE(read->total->amount, Credits{2550});
        QCOMPARE(*read->total->types, QStringList("ama-pra-1"));
        QCOMPARE(read->rules.size(), 3);
        QCOMPARE(read->rules[1].recurrence, Recurrence::OneTime);
        QCOMPARE(read->rules[2].certification, QString("acls"));
    }

    void everyKindOfRuleIsReadAsItWasWritten_data()
    {
        QTest::addColumn<OwnRule>("rule");
        OwnRule every = onTopic("end-of-life", Credits::whole(2), Recurrence::EveryNCycles);
        every.every = 3;
        QTest::newRow("every third cycle") << every;
        every.recurrence = Recurrence::EveryNYears;
        every.every = 6;
        QTest::newRow("every six years") << every;
        every.recurrence = Recurrence::FirstNCycles;
        QTest::newRow("the first six cycles") << every;
        OwnRule minimum;
        minimum.kind = RuleKind::MinCreditType;
        minimum.types = {"ama-pra-1", "aoa-1a"};
        minimum.amount = Credits::whole(20);
        minimum.unit = "hour";
        QTest::newRow("a minimum of two kinds") << minimum;
        minimum.kind = RuleKind::MaxCreditType;
        minimum.appliesTo = {"cs-prescriber"};
        QTest::newRow("a cap for those who prescribe") << minimum;
        minimum.kind = RuleKind::PointsCategory;
        minimum.unit = "point";
        QTest::newRow("points") << minimum;
        OwnRule course = onTopic("infection-control", Credits::whole(1), Recurrence::FirstCycle);
        course.kind = RuleKind::Activity;
        course.unit = "course";
        QTest::newRow("a course on a topic") << course;
        OwnRule byHand;
        byHand.kind = RuleKind::ManualCheck;
        byHand.words = "Twelve ward rounds with the quality officer";
        QTest::newRow("by hand") << byHand;
        OwnRule unknown = onTopic("dementia", Credits{});
        unknown.amount = std::nullopt;
        QTest::newRow("an amount nobody knows") << unknown;
    }
    void everyKindOfRuleIsReadAsItWasWritten()
    {
        QFETCH(OwnRule, rule);
        OwnTemplate own = hospital();
        own.rules = {rule};
        const QJsonObject written = writtenTemplate(own);
        QVERIFY(templateFromJson(written, catalogue()));
        own.rules[0].id = "own-1.r1";
        QCOMPARE(ownTemplate(written).rules, own.rules);
        QVERIFY(ownTemplate(written).others.isEmpty());
        QCOMPARE(writtenTemplate(ownTemplate(written), written), written);
    }

    void cycleAndCarryOverAreReadAsTheyWereWritten()
    {
        OwnTemplate own = hospital();
        own.rules.clear();
        own.months = std::nullopt;
        own.carryOver = true;
        own.mostCarried = Credits::whole(10);
        QCOMPARE(ownTemplate(writtenTemplate(own)), own);
        own.months = 36;
        own.anchor = Anchor::FixedDate;
        own.month = 6;
        own.day = 30;
        own.parity = "odd";
        own.carryOver = false;
        own.mostCarried = std::nullopt;
        QCOMPARE(ownTemplate(writtenTemplate(own)), own);
        const QJsonObject fixed = writtenTemplate(own);
        own.anchor = Anchor::BirthMonth;
        own.month = own.day = 0;
        const auto read = templateFromJson(writtenTemplate(own, fixed), catalogue());
        QVERIFY(read);
        QCOMPARE(read->cycle.anchor, Anchor::BirthMonth);
        QCOMPARE(read->cycle.month, 0);
    }

    void writtenAndReadAgainIsTheSame()
    {
        OwnTemplate expected = hospital();
        for (int i = 0; i < expected.rules.size(); ++i)
            expected.rules[i].id = QString("own-1.r%1").arg(i + 1);
        const QJsonObject once = writtenTemplate(hospital());
        QCOMPARE(ownTemplate(once), expected);
        QCOMPARE(writtenTemplate(ownTemplate(once), once), once);
    }

    void everyTemplateOfTheCatalogueComesThroughTheFormUnchanged()
    {
        qsizetype editable = 0, rules = 0;
        for (const Template &one : catalogue().templates) {
            const QJsonObject custom = templateToJson(one);
            const OwnTemplate own = ownTemplate(custom);
            const auto read = templateFromJson(writtenTemplate(own, custom), catalogue());
            QVERIFY2(read && *read == one, qPrintable(one.id));
            editable += own.rules.size();
            rules += one.rules.size();
            for (const OwnRule &rule : own.rules)
                QVERIFY2(problemOf(rule).isEmpty(), qPrintable(rule.id));
            QCOMPARE(own.rules.size() + own.others.size(), one.rules.size());
        }
        QVERIFY2(editable * 100 >= rules * 95, qPrintable(QString("%1 of %2").arg(editable).arg(rules)));
    }

    void anEditOfOneNumberChangesThatNumberOnly()
    {
        for (const Template &one : catalogue().templates) {
            const QJsonObject custom = templateToJson(one);
            OwnTemplate own = ownTemplate(custom);
            for (qsizetype i = 0; i < own.rules.size(); ++i) {
                OwnTemplate edited = own;
                edited.rules[i].amount = Credits::whole(77);
                Template expected = one;
                expected.sources.clear(); // what a person changed rests on nobody else
                expected.asOf.clear();
                expected.confidence.clear();
                for (Rule &rule : expected.rules) {
                    rule.amount = rule.id == own.rules[i].id ? Credits::whole(77) : rule.amount;
                    rule.confidence = rule.id == own.rules[i].id ? QString() : rule.confidence;
                }
                const auto read = templateFromJson(writtenTemplate(edited, custom), catalogue());
                QVERIFY2(read, qPrintable(own.rules[i].id));
                for (Rule &rule : expected.rules) // a rule without a unit gets the usual one with its amount
                    rule.unit = rule.id == own.rules[i].id && rule.unit.isEmpty() ? read->rules[&rule - expected.rules.data()].unit : rule.unit;
                QCOMPARE(templateToJson(*read), templateToJson(expected));
                QVERIFY2(*read == expected, qPrintable(own.rules[i].id));
            }
        }
    }

    void withoutATotalAnyTypeAndNoRules()
    {
        OwnTemplate own;
        own.id = "own-2";
        own.authority = "Department";
        const auto read = templateFromJson(writtenTemplate(own), catalogue());
        QVERIFY(read);
        QVERIFY(!read->total);
        QVERIFY(read->rules.isEmpty());
    }

    void aRuleTheFormCannotHoldStaysAsItIs()
    {
        QJsonObject custom = writtenTemplate(hospital());
        QJsonArray rules = custom.value("rules").toArray();
        const QJsonObject live{{"id", "own-1.live"}, {"kind", "min-format"}, {"amount", 10}, {"unit", "hour"}, {"format", "live"}, {"recurrence", "every-cycle"}};
        rules.append(live);
        custom.insert("rules", rules);
        custom.insert("note", "From the by-laws.");
        OwnTemplate own = ownTemplate(custom);
        QCOMPARE(own.others.size(), 1);
        QCOMPARE(own.others[0].id, QString("own-1.live"));
        QCOMPARE(own.others[0].words, QString("Live activities"));
        own.rules.removeFirst();
        own.authority = "St. Anne Medical Center";
        const QJsonObject after = writtenTemplate(own, custom);
        QCOMPARE(after.value("note").toString(), QString("From the by-laws."));
        QCOMPARE(ruleNamed(after, "own-1.live"), live);
        QCOMPARE(after.value("rules").toArray().size(), 3);
    }

    void whatElseARuleSaysStaysAndIsNamed()
    {
        QJsonObject custom = writtenTemplate(hospital());
        QJsonArray rules = custom.value("rules").toArray();
        QJsonObject first = rules[0].toObject();
        first.insert("due", QJsonObject{{"within_months_of_license", 12}});
        first.insert("counts_toward_total", false);
        first.insert("note", "See page 4.");
        rules[0] = first;
        custom.insert("rules", rules);
        OwnTemplate own = ownTemplate(custom);
        QCOMPARE(own.rules[0].more, QStringList({"on top of the total", "due within 12 months of the license"}));
        own.rules[0].amount = Credits::whole(5);
        first.insert("amount", 5);
        QCOMPARE(ruleNamed(writtenTemplate(own, custom), "own-1.r1"), first);
    }

    void whatCannotBeReadIsNotLost()
    {
        const QJsonObject foreign{{"id", "x"}, {"authority", "A board"}, {"moon", 1}};
        QCOMPARE(writtenTemplate(ownTemplate(foreign), foreign), foreign);
    }

    void aNewRuleNeverTakesTheIdOfARemovedOne()
    {
        const QJsonObject before = writtenTemplate(hospital());
        OwnTemplate own = ownTemplate(before);
        own.rules.removeFirst();
        own.rules.append(onTopic("dementia", Credits::whole(1)));
        const QJsonObject after = writtenTemplate(own, before);
        QCOMPARE(after.value("rules")[2]["id"].toString(), QString("own-1.r4"));
    }

    void aRuleThatAsksForNothingSaysSo()
    {
        OwnRule rule;
        for (const RuleKind kind : {RuleKind::Topic, RuleKind::MinCreditType, RuleKind::MaxCreditType, RuleKind::Activity, RuleKind::ManualCheck}) {
            rule.kind = kind;
            QVERIFY(problemOf(rule).contains("remove the rule"));
        }
    }

    void whatWasNotWrittenDownGoesOnceItIs()
    {
        Source board;
        board.catalogueId = "board-abem";
        const Source own = asOwnRules(board);
        const auto read = [](const QJsonObject &custom) { return *templateFromJson(custom, catalogue()); };
        QCOMPARE(read(own.custom).rules.size(), 1);
        QVERIFY(isUnwritten(read(own.custom).rules.first())); // nothing is said to be asked for, and nothing is met
        QVERIFY(!read(own.custom).rules.first().note.contains("let the user"));
        OwnTemplate form = ownTemplate(own.custom);
        form.months = 60;
        QCOMPARE(read(writtenTemplate(form, own.custom)).rules.size(), 1);
        form.total = Credits::whole(60);
        QVERIFY(read(writtenTemplate(form, own.custom)).rules.isEmpty());
        form.total.reset();
        form.rules.append(onTopic("patient-safety", Credits::whole(2)));
        QCOMPARE(read(writtenTemplate(form, own.custom)).rules.size(), 1);
        QCOMPARE(read(writtenTemplate(form, own.custom)).rules.first().kind, RuleKind::Topic);
    }
    void theNumberOfOtherRulesAgrees()
    {
        QCOMPARE(otherRulesWords(0), QString());
        QVERIFY(otherRulesWords(1).startsWith("One more rule cannot be edited here and stays"));
        QVERIFY(otherRulesWords(2).startsWith("2 more rules cannot be edited here and stay as"));
        QVERIFY(otherRulesWords(2).contains("change them in the file"));
    }
};

QTEST_APPLESS_MAIN(TestOwnTemplate)
#include "tst_own_template.moc"
