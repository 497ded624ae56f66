#include "core/requirements/not_reckoned.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QTest>

using namespace credence;

class TestNotReckoned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsNamed_data()
    {
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<QByteArray>("requirement");
        QTest::addColumn<bool>("cycle");
        QTest::addColumn<int>("figures"); // 0: none is named
        QTest::addColumn<QString>("why");
        const QByteArray all = R"("cs-prescriber": true, "practicing-medicine": true, "treats-adults": true)";
        const QByteArray dates = R"(, "cycle": {"start": "2025-03-15", "end": "2027-03-14"})";
        const QString noCycle = "The cycle is not known: enter the end date printed on the license.";
        QTest::newRow("no dates") << all << QByteArray(R"("catalogue": "us-ma")") << true << 4 << noCycle;
        QTest::newRow("no dates and a question") << QByteArray(R"("practicing-medicine": true, "treats-adults": true)") << QByteArray(R"("catalogue": "us-ma")") << true << 4 << noCycle + " Please answer: Do you prescribe";
        QTest::newRow("questions only") << QByteArray(R"("cs-prescriber": true)") << QByteArray(R"("catalogue": "us-ma")") + dates << false << 2 << "Please answer 2 questions, the first: Are you practicing";
        QTest::newRow("all is known") << all << QByteArray(R"("catalogue": "us-ma")") + dates << false << 0 << "";
        QTest::newRow("one time, and needs no cycle") << QByteArray(R"("cs-prescriber": true, "in-residency": false, "dea-registrant": true, "addiction-certified": false, "recent-us-graduate-sud": false)")
                                                      << QByteArray(R"("catalogue": "us-dea-mate", "cycle": {"start": "2025-04-01", "end": "2028-03-31"})") << false << 0 << "";
        QTest::newRow("to be checked by hand only") << all << QByteArray(R"("catalogue": "board-abps", "cycle": {"start": "2025-01-01", "end": "2027-12-31"})") << false << 0 << "";
    }
    void whatWaitsIsNamed()
    {
        QFETCH(QByteArray, answers);
        QFETCH(QByteArray, requirement);
        QFETCH(bool, cycle);
        QFETCH(int, figures);
        QFETCH(QString, why);
        const Snapshot snapshot = test::snapshotOf(
            QJsonDocument::fromJson(R"([{"kind": "profile", "name": "Elena Rivera", "answers": {)" + answers + R"(}}, {"kind": "requirement", "id": "it", )" + requirement + "}]").array());
        QCOMPARE(snapshot.sources.size(), 1);
        const auto found = notReckoned(credence::figures(snapshot, QDate(2026, 11, 22)));
        QCOMPARE(found.isEmpty(), figures == 0);
        if (found.isEmpty())
            return;
        QVERIFY2(found[0].why.startsWith(why), qPrintable(found[0].why));
        QCOMPARE(found[0].cycle, cycle);
        QCOMPARE(found[0].figures, figures);
        QVERIFY(notReckonedText(found[0]).startsWith(found[0].requirement + ", "));
        QCOMPARE(notReckonedJson(found)[0][QLatin1String("why")].toString(), found[0].why);
    }
};

QTEST_GUILESS_MAIN(TestNotReckoned)
#include "tst_not_reckoned.moc"
