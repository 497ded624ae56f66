// Low-yield modules: which wait, and which already lie together.
#include "core/activities/batching.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {
Activity duty(const QString &id, const char *on, Status status)
{
    Activity activity = anActivity().id(id).titled(id).hours(1.5).status(status);
    if (*on)
        activity.days = {day(on), day(on)};
    activity.compliance = true;
    return activity;
}

Snapshot of(const QList<Activity> &activities)
{
    Snapshot snapshot;
    for (const Activity &activity : activities)
        snapshot.activities << std::make_shared<const Activity>(activity);
    return snapshot;
}

QStringList idsOf(const QList<BatchItem> &items)
{
    QStringList ids;
    for (const BatchItem &item : items)
        ids << item.activity.text;
    return ids;
}
} // namespace

class TestBatching : public QObject
{
    Q_OBJECT

    const QDate m_today = day("2026-11-22");

private Q_SLOTS:
    void aModuleWaitsOrLiesWithOthers_data()
    {
        QTest::addColumn<QString>("on");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("waiting");
        QTest::addColumn<int>("days");
        QTest::newRow("undated idea") << "" << int(Status::Idea) << 1 << 0;
        QTest::newRow("undated, planned") << "" << int(Status::Planned) << 1 << 0;
        QTest::newRow("alone on a day ahead") << "2026-12-01" << int(Status::Planned) << 1 << 0;
        QTest::newRow("with another ahead") << "2026-12-11" << int(Status::Registered) << 0 << 1;
        QTest::newRow("an idea on that day still waits") << "2026-12-11" << int(Status::Idea) << 1 << 0;
        QTest::newRow("planned for a day that has passed") << "2026-11-21" << int(Status::Planned) << 1 << 0;
        QTest::newRow("dropped") << "" << int(Status::Dropped) << 0 << 0;
        QTest::newRow("done alone") << "2026-03-01" << int(Status::Completed) << 0 << 0;
        QTest::newRow("done last year") << "2025-12-11" << int(Status::Completed) << 0 << 0;
    }
    void aModuleWaitsOrLiesWithOthers()
    {
        QFETCH(QString, on);
        QFETCH(int, status);
        QFETCH(int, waiting);
        QFETCH(int, days);
        // The other one is planned for 11 December; alone it waits too.
        const Batches found = batches(of({duty("other", "2026-12-11", Status::Planned), duty("one", qPrintable(on), static_cast<Status>(status))}), m_today);
        QCOMPARE(int(idsOf(found.waiting).filter("one").size()), waiting);
        QCOMPARE(int(found.days.size()), days);
    }
    void doneTogetherThisYearIsShownAsDone()
    {
        const Batches found = batches(of({duty("a", "2026-04-10", Status::Completed), duty("b", "2026-04-10", Status::Completed), duty("c", "2026-12-11", Status::Planned), duty("d", "2026-12-11", Status::Completed)}), m_today);
        QCOMPARE(found.days.size(), 2);
        QVERIFY(found.days[0].done);
        QCOMPARE(found.days[0].hours, Credits::whole(3));
        QVERIFY(!found.days[1].done);
        QCOMPARE(found.days[1].activities, QStringList({"c", "d"}));
    }
    void theLastEvaluationDecidesAboutFiller()
    {
        Snapshot snapshot = of({anActivity().id("course").hours(2).status(Status::Idea)});
        QVERIFY(batches(snapshot, m_today).waiting.isEmpty());
        Evaluation first;
        first.activity = "course";
        first.verdict = Verdict::Filler;
        first.date = day("2026-01-01");
        snapshot.evaluations << std::make_shared<const Evaluation>(first);
        const Batches found = batches(snapshot, m_today);
        QCOMPARE(found.waiting.size(), 1);
        QCOMPARE(found.waitingHours, Credits::whole(2));
        QVERIFY(found.waiting[0].why.contains("evaluation"));
        Evaluation later = first;
        later.verdict = Verdict::Book;
        later.date = day("2026-02-01");
        snapshot.evaluations.prepend(std::make_shared<const Evaluation>(later));
        QVERIFY(batches(snapshot, m_today).waiting.isEmpty());
    }
    void undatedOnesComeFirst()
    {
        const Batches found = batches(of({duty("later", "2027-02-01", Status::Planned), duty("sooner", "2026-12-01", Status::Planned), duty("undated", "", Status::Idea)}), m_today);
        QCOMPARE(idsOf(found.waiting), QStringList({"undated", "sooner", "later"}));
        QVERIFY(batches(Snapshot(), m_today).waiting.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestBatching)
#include "tst_batching.moc"
