#include "core/requirements/floor.h"
#include "core/requirements/progress.h"
#include "core/requirements/state_words.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

QJsonObject parsed(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        qFatal("%s in %s", qPrintable(error.errorString()), text.constData());
    return document.object();
}

/// A two-year cycle of 2026 and 2027 with these further keys in the template.
QJsonObject own(const QByteArray &keys)
{
    return {{"kind", "requirement"},
            {"id", "own"},
            {"cycle", QJsonObject{{"start", "2026-01-01"}, {"end", "2027-12-31"}}},
            {"custom", parsed(R"({"id": "own", "authority": "Own", "cycle": {"months": 24, "anchor": "individual-date"}, )" + keys + "}")}};
}

/// "day amount type topic[,topic] [status]"; "-" for what there is not
QJsonObject course(const QString &words, int number)
{
    const QStringList w = words.split(' ');
    QJsonObject a{{"kind", "activity"}, {"id", QString("a%1").arg(number)}, {"title", w.value(5, "Course")}, {"status", w.value(4, "completed")}};
    if (w[0] != "-")
        a.insert("start", w[0]);
    if (w[1] != "-")
        a.insert("credits", QJsonArray{QJsonObject{{"amount", w[1].toDouble()}, {"type", w[2]}}});
    if (w.value(3, "-") != "-")
        a.insert("topics", QJsonArray::fromStringList(w[3].split(',')));
    return a;
}

Snapshot portfolio(const QJsonObject &requirement, const QStringList &courses)
{
    QJsonArray records{requirement};
    for (const QString &words : courses)
        records.append(course(words, static_cast<int>(records.size())));
    return test::snapshotOf(records);
}

QString shown(const Figures &f)
{
    const auto text = [](std::optional<Credits> c) { return c ? c->text() : QStringLiteral("?"); };
    return text(f.earned) + " of " + text(f.needed) + ", " + text(f.missing) + " missing, " + stateWord(f.state);
}

QString shown(const Standing &s)
{
    QStringList parts;
    if (s.total.needed)
        parts << shown(s.total);
    for (const RuleStanding &rule : s.rules)
        parts << shown(rule.figures);
    return parts.join(" | ");
}

} // namespace

class TestProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDaysSpeakAgainstAnAnswerAboutTheFirstPeriod_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("said");
        const QString issued = "first issued on 2026-06-01, which makes this cycle its first", number = "number of this cycle is 1";
        QTest::newRow("no, issued in it") << QByteArray(R"("issued": "2026-06-01", "answers": {"new-licensee": false})") << "not-applicable" << issued;
        QTest::newRow("open, issued in it") << QByteArray(R"("issued": "2026-06-01")") << "check-by-hand" << issued;
        QTest::newRow("no, number 1") << QByteArray(R"("cycle_number": 1, "answers": {"new-licensee": false})") << "not-applicable" << number;
        QTest::newRow("no, number 2") << QByteArray(R"("cycle_number": 2, "answers": {"new-licensee": false})") << "not-applicable" << "";
        QTest::newRow("no, issued before") << QByteArray(R"("issued": "2020-06-01", "answers": {"new-licensee": false})") << "not-applicable" << "";
    }

    void theDaysSpeakAgainstAnAnswerAboutTheFirstPeriod()
    {
        QFETCH(QByteArray, keys);
        QFETCH(QString, said);
        const QJsonObject license = parsed(R"({"kind": "requirement", "id": "pa", "catalogue": "us-pa-md", "cycle": {"start": "2025-01-01", "end": "2026-12-31"}, )" + keys + "}");
        const QList<Standing> all = standings(portfolio(license, {}), today);
        const auto &rules = all.first().rules;
        const auto first = std::find_if(rules.begin(), rules.end(), [](const RuleStanding &rule) { return rule.rule == "us-pa-md.r5"; });
        QVERIFY(first != rules.end());
        QTEST(stateWord(first->figures.state), "state");
        QVERIFY2(said.isEmpty() ? !first->reason.contains("answer yes here") : first->reason.contains(said), qPrintable(first->reason));
    }

    void aRuleCountsWhatItAsksFor_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QStringList>("courses");
        QTest::addColumn<QString>("wanted");
        const QByteArray topic = R"("rules": [{"id": "own.t", "kind": "topic", "amount": 2, "unit": "hour", "recurrence": "every-cycle", "topics_any_of": ["medical-ethics"]}])";
        QTest::newRow("nothing at all") << topic << QStringList() << "0 of 2, 2 missing, on-pace";
        QTest::newRow("on the first day") << topic << QStringList{"2026-01-01 2 ama-pra-1 medical-ethics"} << "2 of 2, 0 missing, met";
        QTest::newRow("the day before") << topic << QStringList{"2025-12-31 2 ama-pra-1 medical-ethics"} << "0 of 2, 2 missing, on-pace";
        QTest::newRow("on the last day") << topic << QStringList{"2027-12-31 2 ama-pra-1 medical-ethics"} << "2 of 2, 0 missing, met";
        QTest::newRow("a hundredth short") << topic << QStringList{"2026-02-02 1.99 ama-pra-1 medical-ethics"} << "1.99 of 2, 0.01 missing, on-pace";
        QTest::newRow("off the topic") << topic << QStringList{"2026-02-02 2 ama-pra-1 geriatrics"} << "0 of 2, 2 missing, on-pace";
        QTest::newRow("points are no hours") << topic << QStringList{"2026-02-02 2 abim-moc-mk medical-ethics"} << "0 of 2, 2 missing, on-pace";
        QTest::newRow("planned") << topic << QStringList{"2026-12-02 2 ama-pra-1 medical-ethics planned"} << "0 of 2, 2 missing, on-pace";
        QTest::newRow("dropped") << topic << QStringList{"2026-02-02 2 ama-pra-1 medical-ethics dropped"} << "0 of 2, 2 missing, on-pace";

        const QByteArray once = R"("rules": [{"id": "own.t", "kind": "topic", "amount": 2, "unit": "hour", "recurrence": "one-time", "topics_any_of": ["medical-ethics"]}])";
        QTest::newRow("one time, long ago") << once << QStringList{"1999-02-02 2 ama-pra-1 medical-ethics"} << "2 of 2, 0 missing, met";

        const QByteArray card = R"("rules": [{"id": "own.c", "kind": "activity", "amount": 1, "unit": "course", "recurrence": "every-cycle", "certification": "acls"}])";
        QTest::newRow("a card by its title") << card << QStringList{"2026-02-02 - - - completed ACLS"} << "1 of 1, 0 missing, met";
        QTest::newRow("another card") << card << QStringList{"2026-02-02 - - - completed BLS"} << "0 of 1, 1 missing, on-pace";
        QTest::newRow("a word that holds the letters") << card << QStringList{"2026-02-02 - - - completed XACLSY"} << "0 of 1, 1 missing, on-pace";
        QTest::newRow("a course that nothing names") << QByteArray(R"("rules": [{"id": "own.c", "kind": "activity", "amount": 1, "unit": "course", "recurrence": "every-cycle"}])")
                                                     << QStringList{"2026-02-02 8 ama-pra-1"} << "? of 1, ? missing, check-by-hand";
        QTest::newRow("a course of a type") << QByteArray(R"("rules": [{"id": "own.c", "kind": "activity", "amount": 2, "unit": "activity", "recurrence": "every-cycle", "credit_types_any_of": ["abim-moc-mk"]}])")
                                            << QStringList{"2026-02-02 8 abim-moc-mk", "2026-02-03 8 ama-pra-1"} << "1 of 2, 1 missing, on-pace";

        const QByteArray sub = R"("rules": [{"id": "own.t", "kind": "topic", "amount": 3, "unit": "hour", "recurrence": "every-cycle", "topics_any_of": ["pain-management"], "min_subtopic": {"topics_any_of": ["jurisprudence"], "amount": 1}}])";
        QTest::newRow("a sub-minimum outside the topics counts") << sub << QStringList{"2026-02-02 2 ama-pra-1 pain-management", "2026-02-03 1 ama-pra-1 jurisprudence"} << "3 of 3, 0 missing, met";
        QTest::newRow("the larger shortfall") << sub << QStringList{"2026-02-02 2.5 ama-pra-1 pain-management"} << "2.5 of 3, 1 missing, on-pace";

        const QByteArray limit = R"("rules": [{"id": "own.t", "kind": "topic", "amount": 4, "unit": "hour", "recurrence": "every-cycle", "topics_any_of": ["medical-ethics", "jurisprudence"], "max_subtopic": {"topics_any_of": ["jurisprudence"], "amount": 1}}])";
        QTest::newRow("a sub-limit") << limit << QStringList{"2026-02-02 2 ama-pra-1 jurisprudence", "2026-02-03 2 ama-pra-1 jurisprudence"} << "1 of 4, 3 missing, on-pace";
        QTest::newRow("a sub-limit lifted by another topic") << limit << QStringList{"2026-02-02 2 ama-pra-1 jurisprudence,medical-ethics"} << "2 of 4, 2 missing, on-pace";

        QTest::newRow("advice is not computed") << QByteArray(R"("rules": [{"id": "own.t", "kind": "topic", "amount": 4, "unit": "hour", "recurrence": "every-cycle", "topics_any_of": ["own-specialty"], "soft": true}])")
                                                << QStringList{"2026-02-02 9 ama-pra-1 own-specialty"} << "? of 4, ? missing, check-by-hand";
        QTest::newRow("an unknown amount") << QByteArray(R"("rules": [{"id": "own.t", "kind": "topic", "amount": null, "unit": "hour", "recurrence": "every-cycle", "topics_any_of": ["medical-ethics"]}])")
                                           << QStringList{"2026-02-02 9 ama-pra-1 medical-ethics"} << "? of ?, ? missing, check-by-hand";
        QTest::newRow("an open question, hours there") << QByteArray(R"("rules": [{"id": "own.t", "kind": "topic", "amount": 2, "unit": "hour", "recurrence": "every-cycle", "topics_any_of": ["medical-ethics"], "applies_to": ["cs-prescriber"]}])")
                                                       << QStringList{"2026-02-02 9 ama-pra-1 medical-ethics"} << "9 of 2, 0 missing, check-by-hand";

        QTest::newRow("a cap") << QByteArray(R"("total": {"amount": 10, "unit": "hour"}, "rules": [{"id": "own.c", "kind": "max-credit-type", "amount": 4, "unit": "hour", "recurrence": "every-cycle", "credit_types_any_of": ["ama-pra-2"]}])")
                               << QStringList{"2026-02-02 6 ama-pra-2", "2026-02-03 3 ama-pra-1"} << "7 of 10, 3 missing, ahead | 4 of 4, 0 missing, met";
        QTest::newRow("hours on top are left out, the earliest first")
            << QByteArray(R"("total": {"amount": 10, "unit": "hour"}, "rules": [{"id": "own.t", "kind": "topic", "amount": 2, "unit": "hour", "recurrence": "every-cycle", "topics_any_of": ["medical-ethics"], "counts_toward_total": false}])")
            << QStringList{"2026-03-03 3 ama-pra-1 medical-ethics", "2026-02-02 1.5 ama-pra-1 medical-ethics", "2026-02-02 4 ama-pra-1"} << "6.5 of 10, 3.5 missing, ahead | 4.5 of 2, 0 missing, met";
        QTest::newRow("on top, done before the cycle: nothing to leave out")
            << QByteArray(R"("total": {"amount": 10, "unit": "hour"}, "rules": [{"id": "own.t", "kind": "topic", "amount": 2, "unit": "hour", "recurrence": "one-time", "topics_any_of": ["medical-ethics"], "counts_toward_total": false}])")
            << QStringList{"2020-03-03 3 ama-pra-1 medical-ethics", "2026-02-02 1.5 ama-pra-1 medical-ethics"} << "1.5 of 10, 8.5 missing, behind | 4.5 of 2, 0 missing, met";
        QTest::newRow("a percentage is rounded up to the hundredth")
            << QByteArray(R"("total": {"amount": 33.33, "unit": "hour"}, "rules": [{"id": "own.t", "kind": "topic", "amount": 1, "unit": "hour", "recurrence": "every-cycle", "topics_any_of": ["medical-ethics"], "percent_of_total": 10}])")
            << QStringList() << "0 of 33.33, 33.33 missing, behind | 0 of 3.34, 3.34 missing, on-pace";
        QTest::newRow("a format by its mode")
            << QByteArray(R"("rules": [{"id": "own.f", "kind": "min-format", "amount": 2, "unit": "hour", "recurrence": "every-cycle", "format": "live"}])") << QStringList{"2026-02-02 2 ama-pra-1"} << "0 of 2, 2 missing, behind";
    }
    void aRuleCountsWhatItAsksFor()
    {
        QFETCH(QByteArray, keys);
        QFETCH(QStringList, courses);
        QFETCH(QString, wanted);
        const QByteArray all = keys.contains("\"rules\"") ? keys : keys + ", \"rules\": []";
        QCOMPARE(shown(standings(portfolio(own(all), courses), today).first()), wanted);
    }

    void theFirstCycleIsItsOwn_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("issued");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("needed");
        QTest::newRow("Delaware, eleven months") << "us-de" << "2026-05-01" << "2025-04-01" << "2027-03-31" << 1 << "0";
        QTest::newRow("Delaware, twelve months") << "us-de" << "2026-04-01" << "2025-04-01" << "2027-03-31" << 1 << "40";
        QTest::newRow("Delaware, second cycle") << "us-de" << "2026-05-01" << "2025-04-01" << "2027-03-31" << 2 << "40";
        QTest::newRow("California, twelve months") << "us-ca-md" << "2026-04-01" << "2025-04-01" << "2027-03-31" << 1 << "25";
        QTest::newRow("California, thirteen months") << "us-ca-md" << "2026-03-01" << "2025-04-01" << "2027-03-31" << 1 << "50";
        QTest::newRow("California, issue not known") << "us-ca-md" << "" << "2025-04-01" << "2027-03-31" << 1 << "50";
        QTest::newRow("Oregon, second year") << "us-or" << "2026-06-01" << "2026-01-01" << "2027-05-31" << 1 << "30";
        QTest::newRow("Oregon, first year") << "us-or" << "2026-05-31" << "2026-01-01" << "2027-05-31" << 1 << "60";
        QTest::newRow("Florida DO, after 1 July") << "us-fl-do" << "2027-07-02" << "2026-04-01" << "2028-03-31" << 1 << "0";
        QTest::newRow("Florida DO, on 1 July") << "us-fl-do" << "2027-07-01" << "2026-04-01" << "2028-03-31" << 1 << "40";
        QTest::newRow("Wyoming, whatever the number") << "us-wy" << "2024-11-24" << "2023-11-23" << "2026-11-22" << 7 << "0";
        QTest::newRow("Wyoming, three years") << "us-wy" << "2023-11-23" << "2023-11-23" << "2026-11-22" << 7 << "60";
        QTest::newRow("New Jersey cannot be told") << "us-nj" << "2026-05-01" << "2025-07-01" << "2027-06-30" << 1 << "100";
        QTest::newRow("Pennsylvania, always") << "us-pa-md" << "" << "2025-01-01" << "2026-12-31" << 1 << "0";
    }
    void theFirstCycleIsItsOwn()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, issued);
        QFETCH(QString, start);
        QFETCH(QString, end);
        QFETCH(int, number);
        QFETCH(QString, needed);
        QJsonObject record{{"kind", "requirement"}, {"id", "r"}, {"catalogue", requirement}, {"cycle_number", number}, {"cycle", QJsonObject{{"start", start}, {"end", end}}}};
        if (!issued.isEmpty())
            record.insert("issued", issued);
        const Standing s = standings(portfolio(record, {}), today).first();
        QCOMPARE(s.total.needed->text(), needed);
        QCOMPARE(s.total.state == State::NotApplicable, needed == "0");
    }

    void excessMovesOneCycleOn_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QStringList>("courses");
        QTest::addColumn<QString>("earned");
        QTest::newRow("below the need: nothing") << 3 << QStringList{"2024-05-05 9 ama-pra-1"} << "0";
        QTest::newRow("above the need") << 3 << QStringList{"2024-05-05 13.25 ama-pra-1"} << "3.25";
        QTest::newRow("up to the maximum") << 3 << QStringList{"2024-05-05 99 ama-pra-1"} << "5";
        QTest::newRow("two cycles ago: nothing") << 3 << QStringList{"2023-05-05 99 ama-pra-1"} << "0";
        QTest::newRow("before the first cycle: nothing") << 1 << QStringList{"2024-05-05 99 ama-pra-1"} << "0";
        QTest::newRow("planned excess: nothing") << 3 << QStringList{"2024-05-05 99 ama-pra-1 - planned"} << "0";
    }
    void excessMovesOneCycleOn()
    {
        QFETCH(int, number);
        QFETCH(QStringList, courses);
        QFETCH(QString, earned);
        QJsonObject record = own(R"("total": {"amount": 10, "unit": "hour"}, "carry_over": {"allowed": true, "max": 5}, "rules": [])");
        record.insert("cycle_number", number);
        const Standing s = standings(portfolio(record, courses), today).first();
        QCOMPARE(s.total.earned->text(), earned);
        QCOMPARE(s.total.proven->text(), "0");
    }

    void outsideTheLicenseNothingIsDue_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("day");
        QTest::addColumn<bool>("due");
        QTest::newRow("gained today") << "from" << "2026-11-22" << true;
        QTest::newRow("gained tomorrow") << "from" << "2026-11-23" << false;
        QTest::newRow("given up today") << "to" << "2026-11-22" << true;
        QTest::newRow("given up yesterday") << "to" << "2026-11-21" << false;
    }
    void outsideTheLicenseNothingIsDue()
    {
        QFETCH(QString, key);
        QFETCH(QString, day);
        QFETCH(bool, due);
        QJsonObject record = own(R"("total": {"amount": 10, "unit": "hour"}, "rules": [{"id": "own.m", "kind": "manual-check", "recurrence": "every-cycle", "note": "Ask"}])");
        record.insert(key, day);
        const Standing s = standings(portfolio(record, {}), today).first();
        QCOMPARE(s.state == State::NotApplicable, !due);
        QCOMPARE(s.perYear->text(), due ? "5" : "0");
    }

    void plannedActivitiesSayWhenItWillBeComplete()
    {
        const QByteArray keys = R"("total": {"amount": 10, "unit": "hour"}, "rules": [{"id": "own.t", "kind": "topic", "amount": 2, "unit": "hour", "recurrence": "every-cycle", "topics_any_of": ["medical-ethics"]}])";
        const QStringList courses{"2026-02-02 4 ama-pra-1", "2027-03-03 3 ama-pra-1 medical-ethics planned", "2027-05-05 3 ama-pra-1 - registered", "2027-09-09 3 ama-pra-1 - planned"};
        const Standing s = standings(portfolio(own(keys), courses), today).first();
        QCOMPARE(s.total.planned->text(), "9");
        QCOMPARE(s.total.projected, QDate(2027, 5, 5));
        QCOMPARE(s.rules.first().figures.projected, QDate(2027, 3, 3));
        const Standing late = standings(portfolio(own(keys), courses), QDate(2027, 6, 6)).first();
        QCOMPARE(late.total.projected, QDate(2027, 6, 6)); // its day is over, and it is still planned: not before today
        const QByteArray once = R"("rules": [{"id": "own.t", "kind": "topic", "amount": 2, "unit": "hour", "recurrence": "one-time", "topics_any_of": ["medical-ethics"]}])";
        const Standing undated = standings(portfolio(own(once), {"- 4 ama-pra-1 medical-ethics planned"}), today).first();
        QCOMPARE(undated.rules.first().figures.planned->text(), "4");
        QVERIFY(!undated.rules.first().figures.projected.isValid()); // nobody said when
        const Standing both = standings(portfolio(own(once), {"- 4 ama-pra-1 medical-ethics planned", "2027-03-03 2 ama-pra-1 medical-ethics planned"}), today).first();
        QCOMPARE(both.rules.first().figures.projected, QDate(2027, 3, 3));
        const Standing few = standings(portfolio(own(keys), courses.mid(0, 2)), today).first();
        QVERIFY(!few.total.projected.isValid());
    }

    void theFloorIsTheLargestNeed()
    {
        QList<Standing> all(3);
        all[0].perYear = Credits::whole(25);
        all[1].perYear = Credits::whole(31);
        const AnnualFloor floor = annualFloor(all, Thresholds());
        QCOMPARE(floor.naiveSum, Credits::whole(56));
        QCOMPARE(floor.floor, Credits::whole(31));
        QCOMPARE(floor.aim, Credits::whole(38));
        QCOMPARE(annualFloor({}, Thresholds()), AnnualFloor());
    }

    void whatIsPlannedForAMovingWindowIsSaid()
    {
        const auto reason = [](const QByteArray &more) {
            return figures(test::snapshotOf(QJsonDocument::fromJson(R"([{"kind": "profile", "name": "R", "degree": "MD"}, {"kind": "requirement", "id": "w", "catalogue": "us-wy", "issued": "2010-01-01"})" + more + "]").array()), QDate(2026, 11, 22)).first();
        };
        const QByteArray planned = R"(, {"kind": "activity", "title": "P", "status": "planned", "start": "2027-04-05", "credits": [{"amount": 40, "type": "ama-pra-1"}]})";
        QCOMPARE(reason(planned).reason, "40 hours planned on 2027-04-05 will count from then on: this window ends on every day.");
        QCOMPARE(reason(planned).total.planned, Credits{});
        QCOMPARE(reason({}).reason, QString());
        QCOMPARE(reason(planned + R"(, {"kind": "activity", "title": "P", "status": "completed", "start": "2026-04-05", "credits": [{"amount": 60, "type": "ama-pra-1"}]})").reason, QString());
    }

    void everyLineSaysWhy()
    {
        const QByteArray keys = R"("rules": [{"id": "own.t", "kind": "topic", "amount": 2, "unit": "hour", "recurrence": "every-cycle", "topics_any_of": ["medical-ethics"], "credit_types_any_of": ["ama-pra-1"]}])";
        const QStringList courses{"2026-02-02 4 ama-pra-1 medical-ethics", "2020-02-02 4 ama-pra-1 medical-ethics", "2026-02-03 4 ama-pra-2 medical-ethics", "2026-02-04 - - medical-ethics", "2026-02-05 1 ama-pra-1 geriatrics"};
        const Standing s = standings(portfolio(own(keys), courses), today).first();
        QStringList lines;
        for (const Contribution &line : s.rules.first().figures.activities)
            lines << line.activity.text + ": " + line.why;
        QCOMPARE(lines.join('\n'), "a4: Does not count: no credit is recorded. Hours of attendance are not credit.\n"
                                   "a3: Does not count: its credit is not AMA PRA Category 1 Credit.\n"
                                   "a1: Counts: on the topic, between 1 Jan 2026 and 31 Dec 2027.\n"
                                   "a2: Does not count: it is not between 1 Jan 2026 and 31 Dec 2027.");
    }
};

QTEST_APPLESS_MAIN(TestProgress)
#include "tst_progress.moc"
