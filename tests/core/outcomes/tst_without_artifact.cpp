// Which courses left nothing behind yet.
#include "core/outcomes/without_artifact.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

Shared<Activity> course(const QString &id, Status status = Status::Completed, bool duty = false)
{
    Activity made = anActivity().id(id).titled(id).on("2026-02-10").status(status);
    made.compliance = duty;
    return std::make_shared<const Activity>(made);
}

template <class Noun> Shared<Noun> with(const QString &id, const std::function<void(Noun &)> &set)
{
    Noun made;
    made.id = {id};
    set(made);
    return std::make_shared<const Noun>(made);
}

} // namespace

class TestWithoutArtifact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyCompletedCoursesThatLedToNone()
    {
        Snapshot s;
        s.activities = {course("bare"), course("named"), course("linked"), course("learned"), course("project only"), course("planned", Status::Planned), course("duty", Status::Completed, true)};
        s.artifacts << with<Artifact>("a1", [](Artifact &a) { a.title = "Checklist"; a.activity = "named"; });
        s.artifacts << with<Artifact>("a2", [](Artifact &a) { a.title = "Slides"; a.activity = "s1"; });
        s.skills << with<Skill>("s1", [](Skill &k) { k.name = "Run charts"; k.from = QStringList{"learned"}; });
        s.links << with<Link>("l1", [](Link &l) { l.from = "linked"; l.to = "a1"; });
        s.projects << with<Project>("p1", [](Project &p) { p.title = "Project"; p.activities = QStringList{"project only"}; });
        QCOMPARE(withoutArtifact(s), (QStringList{"bare", "project only"}));
        QVERIFY(withoutArtifact(Snapshot()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWithoutArtifact)
#include "tst_without_artifact.moc"
