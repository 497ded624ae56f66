// Cycles that are over stay as they were: their days, number, answers and ticks.
#include "core/requirements/kept_cycle.h"
#include "core/actions/requiring.h"
#include "core/exchange/json_records.h"
#include "core/requirements/asking.h"
#include "core/requirements/correct_cycle.h"
#include "core/requirements/cycle_dates.h"
#include "core/requirements/past_cycle.h"
#include "core/requirements/progress.h"
#include "core/requirements/rule_origin.h"
#include "tests/support/records.h"
#include "tests/support/verify_done.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;

namespace {

const QString recertified = QStringLiteral("board-certification-or-recertification-in-cycle");
const QDate today(2026, 11, 19);

DateRange days(const char *start, const char *end) { return {isoDay(QLatin1String(start)), isoDay(QLatin1String(end))}; }

QString spans(const QList<KeptCycle> &cycles)
{
    QStringList out;
    for (const KeptCycle &one : cycles)
        out << QStringLiteral("%1/%2 no. %3").arg(isoText(one.days.start), isoText(one.days.end)).arg(one.number.value_or(0));
    return out.join(QStringLiteral(", "));
}

Source maine(const DateRange &cycle, std::optional<int> number)
{
    Source source;
    source.catalogueId = QStringLiteral("us-me-md");
    source.issued = QDate(2024, 9, 10);
    source.cycle = cycle;
    source.cycleNumber = number;
    return source;
}

/// Maine since 10 September 2024, 5 hours before the license and 30 in its first cycle, 7 in the second.
Snapshot maineSnapshot()
{
    return test::snapshotOf(QJsonDocument::fromJson(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {}},
        {"kind": "requirement", "id": "me", "catalogue": "us-me-md", "issued": "2024-09-10", "cycle": {"start": "2024-09-10", "end": "2026-03-31"}, "cycle_number": 1,
         "satisfied_by": ["board-certification-or-recertification-in-cycle"]},
        {"kind": "activity", "id": "before", "title": "Course before", "status": "completed", "start": "2024-05-02", "credits": [{"amount": 5, "type": "ama-pra-1"}]},
        {"kind": "activity", "id": "first", "title": "Sepsis", "status": "completed", "start": "2025-02-10", "credits": [{"amount": 5, "type": "ama-pra-1"}]},
        {"kind": "activity", "id": "second", "title": "Stroke", "status": "completed", "start": "2026-05-10", "credits": [{"amount": 7, "type": "ama-pra-1"}]}
        ])").array());
}

} // namespace

class TestKeptCycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedOverACycle_data()
    {
        QTest::addColumn<DateRange>("before");
        QTest::addColumn<DateRange>("after");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<int>("number");
        const DateRange first = days("2024-09-10", "2026-03-31");
        QTest::newRow("the next cycle renews") << first << days("2026-04-01", "2028-03-31") << "2024-09-10/2026-03-31 no. 1" << 2;
        QTest::newRow("a later one renews, too") << first << days("2028-04-01", "2030-03-31") << "2024-09-10/2026-03-31 no. 1" << 2;
        QTest::newRow("another last day corrects") << first << days("2024-09-10", "2026-09-30") << "" << 1;
        QTest::newRow("another first day corrects") << first << days("2024-10-01", "2026-03-31") << "" << 1;
        QTest::newRow("an earlier cycle corrects") << first << days("2022-09-10", "2024-09-09") << "" << 1;
        QTest::newRow("cleared: proposed again") << first << DateRange() << "" << 1;
        QTest::newRow("the first typed cycle") << DateRange() << first << "" << 1;
        QTest::newRow("only ends: the next renews") << days("", "2026-03-31") << days("", "2028-03-31") << "2024-04-01/2026-03-31 no. 1" << 2;
        QTest::newRow("only ends: a month more corrects") << days("", "2026-03-31") << days("", "2026-04-30") << "" << 1;
        QTest::newRow("the end was moved on first") << days("2024-04-01", "2028-03-31") << days("2026-04-01", "2028-03-31") << "2024-04-01/2026-03-31 no. 1" << 2;
        QTest::newRow("a beginning put right inside one cycle") << days("2026-01-01", "2028-03-31") << days("2026-04-01", "2028-03-31") << "" << 1;
    }
    void whatIsTypedOverACycle()
    {
        QFETCH(DateRange, before);
        QFETCH(DateRange, after);
        const Source source = edited(maine(before, 1), maine(after, 1), {}, today);
        QTEST(spans(source.cycles), "kept");
        QTEST(source.cycleNumber.value_or(0), "number");
    }

    /// A number that is typed with the days is the user's.
    void aTypedNumberStays()
    {
        QCOMPARE(edited(maine(days("2024-09-10", "2026-03-31"), 1), maine(days("2026-04-01", "2028-03-31"), 5), {}, today).cycleNumber, std::optional(5));
    }

    void aCorrectionBackTakesTheKeptOneAway()
    {
        const Source first = maine(days("2024-09-10", "2026-03-31"), 1);
        Source next = first;
        next.cycle = days("2026-04-01", "2028-03-31");
        const Source renewedByHand = edited(first, next, {}, today);
        Source back = renewedByHand;
        back.cycle = first.cycle;
        back.cycleNumber = 1;
        QVERIFY(edited(renewedByHand, back, {}, today).cycles.isEmpty());
    }

    /// The finding: what the last day of the first cycle said is said for ever, and nothing before the license counts.
    void theFirstCycleStaysAsItWas()
    {
        Snapshot snapshot = maineSnapshot();
        const Standing lastDay = standings(snapshot, QDate(2026, 3, 31)).first();
        QCOMPARE(lastDay.total.earned->text(), QString("30")); // 5 and 25 for the recertification
        QTemporaryDir folder;
        const auto portfolio = Portfolio::create(folder.filePath(QStringLiteral("p.credence")));
        VERIFY_DONE(portfolio);
        const auto id = addRequirement(**portfolio, *snapshot.sources.first());
        VERIFY_DONE(id);
        VERIFY_DONE(startCycle(**portfolio, *id, days("2026-04-01", "2028-03-31")));
        const Source now = *(*portfolio)->snapshot()->sources.first();
        QCOMPARE(spans(now.cycles), QString("2024-09-10/2026-03-31 no. 1"));
        QCOMPARE(now.cycles.first().satisfiedBy, QStringList{recertified});
        QVERIFY(now.satisfiedBy.isEmpty());
        snapshot.sources = {std::make_shared<const Source>(now)};
        const QList<PastCycle> past = pastCycles(now, snapshot, today);
        QCOMPARE(past.size(), 1);
        const Standing then = pastStanding(now, past.first(), snapshot);
        QVERIFY(then.kept);
        QCOMPARE(then.cycle, days("2024-09-10", "2026-03-31"));
        QCOMPARE(then.cycleNumber, std::optional(1));
        QCOMPARE(then.total.earned, lastDay.total.earned);
        QCOMPARE(then.total.missing, lastDay.total.missing);
        QCOMPARE(standings(snapshot, today).first().total.earned->text(), QString("7"));
    }

    /// Without a kept cycle the one before a typed one begins with the license, and the tick of this cycle is not of that one.
    void aReckonedCycleBeginsWithTheLicense()
    {
        Snapshot snapshot = maineSnapshot();
        Source now = *snapshot.sources.first();
        now.cycle = days("2026-04-01", "2028-03-31");
        now.cycleNumber = 2;
        snapshot.sources = {std::make_shared<const Source>(now)};
        const QList<PastCycle> past = pastCycles(now, snapshot, today);
        QCOMPARE(past.size(), 1);
        QCOMPARE(past.first().days, days("2024-09-10", "2026-03-31"));
        QVERIFY(!past.first().kept);
        QCOMPARE(pastStanding(now, past.first(), snapshot).total.earned->text(), QString("5"));
        now.from = QDate(2026, 4, 1);
        QVERIFY(pastCycles(now, snapshot, today).isEmpty());
    }

    void aKeptCycleIsCorrectedAndItsFigureFollows()
    {
        Snapshot snapshot = maineSnapshot();
        QTemporaryDir folder;
        const auto portfolio = Portfolio::create(folder.filePath(QStringLiteral("p.credence")));
        VERIFY_DONE(portfolio);
        const auto id = addRequirement(**portfolio, *snapshot.sources.first());
        VERIFY_DONE(id);
        VERIFY_DONE(startCycle(**portfolio, *id, days("2026-04-01", "2028-03-31")));
        const auto stored = [&] { return *(*portfolio)->snapshot()->sources.first(); };
        const auto earned = [&] {
            snapshot.sources = {std::make_shared<const Source>(stored())};
            return pastStanding(stored(), pastCycles(stored(), snapshot, today).first(), snapshot).total.earned->text();
        };
        const Source before = stored();
        QCOMPARE(earned(), QString("30"));
        const DateRange which = days("2024-09-10", "2026-03-31");
        KeptCycle cycle = before.cycles.first();
        cycle.days = days("2024-05-01", "2026-03-31"); // with the course before
        cycle.satisfiedBy.clear();
        VERIFY_DONE(changeCycle(**portfolio, *id, which, cycle, today));
        QCOMPARE(spans(stored().cycles), QString("2024-05-01/2026-03-31 no. 1"));
        QCOMPARE(earned(), QString("10"));
        QVERIFY((*portfolio)->undoLabel() == "Correct a past cycle");
        VERIFY_DONE((*portfolio)->undo());
        QCOMPARE(stored(), before);
        VERIFY_DONE(forgetCycle(**portfolio, *id, which, today));
        QVERIFY(stored().cycles.isEmpty());
        QVERIFY(!pastCycles(stored(), snapshot, today).first().kept);
        VERIFY_DONE((*portfolio)->undo());
        QCOMPARE(stored(), before);
    }
    void whatCannotBeACycle_data()
    {
        QTest::addColumn<DateRange>("days");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("says");
        QTest::newRow("right") << days("2024-05-01", "2026-03-31") << 1 << "";
        QTest::newRow("one day") << days("2024-05-01", "2024-05-01") << 1 << "";
        QTest::newRow("up to the current") << days("2024-05-01", "2026-04-01") << 1 << "would reach into the current one (2026-04-01 to 2028-03-31)";
        QTest::newRow("into another") << days("2024-03-31", "2026-03-31") << 1 << "would reach into the one of 2022-04-01 to 2024-03-31";
        QTest::newRow("turned round") << days("2026-03-31", "2024-09-10") << 1 << "lies before its first";
        QTest::newRow("without a day") << days("", "2026-03-31") << 1 << "needs its first and its last day";
        QTest::newRow("number") << days("2024-05-01", "2026-03-31") << 0 << "cycle number";
    }
    void whatCannotBeACycle()
    {
        QFETCH(DateRange, days);
        QFETCH(int, number);
        QFETCH(QString, says);
        const DateRange which = ::days("2024-09-10", "2026-03-31"), current = ::days("2026-04-01", "2028-03-31");
        Source source = maine(current, 2);
        source.cycles = {{::days("2022-04-01", "2024-03-31"), {}, {}, {}, {}}, {which, 1, {}, {}, {}}};
        const QString problems = problemsOfCycle(source, which, {days, number, {}, {}, {}}, current).join(QLatin1Char(' '));
        QVERIFY2(says.isEmpty() ? problems.isEmpty() : problems.contains(says), qPrintable(problems));
    }

    void skippedCyclesAreReckonedBetween()
    {
        const auto from = templateOf(maine({}, {}));
        Source source = maine(days("2030-04-01", "2032-03-31"), {});
        source.issued = {};
        source.cycles = {{days("2024-09-10", "2026-03-31"), 1, {}, {}, {}}};
        const CycleTrack track = cycleOf(*from, source, {}, today);
        QCOMPARE(cycleBefore(track, 1), days("2028-04-01", "2030-03-31"));
        QCOMPARE(cycleBefore(track, 2), days("2026-04-01", "2028-03-31"));
        QCOMPARE(cycleBefore(track, 3), days("2024-09-10", "2026-03-31"));
        QCOMPARE(cycleBefore(track, 4), days("2022-09-10", "2024-09-09"));
    }

    void theAnswersOfThatTimeAreKept()
    {
        Source source = maine(days("2024-09-10", "2026-03-31"), 1);
        source.catalogueId = QStringLiteral("us-nc");
        Profile profile;
        profile.answers = {{QStringLiteral("mate-training-this-cycle"), true}, {QStringLiteral("opioid-prescriber"), false}};
        const QStringList asked = questionsOf(*templateOf(source));
        const Source next = renewed(source, days("2026-04-01", "2028-03-31"), profile);
        QVERIFY(!next.cycles.first().answers.isEmpty());
        for (auto answer = next.cycles.first().answers.cbegin(); answer != next.cycles.first().answers.cend(); ++answer) {
            QVERIFY(asked.contains(answer.key()));
            QCOMPARE(answer.value(), profile.answers.value(answer.key()));
        }
    }

    /// "I was recertified in this cycle", said in a cycle that the rules propose, is not said of the next one.
    void aTickIsOfTheCycleItWasGivenIn()
    {
        Source before;
        before.catalogueId = QStringLiteral("us-sc");
        Source ticked = before;
        ticked.satisfiedBy = {recertified};
        ticked = edited(before, ticked, {}, today);
        QCOMPARE(ticked.saidFor, QDate(2027, 6, 30));
        QCOMPARE(inItsCycle(ticked, {}, QDate(2027, 6, 30)), ticked);
        const Source later = inItsCycle(ticked, {}, QDate(2027, 7, 1));
        QVERIFY(later.satisfiedBy.isEmpty());
        QCOMPARE(spans(later.cycles), QString("2025-07-01/2027-06-30 no. 0"));

        Snapshot snapshot;
        snapshot.sources = {std::make_shared<const Source>(ticked)};
        QCOMPARE(figures(snapshot, today).first().total.state, State::Met);
        QVERIFY(figures(snapshot, QDate(2027, 8, 1)).first().total.state != State::Met);
        const QList<PastCycle> past = pastCycles(ticked, snapshot, QDate(2027, 8, 1));
        QCOMPARE(past.size(), 1);
        QCOMPARE(pastStanding(ticked, past.first(), snapshot).total.missing, std::optional(Credits{}));
    }

    void exportedAndReadBack()
    {
        Source source = maine(days("2026-04-01", "2028-03-31"), 2);
        source.ref = QStringLiteral("me");
        source.satisfiedBy = {recertified};
        source.claimed = {{recertified, Credits{1250}}};
        source.saidFor = QDate(2028, 3, 31);
        source.cycles = {{days("2024-09-10", "2026-03-31"), 1, {recertified}, {{recertified, Credits{300}}}, {{QStringLiteral("new-licensee"), true}}}};
        const auto again = recordFromJson(recordToJson(source));
        VERIFY_DONE(again);
        QCOMPARE(std::get<Source>(*again), source);
    }

    void whatCannotBeKeptIsRefused_data()
    {
        QTest::addColumn<QByteArray>("cycles");
        QTest::addColumn<QString>("word");
        QTest::newRow("without an end") << QByteArray("[{'start': '2024-01-01'}]") << "first and its last day";
        QTest::newRow("turned round") << QByteArray("[{'start': '2024-01-01', 'end': '2023-01-01'}]") << "end";
        QTest::newRow("an unknown key") << QByteArray("[{'start': '2024-01-01', 'end': '2025-01-01', 'mood': 1}]") << "mood";
    }
    void whatCannotBeKeptIsRefused()
    {
        QFETCH(QByteArray, cycles);
        QFETCH(QString, word);
        cycles.replace('\'', '"');
        const auto read = keptCyclesFromJson(QJsonDocument::fromJson(cycles).array());
        QVERIFY(!read);
        QVERIFY2(read.error().sentence.contains(word), qPrintable(read.error().sentence));
    }
};

QTEST_GUILESS_MAIN(TestKeptCycle)
#include "tst_kept_cycle.moc"
