#include "core/requirements/retention.h"
#include "core/requirements/rule_origin.h"
#include "tests/support/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace credence;

namespace {

Snapshot snapshotWith(const QByteArray &records) { return test::snapshotOf(QJsonDocument::fromJson(records).array()); }

const QDate today(2026, 11, 22);

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAuthorityMayAskAsLongAsItsSourceSays_data()
    {
        QTest::addColumn<QByteArray>("requirement");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("until"); // "": not known
        QTest::addColumn<QString>("cycleEnd");
        QTest::newRow("Ohio, this cycle") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-oh","cycle":{"start":"2025-10-02","end":"2027-10-01"}})") << "2026-05-05" << "2029-10-01" << "2027-10-01";
        QTest::newRow("Ohio, the cycle before") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-oh","cycle":{"start":"2025-10-02","end":"2027-10-01"}})") << "2025-10-01" << "2027-10-01" << "2025-10-01";
        QTest::newRow("Pennsylvania, a cycle to come") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-pa-md"})") << "2027-01-01" << "2030-12-31" << "2028-12-31";
        QTest::newRow("Alabama, a calendar year") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-al"})") << "2026-05-05" << "2029-12-31" << "2026-12-31";
        QTest::newRow("Virginia, six years after the renewal") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-va","cycle":{"start":"2025-06-01","end":"2027-05-31"}})") << "2026-05-05" << "2033-05-31" << "2027-05-31";
        QTest::newRow("California counts from the course") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-ca-md","cycle":{"start":"2025-06-01","end":"2027-05-31"}})") << "2026-02-28" << "2030-02-28" << "2027-05-31";
        QTest::newRow("29 February stays in the month") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-oh","cycle":{"start":"2026-03-01","end":"2028-02-29"}})") << "2026-05-05" << "2030-02-28" << "2028-02-29";
        QTest::newRow("no source says") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-ma","cycle":{"start":"2025-03-15","end":"2027-03-14"}})") << "2026-05-05" << "" << "2027-03-14";
        QTest::newRow("cycle not known") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-oh"})") << "2026-05-05" << "" << "";
    }
    void anAuthorityMayAskAsLongAsItsSourceSays()
    {
        QFETCH(QByteArray, requirement);
        QFETCH(QString, day);
        QFETCH(QString, until);
        QFETCH(QString, cycleEnd);
        const Snapshot snapshot =
            snapshotWith("[" + requirement + R"(,{"kind":"activity","id":"a","title":"Course","status":"completed","start":")" + day.toUtf8() + R"(","credits":[{"amount":2,"type":"ama-pra-1"}]}])");
        const auto asked = askedUntil(*snapshot.activities.first(), snapshot, today);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(isoText(asked.first().until), until);
        QCOMPARE(isoText(asked.first().cycle.end), cycleEnd);
        QVERIFY(!asked.first().why.isEmpty() && !asked.first().requirement.isEmpty());
        QCOMPARE(asked.first().why.contains("Source: "), !until.isEmpty());
    }

    void onlyWhatCouldCountIsAskedAbout()
    {
        const Snapshot snapshot = snapshotWith(R"([{"kind":"requirement","id":"r","catalogue":"us-oh","cycle":{"start":"2025-10-02","end":"2027-10-01"}},
            {"kind":"activity","id":"points","title":"Points","status":"completed","start":"2026-05-05","credits":[{"amount":2,"type":"abim-moc-mk"}]},
            {"kind":"activity","id":"planned","title":"Planned","status":"planned","start":"2026-05-05","credits":[{"amount":2,"type":"ama-pra-1"}]},
            {"kind":"activity","id":"undated","title":"Undated","status":"completed","credits":[{"amount":2,"type":"ama-pra-1"}]}])");
        for (const auto &activity : snapshot.activities)
            QVERIFY2(askedUntil(*activity, snapshot, today).isEmpty(), qPrintable(activity->title));
    }

    void theUsersOwnRequirementIsNotKnown()
    {
        Source own;
        own.custom = QJsonDocument::fromJson(R"({"id":"us-oh","authority":"Own","cycle":{"months":24,"anchor":"unknown"},"rules":[]})").object();
        const AskedUntil asked = askedUntil(own, {QDate(2025, 1, 1), QDate(2026, 12, 31)});
        QVERIFY(!asked.until.isValid());
        QVERIFY(asked.why.contains("Not known"));
    }

    void theUsersOwnYearsGoFirst_data()
    {
        QTest::addColumn<QByteArray>("requirement");
        QTest::addColumn<QString>("until");
        QTest::newRow("no source says") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-ma","keep_years":6,"cycle":{"start":"2025-03-15","end":"2027-03-14"}})") << "2033-03-14";
        QTest::newRow("before its source") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-ca-md","keep_years":1,"cycle":{"start":"2025-06-01","end":"2027-05-31"}})") << "2028-05-31";
        QTest::newRow("rules of one's own")
            << QByteArray(R"({"kind":"requirement","id":"r","keep_years":6,"cycle":{"start":"2025-01-01","end":"2026-12-31"},"custom":{"id":"own","authority":"Own","cycle":{"months":24,"anchor":"individual-date"},"total":{"amount":5,"unit":"hour"},"rules":[]}})")
            << "2032-12-31";
        QTest::newRow("said by the rules of one's own")
            << QByteArray(R"({"kind":"requirement","id":"r","cycle":{"start":"2025-01-01","end":"2026-12-31"},"custom":{"id":"own","authority":"Own","keep_years":3,"cycle":{"months":24,"anchor":"individual-date"},"total":{"amount":5,"unit":"hour"},"rules":[]}})")
            << "2029-12-31";
        QTest::newRow("cycle not known") << QByteArray(R"({"kind":"requirement","id":"r","catalogue":"us-ma","keep_years":6})") << "";
    }
    void theUsersOwnYearsGoFirst()
    {
        QFETCH(QByteArray, requirement);
        const Snapshot snapshot = snapshotWith("[" + requirement + R"(,{"kind":"activity","id":"a","title":"Course","status":"completed","start":"2026-05-05","credits":[{"amount":2,"type":"ama-pra-1"}]}])");
        const AskedUntil asked = askedUntil(*snapshot.activities.first(), snapshot, today).value(0);
        QTEST(isoText(asked.until), "until");
        QVERIFY(asked.yours);
        QVERIFY2(asked.why.contains(asked.until.isValid() ? "as you entered" : "not known"), qPrintable(asked.why));
    }

    void theUsersOwnYearsStayWithTheRules()
    {
        Source source;
        source.catalogueId = "us-ma";
        QCOMPARE(ownKeepYears(source), std::nullopt);
        const Source said = withKeepYears(source, 6);
        QCOMPARE(ownKeepYears(said), 6);
        QCOMPARE(*templateOf(said), *templateOf(source)); // they are no rule
        QCOMPARE(ownKeepYears(withRulesOf(said, catalogue(), today)), 6);
        QCOMPARE(ownKeepYears(asOwnRules(said)), 6);
        QVERIFY(templateOf(asOwnRules(said)));
        QCOMPARE(ownKeepYears(withKeepYears(said, std::nullopt)), std::nullopt);
        QCOMPARE(withKeepYears(withKeepYears(said, std::nullopt), std::nullopt), withKeepYears(said, std::nullopt));
    }

    void aLostCertificateCanBeReissuedForSixYears_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<int>("years");
        QTest::addColumn<QString>("until");
        QTest::newRow("six years") << "2026-02-10" << 6 << "2032-02-10";
        QTest::newRow("leap day") << "2024-02-29" << 6 << "2030-02-28";
        QTest::newRow("the user's own number") << "2026-02-10" << 4 << "2030-02-10";
        QTest::newRow("no day") << "" << 6 << "";
    }
    void aLostCertificateCanBeReissuedForSixYears()
    {
        QFETCH(QString, day);
        QFETCH(int, years);
        QFETCH(QString, until);
        Activity activity;
        activity.status = Status::Completed;
        activity.days.end = QDate::fromString(day, Qt::ISODate);
        Thresholds thresholds;
        QCOMPARE(thresholds.providerKeepsYears, 6);
        thresholds.providerKeepsYears = years;
        QCOMPARE(isoText(reissuedUntil(activity, thresholds)), until);
        activity.status = Status::Planned;
        QVERIFY(!reissuedUntil(activity, thresholds).isValid());
        QVERIFY(reissueSourceWords().contains("2026-11-22"));
    }
};

QTEST_APPLESS_MAIN(TestRetention)
#include "tst_retention.moc"
