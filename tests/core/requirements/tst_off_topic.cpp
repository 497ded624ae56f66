#include "core/requirements/off_topic.h"
#include "core/requirements/progress.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QTest>

using namespace credence;

class TestOffTopic : public QObject
{
    Q_OBJECT

    const QDate m_today = QDate(2026, 11, 22);

    static Snapshot with(const QByteArray &activity)
    {
        return test::snapshotOf(QJsonDocument::fromJson(R"([{"kind": "profile", "name": "Elena Rivera", "answers": {"cs-prescriber": true}},
            {"kind": "requirement", "id": "ma", "catalogue": "us-ma", "cycle": {"start": "2025-03-15", "end": "2027-03-14"}, "cycle_number": 3},
            {"kind": "activity", "id": "it", "title": "It", "credits": [{"amount": 4, "type": "ama-pra-1"}], )" + activity + "}]").array());
    }

private Q_SLOTS:
    void whatIsOnAnotherTopicSaysSo_data()
    {
        QTest::addColumn<QByteArray>("activity");
        QTest::addColumn<QString>("why"); // "": nothing is said
        const QByteArray done = R"("status": "completed", )";
        QTest::newRow("another topic") << done + R"("start": "2026-02-10", "topics": ["end-of-life"])" << "Does not count: its topic (End-of-life, hospice and palliative care) is none of this rule's.";
        QTest::newRow("two others") << done + R"("start": "2026-02-10", "topics": ["end-of-life", "hiv-aids"])" << "Does not count: none of its topics (";
        QTest::newRow("no topic") << done + R"("start": "2026-02-10")" << "Does not count: no topic is recorded for it";
        QTest::newRow("first day of the cycle") << done + R"("start": "2025-03-15")" << "Does not count: no topic";
        QTest::newRow("last day of the cycle") << done + R"("start": "2027-03-14")" << "Does not count: no topic";
        QTest::newRow("the day before the cycle") << done + R"("start": "2025-03-14")" << "";
        QTest::newRow("the day after the cycle") << done + R"("start": "2027-03-15")" << "";
        QTest::newRow("on the topic") << done + R"("start": "2026-02-10", "topics": ["opioid-prescribing"])" << "";
        QTest::newRow("an idea") << QByteArray(R"("status": "idea", "start": "2026-02-10")") << "";
    }
    void whatIsOnAnotherTopicSaysSo()
    {
        QFETCH(QByteArray, activity);
        QFETCH(QString, why);
        const Snapshot snapshot = with(activity);
        const Standing ma = standings(snapshot, m_today).value(0);
        const auto opioid = std::find_if(ma.rules.begin(), ma.rules.end(), [](const RuleStanding &rule) { return rule.rule == QLatin1String("us-ma.r3"); });
        QVERIFY(opioid != ma.rules.end());
        const QStringList topics = topicsAsked(snapshot, ma.source, opioid->rule);
        QVERIFY(topics.contains("opioid-prescribing"));
        const QString said = offTopicWhy(*snapshot.activities.first(), topics, ma.cycle, opioid->figures);
        QVERIFY2(why.isEmpty() ? said.isEmpty() : said.startsWith(why), qPrintable(said));
        const auto all = offTopic(snapshot, topics, ma.cycle, opioid->figures);
        QCOMPARE(all.size(), why.isEmpty() ? 0 : 1);
        QVERIFY(all.isEmpty() || (!all[0].counts && all[0].why == said));
        QVERIFY(offTopic(snapshot, {}, ma.cycle, opioid->figures).isEmpty()); // a rule that asks for no topic
        QVERIFY(offTopic(snapshot, topics, {}, opioid->figures).isEmpty());   // a cycle that is not known
    }

    void whatHasNoDayAndAWordWithoutEffectAreSaid()
    {
        const auto total = [this](const Snapshot &snapshot) { return standings(snapshot, m_today).value(0).total; };
        const Snapshot dayless = with(R"("status": "completed", "overrule": [{"requirement": "ma", "rule": "total", "count": true, "why": "the board said so"}])");
        QCOMPARE(undated(dayless, total(dayless)).size(), 1);
        QCOMPARE(undated(dayless, total(dayless))[0].why, QString("Does not count: its day is not known."));
        QVERIFY(overruleWithoutEffect(*dayless.activities.first(), SourceId{"ma"}, "total", total(dayless)).contains("its day is not known"));
        const Snapshot outside = with(R"("status": "completed", "start": "2024-02-10", "overrule": [{"requirement": "ma", "rule": "total", "count": true, "why": "the board said so"}])");
        QVERIFY(undated(outside, total(outside)).isEmpty());
        QVERIFY(overruleWithoutEffect(*outside.activities.first(), SourceId{"ma"}, "total", total(outside)).contains("lies outside of the cycle"));
        const Snapshot inside = with(R"("status": "completed", "start": "2026-02-10", "overrule": [{"requirement": "ma", "rule": "total", "count": true, "why": "the board said so"}])");
        QVERIFY(overruleWithoutEffect(*inside.activities.first(), SourceId{"ma"}, "total", total(inside)).isEmpty());
        QVERIFY(overruleWithoutEffect(*outside.activities.first(), SourceId{"ma"}, "us-ma.r3", total(outside)).isEmpty()); // no word about that rule
    }
};

QTEST_GUILESS_MAIN(TestOffTopic)
#include "tst_off_topic.moc"
