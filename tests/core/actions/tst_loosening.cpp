// What goes along when a record is removed, in one step, and what stays without it.
#include "core/actions/filing.h"
#include "core/actions/logging.h"
#include "core/actions/loosening.h"
#include "core/actions/outcomes.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

/// A course and everything that can name it.
struct Bench {
    TempPortfolio portfolio;
    QString course, other;

    template <class Noun> QString keep(const Noun &record)
    {
        const auto id = keepRecord(*portfolio, record);
        return id ? id->text : QString();
    }
    Bench()
    {
        course = logActivity(*portfolio, anActivity().titled("Course").on("2026-02-10").credits(8).value())->text;
        other = logActivity(*portfolio, anActivity().titled("Other").on("2026-02-11").credits(8).value())->text;
        Evaluation evaluation;
        evaluation.activity = course;
        keep(evaluation);
        Capture capture;
        capture.activity = course;
        capture.implement = "x";
        const QString captured = keep(capture);
        Action promise;
        promise.activity = course;
        promise.text = "Re-draw";
        keep(promise);
        Artifact sheet;
        sheet.title = "Sheet";
        sheet.activity = course;
        const QString made = keep(sheet);
        Project project;
        project.title = "Re-draw";
        project.activities = QStringList{course, other};
        keep(project);
        Link link;
        link.from = captured;
        link.to = made;
        keep(link); // of something that goes along
        TimeBlock block;
        block.start = QDateTime(day("2026-02-12"), QTime(17, 0));
        block.about = course;
        keep(block);
        Pivot pivot;
        pivot.field = "informatics";
        pivot.course = course;
        keep(pivot);
        Note note;
        note.text = "Learned";
        note.about = QStringList{course};
        keep(note);
    }
};

} // namespace

class TestLoosening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anActivityTakesWhatIsOnlyAboutItAlong()
    {
        Bench bench;
        const auto before = bench.portfolio->snapshot();
        const Dependents found = dependentsOf(*before, {bench.course});
        QCOMPARE(found.evaluations, 1);
        QCOMPARE(found.captures, 1);
        QCOMPARE(found.actions, 1);
        QCOMPARE(found.links, 1);
        QCOMPARE(found.blocks, 1);
        QCOMPARE(found.others, 0);
        QCOMPARE(found.naming, 4); // artifact, project, pivot, note
        QCOMPARE(dependentsText(found), "1 evaluation, 1 capture, 1 promise, 1 time set aside and 5 links");
        VERIFY_DONE(removeActivities(*bench.portfolio, {{bench.course}}));
        const auto after = bench.portfolio->snapshot();
        QVERIFY(after->evaluations.isEmpty() && after->captures.isEmpty() && after->actions.isEmpty() && after->links.isEmpty() && after->blocks.isEmpty());
        QCOMPARE(after->artifacts.first()->activity, QString());
        QCOMPARE(after->projects.first()->activities, QStringList{bench.other});
        QCOMPARE(after->pivots.first()->course, QString());
        QVERIFY(after->notes.first()->about.isEmpty());
        VERIFY_DONE(bench.portfolio->undo()); // one step
        QVERIFY(sameValues(*bench.portfolio->snapshot(), *before));
        VERIFY_DONE(bench.portfolio->redo());
        QVERIFY(sameValues(*bench.portfolio->snapshot(), *after));
    }

    void anyRecordTakesItsLinksAlong()
    {
        Bench bench;
        const ArtifactId sheet = bench.portfolio->snapshot()->artifacts.first()->id;
        Teaching session;
        session.title = "Session";
        session.from = QStringList{sheet.text};
        bench.keep(session);
        VERIFY_DONE(removeRecord<Artifact>(*bench.portfolio, sheet));
        QVERIFY(bench.portfolio->snapshot()->links.isEmpty());
        QVERIFY(bench.portfolio->snapshot()->teachings.first()->from.isEmpty());
        QCOMPARE(bench.portfolio->snapshot()->captures.size(), 1);
    }

    void nothingElseIsTouched()
    {
        Bench bench;
        QCOMPARE(dependentsOf(*bench.portfolio->snapshot(), {"nobody"}), Dependents());
        QCOMPARE(dependentsText(Dependents()), QString());
        const auto before = bench.portfolio->snapshot();
        VERIFY_DONE(removeActivities(*bench.portfolio, {{bench.other}}));
        QCOMPARE(bench.portfolio->snapshot()->evaluations.size(), before->evaluations.size());
        QCOMPARE(bench.portfolio->snapshot()->projects.first()->activities, QStringList{bench.course});
    }
};

QTEST_GUILESS_MAIN(TestLoosening)
#include "tst_loosening.moc"
