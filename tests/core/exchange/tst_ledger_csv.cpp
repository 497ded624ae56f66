// The exported ledger: its columns, quoting, and text that must not become a formula.
#include "core/exchange/ledger_csv.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestLedgerCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void field_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("plain") << "Sepsis Summit" << QByteArray("Sepsis Summit");
        QTest::newRow("empty") << "" << QByteArray();
        QTest::newRow("comma") << "Sepsis, again" << QByteArray("\"Sepsis, again\"");
        QTest::newRow("quote") << "The \"bundle\"" << QByteArray("\"The \"\"bundle\"\"\"");
        QTest::newRow("line break") << "one\ntwo" << QByteArray("\"one\ntwo\"");
        QTest::newRow("formula") << "=1+1" << QByteArray("'=1+1");
        QTest::newRow("formula with a comma") << "@SUM(A1,A2)" << QByteArray("\"'@SUM(A1,A2)\"");
        QTest::newRow("a minus inside") << "pre-op" << QByteArray("pre-op");
        QTest::newRow("accents") << "Ärzteforum" << QByteArray("\xC3\x84rzteforum");
    }
    void field()
    {
        QFETCH(QString, text);
        QTEST(csvField(text), "field");
    }

    void theColumnsOfTheLedger()
    {
        Snapshot snapshot;
        const Shared<Activity> course = anActivity().id("a").titled("Sepsis Summit, 2026").by("SHM").on("2026-02-10").credits(8).credits(8, "abim-moc-mk");
        const Shared<Activity> bare = anActivity().id("b").titled("=HYPERLINK(\"x\")");
        snapshot.documents = {aDocument("summit.pdf").about({"a"}), aDocument("other.pdf").about({"z"})};
        const QList<Standing> standings{aStanding("Hospital credentialing").counts("a", 8, "Counts."), aStanding("Society fellowship").ignores("a", "No.")};
        const QByteArray csv = ledgerCsv({course, bare}, snapshot, standings);
        const QList<QByteArray> lines = csv.split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], QByteArray("\xEF\xBB\xBF" "Date,Activity,Provider,Credits,Type,Requirement,Proof\r"));
        QVERIFY2(lines[1].startsWith("2026-02-10,\"Sepsis Summit, 2026\",SHM,8; 8,"), lines[1].constData());
        QVERIFY2(lines[1].endsWith(",Hospital,summit.pdf\r"), lines[1].constData());
        QCOMPARE(lines[2], QByteArray(",\"'=HYPERLINK(\"\"x\"\")\",,,,,\r"));
        QCOMPARE(ledgerCsv({}, {}, {}).count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestLedgerCsv)
#include "tst_ledger_csv.moc"
