#include "core/advice/choose.h"
#include "core/advice/what_next.h"
#include "tests/support/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

Snapshot portfolio(const QByteArray &more)
{
    return test::snapshotOf(QJsonDocument::fromJson(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {"cs-prescriber": true, "in-residency": false, "dea-registrant": true, "addiction-certified": false, "recent-us-graduate-sud": false}},
        {"kind": "requirement", "id": "nc", "catalogue": "us-nc", "cycle": {"start": "2025-09-14", "end": "2028-09-13"}, "cycle_number": 3},
        {"kind": "requirement", "id": "dea", "catalogue": "us-dea-mate", "cycle": {"start": "2025-04-01", "end": "2028-03-31"}},
        {"kind": "activity", "id": "done", "title": "Sepsis", "status": "completed", "start": "2026-02-10", "credits": [{"amount": 60, "type": "ama-pra-1"}]}
        )" + more + "]").array());
}

QByteArray idea(const char *id, double amount, const char *topic, const char *more = "")
{
    return QStringLiteral(R"(,{"kind": "activity", "id": "%1", "title": "Course %1", "status": "idea", "start": "2027-03-03", "credits": [{"amount": %2, "type": "ama-pra-1"}], "topics": ["%3"]%4})")
        .arg(QLatin1String(id)).arg(amount).arg(QLatin1String(topic), QLatin1String(more)).toUtf8();
}

QString picked(const NextAdvice &advice)
{
    QStringList ids;
    for (const Pick &pick : advice.picks)
        ids << pick.activity.text;
    return ids.join(' ');
}

/// Shortfall, number, value of a set; smaller is better in this order.
std::tuple<double, int, double> worth(const Selection &choice, int set)
{
    double shortfall = 0, value = 0;
    int count = 0;
    for (qsizetype g = 0; g < choice.gaps.size(); ++g) {
        qint64 sum = 0;
        for (qsizetype i = 0; i < choice.brings.size(); ++i)
            sum += (set >> i) & 1 ? choice.brings[i][g] : 0;
        shortfall += choice.weights[g] * qMax(0.0, 1 - static_cast<double>(sum) / static_cast<double>(choice.gaps[g]));
    }
    for (qsizetype i = 0; i < choice.brings.size(); ++i) {
        count += (set >> i) & 1;
        value -= (set >> i) & 1 ? choice.values[i] : 0;
    }
    return {std::round(shortfall * 1e5), count, value};
}

bool fits(const Selection &choice, int set)
{
    qint64 hours = 0, cost = 0;
    for (qsizetype i = 0; i < choice.brings.size(); ++i) {
        hours += (set >> i) & 1 ? choice.hours[i] : 0;
        cost += (set >> i) & 1 ? choice.costs[i] : 0;
    }
    return hours <= choice.hourLimit.value_or(hours) && cost <= choice.costLimit.value_or(cost);
}

Selection randomChoice(quint32 seed)
{
    QRandomGenerator random(seed);
    Selection choice;
    for (int g = 0; g < 4; ++g) {
        choice.gaps.append(100 + random.bounded(1500));
        choice.weights.append(1 << random.bounded(4));
    }
    for (int i = 0; i < 9; ++i) {
        QList<qint64> row;
        for (int g = 0; g < 4; ++g)
            row.append(qMin<qint64>(choice.gaps[g], random.bounded(2) == 0 ? 0 : 25 * random.bounded(40)));
        choice.brings.append(row);
        choice.hours.append(100 + random.bounded(900));
        choice.costs.append(random.bounded(50000));
        choice.values.append(random.bounded(20) / 2.0);
    }
    if (seed % 2 == 0)
        choice.hourLimit = 1500;
    if (seed % 3 == 0)
        choice.costLimit = 60000;
    return choice;
}

} // namespace

