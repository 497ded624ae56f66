// Every record of story and outcomes survives the file, undo and redo.
#include "core/actions/logging.h"
#include "core/actions/outcomes.h"
#include "core/activities/changing.h"
#include "core/exchange/json_records.h"
#include "core/portfolio/outcome_lists.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"

#include <QJsonObject>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {
/// The only value in the list of its kind; nullopt when there is not exactly one.
template <class Noun> std::optional<Noun> onlyOne(const Snapshot &snapshot)
{
    std::optional<Noun> found;
    forEachOutcomeList([&](auto list) {
        if constexpr (std::is_same_v<decltype(list), QList<Shared<Noun>> Snapshot::*>) {
            if ((snapshot.*list).size() == 1)
                found = *(snapshot.*list).first();
        }
    });
    return found;
}
} // namespace

class TestOutcomes : public QObject
{
    Q_OBJECT

private:
    template <class Noun> void walk(TempPortfolio &portfolio, Noun record)
    {
        const auto before = portfolio->snapshot();
        const auto id = keepRecord(*portfolio, record);
        QVERIFY2(id, id ? "" : qPrintable(id.error().sentence + id.error().detail));
        record.id = *id;
        QCOMPARE(portfolio->undoLabel(), QStringLiteral("Add ") + QLatin1String(Noun::kind));
        QCOMPARE(onlyOne<Noun>(*portfolio->snapshot()), std::optional(record));
        const auto after = portfolio->snapshot();
        VERIFY_DONE(portfolio->undo());
        QVERIFY(sameValues(*portfolio->snapshot(), *before));
        VERIFY_DONE(portfolio->redo());
        QVERIFY(sameValues(*portfolio->snapshot(), *after));
        VERIFY_DONE(removeRecord<Noun>(*portfolio, record.id));
        QVERIFY(!onlyOne<Noun>(*portfolio->snapshot()));
        VERIFY_DONE(portfolio->undo());
        portfolio.reopen();
        QCOMPARE(onlyOne<Noun>(*portfolio->snapshot()), std::optional(record));
        const auto gone = removeRecord<Noun>(*portfolio, {QStringLiteral("nobody")});
        QVERIFY(!gone && gone.error().kind == ErrorKind::NotFound);
    }

private Q_SLOTS:
    void everyKindIsKept_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("criterion") << QByteArray(R"({"kind":"criterion","id":"c1","name":"Scholarly activity","weight":30,"wording":"Work that others cite","counts":["articles","posters"],"wanted":["poster","paper"],"order":2})");
        QTest::newRow("signal") << QByteArray(R"({"kind":"signal","source":"hospital","text":"Sepsis mortality","metric":"SEP-1","date":"2026-01-01"})");
        QTest::newRow("pivot") << QByteArray(R"({"kind":"pivot","field":"informatics","course":"a1","conference":"a2","workshop":"a3","verdict":"meh","next":"stop","due":"2026-03-01","decided":"2026-02-20"})");
        QTest::newRow("theme") << QByteArray(R"({"kind":"theme","name":"delirium","review":"n1","teaching":"t1","project":"p1","notes":"6 West"})");
        QTest::newRow("stack") << QByteArray(R"({"kind":"stack","name":"Own","leads":"a role","parts":[{"name":"courses","needed":7.5,"formats":["webinar"],"words":["sepsis"]}]})");
        QTest::newRow("evaluation") << QByteArray(R"({"kind":"evaluation","activity":"a1","answers":{"story":"strong","letter":"no"},"verdict":"filler","date":"2026-01-02","advice":"four-questions"})");
        QTest::newRow("capture") << QByteArray(R"({"kind":"capture","activity":"a1","implement":"x","share":"y","document":"z","takeaways":["1","2"],"application":"here","date":"2026-01-02"})");
        QTest::newRow("action") << QByteArray(R"({"kind":"action","activity":"a1","verb":"share","text":"Re-draw","due":"2026-04-01","state":"open","result":"live"})");
        QTest::newRow("artifact") << QByteArray(R"({"kind":"artifact","title":"Checklist","type":"protocol","activity":"a1","date":"2026-01-02","audience":"nurses","outside":true})");
        QTest::newRow("project") << QByteArray(
            R"({"kind":"project","title":"Re-draw","aim":"80 %","state":"running","start":"2025-04-01","end":"2026-09-30","description":"d","people":["Osei"],"activities":["a1"],"result":"r","measures":[{"name":"Lactate","unit":"%","better":"up","target":80,"changes":[{"date":"2026-01-01","label":"live"}],"points":[{"date":"2025-04-01","value":55.5,"astronomical":true}]}]})");
        QTest::newRow("presentation") << QByteArray(
            R"({"kind":"presentation","title":"Poster","type":"poster","venue":"SHM","level":"national","state":"accepted","date":"2026-05-01","citation":"c","doi":"10.1/x","pmid":"1","from":["p1","p2"]})");
        QTest::newRow("skill") << QByteArray(R"({"kind":"skill","name":"Run charts","from":["a1"],"date":"2026-02-01","notes":"every month"})");
        QTest::newRow("presentation on its way") << QByteArray(R"({"kind":"presentation","title":"Twice","submitted":"2025-01-02","accepted":"2025-02-03","declined":"2025-03-04","date":"1999-01-01","precision":"year"})");
        QTest::newRow("block for a capture") << QByteArray(R"({"kind":"block","start":"2026-01-13T17:00:00","minutes":45,"text":"Capture","about":"a1"})");
        QTest::newRow("teaching") << QByteArray(R"({"kind":"teaching","title":"Workshop","learners":"interns","count":22,"times":4,"score":4.75,"scale":5,"comments":"good","from":["a1"],"date":"2026-02-01"})");
        QTest::newRow("teaching, little known") << QByteArray(R"({"kind":"teaching","title":"Workshop"})");
        QTest::newRow("role") << QByteArray(R"({"kind":"role","title":"Co-lead","type":"committee","asked":"2026-05-02","state":"appointed","on_paper":false,"start":"2026-07-01","end":"2027-06-30","from":["p1"],"proposal":"text"})");
        QTest::newRow("person") << QByteArray(R"({"kind":"person","name":"Dr. Okafor","relation":"chair","email":"o@example.org"})");
        QTest::newRow("note") << QByteArray(R"({"kind":"note","quarter":"2026-Q1","text":"Went live","about":["p1"]})");
        QTest::newRow("audit") << QByteArray(R"({"kind":"audit","requirement":"s1","asked":"2026-03-01","due":"2026-04-01","sent":"2026-03-20","answered":"2026-05-02","answer":"accepted","notes":"by mail"})");
        QTest::newRow("block") << QByteArray(R"({"kind":"block","start":"2026-03-29T02:30","minutes":120,"repeat":"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU","kept":[{"date":"2026-03-31","kept":true},{"date":"2026-04-14","why":"on call"}]})");
        QTest::newRow("task") << QByteArray(R"({"kind":"task","text":"Log CME of the month","due":"2026-11-30","reason":"monthly","about":"a1","state":"open"})");
        QTest::newRow("review") << QByteArray(R"({"kind":"review","type":"quarterly","period":"2026-Q3","answers":{"alignment":"high","hours":12.5,"waste":["x","y"],"more":{"kept":true}}})");
        QTest::newRow("link") << QByteArray(R"({"kind":"link","from":"a1","to":"p1"})");
    }
    void everyKindIsKept()
    {
        QFETCH(QByteArray, line);
        const auto record = recordFromLine(line);
        QVERIFY2(record, record ? "" : qPrintable(record.error().sentence));
        TempPortfolio portfolio;
        bool known = false;
        forEachRecordKind([&]<class Noun>() {
            if (const auto *noun = std::get_if<Noun>(&*record)) {
                known = true;
                walk(portfolio, *noun);
            }
        });
        QVERIFY(known);
    }

    void orderSurvivesUndo()
    {
        TempPortfolio portfolio;
        QStringList ids;
        for (const char *name : {"A", "B", "C"}) {
            Person person;
            person.name = QLatin1String(name);
            ids << keepRecord(*portfolio, person)->text;
        }
        const auto before = portfolio->snapshot();
        VERIFY_DONE(removeRecord<Person>(*portfolio, {ids[1]}));
        VERIFY_DONE(portfolio->undo());
        QVERIFY(sameValues(*portfolio->snapshot(), *before));
        QCOMPARE(portfolio->snapshot()->people[1]->name, "B");
    }

    void whatCannotBeIsNotKept()
    {
        TempPortfolio portfolio;
        Person person;
        person.name = "Dr. Okafor";
        person.email = "okafor";
        const auto refused = keepRecord(*portfolio, person);
        QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid && refused.error().sentence.contains("okafor"));
        QVERIFY(!keepRecords(*portfolio, "People", QList<Person>{person}));
        QVERIFY(portfolio->snapshot()->people.isEmpty());
    }

    void theChainNeverRunsInACircle()
    {
        TempPortfolio portfolio;
        const auto made = [&](const char *title) {
            Project project;
            project.title = QLatin1String(title);
            return keepRecord(*portfolio, project)->text;
        };
        const QString first = made("First"), second = made("Second"), third = made("Third");
        QVERIFY(linkRecords(*portfolio, first, second));
        const auto link = linkRecords(*portfolio, second, third);
        VERIFY_DONE(link);
        QCOMPARE(linkRecords(*portfolio, third, first).error().kind, ErrorKind::Conflict);
        QCOMPARE(linkRecords(*portfolio, second, first).error().kind, ErrorKind::Conflict); // linked already
        VERIFY_DONE(turnLink(*portfolio, *link));
        QCOMPARE(portfolio->snapshot()->links.last()->from, third);
        QCOMPARE(portfolio->undoLabel(), "Turn link round");
        QVERIFY(linkRecords(*portfolio, first, third)); // now it may
        QCOMPARE(turnLink(*portfolio, {"nobody"}).error().kind, ErrorKind::NotFound);
        QCOMPARE(turnLink(*portfolio, portfolio->snapshot()->links.first()->id).error().kind, ErrorKind::Conflict);
    }

    void aProjectComesFromAnything()
    {
        TempPortfolio portfolio;
        const QString course = logActivity(*portfolio, anActivity().titled("Course").value())->text;
        Teaching session;
        session.title = "Workshop";
        const QString taught = keepRecord(*portfolio, session)->text;
        Project project;
        project.title = "Data";
        const ProjectId id = *keepRecord(*portfolio, project);
        VERIFY_DONE(keepOrigins(*portfolio, id, {course, taught}));
        QCOMPARE(portfolio->snapshot()->projects.first()->activities, QStringList{course});
        QCOMPARE(portfolio->snapshot()->links.size(), 1);
        QCOMPARE(portfolio->snapshot()->links.first()->from, taught);
        const QString label = portfolio->undoLabel();
        VERIFY_DONE(keepOrigins(*portfolio, id, {course, taught}));
        VERIFY_DONE(keepOrigins(*portfolio, id, {taught}));
        QVERIFY(portfolio->snapshot()->projects.first()->activities.isEmpty());
        VERIFY_DONE(portfolio->undo());
        QCOMPARE(portfolio->undoLabel(), label); // nothing to change was no step
        VERIFY_DONE(keepOrigins(*portfolio, id, {}));
        QVERIFY(portfolio->snapshot()->links.isEmpty());
        QCOMPARE(keepOrigins(*portfolio, id, {id.text}).error().kind, ErrorKind::Conflict);
        QVERIFY(linkRecords(*portfolio, id.text, taught));
        QCOMPARE(keepOrigins(*portfolio, id, {taught}).error().kind, ErrorKind::Conflict);
    }

    void twoThingsAreLinkedOnce()
    {
        TempPortfolio portfolio;
        QVERIFY(linkRecords(*portfolio, "a", "b"));
        QVERIFY(!linkRecords(*portfolio, "a", "b"));
        QVERIFY(linkRecords(*portfolio, "b", "a"));
        QVERIFY(!linkRecords(*portfolio, "a", "a"));
        QCOMPARE(portfolio->snapshot()->links.size(), 2);
    }

    void linksOfARecordChangeInOneStep()
    {
        TempPortfolio portfolio;
        QVERIFY(linkRecords(*portfolio, "a", "c"));
        QVERIFY(linkRecords(*portfolio, "c", "b"));
        const auto before = portfolio->snapshot();
        VERIFY_DONE(linkOnlyWith(*portfolio, "c", {"b", "d", "e"}));
        QCOMPARE(portfolio->undoLabel(), "Change links");
        QStringList ends;
        for (const auto &link : portfolio->snapshot()->links)
            ends << link->from + ">" + link->to;
        ends.sort();
        QCOMPARE(ends, (QStringList{"c>b", "d>c", "e>c"}));
        VERIFY_DONE(portfolio->undo());
        QVERIFY(sameValues(*portfolio->snapshot(), *before));
        VERIFY_DONE(linkOnlyWith(*portfolio, "c", {"b", "a"}));
        QCOMPARE(portfolio->redoLabel(), "Change links"); // nothing to change is no step
        QVERIFY(!linkOnlyWith(*portfolio, "c", {"c"}));
        VERIFY_DONE(linkOnlyWith(*portfolio, "c", {}));
        QVERIFY(portfolio->snapshot()->links.isEmpty());
    }

    void aThemeAndItsStepStartTogether()
    {
        TempPortfolio portfolio;
        Theme theme;
        theme.name = "Delirium";
        theme.id = *keepRecord(*portfolio, theme);
        const auto before = portfolio->snapshot();
        Teaching session;
        session.title = "Ten minutes on delirium";
        const auto id = startThemeStep(*portfolio, theme.id, &Theme::teaching, session);
        VERIFY_DONE(id);
        QCOMPARE(portfolio->snapshot()->themes.first()->teaching, id->text);
        QCOMPARE(portfolio->snapshot()->teachings.first()->title, session.title);
        QCOMPARE(portfolio->undoLabel(), "Start teaching of a theme");
        VERIFY_DONE(portfolio->undo());
        QVERIFY(sameValues(*portfolio->snapshot(), *before));
        QVERIFY(!startThemeStep(*portfolio, {"gone"}, &Theme::teaching, session));
    }

    void aVerdictDecidesTheStatus_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, Verdict v, Status now, Status expected) { QTest::newRow(name) << int(v) << int(now) << int(expected); };
        row("book an idea", Verdict::Book, Status::Idea, Status::Planned);
        row("fill with an idea", Verdict::Filler, Status::Idea, Status::Idea);
        row("skip an idea", Verdict::Skip, Status::Idea, Status::Dropped);
        row("skip what was planned", Verdict::Skip, Status::Planned, Status::Dropped);
        row("book what was dropped", Verdict::Book, Status::Dropped, Status::Planned);
        row("registered stays", Verdict::Skip, Status::Registered, Status::Registered);
        row("completed stays", Verdict::Book, Status::Completed, Status::Completed);
    }
    void aVerdictDecidesTheStatus()
    {
        QFETCH(int, verdict);
        QFETCH(int, now);
        QFETCH(int, expected);
        TempPortfolio portfolio;
        Activity course;
        course.title = "Leading Change in Healthcare";
        course.status = static_cast<Status>(now);
        Evaluation evaluation;
        evaluation.verdict = static_cast<Verdict>(verdict);
        evaluation.date = QDate(2026, 11, 22);
        const auto id = keepEvaluation(*portfolio, course, evaluation);
        QVERIFY(id);
        const auto snapshot = portfolio->snapshot();
        const Activity &kept = *snapshot->activities.first();
        QCOMPARE(int(kept.status), expected);
        const bool begins = expected != now || kept.status == Status::Idea; // an idea is one since it was evaluated
        QCOMPARE(statusDay(kept, kept.status), begins ? evaluation.date : QDate());
        QCOMPARE(snapshot->evaluations.first()->activity, id->text);
        VERIFY_DONE(portfolio->undo());
        QVERIFY(portfolio->snapshot()->activities.isEmpty() && portfolio->snapshot()->evaluations.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOutcomes)
#include "tst_outcomes.moc"
