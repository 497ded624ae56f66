// Capture, the one action, and batches: kept in one step, undone in one step.
#include "core/actions/capturing.h"
#include "core/actions/logging.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {
QDate now() { return day("2026-11-22"); }

struct Bench {
    TempPortfolio portfolio;
    QString activity;
    Bench() { activity = (*logActivity(*portfolio, anActivity().titled("Sepsis Summit").on("2026-11-20").hours(8).credits(8).id({}))).text; }
    Capture capture() const
    {
        Capture capture;
        capture.activity = activity;
        capture.takeaways = QStringList{"Six points, not three", " ", "Ask the night shift"};
        capture.application = "The chart hangs on 6 West.";
        return capture;
    }
    Action action(const char *due = "") const
    {
        Action action;
        action.verb = "share";
        action.text = "Ten minutes at the huddle";
        action.due = day(due);
        return action;
    }
};
} // namespace

class TestCapturing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaptureItsActionAndItsPageAreOneStep()
    {
        Bench bench;
        const auto before = bench.portfolio->snapshot();
        const auto kept = keepCapture(*bench.portfolio, bench.capture(), bench.action(), {"%PDF-1", "summary.pdf"}, now());
        VERIFY_DONE(kept);
        const auto after = bench.portfolio->snapshot();
        QCOMPARE(after->captures.size(), 1);
        QCOMPARE(after->captures.first()->takeaways, QStringList({"Six points, not three", "Ask the night shift"}));
        QCOMPARE(after->captures.first()->date, now());
        QCOMPARE(after->actions.size(), 1);
        QCOMPARE(after->actions.first()->due, day("2027-02-22"));
        QCOMPARE(after->actions.first()->activity, bench.activity);
        QCOMPARE(after->documents.size(), 1);
        const Document paper = *after->documents.first();
        QVERIFY(paper.type == DocumentType::Summary && paper.filing == Filing::Filed);
        QCOMPARE(paper.about, QStringList({bench.activity, kept->text}));
        QCOMPARE(*bench.portfolio->documentBytes(paper.sha256), QByteArray("%PDF-1"));
        QCOMPARE(bench.portfolio->undoLabel(), "Save capture");
        VERIFY_DONE(bench.portfolio->undo());
        QVERIFY(sameValues(*bench.portfolio->snapshot(), *before));
        VERIFY_DONE(bench.portfolio->redo());
        QVERIFY(sameValues(*bench.portfolio->snapshot(), *after));
        VERIFY_DONE(bench.portfolio->check(true));
    }
    void aChangedCaptureReplacesItsPage()
    {
        Bench bench;
        const auto kept = keepCapture(*bench.portfolio, bench.capture(), {}, {"%PDF-1", "summary.pdf"}, now());
        Capture changed = *bench.portfolio->snapshot()->captures.first();
        QCOMPARE(changed.id, *kept);
        QVERIFY(bench.portfolio->snapshot()->actions.isEmpty()); // an action without words is none
        changed.share = "At grand rounds";
        VERIFY_DONE(keepCapture(*bench.portfolio, changed, {}, {"%PDF-2", "summary.pdf"}, now().addDays(1)));
        const auto after = bench.portfolio->snapshot();
        QCOMPARE(after->captures.size(), 1);
        QCOMPARE(after->captures.first()->date, now());
        QCOMPARE(after->documents.size(), 1);
        QCOMPARE(*bench.portfolio->documentBytes(after->documents.first()->sha256), QByteArray("%PDF-2"));
        VERIFY_DONE(bench.portfolio->undo());
        QCOMPARE(*bench.portfolio->documentBytes(bench.portfolio->snapshot()->documents.first()->sha256), QByteArray("%PDF-1"));
    }
    void whatIsRefused_data()
    {
        QTest::addColumn<bool>("written");
        QTest::addColumn<QString>("due");
        QTest::addColumn<bool>("fine");
        QTest::newRow("nothing written") << false << "" << false;
        QTest::newRow("no day given") << true << "" << true;
        QTest::newRow("three months to the day") << true << "2027-02-22" << true;
        QTest::newRow("a day later") << true << "2027-02-23" << false;
    }
    void whatIsRefused()
    {
        QFETCH(bool, written);
        QFETCH(QString, due);
        QFETCH(bool, fine);
        Bench bench;
        Capture capture = bench.capture();
        if (!written) {
            capture.takeaways = QStringList{"", "  "};
            capture.application.clear();
        }
        const auto kept = keepCapture(*bench.portfolio, capture, bench.action(qPrintable(due)), {}, now());
        QCOMPARE(bool(kept), fine);
        QCOMPARE(bench.portfolio->snapshot()->captures.size(), fine ? 1 : 0);
        if (!fine)
            QVERIFY(kept.error().kind == ErrorKind::Invalid && kept.error().sentence.contains("Nothing was saved"));
    }
    void aDoneActionBecomesSomething_data()
    {
        QTest::addColumn<int>("becomes");
        QTest::addColumn<QString>("label");
        QTest::newRow("done") << int(Becomes::Nothing) << "Finish action";
        QTest::newRow("artifact") << int(Becomes::Artifact) << "Make an artifact of the action";
        QTest::newRow("project") << int(Becomes::Project) << "Make a project of the action";
    }
    void aDoneActionBecomesSomething()
    {
        QFETCH(int, becomes);
        Bench bench;
        VERIFY_DONE(keepCapture(*bench.portfolio, bench.capture(), bench.action(), {}, now()));
        Action action = *bench.portfolio->snapshot()->actions.first();
        action.result = "Both wards";
        const auto made = finishAction(*bench.portfolio, action, static_cast<Becomes>(becomes), now());
        VERIFY_DONE(made);
        const auto after = bench.portfolio->snapshot();
        QCOMPARE(after->actions.first()->state, "done");
        QCOMPARE(after->artifacts.size(), becomes == int(Becomes::Artifact) ? 1 : 0);
        QCOMPARE(after->projects.size(), becomes == int(Becomes::Project) ? 1 : 0);
        if (becomes == int(Becomes::Artifact)) {
            QCOMPARE(after->artifacts.first()->activity, bench.activity);
            QCOMPARE(after->artifacts.first()->id.text, *made);
        }
        if (becomes == int(Becomes::Project))
            QCOMPARE(after->projects.first()->activities, QStringList(bench.activity));
        QTEST(bench.portfolio->undoLabel(), "label");
        VERIFY_DONE(bench.portfolio->undo());
        QCOMPARE(bench.portfolio->snapshot()->actions.first()->state, "open");
        QVERIFY(bench.portfolio->snapshot()->artifacts.isEmpty() && bench.portfolio->snapshot()->projects.isEmpty());
    }
    void modulesGoOnOneDayInOneStep()
    {
        Bench bench;
        QList<ActivityId> ids;
        for (const char *title : {"Fire safety", "Privacy"})
            ids << *logActivity(*bench.portfolio, anActivity().titled(title).status(Status::Idea).id({}));
        const auto before = bench.portfolio->snapshot();
        VERIFY_DONE(putOnOneDay(*bench.portfolio, ids, day("2026-12-11"), now()));
        for (const auto &activity : bench.portfolio->snapshot()->activities) {
            if (!ids.contains(activity->id))
                continue;
            QCOMPARE(activity->days, (DateRange{day("2026-12-11"), day("2026-12-11")}));
            QVERIFY(activity->status == Status::Planned);
            QCOMPARE(activity->since.planned, now());
        }
        QCOMPARE(bench.portfolio->undoLabel(), "Put 2 modules on one day");
        VERIFY_DONE(bench.portfolio->undo());
        QVERIFY(sameValues(*bench.portfolio->snapshot(), *before));
        QVERIFY(putOnOneDay(*bench.portfolio, {}, now(), now()).error().kind == ErrorKind::Invalid);
        QVERIFY(putOnOneDay(*bench.portfolio, ids, {}, now()).error().kind == ErrorKind::Invalid);
        QVERIFY(putOnOneDay(*bench.portfolio, {ids[0], {"nobody"}}, now(), now()).error().kind == ErrorKind::NotFound);
        QVERIFY(sameValues(*bench.portfolio->snapshot(), *before));
    }
};

QTEST_GUILESS_MAIN(TestCapturing)
#include "tst_capturing.moc"
