// What stands behind each criterion.
#include "core/outcomes/evidence.h"
#include "core/story/story_rules.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {
Snapshot withCriterion(const QStringList &wanted = {})
{
    Snapshot s;
    Criterion c;
    c.id = {"c"};
    c.name = "Scholarly activity";
    c.wanted = wanted;
    s.criteria << std::make_shared<const Criterion>(c);
    return s;
}

void addCourses(Snapshot &s, int count)
{
    for (int i = 0; i < count; ++i) {
        Activity a = anActivity().on("2026-01-01").titled("Course");
        a.criteria = QStringList{"c"};
        s.activities << std::make_shared<const Activity>(a);
    }
}

void addPoster(Snapshot &s, const QString &level)
{
    Presentation p;
    p.id = {QStringLiteral("poster%1").arg(s.presentations.size())};
    p.title = "Sepsis poster";
    p.level = level;
    s.presentations << std::make_shared<const Presentation>(p);
    Link l;
    l.id = {QStringLiteral("l%1").arg(s.links.size())};
    l.from = p.id.text;
    l.to = "c";
    s.links << std::make_shared<const Link>(l);
}
} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strength_data()
    {
        QTest::addColumn<int>("courses");
        QTest::addColumn<int>("posters");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << 0 << 0 << "" << "nothing yet";
        QTest::newRow("one thing") << 0 << 1 << "national" << "thin";
        QTest::newRow("courses only") << 6 << 0 << "" << "thin";
        QTest::newRow("a course and what came of it") << 1 << 1 << "department" << "solid";
        QTest::newRow("four, seen outside") << 3 << 1 << "national" << "solid";
        QTest::newRow("five, seen outside") << 4 << 1 << "regional" << "strong";
        QTest::newRow("five, seen inside only") << 4 << 1 << "institution" << "solid";
    }
    void strength()
    {
        QFETCH(int, courses);
        QFETCH(int, posters);
        QFETCH(QString, level);
        Snapshot s = withCriterion();
        addCourses(s, courses);
        for (int i = 0; i < posters; ++i)
            addPoster(s, level);
        const auto found = evidence(s);
        QCOMPARE(found.size(), 1);
        QTEST(strengthWord(found.first().strength), "expected");
        QCOMPARE(found.first().pieces.size(), courses + posters);
        QVERIFY(!found.first().highLeverage.isEmpty());
    }

    void holesNameWhatIsWanted()
    {
        Snapshot s = withCriterion({"poster or abstract", "first-author paper"});
        addPoster(s, "national");
        addCourses(s, 1);
        QCOMPARE(evidence(s).first().holes, QStringList{"Wanted, and nothing linked names it: first-author paper."});
        QCOMPARE(evidence(withCriterion({"poster"})).first().holes.size(), 1);
        Snapshot courses = withCriterion();
        addCourses(courses, 2);
        QCOMPARE(evidence(courses).first().holes, QStringList{"Courses only; link something that came of them."});
    }

    void whatIsLinkedIsNoHole_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("level");
        QTest::addColumn<bool>("hole");
        QTest::newRow("a poster by its kind") << "poster" << "poster" << "" << false;
        QTest::newRow("a talk is none") << "poster" << "talk" << "" << true;
        QTest::newRow("national") << "national presentation" << "talk" << "national" << false;
        QTest::newRow("international is national too") << "national presentation" << "talk" << "international" << false;
        QTest::newRow("national is regional too") << "regional presentation" << "talk" << "national" << false;
        QTest::newRow("a department talk is not") << "national presentation" << "talk" << "department" << true;
    }
    void whatIsLinkedIsNoHole()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, type);
        QFETCH(QString, level);
        QFETCH(bool, hole);
        Snapshot s = withCriterion({wanted});
        addPoster(s, level);
        Presentation p = *s.presentations.first();
        p.title = "Early warning";
        p.type = type;
        s.presentations.first() = std::make_shared<const Presentation>(p);
        QCOMPARE(evidence(s).first().holes.isEmpty(), !hole);
    }
    void onlyWhatIsDoneCounts_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("piece"); // title of what counts
        QTest::addColumn<QString>("ahead");
        QTest::addColumn<QString>("nothing");
        const auto row = [](const char *kind, const char *state, const char *piece, const char *ahead, const char *nothing) { QTest::addRow("%s %s", kind, state) << kind << state << piece << ahead << nothing; };
        row("activity", "completed", "Regional thing", "", "");
        row("activity", "idea", "", "Regional thing (idea)", "");
        row("activity", "in-progress", "", "Regional thing (in progress)", "");
        row("activity", "dropped", "", "", "Regional thing (dropped)");
        row("presentation", "presented", "Regional thing", "", "");
        row("presentation", "published", "Regional thing", "", "");
        row("presentation", "accepted", "Regional thing (accepted)", "", "");
        row("presentation", "submitted", "", "Regional thing (submitted)", "");
        row("presentation", "planned", "", "Regional thing (planned)", "");
        row("presentation", "declined", "", "", "Regional thing (declined)");
        row("role", "appointed", "Regional thing", "", "");
        row("role", "ended", "Regional thing", "", "");
        row("role", "wanted", "", "Regional thing (wanted)", "");
        row("role", "proposed", "", "Regional thing (proposed)", "");
        row("project", "idea", "", "Regional thing (idea)", "");
        row("project", "baseline", "Regional thing", "", "");
        row("project", "stopped", "Regional thing", "", "");
        row("action", "open", "", "Regional thing (open)", "");
        row("action", "done", "Regional thing", "", "");
        row("goal", "", "", "Regional thing (active)", "");
        row("task", "", "", "Regional thing (open)", "");
        row("teaching", "", "Regional thing", "", "");
        row("artifact", "", "Regional thing", "", "");
    }
    void onlyWhatIsDoneCounts()
    {
        QFETCH(QString, kind);
        QFETCH(QString, state);
        Snapshot s = withCriterion({"regional work"});
        const auto keep = [&](auto noun, auto &list, auto name) {
            noun.*name = "Regional thing";
            noun.id = {"thing"};
            if constexpr (requires { noun.state; })
                noun.state = state;
            list << std::make_shared<const decltype(noun)>(noun);
        };
        if (kind == "activity") {
            Activity a = anActivity().on("2026-01-01").titled("Regional thing");
            a.id = {"thing"};
            a.status = state == "completed" ? Status::Completed : state == "idea" ? Status::Idea : state == "dropped" ? Status::Dropped : Status::InProgress;
            s.activities << std::make_shared<const Activity>(a);
        }
        if (kind == "presentation")
            keep(Presentation(), s.presentations, &Presentation::title);
        if (kind == "role")
            keep(Role(), s.roles, &Role::title);
        if (kind == "project")
            keep(Project(), s.projects, &Project::title);
        if (kind == "action")
            keep(Action(), s.actions, &Action::text);
        if (kind == "goal")
            keep(Goal(), s.goals, &Goal::text);
        if (kind == "task")
            keep(Task(), s.tasks, &Task::text);
        if (kind == "teaching")
            keep(Teaching(), s.teachings, &Teaching::title);
        if (kind == "artifact")
            keep(Artifact(), s.artifacts, &Artifact::title);
        Link l;
        l.from = "thing";
        l.to = "c";
        s.links << std::make_shared<const Link>(l);
        const CriterionEvidence found = evidence(s).first();
        QStringList pieces;
        for (const RecordName &piece : found.pieces)
            pieces << piece.title;
        QTEST(pieces.join(';'), "piece");
        QTEST(found.ahead.join(';'), "ahead");
        QTEST(found.cameToNothing.join(';'), "nothing");
        QCOMPARE(found.holes.isEmpty(), !pieces.isEmpty());
        QCOMPARE(strengthWord(found.strength), pieces.isEmpty() ? "nothing yet" : "thin");
    }

    void scoresAndDataAreEvidence()
    {
        Snapshot s = withCriterion({"learner scores", "outcome data"});
        Teaching session;
        session.id = {"session"};
        session.title = "Feedback";
        Project project;
        project.id = {"project"};
        project.title = "Sepsis";
        Measure measure;
        measure.name = "Lactate";
        const auto linked = [&](const QString &id) {
            Link l;
            l.id = {QStringLiteral("to") + id};
            l.from = id;
            l.to = "c";
            s.links << std::make_shared<const Link>(l);
        };
        linked("session");
        linked("project");
        project.measures = {measure};
        s.projects << std::make_shared<const Project>(project);
        s.teachings << std::make_shared<const Teaching>(session);
        QCOMPARE(evidence(s).first().holes, QStringList{"Wanted, and nothing linked names it: outcome data."});
        session.score = Credits{460};
        project.measures.first().points = {{day("2026-01-01"), 1.0}};
        s.projects.first() = std::make_shared<const Project>(project);
        s.teachings.first() = std::make_shared<const Teaching>(session);
        QVERIFY(evidence(s).first().holes.isEmpty());
    }

    void bucketsAreRecognized_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as they come") << "Teaching and mentoring" << "Teaching and mentoring";
        QTest::newRow("educator") << "Educational contribution" << "Teaching and mentoring";
        QTest::newRow("leadership and service") << "Leadership and service" << "Service and leadership";
        QTest::newRow("research") << "Research & discovery" << "Scholarly activity";
        QTest::newRow("unknown") << "Fundraising" << "";
    }
    void bucketsAreRecognized()
    {
        QFETCH(QString, name);
        const CriterionTemplate *found = templateFor(name);
        QTEST(found ? found->criterion.name : QString(), "expected");
    }

    void fiveBucketsToStartFrom()
    {
        QCOMPARE(defaultCriteria().size(), 5);
        for (const auto &one : defaultCriteria())
            QVERIFY(!one.highLeverage.isEmpty() && !one.formats.isEmpty() && !one.criterion.wanted.isEmpty() && one.criterion.counts.size() == 3);
    }

    void oneStoryAndThreeGoals()
    {
        QVERIFY(!activeStory({}));
        Story old, current;
        old.id = {"old"};
        old.to = day("2025-12-31");
        current.id = {"new"};
        current.domain = "sepsis quality";
        current.from = day("2026-01-01");
        const auto story = activeStory({std::make_shared<const Story>(old), std::make_shared<const Story>(current)});
        QCOMPARE(story->id.text, "new");
        const QString why = whyOneStory(*story);
        QVERIFY(why.contains("sepsis quality") && why.contains("Replace") && why.contains("pivot"));
        QList<Shared<Goal>> goals;
        for (int active = 0; active <= 4; ++active) {
            const GoalRoom room = goalRoom(goals);
            QCOMPARE(room.active, active);
            QCOMPARE(room.canAdd, active < 3);
            QVERIFY(!room.sentence.isEmpty());
            Goal goal;
            goal.state = active % 2 == 0 ? "active" : "";
            goals << std::make_shared<const Goal>(goal);
        }
        Goal done;
        done.state = "done";
        QCOMPARE(goalRoom({std::make_shared<const Goal>(done)}).active, 0);
        QCOMPARE(lanes().size(), 6);
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
