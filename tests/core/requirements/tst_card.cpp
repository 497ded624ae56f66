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
        QTest::newRow("printed a little earlier than the months from its course") << "end=2026-11-30" << one << "2026-12-01" << "overdue 0/0/0/1 2026-11-30";
        QTest::newRow("printed a little earlier than the months from its issue") << "issued=2024-12-18 end=2026-11-30" << QStringList() << "2026-12-01" << "overdue 0/0/0/1 2026-11-30";
        QTest::newRow("a course a month and a day behind the printed card's begin renews it") << "end=2026-11-17" << one << "2025-06-01" << "met 1/0/0/0 2026-11-17";
        QTest::newRow("a course two days more behind it renews it") << "end=2026-11-15" << one << "2025-06-01" << "met 1/0/0/0 2026-12-17";
        QTest::newRow("completed on a day to come: not renewed yet") << "end=2026-06-17" << QStringList{"2026-12-18 BLS"} << "2026-11-22" << "overdue 0/0/1/1 2026-06-17";
        QTest::newRow("completed on that day: renewed") << "end=2026-06-17" << QStringList{"2026-12-18 BLS"} << "2026-12-18" << "met 1/0/0/0 2028-12-17";
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

    void onlyTheCourseItselfRenewsACard_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("wanted"); // renewed: yes, no, or asked
        const auto row = [](const char *format, const char *title, const char *wanted) { QTest::addRow("%s: %s", format, title) << format << title << wanted; };
        row("grand-rounds", "BLS provider course", "no");
        row("podcast", "BLS", "no");
        row("webinar", "BLS renewal", "no");
        row("national-conference", "BLS", "no");
        row("self-assessment", "BLS", "no");
        row("certification-course", "BLS", "yes");
        row("certification-course", "Basic Life Support, spring", "yes");
        row("certification-course", "BLS instructor essentials", "asked");
        row("simulation", "BLS skills session", "yes");
        row("", "BLS", "yes");
        row("", "Basic Life Support for Healthcare Providers (BLS), 2026", "yes");
        row("", "AHA BLS renewal", "yes");
        row("", "HeartCode BLS", "yes");
        row("", "BLS Provider eCard", "yes");
        row("live", "BLS recertification", "yes");
        row("other", "BLS class", "yes");
        for (const char *about : {"BLS course design for educators", "BLS course director meeting", "BLS provider shortage", "BLS course: debriefing", "Observed a BLS course", "BLS course (failed)", "Canceled: BLS provider course",
                                  "Faculty, BLS provider course", "BLS Provider at St. Anne"}) {
            row("", about, "asked");
            row("live", about, "asked");
        }
        for (const char *about : {"In situ BLS code drill", "Designing BLS scenarios", "BLS simulation debrief", "Mega-code practice: BLS and team leadership"})
            row("simulation", about, "asked");
        row("certification-course", "BLS provider course (failed)", "asked");
        row("", "What BLS 2025 changes", "asked");
        row("", "BLS pharmacology update course", "asked");
        row("", "Journal review: does BLS help?", "asked");
        row("", "Not BLS", "asked");
        row("", "BLS for the wards", "asked");
        row("online-module", "BLS provider course", "asked");
        row("live-virtual", "BLS provider course", "asked");
        row("faculty", "BLS provider course", "asked");
        row("certification-course", "ACLS provider course", "no");
    }
    void onlyTheCourseItselfRenewsACard()
    {
        QFETCH(QString, format);
        QFETCH(QString, title);
        QFETCH(QString, wanted);
        Snapshot snapshot = portfolio("card-bls", "end=2026-12-31", {"2024-12-18 BLS"});
        snapshot.activities.append(test::anActivity().id("talk").titled(title).on("2026-11-10").format(format.toLatin1().constData()));
        const Standing found = standings(snapshot, isoDay("2026-11-22")).first();
        QCOMPARE(found.cycle.end, wanted == QLatin1String("yes") ? isoDay("2028-11-09") : isoDay("2026-12-31"));
        const QString asks = QStringLiteral("“%1” on 2026-11-10 may have renewed it: give the new day printed on the card.").arg(title);
        QCOMPARE(found.reason.contains(asks), wanted == QLatin1String("asked"));
        const auto lines = found.rules.first().figures.activities;
        const auto line = std::find_if(lines.begin(), lines.end(), [](const Contribution &one) { return one.activity.text == QLatin1String("talk"); });
        QCOMPARE(line != lines.end(), wanted != QLatin1String("no"));
        QVERIFY(line == lines.end() || line->counts == false || wanted == QLatin1String("yes"));
    }

    void whatMayHaveRenewedItIsSettledByTheUser()
    {
        const QDate today = isoDay("2026-11-22");
        Snapshot snapshot = portfolio("card-bls", "end=2026-12-31", {});
        Activity talk = test::anActivity().id("talk").titled("BLS update").on("2026-11-10");
        const auto with = [&](bool count) {
            Activity one = talk;
            one.overrules = {{snapshot.sources.first()->id, standings(snapshot, today).first().rules.first().rule, count, "the card says so"}};
            Snapshot other = snapshot;
            other.activities.append(std::make_shared<const Activity>(one));
            return standings(other, today).first();
        };
        QCOMPARE(with(true).cycle.end, isoDay("2028-11-09"));
        QVERIFY(!with(true).reason.contains("may have renewed"));
        QCOMPARE(with(false).cycle.end, isoDay("2026-12-31"));
        QVERIFY(!with(false).reason.contains("may have renewed"));
    }

    void withNoDayAtAllATalkSaysNothingOfTheCard()
    {
        Snapshot snapshot = portfolio("card-bls", "", {});
        snapshot.activities.append(test::anActivity().id("talk").titled("BLS update").on("2026-11-10"));
        const Standing found = standings(snapshot, isoDay("2026-11-22")).first();
        QCOMPARE(shown(found), "check-by-hand 0/0/0/? ");
        QVERIFY2(found.reason.contains("may have renewed"), qPrintable(found.reason));
        KeptStandings kept(snapshot, isoDay("2026-11-22"));
        kept.replace(snapshot.activities.first(), false, nullptr, false);
        QVERIFY(!kept.standings().first().reason.contains("may have renewed"));
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
        QCOMPARE(shown(kept.standings().first()), "behind 0/0/1/1 2026-12-17");
        QCOMPARE(moved.first().on, isoDay("2026-11-25"));
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
