#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_json.h"
#include "core/requirements/own_template.h"

#include <QJsonArray>
#include <QTest>

using namespace credence;

class TestOwnTemplate : public QObject
{
    Q_OBJECT

    static OwnTemplate hospital()
    {
        OwnTemplate own;
        own.id = "own-1";
        own.authority = "St. Anne Hospital";
        own.kind = "hospital";
        own.total = Credits{2550};
        own.unit = "hour";
        own.types = {"ama-pra-1"};
        own.topicRules = {{"", {"patient-safety"}, Credits::whole(2), false}, {"", {"end-of-life"}, Credits{150}, true}};
        own.certifications = {"acls"};
        return own;
    }

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

    void writtenAndReadAgainIsTheSame()
    {
        OwnTemplate expected = hospital();
        expected.topicRules[0].id = "own-1.r1";
        expected.topicRules[1].id = "own-1.r2";
        const QJsonObject once = writtenTemplate(hospital());
        QCOMPARE(ownTemplate(once), expected);
        QCOMPARE(writtenTemplate(ownTemplate(once), once), once);
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
        const QJsonObject capped{{"id", "own-1.cap"}, {"kind", "max-credit-type"}, {"amount", 10}, {"unit", "hour"}, {"credit_types_any_of", QJsonArray{"ama-pra-2"}}};
        rules.append(capped);
        custom.insert("rules", rules);
        custom.insert("note", "From the by-laws.");
        OwnTemplate own = ownTemplate(custom);
        QCOMPARE(own.otherRules, QStringList("own-1.cap"));
        own.topicRules.removeFirst();
        own.authority = "St. Anne Medical Center";
        const QJsonObject after = writtenTemplate(own, custom);
        QCOMPARE(after.value("note").toString(), QString("From the by-laws."));
        QCOMPARE(after.value("rules").toArray().last().toObject(), capped);
        QCOMPARE(after.value("rules").toArray().size(), 3);
        QCOMPARE(after.value("rules")[1]["id"].toString(), QString("own-1.r3"));
    }

    void aNewRuleNeverTakesTheIdOfARemovedOne()
    {
        const QJsonObject before = writtenTemplate(hospital());
        OwnTemplate own = ownTemplate(before);
        own.topicRules.removeFirst();
        own.topicRules.append({"", {"dementia"}, Credits::whole(1), false});
        const QJsonObject after = writtenTemplate(own, before);
        QCOMPARE(after.value("rules")[1]["id"].toString(), QString("own-1.r4"));
    }
};

QTEST_APPLESS_MAIN(TestOwnTemplate)
#include "tst_own_template.moc"