class TestWhatNext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotKnownIsNamedAndNotCalledClosed()
    {
        const auto of = [](const QByteArray &requirement) {
            return whatNext(test::snapshotOf(QJsonDocument::fromJson(R"([{"kind": "profile", "name": "Elena Rivera"}, {"kind": "requirement", "id": "ma", "catalogue": "us-ma")" + requirement + "}"
                                                                    + idea("A", 8, "opioid-prescribing") + "]").array()), today, {}, {});
        };
        const NextAdvice advice = of("");
        QCOMPARE(advice.notKnown.size(), 1);
        QVERIFY(advice.picks.isEmpty());
        QVERIFY2(certaintyWords(advice).contains("as far as it is known"), qPrintable(certaintyWords(advice)));
        QVERIFY2(nextText(advice).contains("Massachusetts medical license, 6 figures: The cycle is not known: enter the end date"), qPrintable(nextText(advice)));
        QVERIFY(nextJson(advice, today)["not_known"][0]["why"].toString().startsWith("The cycle is not known"));
        QVERIFY(!of(R"(, "cycle": {"start": "2025-03-15", "end": "2027-03-14"})").picks.isEmpty());
    }
    void theChoiceIsAsGoodAsTryingEverything()
    {
        for (quint32 seed = 0; seed < 40; ++seed) {
            const Selection choice = randomChoice(seed);
            auto best = worth(choice, 0);
            for (int set = 0; set < 1 << 9; ++set) {
                if (fits(choice, set))
                    best = qMin(best, worth(choice, set));
            }
            const Chosen chosen = choose(choice);
            int set = 0;
            for (const qsizetype i : chosen.items)
                set |= 1 << i;
            QVERIFY2(chosen.proved && fits(choice, set), qPrintable(QString::number(seed)));
            QCOMPARE(std::get<0>(worth(choice, set)), std::get<0>(best));
            QCOMPARE(std::get<1>(worth(choice, set)), std::get<1>(best));
            QVERIFY(std::abs(std::get<2>(worth(choice, set)) - std::get<2>(best)) < 0.01);
        }
    }
    void nothingToChooseFromIsAnAnswer() { QCOMPARE(choose({}), Chosen({{}, true})); }

    void gapsAreWhatPlannedCreditLeavesOpen()
    {
        const auto gaps = openGaps(portfolio(R"(,{"kind": "activity", "id": "p", "title": "P", "status": "planned", "start": "2027-01-01", "credits": [{"amount": 2, "type": "ama-pra-1"}], "topics": ["opioid-prescribing"]})"), today);
        QStringList lines;
        for (const Gap &gap : gaps)
            lines << gap.rule + ' ' + gap.open.text();
        QCOMPARE(lines, QStringList({"us-dea-mate.r1 6", "us-nc.r2 1"}));
    }

    /// California: twelve hours on opioid-use-disorder treatment, of which eight on buprenorphine, or twelve on pain management.
    Snapshot california(const QByteArray &more)
    {
        return test::snapshotOf(QJsonDocument::fromJson(R"([
            {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {}},
            {"kind": "requirement", "id": "ca", "catalogue": "us-ca-md", "cycle": {"start": "2026-04-01", "end": "2028-03-31"}, "cycle_number": 1, "issued": "2026-03-20"},
            {"kind": "activity", "id": "sud", "title": "SUD", "status": "completed", "start": "2026-05-01", "credits": [{"amount": 6, "type": "ama-pra-1"}], "topics": ["substance-use-disorder"]},
            {"kind": "activity", "id": "bup", "title": "Buprenorphine", "status": "completed", "start": "2026-06-01", "credits": [{"amount": 6, "type": "ama-pra-1"}], "topics": ["oud-buprenorphine"]}
            )" + more + "]").array());
    }
    void aSubTopicIsClosedByItselfOnly_data()
    {
        QTest::addColumn<QByteArray>("ideas");
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("open"); // hours of the rule that stay open
        const QByteArray sud = idea("sud2", 2, "substance-use-disorder"), bup = idea("bup2", 2, "oud-buprenorphine");
        QTest::newRow("nothing noted") << QByteArray() << "" << "2";
        QTest::newRow("the wider topic closes nothing") << sud << "" << "2";
        QTest::newRow("the sub-topic does") << sud + bup << "bup2" << "";
        QTest::newRow("and then the other way is not asked for") << bup << "bup2" << "";
    }
    void aSubTopicIsClosedByItselfOnly()
    {
        QFETCH(QByteArray, ideas);
        QFETCH(QString, open);
        Snapshot snapshot = california(ideas);
        snapshot.activities << std::make_shared<const Activity>([] {
            Activity rest;
            rest.id = {"rest"};
            rest.status = Status::Completed;
            rest.days = {QDate(2026, 7, 1), QDate(2026, 7, 1)};
            rest.credits = {{Credits::whole(60), "ama-pra-1", std::nullopt}};
            return rest;
        }());
        const NextAdvice advice = whatNext(snapshot, today, {}, {});
        QTEST(picked(advice), "taken");
        QCOMPARE(advice.open.size(), open.isEmpty() ? 0 : 1);
        if (!open.isEmpty()) {
            QCOMPARE(advice.open.first().rule, "us-ca-md.r2");
            QCOMPARE(advice.open.first().open.text(), open);
            QCOMPARE(advice.lookFor.size(), 1);
            QCOMPARE(advice.lookFor.first().topic, "oud-buprenorphine");
        }
    }
    void whatAPickBringsIsWhatTheFiguresSay()
    {
        for (const char *topic : {"substance-use-disorder", "oud-buprenorphine", "pain-management"}) {
            const Snapshot snapshot = california(idea("x", 2, topic));
            const auto course = std::find_if(snapshot.activities.cbegin(), snapshot.activities.cend(), [](const auto &a) { return a->id.text == "x"; });
            QVERIFY(course != snapshot.activities.cend());
            for (const Gap &gap : openGaps(snapshot, today)) {
                if (gap.rule != QLatin1String("us-ca-md.r2"))
                    continue;
                QCOMPARE(brings(gap, **course, today) > Credits{}, QLatin1String(topic) == QLatin1String("oud-buprenorphine"));
            }
        }
    }
    /// The way that can still be done in time goes before the one that is overdue, however little that lacks.
    void ofTwoWaysTheOneInTimeIsAskedFor()
    {
        Snapshot snapshot = test::snapshotOf(QJsonDocument::fromJson(R"([
            {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {}},
            {"kind": "requirement", "id": "ca", "catalogue": "us-ca-md", "cycle": {"start": "2026-04-01", "end": "2028-03-31"}, "cycle_number": 2, "issued": "2024-03-20"},
            {"kind": "activity", "id": "rest", "title": "Rest", "status": "completed", "start": "2026-05-01", "credits": [{"amount": 60, "type": "ama-pra-1"}]},
            {"kind": "activity", "id": "bup", "title": "Buprenorphine", "status": "completed", "start": "2026-06-01", "credits": [{"amount": 10, "type": "ama-pra-1"}], "topics": ["oud-buprenorphine"]}
            ])").array());
        const NextAdvice advice = whatNext(snapshot, today, {}, {});
        QCOMPARE(advice.open.size(), 1);
        QCOMPARE(advice.open.first().rule, "us-ca-md.r1");
        QVERIFY(!advice.open.first().overdue);
        QVERIFY(!advice.lookFor.first().overdue);
    }
    void nothingToPickSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("records");
        QTest::addColumn<QString>("says");
        QTest::newRow("no requirement") << QByteArray(R"([{"kind": "profile", "name": "Elena Rivera"}])") << "No requirement is recorded yet";
        QTest::newRow("on the plan") << QByteArray(R"([{"kind": "profile", "name": "Elena Rivera", "answers": {"dea-registrant": true, "addiction-certified": false, "recent-us-graduate-sud": false}},
            {"kind": "requirement", "id": "dea", "catalogue": "us-dea-mate", "cycle": {"start": "2025-04-01", "end": "2028-03-31"}},
            {"kind": "activity", "id": "p", "title": "P", "status": "planned", "start": "2027-01-01", "credits": [{"amount": 8, "type": "ama-pra-1"}], "topics": ["opioid-prescribing"]}])") << "on your plan already";
        QTest::newRow("not known") << QByteArray(R"([{"kind": "requirement", "id": "dea", "catalogue": "us-dea-mate"}])") << "cannot be computed";
    }
    void nothingToPickSaysWhy()
    {
        QFETCH(QByteArray, records);
        QFETCH(QString, says);
        const NextAdvice advice = whatNext(test::snapshotOf(QJsonDocument::fromJson(records).array()), today, {}, {});
        QVERIFY2(advice.whyNothing.contains(says), qPrintable(nextText(advice)));
        QVERIFY(nextText(advice).contains(says));
    }
    void whatIsOverdueIsNotAskedForByAPastDay()
    {
        const NextAdvice advice = whatNext(test::snapshotOf(QJsonDocument::fromJson(R"([{"kind": "profile", "name": "Elena Rivera", "answers": {"dea-registrant": true, "addiction-certified": false, "recent-us-graduate-sud": false}},
            {"kind": "requirement", "id": "dea", "catalogue": "us-dea-mate", "cycle": {"start": "2022-07-01", "end": "2025-06-30"}}])").array()), today, {}, {});
        QCOMPARE(advice.open.size(), 1);
        QVERIFY(advice.open.first().overdue);
        QVERIFY2(nextText(advice).contains("overdue since 30 Jun 2025"), qPrintable(nextText(advice)));
        QVERIFY(!nextText(advice).contains(", by 30 Jun 2025"));
    }
    void anIdeaWithoutADaySaysSo()
    {
        Snapshot snapshot = portfolio(idea("b", 8, "opioid-prescribing"));
        for (auto &activity : snapshot.activities) {
            if (activity->id.text != "b")
                continue;
            Activity undated = *activity;
            undated.days = {};
            activity = std::make_shared<const Activity>(undated);
        }
        const NextAdvice advice = whatNext(snapshot, today, {}, {});
        QCOMPARE(picked(advice), "b");
        QVERIFY(!advice.picks.first().hasDay);
        QVERIFY2(advice.picks.first().why.contains("It has no day yet"), qPrintable(advice.picks.first().why));
    }

    void oneCourseThatClosesBothIsEnough()
    {
        const NextAdvice advice = whatNext(portfolio(idea("a", 3, "opioid-prescribing") + idea("b", 8, "opioid-prescribing") + idea("c", 8, "geriatrics")), today, {}, {});
        QCOMPARE(picked(advice), "b");
        QVERIFY(advice.proved);
        QVERIFY(advice.open.isEmpty());
        QCOMPARE(advice.hours.text(), "8");
        QVERIFY2(advice.picks.first().why.contains("+8"), qPrintable(advice.picks.first().why));
    }
    void hoursAndBudgetAreKept()
    {
        const QByteArray ideas = idea("a", 4, "opioid-prescribing", R"(, "cost": 100)") + idea("b", 8, "opioid-prescribing", R"(, "cost": 900)");
        QCOMPARE(picked(whatNext(portfolio(ideas), today, {}, {})), "b");
        QCOMPARE(picked(whatNext(portfolio(ideas), today, Credits::whole(5), {})), "a");
        QCOMPARE(picked(whatNext(portfolio(ideas), today, {}, Cents{50000})), "a");
        QCOMPARE(picked(whatNext(portfolio(ideas), today, Credits::whole(3), {})), "");
        const NextAdvice advice = whatNext(portfolio(ideas), today, Credits::whole(5), {});
        QCOMPARE(advice.open.size(), 1);
        QCOMPARE(advice.open.first().open.text(), "4");
    }
    void hoursThatAreNotRecordedProveNothingAboutALimit()
    {
        const QByteArray points = R"(,{"kind": "requirement", "id": "abim", "catalogue": "board-abim", "cycle": {"start": "2024-01-01", "end": "2028-12-31"}},
            {"kind": "activity", "id": "p", "title": "Points", "status": "idea", "start": "2027-03-03", "cost": 0, "credits": [{"amount": 13, "type": "abim-moc-mk"}]})";
        const NextAdvice limited = whatNext(portfolio(points), today, Credits::whole(1), {});
        QCOMPARE(picked(limited), "p");
        QVERIFY(!limited.proved);
        QVERIFY(certaintyWords(limited).contains("hours"));
        QVERIFY(nextJson(limited, today)["picks"][0]["hours"].isNull());
        QCOMPARE(hoursWords(limited), "hours not recorded");
        QCOMPARE(hoursWords(whatNext(portfolio(idea("a", 8, "opioid-prescribing")), today, {}, {})), "8 hours");
        QVERIFY(whatNext(portfolio(points), today, {}, {}).proved);
    }
    void aCostThatIsNotRecordedProvesNothingAboutABudget_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<bool>("limited");
        QTest::addColumn<bool>("proved");
        QTest::newRow("not recorded, a budget") << QByteArray("") << true << false;
        QTest::newRow("not recorded, no budget") << QByteArray("") << false << true;
        QTest::newRow("free") << QByteArray(R"(, "cost": 0)") << true << true;
        QTest::newRow("within it") << QByteArray(R"(, "cost": 90)") << true << true;
    }
    void aCostThatIsNotRecordedProvesNothingAboutABudget()
    {
        QFETCH(QByteArray, more);
        QFETCH(bool, limited);
        const NextAdvice advice = whatNext(portfolio(idea("a", 8, "opioid-prescribing", more.constData())), today, {}, limited ? std::optional(Cents{10000}) : std::nullopt);
        QCOMPARE(picked(advice), "a");
        QTEST(advice.proved, "proved");
        QCOMPARE(certaintyWords(advice).contains("not recorded"), !advice.proved);
    }
    void amongEqualsTheShorterAndCheaperIsTaken_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("taken");
        QTest::newRow("fewer hours") << R"(, "hours": 40, "cost": 900)" << R"(, "hours": 8, "cost": 0)" << "b";
        QTest::newRow("less money for the same hours") << R"(, "hours": 8, "cost": 900)" << R"(, "hours": 8, "cost": 0)" << "b";
        QTest::newRow("hours before money") << R"(, "hours": 8, "cost": 300)" << R"(, "hours": 40, "cost": 0)" << "a";
        QTest::newRow("the same") << R"(, "hours": 8, "cost": 50)" << R"(, "hours": 8, "cost": 50)" << "a";
    }
    void amongEqualsTheShorterAndCheaperIsTaken()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const QByteArray ideas = idea("a", 8, "opioid-prescribing", first.toLatin1().constData()) + idea("b", 8, "opioid-prescribing", second.toLatin1().constData());
        QTEST(picked(whatNext(portfolio(ideas), today, {}, {})), "taken");
    }
    void theStoryDecidesAmongEquals()
    {
        const QByteArray ideas = idea("a", 8, "opioid-prescribing", R"(, "format": "webinar")") + idea("b", 8, "opioid-prescribing", R"(, "format": "workshop-project")");
        QCOMPARE(picked(whatNext(portfolio(ideas), today, {}, {})), "b");
    }
    void ideasOfThePastAreNotTaken()
    {
        QCOMPARE(picked(whatNext(portfolio(R"(,{"kind": "activity", "id": "old", "title": "Old", "status": "idea", "start": "2026-11-21", "credits": [{"amount": 8, "type": "ama-pra-1"}], "topics": ["opioid-prescribing"]})"), today, {}, {})), "");
    }
    void withoutIdeasItSaysWhatToLookFor()
    {
        const NextAdvice advice = whatNext(portfolio({}), today, {}, {});
        QVERIFY(advice.picks.isEmpty());
        QCOMPARE(advice.lookFor.size(), 1);
        const LookFor &look = advice.lookFor.first();
        QCOMPARE(look.amount.text(), "8");
        QCOMPARE(look.fills.size(), 2);
        QCOMPARE(look.type, "ama-pra-1");
        QCOMPARE(look.topic, "opioid-prescribing");
    }
    void anEmptyPortfolioNeedsNothing()
    {
        const NextAdvice advice = whatNext(Snapshot(), today, {}, {});
        QVERIFY(advice.picks.isEmpty() && advice.open.isEmpty() && advice.lookFor.isEmpty() && advice.proved);
        QVERIFY(nextText(advice).startsWith("No requirement is recorded yet"));
    }
};

QTEST_APPLESS_MAIN(TestWhatNext)
#include "tst_what_next.moc"
