#include "core/advice/what_next.h"
#include "tests/support/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

/// Eight hours on opioids are missing.
Snapshot portfolio(const QByteArray &more)
{
    return test::snapshotOf(QJsonDocument::fromJson(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {"dea-registrant": true, "addiction-certified": false, "recent-us-graduate-sud": false}},
        {"kind": "requirement", "id": "dea", "catalogue": "us-dea-mate", "cycle": {"start": "2025-04-01", "end": "2028-03-31"}}
        )" + more + "]").array());
}

QByteArray idea(const char *id, double amount, const char *more)
{
    return QStringLiteral(R"(,{"kind": "activity", "id": "%1", "title": "Course %1", "status": "idea", "credits": [{"amount": %2, "type": "ama-pra-1"}], "topics": ["opioid-prescribing"], %3})")
        .arg(QLatin1String(id)).arg(amount).arg(QLatin1String(more)).toUtf8();
}

QString picked(const NextAdvice &advice)
{
    QStringList ids;
    for (const Pick &pick : advice.picks)
        ids << pick.activity.text;
    return ids.join(' ');
}

} // namespace

/// What next where something is not known, or not sure.
class TestNextUnknown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlannedCourseWhoseDayIsOverClosesNothing_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("days");
        QTest::addColumn<bool>("coming");
        QTest::newRow("planned, over") << "planned" << R"("start": "2026-06-01")" << false;
        QTest::newRow("registered, over yesterday") << "registered" << R"("start": "2026-11-20", "end": "2026-11-21")" << false;
        QTest::newRow("planned for today") << "planned" << R"("start": "2026-11-22")" << true;
        QTest::newRow("ends today") << "planned" << R"("start": "2026-11-20", "end": "2026-11-22")" << true;
        QTest::newRow("in progress since June") << "in-progress" << R"("start": "2026-06-01")" << true;
        QTest::newRow("in progress, its end is over") << "in-progress" << R"("start": "2026-06-01", "end": "2026-06-30")" << false;
        QTest::newRow("planned without a day") << "planned" << R"("hours": 8)" << true;
    }
    void aPlannedCourseWhoseDayIsOverClosesNothing()
    {
        QFETCH(QString, status);
        QFETCH(QString, days);
        QFETCH(bool, coming);
        const QString planned = QStringLiteral(R"(,{"kind": "activity", "id": "p", "title": "Opioids in June", "status": "%1", %2, "credits": [{"amount": 8, "type": "ama-pra-1"}], "topics": ["opioid-prescribing"]})").arg(status, days);
        const NextAdvice advice = whatNext(portfolio(planned.toUtf8()), today, {}, {});
        QCOMPARE(advice.open.isEmpty(), coming);
        QCOMPARE(advice.toConfirm.size(), coming ? 0 : 1);
        if (!coming)
            QVERIFY2(nextText(advice).contains("“Opioids in June” was planned for"), qPrintable(nextText(advice)));
    }
    void whatSurelyFitsIsPreferred()
    {
        const QByteArray ideas = idea("open", 8, R"("hours": 8, "start": "2026-12-01")") + idea("known", 8, R"("hours": 8, "cost": 900, "start": "2026-12-02")");
        QCOMPARE(picked(whatNext(portfolio(ideas), today, {}, Cents{100000})), "known");
        QVERIFY(whatNext(portfolio(ideas), today, {}, Cents{100000}).proved);
        QCOMPARE(picked(whatNext(portfolio(ideas), today, {}, {})), "open");
    }
    void twoOfOneDaySaySo()
    {
        const NextAdvice advice = whatNext(portfolio(idea("a", 4, R"("start": "2026-12-01", "end": "2026-12-03")") + idea("b", 4, R"("start": "2026-12-03")")), today, {}, {});
        QCOMPARE(advice.picks.size(), 2);
        QVERIFY2(advice.picks.last().why.contains("on the same day as"), qPrintable(advice.picks.last().why));
    }
    void anUndatedIdeaInAMovingWindowSaysUntilWhen()
    {
        const QByteArray wyoming = R"([{"kind": "profile", "name": "Elena Rivera", "degree": "MD"},{"kind": "requirement", "id": "wy", "catalogue": "us-wy", "issued": "2010-05-01"})"
                                   R"(,{"kind": "activity", "id": "old", "title": "Old", "status": "completed", "start": "2024-01-10", "credits": [{"amount": 50, "type": "ama-pra-1"}]})"
                                   R"(,{"kind": "activity", "id": "i", "title": "Idea", "status": "idea", "credits": [{"amount": 20, "type": "ama-pra-1"}]}])";
        const NextAdvice advice = whatNext(test::snapshotOf(QJsonDocument::fromJson(wyoming).array()), today, {}, {});
        QCOMPARE(advice.picks.size(), 1);
        QVERIFY2(advice.picks.first().why.contains("choose one by 9 Jan 2027"), qPrintable(advice.picks.first().why));
    }
};

QTEST_APPLESS_MAIN(TestNextUnknown)
#include "tst_next_unknown.moc"
