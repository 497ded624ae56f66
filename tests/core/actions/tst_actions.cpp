#include "core/actions/filing.h"
#include "core/actions/logging.h"
#include "core/actions/requiring.h"
#include "core/actions/telling.h"
#include "core/activities/drafting.h"
#include "core/requirements/rule_origin.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"

#include <QTest>

using namespace credence;
using credence::test::sameValues;
using credence::test::TempPortfolio;

namespace {

const QDate today(2026, 11, 22);

Reading aReading()
{
    Reading reading;
    reading.mediaType = QStringLiteral("application/pdf");
    reading.pages = 2;
    reading.how = How::TextLayer;
    reading.text = QStringLiteral("Certificate of Sépsis words");
    ReadActivity read;
    read.title = {QStringLiteral("Sepsis Update"), 0.9, {0, {QRectF(0.1, 0.1, 0.5, 0.05)}}, {}};
    read.days = {{QDate(2026, 2, 10), QDate(2026, 2, 10)}, 0.9, {}, {}};
    read.credits = {{Credits::whole(8), QStringLiteral("ama-pra-1"), std::nullopt, 0.9, {}}};
    reading.activities = {read};
    return reading;
}

Activity anActivity(const QString &title)
{
    Activity activity;
    activity.title = title;
    return activity;
}

} // namespace

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequirementKeepsItsRulesUntilNewerOnesAreApplied()
    {
        TempPortfolio p;
        Source source;
        source.catalogueId = "us-ma";
        source.cycle.end = QDate(2027, 3, 14);
        const auto id = addRequirement(*p, source);
        VERIFY_DONE(id);
        const auto now = [&] { return *p->snapshot()->sources.at(0); };
        QCOMPARE(now().origin.editions.size(), 1);
        QCOMPARE(now().origin.editions.first().edition, catalogue().edition);
        const Source before = now();
        Catalogue newer = catalogue();
        newer.edition = "2027-05";
        newer.templates[newer.templateAt.value("us-ma")].total->amount = Credits::whole(60);
        VERIFY_DONE(keepRules(*p, *id, newer));
        QCOMPARE(now().origin.declined, QString("2027-05"));
        QCOMPARE(now().origin.editions, before.origin.editions);
        VERIFY_DONE(applyCatalogue(*p, *id, today, newer));
        QCOMPARE(now().origin.editions.size(), 2);
        QCOMPARE(now().origin.editions.last().since, today);
        QCOMPARE(now().origin.declined, QString());
        QCOMPARE(templateOf(now())->total->amount, Credits::whole(60));
        VERIFY_DONE(p->undo());
        VERIFY_DONE(p->undo());
        QCOMPARE(now(), before);
        QCOMPARE(templateOf(now())->total->amount, Credits::whole(50));
        VERIFY_DONE(makeRulesOwn(*p, *id));
        QVERIFY(now().catalogueId.isEmpty() && !now().custom.isEmpty());
        VERIFY_DONE(p->undo());
        QCOMPARE(now(), before);
        QVERIFY(!applyCatalogue(*p, SourceId{"gone"}, today));
        QVERIFY(!keepRules(*p, SourceId{"gone"}));
        QVERIFY(!makeRulesOwn(*p, SourceId{"gone"}));
    }

    void importedRulesSayWhereTheyCameFrom()
    {
        TempPortfolio p;
        const auto ids = importTemplates(*p, {*catalogue().requirement("us-ma"), *catalogue().requirement("us-nh")}, "board.json", today);
        VERIFY_DONE(ids);
        QCOMPARE(ids->size(), 2);
        const auto snapshot = p->snapshot();
        QCOMPARE(snapshot->sources.size(), 2);
        QCOMPARE(importWords(snapshot->sources.first()->origin), QString::fromUtf8("From “board.json”, imported on 2026-11-22."));
        QVERIFY(*templateOf(*snapshot->sources.last()) == *catalogue().requirement("us-nh"));
        QCOMPARE(p->undoLabel(), QString("Import rules"));
        VERIFY_DONE(p->undo());
        QVERIFY(p->snapshot()->sources.isEmpty());
    }

    void aDocumentIsKeptOnceAndWaitsInTheInbox()
    {
        TempPortfolio p;
        const auto kept = keepDocument(*p, "%PDF bytes", "../../etc/sepsis.pdf", aReading(), today);
        VERIFY_DONE(kept);
        QVERIFY(!kept->duplicate);
        const Document document = *p->snapshot()->documents.at(0);
        QCOMPARE(document.name, QString("sepsis.pdf"));
        QCOMPARE(document.filing, Filing::Inbox);
        QCOMPARE(document.pages, std::optional(2));
        QCOMPARE(document.added, today);
        QCOMPARE(*p->documentBytes(document.sha256), QByteArray("%PDF bytes"));
        QCOMPARE(*p->reading(document.id), aReading());
        const auto again = keepDocument(*p, "%PDF bytes", "copy.pdf", Reading(), today);
        VERIFY_DONE(again);
        QCOMPARE(*again, (Kept{document.id, true}));
        QCOMPARE(p->snapshot()->documents.size(), 1);
        QVERIFY(p->undo());
        QVERIFY(p->snapshot()->documents.isEmpty());
    }

    void filingMakesTheActivityAndEmptiesTheInbox()
    {
        TempPortfolio p;
        const DocumentId document = keepDocument(*p, "bytes", "a.pdf", aReading(), today)->document;
        const auto before = p->snapshot();
        const auto filed = fileDrafts(*p, document, drafts(aReading(), *before, today));
        VERIFY_DONE(filed);
        const auto after = p->snapshot();
        QCOMPARE(after->activities.at(0)->title, QString("Sepsis Update"));
        QCOMPARE(after->documents.at(0)->about, QStringList{filed->at(0).text});
        QCOMPARE(after->inboxTotal, 0);
        QCOMPARE(p->undoLabel(), QString("File certificate"));
        QVERIFY(p->undo());
        QVERIFY(sameValues(*p->snapshot(), *before));
        QVERIFY(p->redo());
        QVERIFY(sameValues(*p->snapshot(), *after));
        const auto again = drafts(aReading(), *after, today);
        QCOMPARE(again[0].duplicateOf, std::optional(filed->at(0)));
        VERIFY_DONE(fileDrafts(*p, document, again));
        QCOMPARE(p->snapshot()->activities.size(), 1);
    }

    void filingACompletedPlanKeepsOneActivity()
    {
        TempPortfolio p;
        Activity planned = anActivity("Sepsis Update");
        planned.status = Status::Planned;
        const auto id = logActivity(*p, planned);
        const DocumentId document = keepDocument(*p, "bytes", "a.pdf", aReading(), today)->document;
        VERIFY_DONE(fileDrafts(*p, document, drafts(aReading(), *p->snapshot(), today)));
        QCOMPARE(p->snapshot()->activities.size(), 1);
        QCOMPARE(p->snapshot()->activities.at(0)->id, *id);
        QCOMPARE(p->snapshot()->activities.at(0)->status, Status::Completed);
    }

    void everyActionCanBeTakenBack()
    {
        TempPortfolio p;
        QList<std::shared_ptr<const Snapshot>> states{p->snapshot()};
        const auto keep = [&] { states.append(p->snapshot()); };
        const auto activity = logActivity(*p, anActivity("A"));
        VERIFY_DONE(activity);
        keep();
        Source source;
        source.catalogueId = "us-nc";
        const auto requirement = addRequirement(*p, source);
        VERIFY_DONE(requirement);
        keep();
        VERIFY_DONE(overrule(*p, *activity, {*requirement, "total", true, "the board said so"}));
        keep();
        VERIFY_DONE(overrule(*p, *activity, {*requirement, "total", false, "no"}));
        QCOMPARE(p->snapshot()->activities.at(0)->overrules.size(), 1);
        keep();
        VERIFY_DONE(takeBackOverrule(*p, *activity, *requirement, "total"));
        keep();
        const DocumentId document = keepDocument(*p, "bytes", "a.pdf", aReading(), today)->document;
        keep();
        VERIFY_DONE(attachDocument(*p, document, activity->text));
        keep();
        VERIFY_DONE(detachDocument(*p, document, activity->text));
        keep();
        VERIFY_DONE(setAside(*p, document));
        keep();
        VERIFY_DONE(attachDocument(*p, document, activity->text));
        keep();
        VERIFY_DONE(removeActivities(*p, {*activity}));
        QVERIFY(p->snapshot()->documents.at(0)->about.isEmpty());
        keep();
        VERIFY_DONE(removeDocuments(*p, {document}));
        keep();
        Profile profile;
        profile.name = "Elena";
        VERIFY_DONE(changeProfile(*p, profile));
        keep();
        VERIFY_DONE(tellStory(*p, {{}, {}, "First", {}, {}, {}, {}, {}, {}, {}}, today.addDays(-10)));
        keep();
        VERIFY_DONE(tellStory(*p, {{}, {}, "Second", {}, {}, {}, {}, {}, {}, {}}, today));
        keep();
        VERIFY_DONE(setGoal(*p, {{}, {}, "Goal", {}, {}, {}, {}, "active"}));
        keep();
        VERIFY_DONE(changeSetting(*p, "buffer_percent", 130));
        keep();
        VERIFY_DONE(removeRequirement(*p, *requirement));
        keep();
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            VERIFY_DONE(p->undo());
            QVERIFY2(sameValues(*p->snapshot(), *states[i]), qPrintable(p->redoLabel()));
        }
        QVERIFY(!p->canUndo());
        for (qsizetype i = 1; i < states.size(); ++i) {
            VERIFY_DONE(p->redo());
            QVERIFY2(sameValues(*p->snapshot(), *states[i]), qPrintable(p->undoLabel()));
        }
        VERIFY_DONE(p->check());
        const auto last = p->snapshot();
        p.reopen();
        QVERIFY(sameValues(*p->snapshot(), *last));
    }

    void oneStoryIsActiveAndThreeGoalsAtMost()
    {
        TempPortfolio p;
        VERIFY_DONE(tellStory(*p, {{}, {}, "First", {}, {}, {}, {}, {}, {}, {}}, today.addDays(-10)));
        VERIFY_DONE(tellStory(*p, {{}, {}, "Second", {}, {}, {}, {}, {}, {}, {}}, today));
        QCOMPARE(p->snapshot()->stories.at(0)->sentence, QString("Second"));
        QCOMPARE(p->snapshot()->stories.at(1)->to, today.addDays(-1));
        for (int i = 0; i < 3; ++i)
            VERIFY_DONE(setGoal(*p, {{}, {}, "Goal", {}, {}, {}, {}, "active"}));
        const auto fourth = setGoal(*p, {{}, {}, "Goal", {}, {}, {}, {}, "active"});
        QVERIFY(!fourth);
        QCOMPARE(fourth.error().kind, ErrorKind::Conflict);
        VERIFY_DONE(setGoal(*p, {{}, {}, "Goal", {}, {}, {}, {}, "done"}));
    }

    void whatCannotBeKeptIsRefusedWithAReason()
    {
        TempPortfolio p;
        QVERIFY(!logActivity(*p, anActivity("  ")));
        Activity backwards = anActivity("A");
        backwards.days = {today, today.addDays(-1)};
        QVERIFY(!logActivity(*p, backwards));
        QCOMPARE(changeActivity(*p, anActivity("A")).error().kind, ErrorKind::NotFound);
        QCOMPARE(removeActivities(*p, {{"x"}}).error().kind, ErrorKind::NotFound);
        QVERIFY(!addRequirement(*p, Source()));
        QVERIFY(!changeSetting(*p, "no_such", 1));
        QVERIFY(!changeSetting(*p, "pace_months", -1));
        QVERIFY(!p->canUndo());
    }
};

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"
