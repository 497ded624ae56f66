// A typed cycle that is over says so, and what would follow it.
#include "core/actions/requiring.h"
#include "core/reminders/due.h"
#include "core/requirements/next_cycle.h"
#include "core/requirements/progress.h"
#include "core/requirements/standing_json.h"
#include "tests/support/records.h"
#include "tests/support/verify_done.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;

namespace {

QDate day(const char *text) { return QDate::fromString(QLatin1String(text), Qt::ISODate); }

/// Maine, typed from March 2024 to February 2026, with 45 of 40 hours done in it.
Snapshot maine()
{
    return test::snapshotOf(QJsonDocument::fromJson(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {}},
        {"kind": "requirement", "id": "me", "catalogue": "us-me-md", "cycle": {"start": "2024-03-01", "end": "2026-02-28"}, "cycle_number": 3},
        {"kind": "activity", "id": "a", "title": "Sepsis", "status": "completed", "start": "2025-02-10", "credits": [{"amount": 45, "type": "ama-pra-1"}]}
        ])").array());
}

} // namespace

class TestNextCycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCycleAfter_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("nextStart");
        QTest::addColumn<QString>("nextEnd");
        QTest::newRow("two years") << "2024-03-01" << "2026-02-28" << "2026-03-01" << "2028-02-29";
        QTest::newRow("a year with a leap day") << "2024-01-01" << "2024-12-31" << "2025-01-01" << "2025-12-31";
        QTest::newRow("from a birthday") << "2023-05-17" << "2026-05-16" << "2026-05-17" << "2029-05-16";
        QTest::newRow("no whole months: as many days") << "2024-09-10" << "2026-03-31" << "2026-04-01" << "2027-10-20";
        QTest::newRow("not known") << "" << "2026-02-28" << "" << "";
    }
    void theCycleAfter()
    {
        QFETCH(QString, start);
        QFETCH(QString, end);
        const DateRange next = cycleAfter({QDate::fromString(start, Qt::ISODate), QDate::fromString(end, Qt::ISODate)});
        QTEST(isoText(next.start), "nextStart");
        QTEST(isoText(next.end), "nextEnd");
    }

    void aTypedCycleThatEndedSaysSo()
    {
        const Snapshot snapshot = maine();
        QVERIFY(!standings(snapshot, day("2026-02-28")).first().over);
        const auto after = standings(snapshot, day("2026-03-01"));
        QVERIFY(after.first().over);
        QVERIFY2(cycleOverWords(after.first()).contains("2026-03-01 to 2028-02-29"), qPrintable(cycleOverWords(after.first())));
        QVERIFY(figures(snapshot, day("2026-03-01")).first().over);
        const QString text = statusText(snapshot, after, day("2026-03-01"));
        QVERIFY2(text.contains("Cycle over") && text.contains("ended on 2026-02-28"), qPrintable(text));
        const QJsonObject json = statusJson(snapshot, after, day("2026-03-01"))["requirements"][0].toObject();
        QVERIFY(json["over"].toBool());
        QCOMPARE(json["next_cycle"]["end"].toString(), "2028-02-29");
    }

    /// What was said of one cycle is no answer for the next.
    void renewingAsksAnew()
    {
        QTemporaryDir folder;
        const auto portfolio = Portfolio::create(folder.filePath(QStringLiteral("p.credence")));
        VERIFY_DONE(portfolio);
        Source license;
        license.catalogueId = QStringLiteral("us-sc");
        license.cycle = {day("2025-07-01"), day("2027-06-30")};
        license.cycleNumber = 3;
        license.satisfiedBy = QStringList{QStringLiteral("board-certification-or-recertification-in-cycle")};
        license.answers = {{QStringLiteral("new-licensee"), true}, {QStringLiteral("state-cs-registrant"), true}};
        const auto id = addRequirement(**portfolio, license);
        VERIFY_DONE(id);
        VERIFY_DONE(startCycle(**portfolio, *id, cycleAfter(license.cycle)));
        const auto renewed = (*portfolio)->snapshot()->sources.first();
        QCOMPARE(isoText(renewed->cycle.end), "2029-06-30");
        QCOMPARE(renewed->cycleNumber, std::optional(4));
        QVERIFY(renewed->satisfiedBy.isEmpty());
        QCOMPARE(renewed->answers.keys(), QStringList{QStringLiteral("state-cs-registrant")});
        QCOMPARE((*portfolio)->undoLabel(), "Start the next cycle");
        VERIFY_DONE((*portfolio)->undo());
        QCOMPARE((*portfolio)->snapshot()->sources.first()->satisfiedBy.size(), 1);
    }

    void itWaitsUntilTheNextOneIsEntered()
    {
        Snapshot snapshot = maine();
        const QDate today = day("2026-11-19");
        const auto waiting = [&] {
            const auto due = dueSoon(snapshot, standings(snapshot, today), today);
            return std::any_of(due.cbegin(), due.cend(), [](const Due &one) { return one.kind == DueKind::CycleOver; });
        };
        QVERIFY(waiting());
        Source renewed = *snapshot.sources.first();
        renewed.cycle = cycleAfter(renewed.cycle);
        snapshot.sources.first() = std::make_shared<const Source>(renewed);
        QVERIFY(!waiting());
        QVERIFY(!standings(snapshot, today).first().over);
    }
};

QTEST_GUILESS_MAIN(TestNextCycle)
#include "tst_next_cycle.moc"
