#include "core/packets/audit_cycle.h"
#include "core/packets/html.h"
#include "core/packets/packets.h"
#include "core/packets/weak_points.h"
#include "core/requirements/past_cycle.h"
#include "core/requirements/progress.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QTest>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

Snapshot snapshotOf(const QByteArray &records) { return test::snapshotOf(QJsonDocument::fromJson(records).array()); }

/// Massachusetts: the cycle at hand ends on 14 March 2027 with 7 of 50, the one before had 30, the first 5.
Snapshot massachusetts()
{
    return snapshotOf(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "birth_date": "1984-03-15", "answers": {"cs-prescriber": true, "practicing-medicine": true}},
        {"kind": "requirement", "id": "ma", "catalogue": "us-ma", "issued": "2021-03-15", "cycle": {"end": "2027-03-14"}},
        {"kind": "requirement", "id": "open", "catalogue": "us-ca-md"},
        {"kind": "activity", "id": "last day", "title": "Review of then", "status": "completed", "start": "2025-03-14", "credits": [{"amount": 30, "type": "ama-pra-1"}]},
        {"kind": "activity", "id": "first day", "title": "Update of now", "status": "completed", "start": "2025-03-15", "credits": [{"amount": 7, "type": "ama-pra-1"}]},
        {"kind": "activity", "id": "oldest", "title": "The oldest", "status": "completed", "start": "2022-01-10", "credits": [{"amount": 5, "type": "ama-pra-1"}]}
    ])");
}

PacketOptions optionsFor(const char *authority, int back = 0, const DateRange &period = {})
{
    PacketOptions options;
    options.today = today;
    options.authority = SourceId{QLatin1String(authority)};
    options.period = period;
    options.back = back;
    return options;
}

Result<Packet> madeOf(const char *kind, const PacketOptions &options)
{
    const Snapshot snapshot = massachusetts();
    return packet(QLatin1String(kind), snapshot, standings(snapshot, today), options);
}

QStringList ledgerOf(const Packet &packet)
{
    QStringList titles;
    for (const Section &section : packet.sections) {
        if (section.key != QLatin1String("ledger"))
            continue;
        for (const QList<paper::Cell> &row : std::get<paper::Table>(section.blocks.first()).rows)
            titles << row.at(1).text;
    }
    return titles;
}

QString figureOf(const Packet &packet, const QString &label)
{
    for (const paper::FigureCard &card : std::get<paper::FigureCards>(packet.coverBlocks.first()).cards) {
        if (card.label == label)
            return card.figure + QLatin1Char(' ') + card.note;
    }
    return {};
}

} // namespace

class TestAuditCycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coverRulesAndLedgerAreOfTheCycleAskedFor_data()
    {
        QTest::addColumn<int>("back");
        QTest::addColumn<DateRange>("period");
        QTest::addColumn<QString>("days");
        QTest::addColumn<QString>("earned");
        QTest::addColumn<QStringList>("ledger");
        const DateRange now{QDate(2025, 3, 15), QDate(2027, 3, 14)}, then{QDate(2023, 3, 15), QDate(2025, 3, 14)};
        const QString nowWords = "15 Mar 2025 – 14 Mar 2027", thenWords = "15 Mar 2023 – 14 Mar 2025";
        QTest::newRow("none asked for: the current one") << 0 << DateRange() << nowWords << "7 " << QStringList("Update of now");
        QTest::newRow("its own days") << 0 << now << nowWords << "7 " << QStringList("Update of now");
        QTest::newRow("one back") << 1 << DateRange() << thenWords << "30 " << QStringList("Review of then");
        QTest::newRow("the days of the one before") << 0 << then << thenWords << "30 " << QStringList("Review of then");
        QTest::newRow("its first day alone") << 0 << DateRange{then.start, {}} << thenWords << "30 " << QStringList("Review of then");
        QTest::newRow("its last day alone") << 0 << DateRange{{}, then.end} << thenWords << "30 " << QStringList("Review of then");
        QTest::newRow("the first of all") << 2 << DateRange() << "15 Mar 2021 – 14 Mar 2023" << "5 " << QStringList("The oldest");
    }
    void coverRulesAndLedgerAreOfTheCycleAskedFor()
    {
        QFETCH(int, back);
        QFETCH(DateRange, period);
        QFETCH(QString, days);
        const auto made = madeOf("audit", optionsFor("ma", back, period));
        QVERIFY2(made, made ? "" : qPrintable(made.error().sentence));
        QCOMPARE(made->subtitle, "Massachusetts medical license, " + days);
        QTEST(figureOf(*made, "Earned"), "earned");
        QTEST(ledgerOf(*made), "ledger");
        const bool over = days != "15 Mar 2025 – 14 Mar 2027";
        QCOMPARE(html(*made).contains("This cycle is over. Its figures are as of its last day"), over);
    }

    void figuresAreThoseOfTheCycleAsItStood()
    {
        const Snapshot snapshot = massachusetts();
        const auto there = standingsInAuditCycle(snapshot, standings(snapshot, today), optionsFor("ma", 1));
        QVERIFY(there);
        QCOMPARE(there->first(), standingsBack(snapshot, 1, today).first());
        QCOMPARE(there->last(), standings(snapshot, today).last());
    }

    void whatWasShortIsNotCalledOverdueOrDue()
    {
        const Snapshot snapshot = snapshotOf(R"([
            {"kind": "requirement", "id": "own", "cycle": {"start": "2026-01-01", "end": "2027-12-31"},
             "custom": {"id": "own", "authority": "Own", "cycle": {"months": 24, "anchor": "individual-date"}, "total": {"amount": 20, "unit": "credit"}, "rules": []}},
            {"kind": "activity", "id": "a", "title": "Old", "status": "completed", "start": "2025-02-14", "credits": [{"amount": 8, "type": "ama-pra-1"}]}])");
        QCOMPARE(snapshot.sources.size(), 1);
        const auto now = standings(snapshot, today);
        const auto there = packetStandings("audit", snapshot, now, optionsFor("own", 1));
        QVERIFY2(there, there ? "" : qPrintable(there.error().sentence));
        QCOMPARE(there->first().total.state, State::Overdue);
        const auto made = packet("audit", snapshot, now, optionsFor("own", 1));
        QCOMPARE(figureOf(*made, "Missing"), QString("12 short then"));
        QVERIFY(!html(*made).contains("overdue"));
        QCOMPARE(weakPoints(snapshot, *there, optionsFor("own", 1)).last().text, QString("Short then: Total 12."));
    }

    void figuresByRulesFoundLaterAreNotSaidToBeUnknown()
    {
        const auto made = madeOf("audit", optionsFor("ma", 1));
        const QString words = html(*made);
        QVERIFY(words.contains("These rules were found later than this cycle; ask the authority which held then."));
        QVERIFY2(!words.contains("Total: cannot be computed"), qPrintable(words));
        QVERIFY2(words.contains("Total: 20 hours missing, due 14 Mar 2025."), qPrintable(words));
        const Snapshot snapshot = massachusetts();
        QStringList points;
        for (const WeakPoint &point : weakPoints(snapshot, *packetStandings("audit", snapshot, standings(snapshot, today), optionsFor("ma", 1)), optionsFor("ma", 1)))
            points << point.text;
        const QString all = points.join('\n');
        QVERIFY2(all.contains("Missing then: Total 20"), qPrintable(all));
        QVERIFY2(all.contains("The rules were found later than this cycle: ask which held then."), qPrintable(all));
        QVERIFY2(!all.contains("Check by hand: Total"), qPrintable(all));
    }

    void aPeriodThatIsNoCycleIsRefused_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<int>("back");
        QTest::addColumn<DateRange>("period");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("a calendar year") << "ma" << 0 << DateRange{QDate(2024, 1, 1), QDate(2024, 12, 31)} << int(ErrorKind::Invalid)
                                         << "Massachusetts medical license has no cycle 1 Jan 2024 – 31 Dec 2024. An audit file is of one whole cycle: the current one, 15 Mar 2025 – 14 Mar 2027, or one that is over, 15 Mar 2023 – 14 Mar 2025 or 15 Mar 2021 – 14 Mar 2023. Choose one of these, or make a CME summary, which takes any days.";
        QTest::newRow("a day short") << "ma" << 0 << DateRange{QDate(2023, 3, 15), QDate(2025, 3, 13)} << int(ErrorKind::Invalid) << "has no cycle 15 Mar 2023 – 13 Mar 2025.";
        QTest::newRow("to come") << "ma" << 0 << DateRange{QDate(2027, 3, 15), QDate(2029, 3, 14)} << int(ErrorKind::Invalid) << "has no cycle 15 Mar 2027 – 14 Mar 2029 that has begun.";
        QTest::newRow("before the first") << "ma" << 0 << DateRange{QDate(2019, 3, 15), QDate(2021, 3, 14)} << int(ErrorKind::Invalid) << "has no cycle 15 Mar 2019 – 14 Mar 2021.";
        QTest::newRow("too far back") << "ma" << 3 << DateRange() << int(ErrorKind::NotFound) << "Massachusetts medical license has 2 cycles on record before the current one, not so many. Choose a later one.";
        QTest::newRow("back, cycle not known") << "open" << 1 << DateRange() << int(ErrorKind::NotFound) << "has no cycle on record before the current one";
        QTest::newRow("days, cycle not known") << "open" << 0 << DateRange{QDate(2024, 1, 1), QDate(2025, 12, 31)} << int(ErrorKind::Invalid) << "is not known, so no file can be made of certain days. Enter the dates";
    }
    void aPeriodThatIsNoCycleIsRefused()
    {
        QFETCH(QString, authority);
        QFETCH(int, back);
        QFETCH(DateRange, period);
        QFETCH(int, kind);
        QFETCH(QString, says);
        const auto made = madeOf("audit", optionsFor(authority.toLatin1(), back, period));
        QVERIFY(!made);
        QCOMPARE(int(made.error().kind), kind);
        QVERIFY2(made.error().sentence.contains(says), qPrintable(made.error().sentence));
    }

    void theCyclesToChooseFromAreTheCurrentOneAndThoseThatAreOver()
    {
        const Snapshot snapshot = massachusetts();
        const auto now = standings(snapshot, today);
        const QList<DateRange> cycles = auditCycles(snapshot, now.first(), today);
        QCOMPARE(cycles.size(), 3);
        QCOMPARE(cycles.at(0), (DateRange{QDate(2025, 3, 15), QDate(2027, 3, 14)}));
        QCOMPARE(cycles.at(2), (DateRange{QDate(2021, 3, 15), QDate(2023, 3, 14)}));
        QCOMPARE(auditCycles(snapshot, now.last(), today).size(), 1);
    }

    void aSummaryListsWhatCountedInTheCyclesOfItsDays_data()
    {
        QTest::addColumn<DateRange>("period");
        QTest::addColumn<QStringList>("ledger");
        QTest::newRow("a cycle that is over") << DateRange{QDate(2023, 3, 15), QDate(2025, 3, 14)} << QStringList{"Review of then"};
        QTest::newRow("across two cycles") << DateRange{QDate(2024, 1, 1), QDate(2026, 12, 31)} << QStringList{"Review of then", "Update of now"};
        QTest::newRow("the cycle at hand") << DateRange() << QStringList{"Update of now"};
        QTest::newRow("open to the left") << DateRange{{}, QDate(2025, 3, 14)} << QStringList{"The oldest", "Review of then"};
        QTest::newRow("days to come") << DateRange{QDate(2027, 1, 1), QDate(2027, 2, 1)} << QStringList{};
    }
    void aSummaryListsWhatCountedInTheCyclesOfItsDays()
    {
        QFETCH(DateRange, period);
        const auto made = madeOf("summary", optionsFor("ma", 0, period));
        QVERIFY(made);
        QTEST(ledgerOf(*made), "ledger");
    }
};

QTEST_APPLESS_MAIN(TestAuditCycle)
#include "tst_audit_cycle.moc"
