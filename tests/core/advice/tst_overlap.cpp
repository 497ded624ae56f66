#include "core/advice/overlap.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestOverlap : public QObject
{
    Q_OBJECT

    static Shared<Goal> goal(const QString &id, const QStringList &subjects, const QString &state = "active")
    {
        Goal one;
        one.id = {id};
        one.subjects = subjects;
        one.state = state;
        return std::make_shared<const Goal>(one);
    }
    static Shared<Activity> activity(const QString &id, const QStringList &subjects, const QStringList &goals = {})
    {
        Activity one = anActivity().id(id).on("2026-02-10").credits(8);
        one.subjects = subjects;
        one.goals = goals;
        return std::make_shared<const Activity>(one);
    }

private Q_SLOTS:
    void anActivityServesAGoalByNameOrBySubject()
    {
        const auto wanted = goal("g", {"Sepsis"});
        QVERIFY(serves(*activity("a", {"sepsis"}), *wanted));
        QVERIFY(serves(*activity("a", {}, {"g"}), *wanted));
        QVERIFY(!serves(*activity("a", {"septic tanks"}, {"other"}), *wanted));
        QVERIFY(!serves(*activity("a", {}), *goal("g", {})));
    }

    void creditThatServesBothIsSummed()
    {
        Snapshot snapshot;
        snapshot.goals = {goal("g1", {"sepsis"}), goal("done", {"sepsis"}, "done"), goal("g2", {"teaching"})};
        snapshot.activities = {activity("a", {"sepsis"}), activity("b", {"sepsis", "teaching"}), activity("c", {"sepsis"})};
        Standing standing = aStanding().has(10, 50).counts("a", 8, "").counts("b", 2, "").ignores("c", "too old");
        standing.total.activities[1].planned = true;
        const Overlap found = overlap(snapshot, {standing});
        QCOMPARE(found.goals.size(), 2);
        QCOMPARE(found.rows.size(), 1);
        QCOMPARE(found.rows[0].rule, QString("total"));
        QCOMPARE(found.rows[0].cells[0], (OverlapCell{Credits::whole(10), Credits::whole(2), {"a", "b"}}));
        QCOMPARE(found.rows[0].cells[1], (OverlapCell{Credits::whole(2), Credits::whole(2), {"b"}}));
    }

    void anIdeaFillsThePlacesOfTheGoalsItNames()
    {
        Snapshot snapshot;
        snapshot.goals = {goal("g1", {"quality"}), goal("g2", {"quality"}), goal("g3", {"quality"})};
        const auto idea = [](const char *id, const QStringList &goals) {
            Activity one = anActivity().id(id).credits(8).status(Status::Idea);
            one.subjects = {"quality"};
            one.goals = goals;
            return std::make_shared<const Activity>(one);
        };
        snapshot.activities = {idea("named", {"g1"})};
        const Standing standing = aStanding().has(10, 50);
        const auto cells = [&] { return overlap(snapshot, {standing}).rows[0].cells; };
        QCOMPARE(cells()[0].ideas, QStringList("named"));
        QVERIFY(cells()[1].ideas.isEmpty() && cells()[2].ideas.isEmpty());
        snapshot.activities.append(idea("by subject", {}));
        QCOMPARE(cells()[1].ideas, QStringList("by subject"));
    }

    void onlyRulesThatAreStillShortGetARow()
    {
        Snapshot snapshot;
        snapshot.goals = {goal("g", {"sepsis"})};
        const Standing standing = aStanding()
                                      .has(10, 50)
                                      .rule("short", 1, 3, State::OnPace)
                                      .rule("met", 3, 3, State::Met)
                                      .rule("by hand", 0, 3, State::CheckByHand)
                                      .rule("not yours", 0, 3, State::NotApplicable);
        const Overlap found = overlap(snapshot, {standing});
        QCOMPARE(found.rows.size(), 2);
        QCOMPARE(found.rows[1].rule, QString("short"));
        QCOMPARE(found.rows[1].cells[0].credits, Credits{});
    }

    void withoutGoalsThereIsNothing()
    {
        QVERIFY(overlap({}, {aStanding().has(1, 2)}).rows.isEmpty());
        Snapshot snapshot;
        snapshot.goals = {goal("g", {"sepsis"})};
        QVERIFY(overlap(snapshot, {}).rows.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestOverlap)
#include "tst_overlap.moc"
