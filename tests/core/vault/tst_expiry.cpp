// Which certificates lapse, and until when a lost one can be had again.
#include "core/vault/expiry.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const QDate today = day("2026-11-19");

Shared<Document> card(const QString &name, const QDate &expires, Filing filing = Filing::Filed, const QStringList &about = {})
{
    Document document = *Shared<Document>(aDocument(name).about(about));
    document.expires = expires;
    document.filing = filing;
    return std::make_shared<const Document>(document);
}

QStringList namesOf(const QList<Shared<Document>> &documents)
{
    QStringList names;
    for (const auto &document : documents)
        names << document->name;
    return names;
}

} // namespace

class TestExpiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardWarnsBeforeItLapses_data()
    {
        QTest::addColumn<QDate>("expires");
        QTest::addColumn<Filing>("filing");
        QTest::addColumn<bool>("warns");
        QTest::newRow("does not lapse") << QDate() << Filing::Filed << false;
        QTest::newRow("today") << today << Filing::Filed << true;
        QTest::newRow("on the last day of the warning") << today.addDays(90) << Filing::Filed << true;
        QTest::newRow("a day later") << today.addDays(91) << Filing::Filed << false;
        QTest::newRow("lapsed a year ago") << today.addDays(-365) << Filing::Filed << true;
        QTest::newRow("lapsed longer ago") << today.addDays(-366) << Filing::Filed << false;
        QTest::newRow("in the inbox") << today << Filing::Inbox << true;
        QTest::newRow("set aside") << today << Filing::SetAside << false;
    }
    void aCardWarnsBeforeItLapses()
    {
        QFETCH(QDate, expires);
        QFETCH(Filing, filing);
        QFETCH(bool, warns);
        Snapshot snapshot;
        snapshot.documents << card("ACLS.pdf", expires, filing);
        QCOMPARE(lapsing(snapshot, today).size(), warns ? 1 : 0);
    }
    void theThresholdCanBeChanged()
    {
        Snapshot snapshot;
        snapshot.documents << card("ACLS.pdf", today.addDays(120));
        QVERIFY(lapsing(snapshot, today).isEmpty());
        snapshot.thresholds.expiryWarnDays = 120;
        QCOMPARE(lapsing(snapshot, today).size(), 1);
    }
    void aRenewedCardIsNoWarning()
    {
        Snapshot snapshot;
        snapshot.activities << anActivity().id("a24").titled("ACLS renewal 2024") << anActivity().id("a26").titled("ACLS Renewal 2026") << anActivity().id("b").titled("BLS");
        snapshot.documents << card("x.pdf", today.addDays(10), Filing::Filed, {"a24"}) << card("y.pdf", today.addDays(700), Filing::Filed, {"a26"})
                           << card("BLS card 2024.pdf", today.addDays(20)) << card("BLS card 2026.pdf", today.addDays(30)) << card("PALS.pdf", today.addDays(5));
        QCOMPARE(namesOf(lapsing(snapshot, today)), (QStringList{"PALS.pdf", "BLS card 2026.pdf"}));
    }
    void aProviderCanReissueForSixYears_data()
    {
        QTest::addColumn<QString>("earned");
        QTest::addColumn<QString>("until");
        QTest::newRow("plain") << "2026-02-10" << "2032-02-10";
        QTest::newRow("leap day") << "2024-02-29" << "2030-02-28";
        QTest::newRow("undated") << "" << "";
    }
    void aProviderCanReissueForSixYears()
    {
        QFETCH(QString, earned);
        QFETCH(QString, until);
        QCOMPARE(reissuedUntil(anActivity().on(qPrintable(earned)), Thresholds()), QDate::fromString(until, Qt::ISODate));
    }
    void activitiesWithoutProofAreOrderedByUrgency()
    {
        Snapshot snapshot;
        snapshot.activities << anActivity().id("new").on("2026-02-10").credits(1) << anActivity().id("soon").on("2020-11-19").credits(1) << anActivity().id("late").on("2020-11-18").credits(1)
                            << anActivity().id("later").on("2019-01-01").credits(1) << anActivity().id("proven").on("2026-01-01").credits(1) << anActivity().id("none").on("2026-01-01")
                            << anActivity().id("planned").on("2026-01-01").credits(1).planned() << anActivity().id("undated").credits(1);
        snapshot.documents << aDocument().about({"proven"});
        QStringList ids;
        QList<bool> late;
        for (const Unproven &each : unproven(snapshot, today)) {
            ids << each.activity->id.text;
            late << each.late;
        }
        QCOMPARE(ids, (QStringList{"soon", "new", "late", "later"}));
        QCOMPARE(late, (QList<bool>{false, false, true, true}));
    }
};

QTEST_APPLESS_MAIN(TestExpiry)
#include "tst_expiry.moc"
