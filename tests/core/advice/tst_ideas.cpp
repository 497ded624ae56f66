#include "core/advice/choose.h"
#include "core/advice/ideas.h"
#include "core/requirements/progress.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QTest>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

Snapshot portfolio(const QByteArray &more = {})
{
    return test::snapshotOf(QJsonDocument::fromJson(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {"cs-prescriber": true, "dea-registrant": true, "addiction-certified": false, "recent-us-graduate-sud": false}},
        {"kind": "goal", "id": "teach", "text": "Teach QI", "subjects": ["teaching"], "state": "active"},
        {"kind": "goal", "id": "lead", "text": "Lead sepsis quality", "subjects": ["sepsis"], "state": "active"},
        {"kind": "requirement", "id": "dea", "catalogue": "us-dea-mate", "cycle": {"start": "2025-04-01", "end": "2027-03-31"}},
        {"kind": "requirement", "id": "ma", "catalogue": "us-ma", "cycle": {"end": "2027-03-14"}, "cycle_number": 3}
        )" + more + "]").array());
}

QByteArray activity(const char *id, const char *status, const char *day, const char *more = "")
{
    const QString start = *day ? QStringLiteral(R"(, "start": "%1")").arg(QLatin1String(day)) : QString();
    return QStringLiteral(R"(,{"kind": "activity", "id": "%1", "title": "%1", "status": "%2"%3%4})").arg(QLatin1String(id), QLatin1String(status), start, QLatin1String(more)).toUtf8();
}

QString ids(const QList<Shared<Activity>> &activities)
{
    QStringList out;
    for (const auto &one : activities)
        out << one->id.text;
    return out.join(QLatin1Char(' '));
}

const OverlapRow *row(const Overlap &overlap, const QString &source, const QString &rule)
{
    for (const OverlapRow &one : overlap.rows) {
        if (one.source.text == source && one.rule == rule)
            return &one;
    }
    return nullptr;
}

} // namespace

