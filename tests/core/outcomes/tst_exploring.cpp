// How far a pivot is explored.
#include "core/outcomes/exploring.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestExploring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsCompletedExplores_data()
    {
        QTest::addColumn<QString>("course");
        QTest::addColumn<QString>("conference");
        QTest::addColumn<QString>("workshop");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing chosen") << "" << "" << "" << "0 of 3 explored";
        QTest::newRow("chosen and not taken") << "idea" << "dropped" << "planned" << "0 of 3 explored, 2 ahead";
        QTest::newRow("in progress") << "started" << "" << "" << "0 of 3 explored, 1 ahead";
        QTest::newRow("all three") << "done" << "done2" << "done3" << "3 of 3 explored";
        QTest::newRow("one thrice") << "done" << "done" << "done" << "1 of 3 explored";
        QTest::newRow("gone") << "nowhere" << "done" << "" << "1 of 3 explored";
    }
    void onlyWhatIsCompletedExplores()
    {
        QFETCH(QString, course);
        QFETCH(QString, conference);
        QFETCH(QString, workshop);
        QFETCH(QString, text);
        Snapshot s;
        const auto add = [&](const char *id, Status status) {
            Activity a = anActivity().id(id).on("2026-01-01");
            a.status = status;
            s.activities << std::make_shared<const Activity>(a);
        };
        add("idea", Status::Idea);
        add("dropped", Status::Dropped);
        add("planned", Status::Planned);
        add("started", Status::InProgress);
        for (const char *id : {"done", "done2", "done3"})
            add(id, Status::Completed);
        Pivot pivot;
        pivot.course = course;
        pivot.conference = conference;
        pivot.workshop = workshop;
        const Explored found = explored(pivot, s);
        QCOMPARE(exploredText(found.done, found.ahead), text);
        QCOMPARE(found.course, course.startsWith("done"));
    }
};

QTEST_GUILESS_MAIN(TestExploring)
#include "tst_exploring.moc"
