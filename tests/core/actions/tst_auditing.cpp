#include "core/actions/auditing.h"
#include "core/exchange/json_records.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestAuditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysMustBeInOrder_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("answered");
        QTest::addColumn<bool>("fine");
        QTest::newRow("asked only") << "s1" << "2026-03-01" << "" << "" << true;
        QTest::newRow("all on one day") << "s1" << "2026-03-01" << "2026-03-01" << "2026-03-01" << true;
        QTest::newRow("answered without a day of sending") << "s1" << "2026-03-01" << "" << "2026-04-01" << true;
        QTest::newRow("no requirement") << "" << "2026-03-01" << "" << "" << false;
        QTest::newRow("no day of asking") << "s1" << "" << "2026-03-01" << "" << false;
        QTest::newRow("sent the day before") << "s1" << "2026-03-02" << "2026-03-01" << "" << false;
        QTest::newRow("answered before sending") << "s1" << "2026-03-01" << "2026-03-05" << "2026-03-04" << false;
        QTest::newRow("answered before asking") << "s1" << "2026-03-01" << "" << "2026-02-28" << false;
    }
    void daysMustBeInOrder()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, asked);
        QFETCH(QString, sent);
        QFETCH(QString, answered);
        QFETCH(bool, fine);
        const auto day = [](const QString &text) { return QDate::fromString(text, Qt::ISODate); };
        Audit audit;
        audit.requirement = requirement;
        audit.asked = day(asked);
        audit.sent = day(sent);
        audit.answered = day(answered);
        TempPortfolio portfolio;
        const auto kept = keepAudit(*portfolio, audit);
        QCOMPARE(bool(kept), fine);
        QCOMPARE(portfolio->snapshot()->audits.size(), fine ? 1 : 0);
        if (!fine)
            QVERIFY(kept.error().kind == ErrorKind::Invalid && kept.error().sentence.contains("Nothing was saved"));
    }

    void anAnswerIsNotDueBeforeItIsAskedFor_data()
    {
        QTest::addColumn<QDate>("due");
        QTest::addColumn<bool>("fine");
        QTest::newRow("the day before") << QDate(2026, 2, 28) << false;
        QTest::newRow("the same day") << QDate(2026, 3, 1) << true;
        QTest::newRow("not known") << QDate() << true;
    }
    void anAnswerIsNotDueBeforeItIsAskedFor()
    {
        QFETCH(QDate, due);
        QFETCH(bool, fine);
        Audit audit;
        audit.requirement = "s1";
        audit.asked = QDate(2026, 3, 1);
        audit.due = due;
        TempPortfolio portfolio;
        const auto kept = keepAudit(*portfolio, audit);
        QCOMPARE(bool(kept), fine);
        const auto record = recordFromLine(recordToLine(Record(audit)));
        QCOMPARE(bool(record), fine);
        if (!fine)
            QVERIFY(kept.error().sentence.startsWith("The answer cannot be due (2026-02-28) before the authority asked (2026-03-01).") && record.error().sentence.contains("cannot be due"));
    }

    void eachWordIsOneStepToUndo()
    {
        TempPortfolio portfolio;
        Audit audit;
        audit.requirement = "s1";
        audit.asked = QDate(2026, 3, 1);
        const auto id = keepAudit(*portfolio, audit);
        VERIFY_DONE(id);
        audit.id = *id;
        audit.sent = QDate(2026, 3, 10);
        VERIFY_DONE(keepAudit(*portfolio, audit));
        QCOMPARE(*portfolio->snapshot()->audits.at(0), audit);
        VERIFY_DONE(portfolio->undo());
        QVERIFY(!portfolio->snapshot()->audits.at(0)->sent.isValid());
        VERIFY_DONE(portfolio->redo());
        QCOMPARE(*portfolio->snapshot()->audits.at(0), audit);
    }

    void auditsOfOneRequirementLatestFirst()
    {
        Snapshot snapshot;
        for (const auto &[id, source, day] : {std::tuple("a", "s1", QDate(2024, 1, 1)), std::tuple("b", "s2", QDate(2025, 1, 1)), std::tuple("c", "s1", QDate(2026, 1, 1))}) {
            auto audit = std::make_shared<Audit>();
            audit->id = {id};
            audit->requirement = source;
            audit->asked = day;
            snapshot.audits.append(audit);
        }
        const auto found = auditsOf(snapshot, {"s1"});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0)->id.text, QString("c"));
        QVERIFY(auditsOf(snapshot, {"s3"}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAuditing)
#include "tst_auditing.moc"