class TestIdeas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void candidatesAreWhatLiesAheadSoonestFirst()
    {
        const Snapshot snapshot = portfolio(activity("undated b", "idea", "") + activity("undated a", "planned", "") + activity("later", "idea", "2027-05-01") + activity("today", "registered", "2026-11-22")
                                            + activity("yesterday", "idea", "2026-11-21") + activity("running", "in-progress", "2026-09-01") + activity("done", "completed", "2026-12-01")
                                            + activity("dropped", "dropped", "2026-12-01"));
        QCOMPARE(ids(candidates(snapshot, today)), QString("running today later undated a undated b"));
        QVERIFY(candidates(Snapshot(), today).isEmpty());
    }

    void anEmptyCellMakesAnIdeaWithTopicTypeAndGoal()
    {
        const Snapshot snapshot = portfolio();
        const Overlap found = overlap(snapshot, standings(snapshot, today));
        const OverlapRow *dea = row(found, "dea", "us-dea-mate.r1");
        QVERIFY(dea);
        const Activity idea = ideaFor(*dea, *found.goals.first(), snapshot, today);
        QCOMPARE(idea.status, Status::Idea);
        QCOMPARE(idea.goals, QStringList("teach"));
        QCOMPARE(idea.subjects, QStringList("teaching"));
        QCOMPARE(idea.topics.size(), 1);
        QCOMPARE(idea.credits.size(), 1);
        QCOMPARE(idea.credits.first().amount, Credits::whole(8));
        QVERIFY(!idea.credits.first().type.isEmpty());
        QVERIFY2(idea.title.contains("Teach QI"), qPrintable(idea.title));
        // Once logged, the cell knows it, and taken it would close the gap.
        Snapshot with = snapshot;
        auto logged = std::make_shared<Activity>(idea);
        logged->id = {"new"};
        with.activities.append(logged);
        const Overlap after = overlap(with, standings(with, today));
        QCOMPARE(row(after, "dea", "us-dea-mate.r1")->cells.first().ideas, QStringList("new"));
        QVERIFY(row(after, "dea", "us-dea-mate.r1")->cells.last().ideas.isEmpty());
        QCOMPARE(whatNext(with, today, std::nullopt, std::nullopt).picks.size(), 1);
    }

    void anIdeaForAPlaceAsksForWhatIsMissing()
    {
        const Snapshot snapshot = portfolio(activity("had", "completed", "2026-02-01", R"(, "credits": [{"amount": 4, "type": "ama-pra-1"}], "topics": ["substance-use-disorder"])")
                                            + activity("comes", "planned", "2026-12-11", R"(, "credits": [{"amount": 4, "type": "ama-pra-1"}], "topics": ["substance-use-disorder"])"));
        const Overlap found = overlap(snapshot, standings(snapshot, today));
        const OverlapRow *dea = row(found, "dea", "us-dea-mate.r1");
        QVERIFY(dea);
        const Activity idea = ideaFor(*dea, *found.goals.first(), snapshot, today);
        QCOMPARE(idea.credits.size(), 1);
        QCOMPARE(idea.credits.first().amount, Credits::whole(4)); // of the 8, half was had; the other half is planned
    }

    void aCardsPlaceIsFilledByItsCourseOnly()
    {
        const QByteArray goal = R"(, "goals": ["lead"])";
        const Snapshot snapshot = portfolio(R"(,{"kind": "requirement", "id": "acls", "catalogue": "card-acls", "cycle": {"start": "2024-12-01", "end": "2026-12-31"}})"
                                            + activity("Executive presence", "idea", "", R"(, "credits": [{"amount": 6, "type": "ama-pra-1"}], "goals": ["lead"])") + activity("ACLS renewal", "idea", "", goal));
        const Overlap found = overlap(snapshot, standings(snapshot, today));
        const auto acls = std::find_if(found.rows.begin(), found.rows.end(), [](const OverlapRow &one) { return one.source.text == "acls"; });
        QVERIFY(acls != found.rows.end());
        QCOMPARE(acls->cells.last().ideas, QStringList("ACLS renewal"));
    }

    void whatIsWorthLookingForBecomesAnIdea()
    {
        const Snapshot snapshot = portfolio();
        const NextAdvice advice = whatNext(snapshot, today, std::nullopt, std::nullopt);
        QVERIFY(!advice.lookFor.isEmpty());
        for (const LookFor &look : advice.lookFor) {
            const Activity idea = ideaFor(look);
            QVERIFY(!idea.title.isEmpty());
            QCOMPARE(idea.topics.isEmpty(), look.topic.isEmpty());
            QCOMPARE(idea.credits.isEmpty(), look.type.isEmpty());
        }
    }

    void anIdeaWithoutATopicSaysForWhom()
    {
        LookFor look;
        look.topicName = "Total";
        look.amount = Credits{3050};
        look.unit = "hour";
        look.fills = {{"New Hampshire medical license", "total", "Total", look.amount}};
        QCOMPARE(ideaFor(look).title, QString("30.5 hours for New Hampshire medical license"));
        look.fills.append({"ABIM", "r1", "Category 1", look.amount});
        QCOMPARE(ideaFor(look).title, QString("30.5 hours for New Hampshire medical license and 1 other"));
        look.fills = {look.fills.last()};
        QCOMPARE(ideaFor(look).title, QString("30.5 hours for ABIM: Category 1"));
        look.topic = "medical-ethics";
        look.topicName = "Medical ethics";
        QCOMPARE(ideaFor(look).title, QString("Course: Medical ethics"));
    }

    void theMatrixReadsInSentences()
    {
        const Snapshot empty = portfolio();
        const QList<Standing> none = standings(empty, today);
        QCOMPARE(overlapWords(overlap(empty, none), none).first(), QString("Nothing serves a requirement and a goal at once yet."));
        const Snapshot some = portfolio(activity("course", "completed", "2026-02-02", R"(, "credits": [{"amount": 8, "type": "ama-pra-1"}], "goals": ["lead"])"));
        const QList<Standing> now = standings(some, today);
        const QStringList words = overlapWords(overlap(some, now), now);
        QVERIFY2(words.first().contains("8 hours") || words.first().contains("8 credits"), qPrintable(words.first()));
        QVERIFY2(words.first().contains("Lead sepsis quality"), qPrintable(words.first()));
        QVERIFY2(words.last().contains("places are empty"), qPrintable(words.last()));
        QVERIFY(overlapWords({}, {}).isEmpty());
    }

    void aCanceledSearchEndsAtOnce()
    {
        const std::atomic_bool canceled = true;
        Selection choice;
        choice.brings = {{100}, {100}};
        choice.gaps = {100};
        choice.weights = {1};
        choice.hours = choice.costs = {0, 0};
        choice.values = {1, 2};
        QVERIFY(choose(choice, 2000, &canceled).items.isEmpty());
        QCOMPARE(choose(choice).items, QList<qsizetype>{1});
    }

    void certaintyIsSaid()
    {
        NextAdvice advice;
        QVERIFY(certaintyWords(advice).startsWith("Proved: nothing"));
        advice.picks.append(Pick());
        QVERIFY(certaintyWords(advice).startsWith("Proved: no set"));
        advice.proved = false;
        QVERIFY(certaintyWords(advice).startsWith("Best set found, not proved"));
        advice.picks.clear();
        QVERIFY(certaintyWords(advice).contains("not proved"));
    }
};

QTEST_APPLESS_MAIN(TestIdeas)
#include "tst_ideas.moc"
