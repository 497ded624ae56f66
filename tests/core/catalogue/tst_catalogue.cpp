#include "core/catalogue/catalogue.h"

#include <QRegularExpression>
#include <QTest>

using namespace credence;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsRead()
    {
        const Catalogue &c = catalogue();
        QCOMPARE(c.edition, "2026-11");
        QCOMPARE(c.topics.size(), 72);
        QCOMPARE(c.creditTypes.size(), 47);
        QCOMPARE(c.questions.size(), 39);
        QCOMPARE(c.certifications.size(), 9);
        QCOMPARE(c.references.size(), 144);
        QCOMPARE(c.formats.size(), 25);
        QCOMPARE(c.templates.size(), 67 + 27 + 1 + 9);
        QVERIFY(!c.disclaimer.isEmpty());
    }
    void aTemplateCarriesItsFields()
    {
        const Template *nc = catalogue().requirement("us-nc");
        QVERIFY(nc);
        QCOMPARE(nc->authority, "North Carolina Medical Board");
        QCOMPARE(nc->cycle.anchor, Anchor::BirthDate);
        QCOMPARE(*nc->cycle.months, 36);
        QCOMPARE(*nc->cycle.renewalMonths, 12);
        QCOMPARE(nc->total->amount, Credits::whole(60));
        QCOMPARE(*nc->total->types, QStringList({"ama-pra-1", "aafp-prescribed", "aoa-1a"}));
        QVERIFY(nc->rules[0].soft);
        QCOMPARE(nc->rules[1].waivedBy, QStringList("mate-training-this-cycle"));
        QVERIFY(!nc->carryOver.allowed);
        QCOMPARE(nc->satisfiedBy.first().exceptRules, QStringList("us-nc.r2"));
        QCOMPARE(nc->asOf, "2025-10");
    }
    void oddFieldsAreRead()
    {
        const Catalogue &c = catalogue();
        QCOMPARE(c.requirement("us-il")->cycle.yearSequence->step, 3);
        QCOMPARE(c.requirement("us-md")->cycle.parityGroups.size(), 2);
        QCOMPARE(c.requirement("us-vi")->total->averaging->years, 3);
        QCOMPARE(c.requirement("us-ks")->alternatives.first().topicAmount, Credits::whole(2));
        QCOMPARE(c.requirement("us-wi")->cycle.onlyForLicense, "MD");
        QCOMPARE(c.requirement("us-ne")->rules.first().minSubtopic->amount, Credits{50});
        QCOMPARE(c.requirement("us-al")->rules[1].due.orByDate, QDate(2025, 12, 31));
        QCOMPARE(c.requirement("board-abr")->rules.first().otherAmount->amount, Credits::whole(25));
        QCOMPARE(c.requirement("us-tx")->carryOver.max, Credits::whole(48));
        QVERIFY(!c.requirement("us-mt")->total);
    }
    void everyNamedSourceIsThere()
    {
        for (const Template &t : catalogue().templates) {
            for (const QString &source : t.sources)
                QVERIFY2(catalogue().reference(source), qPrintable(t.id + ' ' + source));
        }
    }
    void everyConditionalFirstCycleIsListed()
    {
        for (const Template &t : catalogue().templates)
            QCOMPARE(catalogue().firstCycleConditions.contains(t.id), t.firstCycle.has_value());
    }
    void familiesNameKnownTypes()
    {
        int inFamilies = 0;
        for (const CreditType &type : catalogue().creditTypes)
            inFamilies += type.family.isEmpty() ? 0 : 1;
        QCOMPARE(inFamilies, 11);
    }
    void patternsAreRegularExpressions()
    {
        for (const Topic &topic : catalogue().topics) {
            for (const QString &pattern : topic.patterns)
                QVERIFY2(QRegularExpression(pattern).isValid(), qPrintable(pattern));
        }
        for (const Certification &card : catalogue().certifications) {
            for (const QString &pattern : card.patterns)
                QVERIFY2(QRegularExpression(pattern).isValid(), qPrintable(pattern));
        }
    }
    void broaderGoesUpwardOnly()
    {
        QVERIFY(catalogue().withBroader("opioid-prescribing").contains("controlled-substances"));
        QVERIFY(catalogue().withBroader("opioid-prescribing").contains("opioid-prescribing"));
        QVERIFY(!catalogue().withBroader("controlled-substances").contains("opioid-prescribing"));
        QVERIFY(catalogue().withBroader("golf").isEmpty());
    }
    void thePickerFindsByAnyWord_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("count");
        QTest::newRow("state") << "north carolina" << "us-nc" << 1;
        QTest::newRow("code") << "US-NC" << "us-nc" << 1;
        QTest::newRow("two letters of a state") << "CA" << "us-ca-do" << 2;
        QTest::newRow("two letters, as in many words") << "ma" << "us-ma" << 1;
        QTest::newRow("with periods") << "d.c." << "us-dc" << 1;
        QTest::newRow("all, by name") << "" << "society-aafp" << 100;
        QTest::newRow("the beginning of a word goes first") << "color" << "us-co" << 1;
        QTest::newRow("license type") << "california DO" << "us-ca-do" << 1;
        QTest::newRow("specialty") << "internal-medicine" << "board-abim" << 1;
        QTest::newRow("card") << "advanced cardiovascular" << "card-acls" << 1;
        QTest::newRow("DEA") << "dea" << "us-dea-mate" << 1;
        QTest::newRow("nothing") << "zzz" << "" << 0;
    }
    void thePickerFindsByAnyWord()
    {
        QFETCH(QString, words);
        QFETCH(QString, first);
        QFETCH(int, count);
        const auto found = templatesMatching(words);
        QVERIFY2(found.size() >= count && (count > 0 || found.isEmpty()), qPrintable(QString::number(found.size())));
        if (count > 0)
            QCOMPARE(found.first()->id, first);
    }
    void noWordsFindAll() { QCOMPARE(templatesMatching(" ").size(), catalogue().templates.size()); }
};

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
