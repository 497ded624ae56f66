#include "core/requirements/live_standings.h"
#include "tests/support/build.h"
#include "tests/support/random_portfolio.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const QDate onThatDay(2026, 11, 22);

void sortNewestFirst(Snapshot &snapshot)
{
    std::stable_sort(snapshot.activities.begin(), snapshot.activities.end(), [](const Shared<Activity> &a, const Shared<Activity> &b) {
        return creditDay(*a) != creditDay(*b) ? creditDay(*a) > creditDay(*b) : a->id < b->id;
    });
}

Snapshot three()
{
    Snapshot snapshot;
    Source source;
    source.id = {"ma"};
    source.catalogueId = "us-ma";
    source.cycle.end = day("2027-03-14");
    snapshot.sources = {std::make_shared<const Source>(source)};
    snapshot.activities = {anActivity().id("c").on("2026-10-03").credits(3), anActivity().id("b").on("2026-06-02").credits(5), anActivity().id("a").on("2026-01-01").credits(8)};
    return snapshot;
}

Touched touching(const QString &id)
{
    Touched touched;
    touched.activities = {ActivityId{id}};
    return touched;
}

} // namespace

class TestLiveStandings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachChangeEqualsARecount_data()
    {
        QTest::addColumn<std::function<void(Snapshot &)>>("change");
        using Change = std::function<void(Snapshot &)>;
        QTest::newRow("nothing") << Change([](Snapshot &) {});
        QTest::newRow("credits") << Change([](Snapshot &s) { s.activities[1] = anActivity().id("b").on("2026-06-02").credits(9); });
        QTest::newRow("moved to the front") << Change([](Snapshot &s) { s.activities[2] = anActivity().id("a").on("2026-11-01").credits(8); });
        QTest::newRow("out of the cycle") << Change([](Snapshot &s) { s.activities[0] = anActivity().id("c").on("2020-10-03").credits(3); });
        QTest::newRow("planned now") << Change([](Snapshot &s) { s.activities[0] = anActivity().id("c").on("2026-12-03").credits(3).planned(); });
        QTest::newRow("removed") << Change([](Snapshot &s) { s.activities.removeAt(1); });
        QTest::newRow("all removed") << Change([](Snapshot &s) { s.activities.clear(); });
        QTest::newRow("added at the end") << Change([](Snapshot &s) { s.activities << anActivity().id("d").on("2025-04-01").credits(2); });
        QTest::newRow("proof comes") << Change([](Snapshot &s) { s.documents = {aDocument().about({"b"})}; });
        QTest::newRow("proof and edit at once") << Change([](Snapshot &s) {
            s.documents = {aDocument().about({"b", "c"})};
            s.activities[1] = anActivity().id("b").on("2026-06-02").credits(9);
        });
        QTest::newRow("a new one with proof") << Change([](Snapshot &s) {
            s.documents = {aDocument().about({"d"})};
            s.activities << anActivity().id("d").on("2026-09-02").credits(9);
        });
    }
    void eachChangeEqualsARecount()
    {
        QFETCH(std::function<void(Snapshot &)>, change);
        Snapshot before = three(), after = before;
        change(after);
        sortNewestFirst(after);
        LiveStandings live(before, onThatDay);
        Touched touched = touching("b");
        touched.documents = {DocumentId{"d"}};
        QVERIFY(live.follow(before, after, touched));
        QCOMPARE(live.figures(), figures(after, onThatDay));
        QVERIFY(live.follow(after, before, touched)); // and back
        QCOMPARE(live.figures(), figures(before, onThatDay));
    }

    void whatItCannotFollowIsSaid_data()
    {
        QTest::addColumn<Touched>("touched");
        Touched profile, settings, sources;
        profile.profile = true;
        settings.settings = true;
        sources.sources = {SourceId{"ma"}};
        QTest::newRow("profile") << profile;
        QTest::newRow("settings") << settings;
        QTest::newRow("requirement") << sources;
    }
    void whatItCannotFollowIsSaid()
    {
        QFETCH(Touched, touched);
        LiveStandings live(three(), onThatDay);
        QVERIFY(!live.follow(three(), three(), touched));
    }

    void aHundredRandomEditsEqualARecount()
    {
        Snapshot snapshot = three();
        for (const char *id : {"us-nh", "us-ca-md", "us-vi", "board-abim", "us-dea-mate"}) {
            Source source;
            source.id = {id};
            source.catalogueId = id;
            source.cycle = {day("2025-01-01"), day("2026-12-31")};
            snapshot.sources << std::make_shared<const Source>(source);
        }
        QRandomGenerator random(7);
        LiveStandings live(snapshot, onThatDay);
        for (int i = 0; i < 100; ++i) {
            Snapshot after = snapshot;
            const Activity fresh = anActivity().id(QString::number(random.bounded(12))).on("2026-01-01").credits(random.bounded(1, 9)).about({random.bounded(2) ? "opioid-prescribing" : "patient-safety"});
            auto value = std::make_shared<Activity>(fresh);
            value->days.start = value->days.end = QDate(2025, 1, 1).addDays(random.bounded(760));
            value->status = random.bounded(3) ? Status::Completed : Status::Planned;
            after.activities.removeIf([&](const Shared<Activity> &one) { return one->id == value->id; });
            if (random.bounded(4))
                after.activities << value;
            if (!random.bounded(3))
                after.documents = random.bounded(2) ? QList<Shared<Document>>{aDocument().about({value->id.text, "3"})} : QList<Shared<Document>>();
            sortNewestFirst(after);
            Touched touched = touching(value->id.text);
            touched.documents = {DocumentId{"x"}};
            QVERIFY(live.follow(snapshot, after, touched));
            QCOMPARE(live.figures(), figures(after, onThatDay));
            snapshot = after;
        }
    }

    void listsStayUntilTheNewOnesCome()
    {
        const Snapshot snapshot = three();
        const QList<Standing> listed = standings(snapshot, onThatDay);
        QCOMPARE(withLists(figures(snapshot, onThatDay), listed), listed);
        QVERIFY(withLists(figures(snapshot, onThatDay), {}).first().total.activities.isEmpty());
    }

    void oneEditAmongTenThousandTakesNoRecount()
    {
        Snapshot before = three();
        for (int i = 0; i < 10000; ++i)
            before.activities << anActivity().on("2026-02-02").credits(0.25);
        sortNewestFirst(before);
        Snapshot after = before;
        auto edited = std::make_shared<Activity>(*before.activities[5000]);
        edited->credits.first().amount = Credits::whole(3);
        after.activities[5000] = edited;
        LiveStandings live(before, onThatDay);
        QElapsedTimer timer;
        timer.start();
        const auto all = figures(after, onThatDay);
        const qint64 recount = timer.nsecsElapsed();
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            timer.start();
            QVERIFY(live.follow(i % 2 ? after : before, i % 2 ? before : after, touching("x")));
            best = std::min(best, timer.nsecsElapsed());
        }
        QCOMPARE(live.figures(), all);
        QVERIFY2(best * 5 < recount, qPrintable(QStringLiteral("%1 of %2 ns").arg(best).arg(recount)));
    }
};


QTEST_APPLESS_MAIN(TestLiveStandings)
#include "tst_live_standings.moc"
