// The chain from course to outcome, its orphans, and a layout without needless crossings.
#include "core/outcomes/chain.h"
#include "core/outcomes/chain_layout.h"
#include "core/outcomes/trajectory.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {
template <class T> Shared<T> keep(T value) { return std::make_shared<const T>(std::move(value)); }

Artifact artifact(const QString &id, const QString &activity)
{
    Artifact a;
    a.id = {id};
    a.title = id;
    a.activity = activity;
    return a;
}

Project project(const QString &id, const QStringList &activities, const QString &result = {})
{
    Project p;
    p.id = {id};
    p.title = id;
    p.activities = activities;
    p.result = result;
    return p;
}

Link joined(const QString &from, const QString &to)
{
    Link l;
    l.id = {from + to};
    l.from = from;
    l.to = to;
    return l;
}

/// A certificate, a workshop, data, a talk, an abstract, a role.
Snapshot workedExample()
{
    Snapshot s;
    s.activities << anActivity().id("course").titled("Education certificate").on("2025-06-01").credits(35) << anActivity().id("webinar").titled("Webinar").on("2025-07-01").credits(1);
    s.artifacts << keep(artifact("workshop", "course"));
    s.projects << keep(project("study", {"course"}, "Confidence rose from 2.9 to 4.1."));
    Presentation talk;
    talk.id = {"talk"};
    talk.title = "Department talk";
    talk.from = QStringList{"study"};
    s.presentations << keep(talk);
    Role role;
    role.id = {"role"};
    role.title = "Curriculum lead";
    role.state = "appointed";
    role.days.start = day("2027-07-01");
    role.from = QStringList{"talk"};
    s.roles << keep(role);
    s.links << keep(joined("workshop", "study"));
    return s;
}
} // namespace

class TestChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotDoneSaysSo_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("open");
        QTest::newRow("planned") << "planned" << "planned";
        QTest::newRow("submitted") << "submitted" << "submitted";
        QTest::newRow("accepted") << "accepted" << "";
        QTest::newRow("presented") << "presented" << "";
        QTest::newRow("declined") << "declined" << "declined";
    }
    void whatIsNotDoneSaysSo()
    {
        QFETCH(QString, state);
        Snapshot s = workedExample();
        Presentation talk = *s.presentations.first();
        talk.state = state;
        s.presentations = {keep(talk)};
        const Chain found = chain(s);
        for (const ChainNode &node : found.nodes) {
            QFETCH(QString, open);
            QCOMPARE(node.open, node.record.id == "talk" ? open : QString());
        }
    }

    void theWorkedExampleGoesEndToEnd()
    {
        const Chain found = chain(workedExample());
        QStringList edges;
        for (const ChainEdge &edge : found.edges)
            edges << edge.from + ">" + edge.to;
        edges.sort();
        QCOMPARE(edges, (QStringList{"course>study", "course>workshop", "study>outcome:study", "study>talk", "talk>role", "workshop>study"}));
        QCOMPARE(found.nodes.size(), 6);
        QCOMPARE(found.nodes.first().stage, ChainStage::Course);
        QCOMPARE(found.nodes.last().stage, ChainStage::Outcome);
        QCOMPARE(found.ledToNothing.size(), 1);
        QCOMPARE(found.ledToNothing.first().title, "Webinar");
        QVERIFY(found.fromNothing.isEmpty());
        QCOMPARE(trajectorySentence(found, workedExample(), "role"), "First I took Education certificate, then I led study, presented Department talk, then I was appointed Curriculum lead.");
        QVERIFY(trajectorySentence(found, workedExample(), "talk2").isEmpty());
    }

    void theSentenceTellsOnlyWhatHappened_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("talk"); // its state
        QTest::addColumn<QString>("talkDay");
        QTest::addColumn<QString>("words");
        const QString begin = "First I took Education certificate, then I led study, ";
        QTest::newRow("appointed") << "appointed" << "presented" << "2026-06-01" << begin + "presented Department talk, then I was appointed Curriculum lead.";
        QTest::newRow("ended") << "ended" << "published" << "2026-06-01" << begin + "published Department talk, then I was appointed Curriculum lead.";
        QTest::newRow("proposed") << "proposed" << "presented" << "2026-06-01" << begin + "presented Department talk, and now I propose to serve as Curriculum lead.";
        QTest::newRow("wanted") << "wanted" << "presented" << "2026-06-01" << begin + "presented Department talk, and now I want to be Curriculum lead.";
        QTest::newRow("a talk not given yet") << "appointed" << "submitted" << "2026-06-01" << begin + "then I was appointed Curriculum lead.";
        QTest::newRow("a talk after the appointment") << "appointed" << "presented" << "2027-08-01" << begin + "then I was appointed Curriculum lead.";
    }
    void theSentenceTellsOnlyWhatHappened()
    {
        QFETCH(QString, state);
        QFETCH(QString, talk);
        QFETCH(QString, talkDay);
        Snapshot s = workedExample();
        Role role = *s.roles.first();
        role.state = state;
        s.roles = {keep(role)};
        Presentation shown = *s.presentations.first();
        shown.state = talk;
        shown.date = QDate::fromString(talkDay, Qt::ISODate);
        s.presentations = {keep(shown)};
        QTEST(trajectorySentence(chain(s), s, "role"), "words");
    }

    void theSentenceIsOnePathOfTheChain()
    {
        Snapshot s = workedExample();
        s.activities << anActivity().id("feedback").titled("Giving feedback").on("2024-01-01").credits(4);
        s.links << keep(joined("feedback", "role")); // earlier than all, but it led to nothing else
        QVERIFY(trajectorySentence(chain(s), s, "role").startsWith("First I took Education certificate, then I led study"));
        Snapshot planned = workedExample();
        planned.activities = {anActivity().id("course").titled("Education certificate").planned()};
        QVERIFY(trajectorySentence(chain(planned), planned, "role").isEmpty());
        QVERIFY(trajectorySentence(chain(s), s, "nobody").isEmpty());
        // Every way from each to each does not hold up the window.
        Snapshot knot = workedExample();
        for (int i = 0; i < 40; ++i)
            knot.artifacts << keep(artifact(QStringLiteral("a%1").arg(i), "course"));
        for (int i = 0; i < 40; ++i) {
            for (int k = 0; k < 40; ++k)
                knot.links << keep(joined(QStringLiteral("a%1").arg(i), QStringLiteral("a%1").arg(k)));
            knot.links << keep(joined(QStringLiteral("a%1").arg(i), "role"));
        }
        QVERIFY(!trajectorySentence(chain(knot), knot, "role").isEmpty());
    }

    void orphansStandAtBothEnds()
    {
        Snapshot s;
        Activity duty = anActivity().id("duty").on("2026-01-01").credits(1);
        duty.compliance = true;
        s.activities << keep(duty) << anActivity().id("plan").planned() << anActivity().id("done").on("2026-01-02").credits(2);
        s.artifacts << keep(artifact("loose", "")) << keep(artifact("gone", "nobody"));
        s.projects << keep(project("alone", {}, "A result"));
        const Chain found = chain(s);
        QCOMPARE(found.ledToNothing.size(), 1);
        QCOMPARE(found.ledToNothing.first().id, "done");
        QCOMPARE(found.fromNothing.size(), 3);
        QCOMPARE(found.edges.size(), 1); // the project and its result
    }

    void aLinkLeadsTheWayItWasDrawn()
    {
        Snapshot s = workedExample();
        s.links << keep(joined("role", "course")) << keep(joined("study", "course")) << keep(joined("course", "goal"));
        const Chain found = chain(s);
        QCOMPARE(found.edges.size(), 7); // one more: course>role; a pair counts once; a goal is no part of the chain
        QVERIFY(std::any_of(found.edges.begin(), found.edges.end(), [](const ChainEdge &e) { return e.from == "role" && e.to == "course" && !e.link.isNull(); }));
        const ChainLayout layout = chainLayout(found); // a circle: what closes it runs back
        QCOMPARE(layout.places.size(), 6);
        QVERIFY(layout.places.value("course").column < layout.places.value("role").column);
    }

    void columnsFollowTheLinks_data()
    {
        QTest::addColumn<QStringList>("pairs");
        QTest::addColumn<QString>("columns");
        const QString usual = "course | study | talk | role";
        QTest::newRow("the usual order") << QStringList{"course>study", "study>talk", "talk>role"} << usual;
        QTest::newRow("with a skill and an artifact") << QStringList{"course>skill", "skill>sheet", "sheet>study", "study>talk", "talk>role"} << "course | skill | sheet | study | talk | role";
        QTest::newRow("taught before the data") << QStringList{"course>sheet", "sheet>class", "class>study", "study>talk", "talk>seat", "seat>abstract", "abstract>paper", "paper>role"}
                                               << "course | sheet | class | study | talk | seat | abstract | paper | role";
        QTest::newRow("a role that led to a course") << QStringList{"role>course", "course>sheet"} << "role | course | sheet";
        QTest::newRow("two of one kind") << QStringList{"course>talk", "talk>paper"} << "course | talk | paper";
        QTest::newRow("side by side") << QStringList{"course>talk", "course>class"} << "course | class+talk";
        QTest::newRow("columns that nothing stands in are left out") << QStringList{"course>role"} << "course | role";
    }
    void columnsFollowTheLinks()
    {
        QFETCH(QStringList, pairs);
        Snapshot s;
        s.activities << anActivity().id("course").titled("course");
        Skill skill;
        skill.id = {"skill"};
        s.skills << keep(skill);
        s.artifacts << keep(artifact("sheet", ""));
        s.projects << keep(project("study", {}));
        for (const char *id : {"talk", "abstract", "paper"}) {
            Presentation shown;
            shown.id = {id};
            shown.title = id;
            s.presentations << keep(shown);
        }
        Teaching taught;
        taught.id = {"class"};
        taught.title = "class";
        s.teachings << keep(taught);
        for (const char *id : {"seat", "role"}) {
            Role role;
            role.id = {id};
            role.title = id;
            s.roles << keep(role);
        }
        for (const QString &pair : pairs)
            s.links << keep(joined(pair.section('>', 0, 0), pair.section('>', 1)));
        const Chain found = chain(s);
        const ChainLayout layout = chainLayout(found);
        QList<QStringList> columns(layout.columns.size());
        for (const ChainNode &node : found.nodes)
            columns[layout.places.value(node.record.id).column] << node.record.id;
        QStringList words;
        for (QStringList &column : columns) {
            column.sort();
            words << column.join('+');
        }
        QTEST(words.join(" | "), "columns");
        for (const ChainEdge &edge : found.edges)
            QVERIFY(layout.places.value(edge.from).column < layout.places.value(edge.to).column);
    }

    void aSkillAloneIsNothingYet()
    {
        Snapshot s;
        s.activities << anActivity().id("course").titled("Course").on("2026-01-02").credits(2);
        Skill skill;
        skill.id = {"skill"};
        skill.name = "Run charts";
        skill.from = QStringList{"course"};
        s.skills << keep(skill);
        QCOMPARE(chain(s).ledToNothing.size(), 1);
        QVERIFY(chain(s).fromNothing.isEmpty());
        s.artifacts << keep(artifact("sheet", "skill"));
        QVERIFY(chain(s).ledToNothing.isEmpty());
        QCOMPARE(chain(s).edges.size(), 2);
        QVERIFY(leadsTo(chain(s), "course", "sheet"));
        QVERIFY(!leadsTo(chain(s), "sheet", "course"));
        s.skills.first() = [&] { Skill loose = skill; loose.from.clear(); return keep(loose); }();
        QCOMPARE(chain(s).fromNothing.size(), 1);
    }

    void anEmptyPortfolioHasNoChain()
    {
        QVERIFY(chain(Snapshot()).nodes.isEmpty());
        QVERIFY(chainLayout(Chain()).places.isEmpty());
    }

    void noTwoStandInOnePlace()
    {
        const ChainLayout layout = chainLayout(chain(workedExample()));
        QCOMPARE(layout.places.size(), 6);
        for (auto a = layout.places.begin(); a != layout.places.end(); ++a) {
            for (auto b = std::next(a); b != layout.places.end(); ++b)
                QVERIFY(a->column != b->column || std::abs(a->row - b->row) >= 0.999);
        }
        QCOMPARE(layout.columns.size(), 6);
    }

    void crossingsAreUndone_data()
    {
        QTest::addColumn<QStringList>("pairs");
        QTest::addColumn<int>("crossings");
        QTest::newRow("two lines crosswise") << QStringList{"a1>p2", "a2>p1"} << 0;
        QTest::newRow("a reversed ladder") << QStringList{"a1>p5", "a2>p4", "a3>p3", "a4>p2", "a5>p1"} << 0;
        QTest::newRow("two with two: one crossing has to stay") << QStringList{"a1>p1", "a1>p2", "a2>p1", "a2>p2"} << 1;
        QTest::newRow("a tree") << QStringList{"a1>p1", "a1>p3", "a2>p2", "a2>p4", "a3>p5"} << 0;
        QTest::newRow("nothing") << QStringList{} << 0;
    }
    void crossingsAreUndone()
    {
        QFETCH(QStringList, pairs);
        Snapshot s;
        for (int i = 1; i <= 5; ++i) {
            s.activities << anActivity().id(QString("a%1").arg(i)).titled(QString("a%1").arg(i));
            s.projects << keep(project(QString("p%1").arg(i), {}));
        }
        for (const QString &pair : pairs)
            s.links << keep(joined(pair.section('>', 0, 0), pair.section('>', 1)));
        const auto layout = chainLayout(chain(s));
        QTEST(layout.crossings, "crossings");
        QVERIFY(chainLayout(chain(s)).places == layout.places);
    }

    void aLongLineBendsInTheColumnsBetween()
    {
        Snapshot s = workedExample();
        s.links << keep(joined("course", "role"));
        const auto layout = chainLayout(chain(s));
        QCOMPARE(layout.bends.value("course>role").size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
