// Splitting, joining and merging drafts: nothing that was read or recorded is lost.
#include "core/activities/draft_parts.h"
#include "core/activities/merging.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

Draft draftOf(const Activity &activity)
{
    Draft draft;
    draft.activity = activity;
    draft.activity.id = {};
    draft.sure = true;
    return draft;
}

Credits sumOf(const Draft &draft)
{
    Credits sum;
    for (const CreditLine &line : draft.activity.credits)
        sum += line.amount;
    return sum;
}

} // namespace

class TestDraftParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSplitKeepsWhatBothShareAndEveryCredit_data()
    {
        QTest::addColumn<QList<double>>("amounts");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::newRow("none") << QList<double>{} << 0 << 0;
        QTest::newRow("one line") << QList<double>{8} << 1 << 0;
        QTest::newRow("two lines") << QList<double>{8, 2} << 1 << 1;
        QTest::newRow("three lines") << QList<double>{8, 2, 1} << 2 << 1;
    }
    void aSplitKeepsWhatBothShareAndEveryCredit()
    {
        QFETCH(QList<double>, amounts);
        QFETCH(int, first);
        QFETCH(int, second);
        Activity activity = anActivity().titled("Grand rounds").by("Duke").on("2026-02-10").about({"patient-safety"});
        for (const double amount : amounts)
            activity.credits.append({*Credits::fromDouble(amount), "ama-pra-1", std::nullopt});
        activity.certificateNumber = "A-1";
        Draft whole = draftOf(activity);
        whole.completes = ActivityId{"planned"};
        const auto [one, other] = splitDraft(whole);
        QCOMPARE(one.activity.credits.size(), first);
        QCOMPARE(other.activity.credits.size(), second);
        QCOMPARE(sumOf(one) + sumOf(other), sumOf(whole));
        for (const Draft &each : {one, other}) {
            QCOMPARE(each.activity.title, QString("Grand rounds"));
            QCOMPARE(each.activity.provider, QString("Duke"));
            QCOMPARE(each.activity.days, activity.days);
            QCOMPARE(each.activity.topics, activity.topics);
            QVERIFY(!each.sure);
        }
        QCOMPARE(one.completes, whole.completes);
        QVERIFY(!other.completes);
        QCOMPARE(one.activity.certificateNumber, QString("A-1"));
        QCOMPARE(other.activity.certificateNumber, QString());
    }
    void joiningTakesDaysCreditsAndTopicsOfBoth()
    {
        Draft first = draftOf(anActivity().titled("Day one").by("").on("2026-02-10").credits(4).credits(1, "abim-moc-mk").about({"patient-safety"}));
        Draft second = draftOf(anActivity().titled("Day two").by("SCCM").on("2026-02-08").credits(3.5).about({"opioids", "patient-safety"}));
        first.activity.credits[0].max = Credits::whole(5);
        const Draft joined = joinedDrafts(first, second);
        QCOMPARE(joined.activity.title, QString("Day one"));
        QCOMPARE(joined.activity.provider, QString("SCCM"));
        QCOMPARE(joined.activity.days, (DateRange{day("2026-02-08"), day("2026-02-10")}));
        QCOMPARE(joined.activity.credits, (QList<CreditLine>{{Credits{750}, "ama-pra-1", std::nullopt}, {Credits{100}, "abim-moc-mk", std::nullopt}}));
        QCOMPARE(joined.activity.topics, (QStringList{"patient-safety", "opioids"}));
        QVERIFY(!joined.sure);
    }
    void joiningWhatWasSplitGivesItBack()
    {
        const Draft whole = draftOf(anActivity().by("Duke").on("2026-02-10").credits(4).credits(1, "abim-moc-mk").about({"opioids"}));
        const auto [one, other] = splitDraft(whole);
        QCOMPARE(joinedDrafts(one, other).activity, whole.activity);
    }
    void joiningKeepsThePlannedActivityOfEither()
    {
        Draft first = draftOf(anActivity().titled("One").on("2026-02-10"));
        Draft second = draftOf(anActivity().titled("Two").on("2026-02-11"));
        second.completes = ActivityId{"planned"};
        second.activity.id = {"planned"};
        const Draft joined = joinedDrafts(first, second);
        QCOMPARE(joined.completes, second.completes);
        QCOMPARE(joined.activity.id.text, QString("planned"));
        QCOMPARE(joined.activity.title, QString("One"));
    }
    void undatedDraftsJoinUndated()
    {
        QCOMPARE(joinedDrafts(draftOf(anActivity()), draftOf(anActivity())).activity.days, DateRange());
        QCOMPARE(joinedDrafts(draftOf(anActivity()), draftOf(anActivity().on("2026-02-10"))).activity.days, (DateRange{day("2026-02-10"), day("2026-02-10")}));
    }

    void whatIsUsuallyReadDependsOnTheActivity()
    {
        const Activity read = anActivity().titled("Sepsis").by("SCCM").on("2026-02-10").credits(8);
        QCOMPARE(usuallyRead(anActivity().titled("Planned").planned(), read), (QSet{MergeField::Title, MergeField::Provider, MergeField::Days, MergeField::Credits}));
        QCOMPARE(usuallyRead(anActivity().titled("Recorded").on("2026-02-09"), read), (QSet{MergeField::Provider, MergeField::Credits}));
        QCOMPARE(usuallyRead(read, read), QSet<MergeField>());
    }
    void theLikeliestComeFirstAndWordsFindTheOthers()
    {
        Snapshot snapshot;
        snapshot.activities = {anActivity().id("other").titled("Stroke").on("2026-02-11"), anActivity().id("same").titled("Sepsis Management").on("2026-02-10"),
                               anActivity().id("old").titled("Opioid safety").by("Béziers Congress").on("2020-02-10"), anActivity().id("gone").titled("Sepsis Management").status(Status::Dropped)};
        const Activity draft = anActivity().titled("Sepsis management course").on("2026-02-10");
        const auto ids = [&](const QString &words, int most = 10) {
            QStringList found;
            for (const auto &activity : mergeCandidates(draft, snapshot, words, most))
                found << activity->id.text;
            return found;
        };
        QCOMPARE(ids(""), (QStringList{"same", "other"}));
        QCOMPARE(ids("", 1), QStringList{"same"});
        QCOMPARE(ids("beziers OPIOID"), QStringList{"old"});
        QCOMPARE(ids("2020-02"), QStringList{"old"});
        QCOMPARE(ids("nothing like it"), QStringList());
    }
    void mergingLosesNothing()
    {
        Activity there = anActivity().id("a1").titled("Sepsis course").by("Duke").on("2026-02-09").credits(6).about({"opioids"}).format("webinar");
        there.notes = "my notes";
        there.goals = QStringList{"g1"};
        there.cost = Cents{1000};
        Draft draft = draftOf(anActivity().titled("Sepsis Management").by("SCCM").on("2026-02-10").credits(8).about({"patient-safety"}));
        draft.activity.certificateNumber = "A-17";
        const Draft merged = mergedDraft(draft, there, {MergeField::Title, MergeField::Credits, MergeField::CertificateNumber});
        QCOMPARE(merged.completes, std::optional(there.id));
        QCOMPARE(merged.activity.id, there.id);
        QCOMPARE(merged.activity.status, Status::Completed);
        QCOMPARE(merged.activity.title, QString("Sepsis Management"));
        QCOMPARE(merged.activity.provider, QString("Duke"));
        QCOMPARE(merged.activity.days, there.days);
        QCOMPARE(merged.activity.credits, draft.activity.credits);
        QCOMPARE(merged.activity.certificateNumber, QString("A-17"));
        QCOMPARE(merged.activity.topics, (QStringList{"opioids", "patient-safety"}));
        QCOMPARE(merged.activity.goals, there.goals);
        QCOMPARE(merged.activity.cost, there.cost);
        QCOMPARE(merged.activity.notes, there.notes);
        QCOMPARE(merged.toNotes, QString::fromUtf8("Before its certificate: “Sepsis course”, “6 ama-pra-1”."));
        QVERIFY(mergedDraft(draft, there, {}).toNotes.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestDraftParts)
#include "tst_draft_parts.moc"
