#include "core/requirements/effect.h"
#include "core/requirements/past_cycle.h"
#include "core/requirements/progress.h"
#include "core/requirements/retention.h"
#include "core/requirements/state_words.h"
#include "tests/support/build.h"
#include "tests/support/records.h"

#include <QJsonObject>
#include <QTest>

using namespace credence;

namespace {

/// "issued=… start=… end=…" on `catalogue`, and courses as "day title [status]"; a '+' before the day: with a certificate on file.
Snapshot portfolio(const QString &card, const QString &dates, const QStringList &courses)
{
    QJsonObject requirement{{"kind", "requirement"}, {"id", "card"}, {"catalogue", card}}, cycle;
    for (const QString &one : dates.split(' ', Qt::SkipEmptyParts)) {
        const QString name = one.section('=', 0, 0);
        (name == "issued" ? requirement : cycle).insert(name, one.section('=', 1));
    }
    if (!cycle.isEmpty())
        requirement.insert("cycle", cycle);
    QJsonArray records{requirement};
    for (const QString &words : courses) {
        const QString name = QString("a%1").arg(records.size());
        const QStringList w = words.split(' ');
        records.append(QJsonObject{{"kind", "activity"}, {"id", name}, {"title", w[1] + " Provider"}, {"start", w[0].startsWith('+') ? w[0].mid(1) : w[0]}, {"status", w.value(2, "completed")}});
    }
    Snapshot snapshot = test::snapshotOf(records);
    for (qsizetype i = 0; i < courses.size(); ++i) {
        for (const auto &activity : std::as_const(snapshot.activities)) {
            if (courses[i].startsWith('+') && (activity->ref + activity->id.text).contains(QString("a%1").arg(i + 1))) {
                Document proof = *Shared<Document>(test::aDocument().about({activity->id.text}));
                proof.type = DocumentType::Certificate;
                snapshot.documents.append(std::make_shared<const Document>(proof));
            }
        }
    }
    return snapshot;
}

QString shown(const Standing &standing)
{
    const Figures &f = standing.rules.first().figures;
    const auto text = [](std::optional<Credits> c) { return c ? c->text() : QStringLiteral("?"); };
    return stateWord(standing.state) + ' ' + text(f.earned) + '/' + text(f.proven) + '/' + text(f.planned) + '/' + text(f.missing) + ' ' + isoText(f.due);
}

} // namespace

class TestCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardHoldsUntilItsDay_data()
    {
        QTest::addColumn<QString>("dates");
        QTest::addColumn<QStringList>("courses");
        QTest::addColumn<QString>("today");
        QTest::addColumn<QString>("wanted"); // state earned/proven/planned/missing due
        const QStringList one{"2024-12-18 BLS"};
        QTest::newRow("course, half a year in") << "" << one << "2025-06-01" << "met 1/0/0/0 2026-12-17";
        QTest::newRow("course, the day before the last two months") << "" << one << "2026-10-16" << "met 1/0/0/0 2026-12-17";
        QTest::newRow("course, two months before") << "" << one << "2026-10-17" << "behind 0/0/0/1 2026-12-17";
        QTest::newRow("course, its last day") << "" << one << "2026-12-17" << "behind 0/0/0/1 2026-12-17";
        QTest::newRow("course, the day after") << "" << one << "2026-12-18" << "overdue 0/0/0/1 2026-12-17";
        QTest::newRow("course, long after") << "" << one << "2029-01-01" << "overdue 0/0/0/1 2026-12-17";
        QTest::newRow("issued that day, too: still holding") << "issued=2024-12-18" << one << "2025-06-01" << "met 1/0/0/0 2026-12-17";
        QTest::newRow("issued that day, too: soon over") << "issued=2024-12-18" << one << "2026-11-22" << "behind 0/0/0/1 2026-12-17";
        QTest::newRow("issued that day, too: lapsed") << "issued=2024-12-18" << one << "2027-01-05" << "overdue 0/0/0/1 2026-12-17";
        QTest::newRow("issued alone") << "issued=2024-12-18" << QStringList() << "2025-06-01" << "met 0/0/0/0 2026-12-17";
        QTest::newRow("issued alone, lapsed") << "issued=2024-12-18" << QStringList() << "2026-12-20" << "overdue 0/0/0/1 2026-12-17";
        QTest::newRow("printed for the end of the month: from its first day") << "end=2026-12-31" << one << "2025-06-01" << "met 1/0/0/0 2026-12-31";
        QTest::newRow("printed, soon over") << "end=2026-12-31" << one << "2026-11-22" << "behind 0/0/0/1 2026-12-31";
        QTest::newRow("printed, lapsed") << "end=2026-12-31" << one << "2027-01-01" << "overdue 0/0/0/1 2026-12-31";
        QTest::newRow("printed, no course known") << "end=2026-12-31" << QStringList() << "2025-06-01" << "met 0/0/0/0 2026-12-31";
        QTest::newRow("printed, renewed") << "end=2026-12-31" << QStringList{"2024-12-18 BLS", "+2026-12-10 BLS"} << "2027-01-05" << "met 1/1/0/0 2028-12-09";
        QTest::newRow("the new card printed") << "end=2028-12-31" << QStringList{"2024-12-18 BLS", "2026-12-10 BLS"} << "2027-01-05" << "met 1/0/0/0 2028-12-31";
        QTest::newRow("a typed day behind the course") << "end=2025-12-31" << one << "2026-01-05" << "met 1/0/0/0 2026-12-17";
        QTest::newRow("only its first day typed") << "start=2024-12-18" << QStringList() << "2026-12-18" << "overdue 0/0/0/1 2026-12-17";
        QTest::newRow("proof of the card before proves nothing") << "" << QStringList{"+2022-12-20 BLS", "2024-12-18 BLS"} << "2025-06-01" << "met 1/0/0/0 2026-12-17";
        QTest::newRow("renewal planned") << "" << QStringList{"2024-12-18 BLS", "2026-12-01 BLS planned"} << "2026-11-22" << "behind 0/0/1/1 2026-12-17";
        QTest::newRow("another card's course") << "" << QStringList{"2024-12-18 ACLS"} << "2025-06-01" << "check-by-hand 0/0/0/? ";
        QTest::newRow("nothing known") << "" << QStringList() << "2025-06-01" << "check-by-hand 0/0/0/? ";
    }
    void aCardHoldsUntilItsDay()
    {
        QFETCH(QString, dates);
        QFETCH(QStringList, courses);
        QFETCH(QString, today);
        const Snapshot snapshot = portfolio("card-bls", dates, courses);
        const Standing standing = standings(snapshot, isoDay(today)).first();
        QTEST(shown(standing), "wanted");
        QVERIFY(!standing.over);
        QVERIFY(!standing.reason.isEmpty());
        QCOMPARE(standing.cycle.end, standing.rules.first().figures.due);
    }

    void hearingAboutACardDoesNotRenewIt_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("renews");
        QTest::newRow("grand rounds") << "grand-rounds" << false;
        QTest::newRow("a podcast") << "podcast" << false;
        QTest::newRow("a webinar") << "webinar" << false;
        QTest::newRow("a conference") << "national-conference" << false;
        QTest::newRow("a certification course") << "certification-course" << true;
        QTest::newRow("a simulation") << "simulation" << true;
        QTest::newRow("a course whose format is not known") << "" << true;
    }
    void hearingAboutACardDoesNotRenewIt()
    {
        QFETCH(QString, format);
        QFETCH(bool, renews);
        Snapshot snapshot = portfolio("card-bls", "end=2026-12-31", {"2024-12-18 BLS"});
        snapshot.activities.append(test::anActivity().id("talk").titled("What BLS 2025 changes").on("2026-11-10").format(format.toLatin1().constData()));
        QCOMPARE(standings(snapshot, isoDay("2026-11-22")).first().cycle.end, renews ? isoDay("2028-11-09") : isoDay("2026-12-31"));
    }

    void aCardOfUnknownLengthHoldsUntilThePrintedDay()
    {
        QCOMPARE(shown(standings(portfolio("card-pears", "end=2026-12-31", {}), isoDay("2026-06-01")).first()), "met 0/0/0/0 2026-12-31");
        QCOMPARE(shown(standings(portfolio("card-pears", "end=2026-12-31", {"2025-06-01 PEARS"}), isoDay("2027-01-01")).first()), "overdue 0/0/0/1 2026-12-31");
        const Standing open = standings(portfolio("card-pears", "", {"2025-06-01 PEARS"}), isoDay("2026-06-01")).first();
        QCOMPARE(open.state, State::CheckByHand);
        QVERIFY2(open.reason.contains("printed"), qPrintable(open.reason));
    }

    void wordsSayTheDayAndWhatItIsReckonedFrom()
    {
        const auto reason = [](const char *dates, const QStringList &courses, const char *today) { return standings(portfolio("card-bls", dates, courses), isoDay(today)).first().reason; };
        QCOMPARE(reason("", {"2024-12-18 BLS"}, "2025-06-01"), "Looks valid until 2026-12-17 (24 months from the course on 2024-12-18).");
        QCOMPARE(reason("issued=2024-12-18", {}, "2026-11-22"), "Valid until 2026-12-17 (24 months from the day of issue, 2024-12-18): renew it before it lapses.");
        QCOMPARE(reason("end=2026-12-31", {}, "2027-01-01"), "Lapsed after 2026-12-31 (the day you entered). Renewed since? Record the course, or enter the day printed on the new card.");
    }

    void everyCourseSaysWhatItsCardDoes()
    {
        const Snapshot snapshot = portfolio("card-bls", "", {"2022-12-20 BLS", "2024-12-18 BLS", "2026-12-01 BLS planned"});
        const auto lines = [&](const char *today) { return standings(snapshot, isoDay(today)).first().rules.first().figures.activities; };
        const auto early = lines("2025-06-01");
        QCOMPARE(early.size(), 3);
        QVERIFY(!early[0].counts && early[0].planned && early[1].counts && !early[2].counts);
        QCOMPARE(early[1].why, "The card from it holds until 2026-12-17, unless another day is printed on it.");
        QCOMPARE(early[2].why, "The card from it held until 2024-12-19, unless another day is printed on it.");
        const auto late = lines("2026-11-22");
        QVERIFY(late[0].counts && late[0].planned && !late[1].counts && !late[2].counts);
        QCOMPARE(standings(snapshot, isoDay("2026-11-22")).first().rules.first().figures.projected, isoDay("2026-12-01"));
    }

    void aRenewalMeetsItAndARemovedOneDoesNot()
    {
        const Snapshot snapshot = portfolio("card-bls", "issued=2024-12-18", {"2024-12-18 BLS"});
        const QDate today = isoDay("2026-11-22");
        const Activity renewal = test::anActivity().titled("BLS renewal").on("2026-11-25");
        const QList<Effect> moved = effects(snapshot, renewal, today);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.first().stateBefore, State::Behind);
        QCOMPARE(moved.first().stateAfter, State::Met);
        KeptStandings kept(snapshot, today);
        const auto shared = std::make_shared<const Activity>(renewal);
        kept.replace(nullptr, false, shared, true);
        QCOMPARE(shown(kept.standings().first()), "met 2/1/0/0 2028-11-24");
        kept.replace(shared, true, nullptr, false);
        QCOMPARE(kept.standings(), figures(snapshot, today));
    }

    void aCardHasNoPastCycles()
    {
        const Snapshot snapshot = portfolio("card-bls", "issued=2018-12-18", {"2018-12-18 BLS", "2020-12-18 BLS", "2026-01-10 BLS"});
        QVERIFY(pastCycles(*snapshot.sources.first(), snapshot, isoDay("2026-11-22")).isEmpty());
        QCOMPARE(askedUntil(*snapshot.activities.first(), snapshot, isoDay("2026-11-22")).first().cycle, (DateRange{isoDay("2026-01-10"), isoDay("2028-01-09")}));
    }
};

QTEST_GUILESS_MAIN(TestCard)
#include "tst_card.moc"
