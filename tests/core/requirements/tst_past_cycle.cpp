#include "core/requirements/past_cycle.h"
#include "core/requirements/progress.h"
#include "core/requirements/rule_origin.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QTest>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

Snapshot snapshotOf(const char *records) { return test::snapshotOf(QJsonDocument::fromJson(records).array()); }

/// Massachusetts since 2020: this cycle ends on 14 March 2027, the one before ended on 14 March 2025.
Snapshot massachusetts()
{
    return snapshotOf(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "birth_date": "1984-03-15", "answers": {"cs-prescriber": true, "practicing-medicine": true}},
        {"kind": "requirement", "id": "ma", "catalogue": "us-ma", "issued": "2021-03-15", "cycle": {"end": "2027-03-14"}},
        {"kind": "activity", "id": "last day", "title": "Review", "status": "completed", "start": "2025-03-14", "credits": [{"amount": 30, "type": "ama-pra-1"}]},
        {"kind": "activity", "id": "first day", "title": "Update", "status": "completed", "start": "2025-03-15", "credits": [{"amount": 7, "type": "ama-pra-1"}]},
        {"kind": "activity", "id": "oldest", "title": "Oldest", "status": "completed", "start": "2022-01-10", "credits": [{"amount": 5, "type": "ama-pra-1"}]},
        {"kind": "activity", "id": "older", "title": "Old", "status": "completed", "start": "2023-03-15", "credits": [{"amount": 20, "type": "ama-pra-1"}]},
        {"kind": "activity", "id": "late bias", "title": "Implicit bias", "status": "completed", "start": "2026-01-10", "credits": [{"amount": 2, "type": "ama-pra-1"}], "topics": ["implicit-bias"]}
    ])");
}

/// The same rules, written down by the person: they stand for every cycle.
Source asOwn(Source source)
{
    source = asOwnRules(source);
    source.custom["as_of"] = QJsonValue();
    return source;
}

QString text(const QList<PastCycle> &cycles)
{
    QStringList lines;
    for (const PastCycle &cycle : cycles)
        lines << QStringLiteral("%1: %2..%3 no. %4").arg(cycle.back).arg(isoText(cycle.days.start), isoText(cycle.days.end)).arg(cycle.number.value_or(0));
    return lines.join(QLatin1Char('\n'));
}

const RuleStanding *rule(const Standing &standing, const QString &words)
{
    for (const RuleStanding &one : standing.rules) {
        if (one.label.contains(words, Qt::CaseInsensitive))
            return &one;
    }
    return nullptr;
}

} // namespace

class TestPastCycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cyclesGoBackAsFarAsTheLicense_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("expected");
        QTest::newRow("to the first cycle") << QByteArray(R"({"kind": "requirement", "id": "a", "catalogue": "us-ma", "issued": "2021-03-15", "cycle": {"end": "2027-03-14"}})")
                                            << "1: 2023-03-15..2025-03-14 no. 2\n2: 2021-03-15..2023-03-14 no. 1";
        QTest::newRow("the first cycle has none before it") << QByteArray(R"({"kind": "requirement", "id": "a", "catalogue": "us-ma", "cycle_number": 1, "cycle": {"end": "2027-03-14"}})") << "";
        QTest::newRow("held since, number not known") << QByteArray(R"({"kind": "requirement", "id": "a", "catalogue": "us-ma", "from": "2024-01-01", "cycle": {"end": "2027-03-14"}})")
                                                      << "1: 2024-01-01..2025-03-14 no. 0"; // never before the license
        QTest::newRow("nothing known: to the earliest activity") << QByteArray(R"({"kind": "requirement", "id": "a", "catalogue": "us-ma", "cycle": {"end": "2027-03-14"}})")
                                                                 << "1: 2023-03-15..2025-03-14 no. 0\n2: 2021-03-15..2023-03-14 no. 0";
        QTest::newRow("nothing on record yet") << QByteArray(R"({"kind": "requirement", "id": "a", "catalogue": "us-ma", "issued": "2011-03-15", "cycle": {"end": "2027-03-14"}})")
                                               << "1: 2023-03-15..2025-03-14 no. 7\n2: 2021-03-15..2023-03-14 no. 6";
        QTest::newRow("no cycle known") << QByteArray(R"({"kind": "requirement", "id": "a", "catalogue": "us-ma"})") << "";
    }
    void cyclesGoBackAsFarAsTheLicense()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, expected);
        const Snapshot snapshot = snapshotOf("[{\"kind\": \"activity\", \"title\": \"First\", \"status\": \"completed\", \"start\": \"2023-03-14\"}," + source + "]");
        QCOMPARE(text(pastCycles(*snapshot.sources.first(), snapshot, today)), expected);
    }

    void aPastCycleCountsItsOwnActivitiesOnly()
    {
        const Snapshot snapshot = massachusetts();
        const QList<PastCycle> cycles = pastCycles(*snapshot.sources.first(), snapshot, today);
        const Standing then = pastStanding(asOwn(*snapshot.sources.first()), cycles.first(), snapshot);
        QCOMPARE(then.total.earned, std::optional(Credits::whole(50)));
        QCOMPARE(then.total.state, State::Met);
        QVERIFY(then.ofItsTime && then.reason.isEmpty());
        QCOMPARE(then.cycle, (DateRange{QDate(2023, 3, 15), QDate(2025, 3, 14)}));
        QVERIFY(then.past);
        QStringList counted;
        for (const Contribution &one : then.total.activities)
            counted << (one.counts ? QStringList{one.activity.text} : QStringList());
        QCOMPARE(counted, QStringList({"last day", "older"}));
    }

    void whatWasMissingIsOverdueAndADutyDoneLaterWasOpenThen()
    {
        const Snapshot snapshot = massachusetts();
        const QList<PastCycle> cycles = pastCycles(*snapshot.sources.first(), snapshot, today);
        const Standing first = pastStanding(asOwn(*snapshot.sources.first()), cycles.last(), snapshot);
        QCOMPARE(first.total.state, State::Overdue);
        QCOMPARE(first.state, State::Overdue);
        const Standing current = standings(snapshot, today).first();
        const Standing before = pastStanding(asOwn(*snapshot.sources.first()), cycles.first(), snapshot);
        const RuleStanding *now = rule(current, "unconscious bias");
        const RuleStanding *then = rule(before, "unconscious bias");
        QVERIFY(now && then);
        QCOMPARE(now->figures.state, State::Met);
        QVERIFY(then->figures.state != State::Met);
        QCOMPARE(then->figures.earned, std::optional(Credits{}));
    }

    void rulesFoundLaterLeaveTheStateOpen_data()
    {
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<QString>("effective"); // of the total
        QTest::addColumn<bool>("known");
        QTest::addColumn<State>("total");
        QTest::newRow("found after the cycle") << "2025-10" << "" << false << State::CheckByHand;
        QTest::newRow("found in its last month") << "2025-03" << "" << true << State::Met;
        QTest::newRow("found in the month after") << "2025-04" << "" << false << State::CheckByHand;
        QTest::newRow("in force since before") << "2025-10" << "2025-03-14" << false << State::Met;
        QTest::newRow("in force a day later") << "2025-10" << "2025-03-15" << false << State::NotApplicable;
        QTest::newRow("one's own, undated") << "" << "" << true << State::Met;
    }
    void rulesFoundLaterLeaveTheStateOpen()
    {
        QFETCH(QString, asOf);
        QFETCH(QString, effective);
        QFETCH(bool, known);
        const Snapshot snapshot = massachusetts();
        Source source = asOwn(*snapshot.sources.first());
        QJsonObject total = source.custom["total"].toObject();
        if (!effective.isEmpty())
            total["effective_from"] = effective;
        source.custom["total"] = total;
        source.custom["as_of"] = asOf.isEmpty() ? QJsonValue() : QJsonValue(asOf);
        const Standing then = pastStanding(source, pastCycles(source, snapshot, today).first(), snapshot);
        QCOMPARE(then.ofItsTime, known);
        QTEST(then.total.state, "total");
        QCOMPARE(then.total.earned, std::optional(Credits::whole(50)));
        QCOMPARE(then.reason.contains("not known"), !known);
        for (const RuleStanding &one : then.rules)
            QVERIFY2(known || one.figures.state == State::CheckByHand || one.figures.state == State::NotApplicable, qPrintable(one.label));
    }

    void theFiguresAreFrozen()
    {
        Snapshot snapshot = massachusetts();
        const Source source = *snapshot.sources.first();
        const PastCycle cycle = pastCycles(source, snapshot, today).first();
        const Standing before = pastStanding(source, cycle, snapshot);
        Activity later;
        later.id = {"later"};
        later.status = Status::Completed;
        later.days = {QDate(2026, 10, 1), QDate(2026, 10, 1)};
        later.credits = {{Credits::whole(40), "ama-pra-1", {}}};
        later.topics = {"implicit-bias", "risk-management", "opioid-prescribing"};
        snapshot.activities.prepend(std::make_shared<const Activity>(later));
        QVERIFY(pastStanding(source, cycle, snapshot) == before);
    }

    void theRulesAreThoseOfTheirTime()
    {
        const Snapshot snapshot = massachusetts();
        Source source = *snapshot.sources.first();
        Catalogue older = catalogue();
        older.edition = "2020-01";
        older.templates[older.templateAt.value("us-ma")].total->amount = Credits::whole(80);
        source = withRulesKept(source, older);
        source = withRulesOf(source, catalogue(), QDate(2025, 9, 1));
        const PastCycle cycle = pastCycles(source, snapshot, today).first();
        QCOMPARE(pastStanding(source, cycle, snapshot).total.needed, std::optional(Credits::whole(80)));
        Snapshot now = snapshot;
        now.sources = {std::make_shared<const Source>(source)};
        QCOMPARE(standings(now, today).first().total.needed, std::optional(Credits::whole(50)));
    }

    void effectiveDatesHoldInThePast()
    {
        const Snapshot snapshot = snapshotOf(R"([
            {"kind": "requirement", "id": "own", "cycle": {"start": "2026-01-01", "end": "2026-12-31"}, "from": "2024-01-01",
             "custom": {"id": "own-1", "authority": "St. Anne", "cycle": {"months": 12, "anchor": "calendar-year"}, "total": {"amount": 20, "unit": "hour", "effective_from": "2026-01-01"}, "rules": []}},
            {"kind": "activity", "title": "First", "status": "completed", "start": "2024-02-01"}])");
        const QList<PastCycle> cycles = pastCycles(*snapshot.sources.first(), snapshot, today);
        QCOMPARE(cycles.size(), 2);
        QCOMPARE(pastStanding(*snapshot.sources.first(), cycles.first(), snapshot).total.state, State::NotApplicable);
        QCOMPARE(standings(snapshot, today).first().total.needed, std::optional(Credits::whole(20)));
    }

    void onADayEachRequirementIsInItsOwnCycle_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("expected");
        QTest::newRow("today") << today << "2025-03-15 now";
        QTest::newRow("first day of the cycle") << QDate(2025, 3, 15) << "2025-03-15 now";
        QTest::newRow("last day of the one before") << QDate(2025, 3, 14) << "2023-03-15 past";
        QTest::newRow("the first day of all") << QDate(2021, 3, 15) << "2021-03-15 past";
        QTest::newRow("before the license") << QDate(2021, 3, 14) << "";
    }
    void onADayEachRequirementIsInItsOwnCycle()
    {
        QFETCH(QDate, day);
        QFETCH(QString, expected);
        QStringList found;
        for (const Standing &one : standingsOn(massachusetts(), day, today))
            found << isoText(one.cycle.start) + (one.past ? QStringLiteral(" past") : QStringLiteral(" now"));
        QCOMPARE(found.join(QLatin1Char('\n')), expected);
    }

    void stepsBackLeaveOutWhatHasNoSuchCycle()
    {
        QCOMPARE(standingsBack(massachusetts(), 0, today).size(), 1);
        QVERIFY(!standingsBack(massachusetts(), 0, today).first().past);
        QCOMPARE(standingsBack(massachusetts(), 2, today).size(), 1);
        QVERIFY(standingsBack(massachusetts(), 3, today).isEmpty());
        QVERIFY(standingsBack(Snapshot(), 1, today).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPastCycle)
#include "tst_past_cycle.moc"
