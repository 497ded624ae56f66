#include "core/requirements/catalogue_change.h"
#include "core/requirements/progress.h"
#include "core/requirements/rule_origin.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QTest>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

Template &ma(Catalogue &known) { return known.templates[known.templateAt.value("us-ma")]; }

/// The catalogue as a later edition would say it.
Catalogue newer(const std::function<void(Template &)> &change = {})
{
    Catalogue known = catalogue();
    known.edition = "2027-05";
    if (change)
        change(ma(known));
    return known;
}

Snapshot portfolio()
{
    Snapshot snapshot = test::snapshotOf(QJsonDocument::fromJson(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {"cs-prescriber": true}},
        {"kind": "requirement", "id": "ma", "catalogue": "us-ma", "cycle": {"end": "2027-03-14"}, "cycle_number": 3},
        {"kind": "requirement", "id": "nh", "catalogue": "us-nh", "cycle": {"end": "2028-06-30"}, "cycle_number": 3},
        {"kind": "activity", "id": "a", "title": "Review", "status": "completed", "start": "2025-06-14", "credits": [{"amount": 41.5, "type": "ama-pra-1"}]}
    ])").array());
    for (auto &source : snapshot.sources)
        source = std::make_shared<const Source>(withRulesKept(*source));
    return snapshot;
}

QStringList words(const QList<CatalogueChange> &changes)
{
    QStringList lines;
    for (const CatalogueChange &change : changes) {
        for (const ChangeForYou &one : change.changes)
            lines << QStringLiteral("%1 | %2 | %3 | %4 | %5").arg(change.title, one.change.what, one.change.before, one.change.after, one.figures);
    }
    return lines;
}

} // namespace

class TestCatalogueChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameRulesInANewEditionAreNoChange()
    {
        QVERIFY(catalogueChanges(portfolio(), today, catalogue()).isEmpty());
        QVERIFY(catalogueChanges(portfolio(), today, newer()).isEmpty());
        QVERIFY(!hasCatalogueChanges(portfolio(), newer()));
    }

    void aHigherTotalIsSaidWithTheUsersFigure()
    {
        const Catalogue known = newer([](Template &t) { t.total->amount = Credits::whole(60); });
        QVERIFY(hasCatalogueChanges(portfolio(), known));
        const auto changes = catalogueChanges(portfolio(), today, known);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().source, SourceId{"ma"});
        QCOMPARE(changes.first().fromEdition, catalogue().edition);
        QCOMPARE(changes.first().toEdition, QString("2027-05"));
        QVERIFY(changes.first().verify.startsWith("Verify with "));
        const ChangeForYou total = changes.first().changes.first();
        QCOMPARE(total.change.rule, QString("total"));
        QVERIFY2(total.change.before.startsWith("50 hours") || total.change.before.startsWith("50 credits"), qPrintable(total.change.before));
        QVERIFY2(total.figures.contains("41.5 of 50") && total.figures.contains("41.5 of 60"), qPrintable(total.figures));
    }

    void everyPartThatDiffersIsNamed_data()
    {
        QTest::addColumn<std::function<void(Template &)>>("change");
        QTest::addColumn<QString>("what");
        using Change = std::function<void(Template &)>;
        QTest::newRow("cap a year") << Change([](Template &t) { t.total->maxPerYear = Credits::whole(10); }) << "Total";
        QTest::newRow("note of the total only") << Change([](Template &t) { t.total->note = "read me"; }) << "Total";
        QTest::newRow("cycle") << Change([](Template &t) { t.cycle.months = 36; }) << "Cycle";
        QTest::newRow("detail of the cycle only") << Change([](Template &t) { t.cycle.detail = "other"; }) << "Cycle";
        QTest::newRow("first cycle") << Change([](Template &t) { t.firstCycle = FirstCycle{"reduced", Credits::whole(5), "x"}; }) << "First cycle";
        QTest::newRow("other ways") << Change([](Template &t) { t.alternatives.append(Alternative{}); }) << "Other ways to the total";
        QTest::newRow("carry-over") << Change([](Template &t) { t.carryOver = {true, Credits::whole(7), "new"}; }) << "Carry-over";
        QTest::newRow("substitutes") << Change([](Template &t) { t.satisfiedBy.append({"teaching", "hours", Credits::whole(3), {}, {}, {}, {}}); }) << "What may stand for credit";
        QTest::newRow("name") << Change([](Template &t) { t.authority = "New Board"; }) << "Authority";
        QTest::newRow("month of the rules") << Change([](Template &t) { t.asOf = "2027-04"; }) << "Where the rules come from";
        QTest::newRow("a note only") << Change([](Template &t) { t.note = "other"; }) << "Where the rules come from";
    }
    void everyPartThatDiffersIsNamed()
    {
        QFETCH(std::function<void(Template &)>, change);
        QFETCH(QString, what);
        const Template before = *catalogue().requirement("us-ma");
        Template after = before;
        change(after);
        const auto changes = templateChanges(before, after);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().what, what);
        QVERIFY2(changes.first().before != changes.first().after, qPrintable(changes.first().before));
    }

    void everyFieldOfARuleIsSeen_data()
    {
        QTest::addColumn<std::function<void(Rule &)>>("change");
        using Change = std::function<void(Rule &)>;
        QTest::newRow("amount") << Change([](Rule &r) { r.amount = Credits::whole(99); });
        QTest::newRow("topics") << Change([](Rule &r) { r.topics << "pain-management"; });
        QTest::newRow("types") << Change([](Rule &r) { r.types = QStringList{"aoa-1a"}; });
        QTest::newRow("recurrence") << Change([](Rule &r) { r.recurrence = Recurrence::EveryNYears; r.everyYears = 6; });
        QTest::newRow("who") << Change([](Rule &r) { r.appliesTo = {"dea-registrant"}; });
        QTest::newRow("exempt") << Change([](Rule &r) { r.exempt << "in-residency"; });
        QTest::newRow("on top") << Change([](Rule &r) { r.countsTowardTotal = !r.countsTowardTotal; });
        QTest::newRow("due") << Change([](Rule &r) { r.due.orByDate = QDate(2028, 1, 1); });
        QTest::newRow("effective") << Change([](Rule &r) { r.effectiveFrom = QDate(2028, 1, 1); });
        QTest::newRow("note only") << Change([](Rule &r) { r.note += "!"; });
        QTest::newRow("confidence only") << Change([](Rule &r) { r.confidence = "low"; });
    }
    void everyFieldOfARuleIsSeen()
    {
        QFETCH(std::function<void(Rule &)>, change);
        const Template before = *catalogue().requirement("us-ma");
        for (qsizetype i = 0; i < before.rules.size(); ++i) {
            Template after = before;
            change(after.rules[i]);
            const auto changes = templateChanges(before, after);
            if (after == before) {
                QVERIFY(changes.isEmpty());
                continue;
            }
            QCOMPARE(changes.size(), 1);
            QCOMPARE(changes.first().rule, before.rules[i].id);
            QVERIFY(changes.first().before != changes.first().after);
        }
    }

    void newAndGoneRulesHaveOneSide()
    {
        const Catalogue known = newer([](Template &t) {
            t.rules.removeFirst();
            Rule rule;
            rule.id = "us-ma.new";
            rule.kind = RuleKind::Topic;
            rule.amount = Credits::whole(4);
            rule.unit = "hour";
            rule.topics = {"patient-safety"};
            rule.appliesTo = {"all"};
            t.rules.append(rule);
        });
        const auto changes = catalogueChanges(portfolio(), today, known);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().changes.size(), 2);
        const ChangeForYou added = changes.first().changes.first(), gone = changes.first().changes.last();
        QCOMPARE(added.change.before, QString());
        QVERIFY2(added.figures.contains("nothing asked now") && added.figures.contains("0 of 4"), qPrintable(added.figures));
        QCOMPARE(gone.change.after, QString());
        QCOMPARE(gone.change.rule, catalogue().requirement("us-ma")->rules.first().id);
    }

    void untilItIsAppliedTheOldRulesHold()
    {
        const Catalogue old = newer([](Template &t) { t.total->amount = Credits::whole(80); });
        Snapshot snapshot = portfolio();
        Source kept = *snapshot.sources.first();
        kept.origin = {};
        kept = withRulesKept(kept, old);
        snapshot.sources[0] = std::make_shared<const Source>(kept);
        QCOMPARE(figures(snapshot, today).first().total.needed, std::optional(Credits::whole(80)));
        const auto changes = catalogueChanges(snapshot, today);
        QCOMPARE(changes.size(), 1);
        QVERIFY2(words(changes).first().contains("80"), qPrintable(words(changes).first()));
        snapshot.sources[0] = std::make_shared<const Source>(withRulesOf(kept, catalogue(), today));
        QCOMPARE(figures(snapshot, today).first().total.needed, std::optional(Credits::whole(50)));
        QVERIFY(catalogueChanges(snapshot, today).isEmpty());
    }

    void whatWasDeclinedIsShownButDoesNotAsk()
    {
        const Catalogue known = newer([](Template &t) { t.total->amount = Credits::whole(60); });
        Snapshot snapshot = portfolio();
        Source kept = *snapshot.sources.first();
        kept.origin.declined = known.edition;
        snapshot.sources[0] = std::make_shared<const Source>(kept);
        QVERIFY(!hasCatalogueChanges(snapshot, known));
        QVERIFY(catalogueChanges(snapshot, today, known).first().declined);
    }

    void whatIsGoneFromTheCatalogueStaysAsItIs()
    {
        Catalogue known = newer();
        known.templates.removeIf([](const Template &t) { return t.id == "us-ma"; });
        known.templateAt.clear();
        for (qsizetype i = 0; i < known.templates.size(); ++i)
            known.templateAt.insert(known.templates[i].id, i);
        QVERIFY(catalogueChanges(portfolio(), today, known).isEmpty());
        QCOMPARE(withRulesOf(*portfolio().sources.first(), known, today), *portfolio().sources.first());
    }

    void originsSurviveTheFile()
    {
        Source source = withRulesOf(withRulesKept(*portfolio().sources.first(), newer()), catalogue(), today);
        source.origin.file = "st-anne.json";
        source.origin.imported = today;
        const auto read = ruleOriginFromJson(ruleOriginToJson(source.origin));
        QVERIFY(read);
        QCOMPARE(*read, source.origin);
        QVERIFY(ruleOriginToJson({}).isEmpty());
        QVERIFY(!ruleOriginFromJson({{"editions", QJsonArray{QJsonObject{{"edition", 7}}}}}));
        QVERIFY(!ruleOriginFromJson({{"surprise", true}}));
    }

    void ownRulesFollowNoCatalogue()
    {
        const Source own = asOwnRules(*portfolio().sources.first());
        QVERIFY(own.catalogueId.isEmpty());
        QVERIFY(*templateOf(own) == *catalogue().requirement("us-ma"));
        QCOMPARE(asOwnRules(own), own);
    }
};


QTEST_APPLESS_MAIN(TestCatalogueChange)
#include "tst_catalogue_change.moc"
