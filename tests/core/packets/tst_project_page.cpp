// The one-page summary of a project, as words.
#include "core/packets/html.h"
#include "core/packets/project_page.h"
#include "tests/support/build.h"
#include "tests/support/golden.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

Measure lactate()
{
    Measure measure;
    measure.name = "Repeat lactate within 4 h";
    measure.unit = "%";
    measure.better = "up";
    measure.target = 80;
    const QList<double> values{55, 61, 57, 52, 60, 58, 63, 54, 58, 71, 78, 80, 84, 81, 88, 83, 86, 85};
    for (qsizetype i = 0; i < values.size(); ++i)
        measure.points << MeasurePoint{QDate(2025, 4, 1).addMonths(int(i)), values[i], i == 3};
    measure.changes << PhaseChange{day("2026-01-01"), "nurse-driven re-draw <night>"} << PhaseChange{day("2026-06-15"), "EHR prompt"};
    return measure;
}

Project redraw()
{
    Project project;
    project.id = {"p1"};
    project.ref = "redraw";
    project.title = "Sepsis re-draw";
    project.state = "improved";
    project.aim = "Repeat lactate within 4 h in 80 % of patients by September 2026.";
    project.description = "Medical wards 5 and 6 West.\n\nOne nurse, one pharmacist, one resident.";
    project.days = {day("2025-04-01"), {}};
    project.people = QStringList{"Miriam Osei, RN", "o1"};
    project.activities = QStringList{"a1"};
    project.measures << lactate();
    return project;
}

Snapshot around()
{
    Snapshot snapshot;
    snapshot.profile.name = "Elena Rivera";
    snapshot.profile.degree = "MD";
    snapshot.activities = {anActivity().id("a1").titled("QI in Acute Care").on("2025-10-09").credits(10)};
    Person person;
    person.id = {"o1"};
    person.name = "Dr. Adaeze Okafor";
    snapshot.people << std::make_shared<const Person>(person);
    Presentation poster;
    poster.id = {"s1"};
    poster.title = "SHM Converge poster";
    poster.from = QStringList{"p1"};
    poster.date = day("2026-06-04");
    snapshot.presentations << std::make_shared<const Presentation>(poster);
    Criterion criterion;
    criterion.id = {"k1"};
    criterion.name = "Service and leadership";
    snapshot.criteria << std::make_shared<const Criterion>(criterion);
    Link link;
    link.from = "p1";
    link.to = "k1";
    snapshot.links << std::make_shared<const Link>(link);
    snapshot.projects << std::make_shared<const Project>(redraw());
    return snapshot;
}

} // namespace

class TestProjectPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholePage() { COMPARE_GOLDEN("packets/project.html", html(projectPage(redraw(), around(), day("2026-11-22")))); }

    void theOwnSentenceGoesBeforeTheDraftedOne()
    {
        Project project = redraw();
        QVERIFY(html(projectPage(project, around(), day("2026-11-22"))).contains("rose from a median"));
        project.result = "It worked.";
        const QString page = html(projectPage(project, around(), day("2026-11-22")));
        QVERIFY(page.contains("It worked.") && !page.contains("rose from a median"));
    }

    void whatIsNotRecordedIsLeftOut()
    {
        Project project;
        project.id = {"p2"};
        project.title = "Antibiotic time-out";
        project.state = "idea";
        const Packet page = projectPage(project, {}, day("2026-11-22"));
        QCOMPARE(page.sections.size(), 1);
        QVERIFY(page.sections.first().blocks.isEmpty());
        QCOMPARE(page.subtitle, "Idea");
        project.measures << Measure{"Starts", "", "", {}, {}, {}}; // no points: nothing to draw
        QVERIFY(projectPage(project, {}, day("2026-11-22")).sections.first().blocks.isEmpty());
    }

    void severalChartsStandCloser()
    {
        Project project = redraw();
        project.measures << lactate() << lactate();
        double heights = 0;
        const Packet page = projectPage(project, around(), day("2026-11-22"));
        for (const paper::Block &block : page.sections.first().blocks) {
            if (const auto *chart = std::get_if<paper::RunLine>(&block))
                heights += chart->height;
        }
        QVERIFY(heights > 1.2 && heights < 1.6);
    }

    void itIsFoundByItsIdAndItsRef()
    {
        const Snapshot snapshot = around();
        for (const char *name : {"p1", "redraw"})
            QCOMPARE(projectPageOf(snapshot, name, day("2026-11-22"))->title, "Sepsis re-draw");
        QCOMPARE(projectPageOf(snapshot, "gone", day("2026-11-22")).error().kind, ErrorKind::NotFound);
        QCOMPARE(projectPageOf(snapshot, "", day("2026-11-22")).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestProjectPage)
#include "tst_project_page.moc"
