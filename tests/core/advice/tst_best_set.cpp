#include "core/advice/what_next.h"
#include "core/requirements/progress.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

QByteArray course(const char *id, const char *day, double amount, const char *topics = "", double hours = 1, const char *status = "idea", const char *type = "ama-pra-1")
{
    return QStringLiteral(R"(,{"kind": "activity", "id": "%1", "title": "Course %1", "status": "%2", "start": "%3", "end": "%3", "cost": 0, "hours": %4, "credits": [{"amount": %5, "type": "%6"}], "topics": [%7]})")
        .arg(QLatin1String(id), QLatin1String(status), QLatin1String(day)).arg(hours).arg(amount).arg(QLatin1String(type), QLatin1String(topics)).toUtf8();
}

QByteArray rule(const char *id, const char *kind, double amount, const char *unit, const char *topics, const char *more = "")
{
    return QStringLiteral(R"({"id": "custom-a.%1", "kind": "%2", "amount": %3, "unit": "%4", "topics_any_of": %5, "credit_types_any_of": null, "recurrence": "every-cycle", "applies_to": ["all"], "exempt": []%6})")
        .arg(QLatin1String(id), QLatin1String(kind)).arg(amount).arg(QLatin1String(unit), QLatin1String(topics), QLatin1String(more)).toUtf8();
}

/// The user's own requirement with two years from 2026-01-01.
QByteArray own(const QByteArray &total, const QByteArray &rules)
{
    return R"({"kind": "requirement", "id": "req", "cycle": {"start": "2026-01-01", "end": "2027-12-31"}, "custom": {"id": "custom-a", "authority": "Own", "authority_kind": "hospital", "jurisdiction": "US", "license_type": "both",
        "cycle": {"months": 24, "anchor": "individual-date"}, "total": )" + total + R"(, "rules": [)" + rules + R"(], "alternatives": [], "carry_over": {"allowed": null, "max": null}, "satisfied_by": [], "sources": [], "confidence": "low"}})";
}

QByteArray total(double amount, const char *more = "")
{
    return QStringLiteral(R"({"amount": %1, "unit": "hour", "credit_types_any_of": null%2})").arg(amount).arg(QLatin1String(more)).toUtf8();
}

Snapshot portfolio(const QByteArray &records) { return test::snapshotOf(QJsonDocument::fromJson(R"([{"kind": "profile", "name": "Elena Rivera", "degree": "MD"},)" + records + "]").array()); }

QString picked(const NextAdvice &advice)
{
    QStringList ids;
    for (const Pick &pick : advice.picks)
        ids << pick.activity.text;
    return ids.join(' ');
}

/// "A: total +3; custom-a.e +3" for each pick.
QString filled(const NextAdvice &advice)
{
    QStringList lines;
    for (const Pick &pick : advice.picks) {
        QStringList parts;
        for (const GapFill &fill : pick.fills)
            parts << fill.rule.section('.', -1) + '+' + fill.amount.text();
        lines << pick.activity.text + ": " + parts.join(", ");
    }
    return lines.join("; ");
}

/// Missing once the picks are completed, as the engine says it.
qint64 missingAfter(Snapshot snapshot, const QSet<QString> &taken)
{
    for (auto &activity : snapshot.activities) {
        if (!taken.contains(activity->id.text) && activity->status == Status::Idea)
            continue;
        Activity done = *activity;
        done.status = Status::Completed;
        activity = std::make_shared<const Activity>(done);
    }
    qint64 sum = 0;
    for (const Standing &standing : figures(snapshot, today)) {
        sum += standing.total.missing.value_or(Credits{}).hundredths;
        for (const RuleStanding &one : standing.rules)
            sum += one.figures.missing.value_or(Credits{}).hundredths;
    }
    return sum;
}

/// Missing of each figure once these and what is planned are done, on the day of one of them or today: whichever is least.
QList<qint64> leastMissing(Snapshot snapshot, const QSet<QString> &taken)
{
    QSet<QDate> days{today};
    for (auto &activity : snapshot.activities) {
        if (!taken.contains(activity->id.text) && activity->status != Status::Planned)
            continue;
        Activity done = *activity;
        done.status = Status::Completed;
        days.insert(done.days.start);
        activity = std::make_shared<const Activity>(done);
    }
    QList<qint64> least;
    for (const QDate day : std::as_const(days)) {
        const Standing then = figures(snapshot, day).first();
        QList<qint64> missing{then.total.missing.value_or(Credits{}).hundredths};
        for (const RuleStanding &one : then.rules)
            missing.append(one.figures.missing.value_or(Credits{}).hundredths);
        for (qsizetype i = 0; i < missing.size() && !least.isEmpty(); ++i)
            missing[i] = qMin(missing[i], least[i]);
        least = missing;
    }
    return least;
}

} // namespace

class TestBestSet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatClosesEverythingIsFound_data()
    {
        QTest::addColumn<QByteArray>("records");
        QTest::addColumn<std::optional<Credits>>("hours");
        QTest::addColumn<QString>("picks");
        QTest::addColumn<QString>("fills");
        QTest::addColumn<int>("open"); // hundredths
        const char *ethics = R"(["medical-ethics"])", *onEthics = R"("medical-ethics")";
        const std::optional<Credits> free;
        QTest::newRow("a course outside the total")
            << own(total(6), rule("e", "activity", 1, "course", ethics, R"(, "counts_toward_total": false)")) + course("A", "2027-03-05", 3, onEthics) + course("B", "2027-05-05", 4, onEthics) + course("C", "2027-06-05", 1) + course("D", "2027-07-05", 1)
                   + course("E", "2027-08-05", 1)
            << free << "A B C D" << "A: e+1; B: total+4; C: total+1; D: total+1" << 0;
        QTest::newRow("hours outside the total")
            << own(total(6), rule("e", "topic", 2, "hour", ethics, R"(, "counts_toward_total": false)")) + course("A", "2027-03-05", 3, onEthics) + course("B", "2027-05-05", 4, onEthics) + course("C", "2027-06-05", 1)
            << free << "A B C" << "A: total+1, e+2; B: total+4; C: total+1" << 0;
        QTest::newRow("hours that are not shared")
            << own("null", rule("s", "topic", 3, "hour", R"(["patient-safety"])") + ',' + rule("c", "topic", 2, "hour", R"(["child-abuse"])", R"(, "not_shared_with": ["custom-a.s"])")) + course("A", "2027-03-05", 4, R"("patient-safety", "child-abuse")")
                   + course("B", "2027-05-05", 1, R"("patient-safety")")
            << free << "A B" << "A: s+2, c+2; B: s+1" << 0;
        QTest::newRow("a limit on a sub-topic")
            << R"({"kind": "requirement", "id": "ma", "catalogue": "us-ma", "cycle": {"start": "2025-03-15", "end": "2027-03-14"}, "answers": {"cs-prescriber": false, "practicing-medicine": false, "treats-adults": false}})" + course("t", "2026-01-01", 41, "", 41, "completed")
                   + course("l", "2026-01-02", 2, R"("end-of-life")", 2, "completed") + course("W", "2027-01-05", 10, R"("physician-wellness")", 3) + course("W2", "2027-01-05", 3, R"("physician-wellness", "medical-ethics")", 4) + course("C", "2027-02-05", 2, R"("jurisprudence")", 1)
                   + course("D", "2027-02-05", 8, R"("jurisprudence")", 11)
            << std::optional(Credits::whole(10)) << "W C" << "" << -1;
        QTest::newRow("an alternative to the total")
            << R"({"kind": "requirement", "id": "ks", "catalogue": "us-ks", "cycle": {"start": "2026-07-01", "end": "2027-06-30"}, "cycle_number": 5})" + course("x", "2025-06-01", 80, "", 80, "completed") + course("A", "2027-01-01", 20, R"("pain-management")", 20)
                   + course("B", "2027-01-01", 50, R"("pain-management")", 50)
            << std::optional(Credits::whole(25)) << "A" << "A: total+20, r1+20, r2+1" << 0;
        QTest::newRow("an average over years")
            << R"({"kind": "requirement", "id": "vi", "catalogue": "us-vi", "cycle": {"start": "2026-01-01", "end": "2026-12-31"}})" + course("b", "2025-02-02", 45, "", 45, "completed") + course("c", "2024-02-02", 50, "", 50, "completed") + course("A", "2026-12-02", 25, "", 25)
                   + course("B", "2026-12-12", 15, "", 15)
            << free << "A" << "A: total+25" << 0;
        QTest::newRow("at most so many hours of a day")
            << own(total(10, R"(, "max_per_day": 6)"), "") + course("A", "2026-12-05", 8) + course("B", "2026-12-05", 8) + course("C", "2027-05-05", 4) << free << "A C" << "A: total+6; C: total+4" << 0;
        QTest::newRow("at most so many of a type")
            << own(total(10), R"({"id": "custom-a.k", "kind": "max-credit-type", "amount": 3, "unit": "hour", "topics_any_of": null, "credit_types_any_of": ["ama-pra-2"], "recurrence": "every-cycle", "applies_to": ["all"], "exempt": []})") + course("A", "2026-12-05", 8, "", 1, "idea", "ama-pra-2")
                   + course("B", "2026-12-06", 8, "", 1, "idea", "ama-pra-2") + course("C", "2027-05-05", 7)
            << free << "A C" << "A: total+3; C: total+7" << 0;
    }
    void whatClosesEverythingIsFound()
    {
        QFETCH(QByteArray, records);
        QFETCH(std::optional<Credits>, hours);
        QFETCH(QString, fills);
        QFETCH(int, open);
        const Snapshot snapshot = portfolio(records);
        const NextAdvice advice = whatNext(snapshot, today, hours, {});
        QSet<QString> taken;
        for (const Pick &pick : advice.picks)
            taken.insert(pick.activity.text);
        if (open >= 0) {
            QTEST(picked(advice), "picks");
            QCOMPARE(missingAfter(snapshot, taken), qint64(open));
            QVERIFY2(advice.open.isEmpty(), qPrintable(nextText(advice)));
        }
        if (!fills.isEmpty())
            QCOMPARE(filled(advice), fills);
        QVERIFY(advice.proved);
        QVERIFY2(!nextText(advice).contains("No idea on your list") || !advice.open.isEmpty(), qPrintable(nextText(advice)));
    }
    void whatComesTooLateClosesNothing_data()
    {
        QTest::addColumn<QByteArray>("ideas");
        QTest::addColumn<QString>("end"); // of the cycle, the day it is due
        QTest::addColumn<QString>("picks");
        QTest::addColumn<QString>("open"); // hours
        const char *mate = R"("mate-act")";
        const QByteArray late = course("A", "2027-03-05", 8, mate), inTime = course("B", "2027-01-10", 4, mate) + course("C", "2027-01-15", 4, mate);
        QTest::newRow("two in time before one that is late") << late + inTime << "2027-01-15" << "B C" << "";
        QTest::newRow("the last one a day late") << inTime << "2027-01-14" << "B" << "4";
        QTest::newRow("only a late one") << late << "2027-01-15" << "" << "8";
        QTest::newRow("a late one on the plan") << course("A", "2027-03-05", 8, mate, 1, "planned") << "2027-01-15" << "" << "8";
        QTest::newRow("overdue already") << late << "2026-01-15" << "A" << "";
    }
    void whatComesTooLateClosesNothing()
    {
        QFETCH(QByteArray, ideas);
        QFETCH(QString, end);
        QFETCH(QString, open);
        const QString dea = QStringLiteral(R"({"kind": "requirement", "id": "dea", "catalogue": "us-dea-mate", "answers": {"dea-registrant": true, "addiction-certified": false, "recent-us-graduate-sud": false}, "cycle": {"start": "2024-01-16", "end": "%1"}})");
        const Snapshot snapshot = portfolio(dea.arg(end).toUtf8() + ideas);
        const NextAdvice advice = whatNext(snapshot, today, {}, {});
        QTEST(picked(advice), "picks");
        QCOMPARE(advice.open.isEmpty() ? QString() : advice.open.first().open.text(), open);
    }
    /// A course of a later day counts in the window of that day, and nothing is due today.
    void aWindowThatMovesOnIsReckonedOnTheDayOfTheCourse_data()
    {
        QTest::addColumn<QByteArray>("records");
        QTest::addColumn<QString>("picks");
        QTest::addColumn<QString>("on");   // the day of what the last pick fills
        QTest::addColumn<QString>("open"); // "rule hours on"
        const QByteArray wy = R"({"kind": "requirement", "id": "r", "catalogue": "us-wy", "issued": "2010-01-01", "answers": {"state-cs-registrant": false}})", abr = R"({"kind": "requirement", "id": "r", "catalogue": "board-abr", "issued": "2010-01-01"})";
        const QByteArray ct = R"({"kind": "requirement", "id": "r", "catalogue": "us-ct", "issued": "2010-01-01", "cycle_number": 4})";
        QTest::newRow("one that is enough") << wy + course("A", "2027-03-05", 20) + course("B", "2027-04-05", 60) << "B" << "2027-04-05" << "";
        QTest::newRow("two, and what is done already") << wy + course("T", "2026-01-01", 30, "", 1, "completed") + course("A", "2027-03-05", 10) + course("B", "2027-04-05", 20) << "A B" << "2027-04-05" << "";
        QTest::newRow("what is done falls out before") << wy + course("T", "2024-03-04", 30, "", 1, "completed") + course("A", "2027-03-05", 30) << "" << "" << "total 30 ";
        QTest::newRow("just not") << wy + course("T", "2024-03-06", 30, "", 1, "completed") + course("A", "2027-03-05", 30) << "A" << "2027-03-05" << "";
        QTest::newRow("on the plan already") << wy + course("B", "2027-04-05", 60, "", 1, "planned") << "" << "" << "";
        QTest::newRow("on the plan in part") << wy + course("B", "2027-04-05", 40, "", 1, "planned") + course("A", "2027-03-05", 20) << "A" << "2027-04-05" << "";
        QTest::newRow("today") << wy + course("A", "2026-11-22", 60) << "A" << "" << "";
        QTest::newRow("no idea at all") << wy << "" << "" << "total 60 ";
        QTest::newRow("a type minimum") << abr + course("A", "2027-03-05", 75, "", 1, "idea", "ama-pra-2") + course("B", "2027-04-05", 75) << "B" << "2027-04-05" << "board-abr.r1 15 ";
        QTest::newRow("topics of six years") << ct + course("T", "2026-01-01", 50, R"("own-specialty")", 1, "completed") + course("A", "2027-03-05", 1, R"("hiv-aids")") << "A" << "2027-03-05" << "us-ct.r3 1 ";
    }
    void aWindowThatMovesOnIsReckonedOnTheDayOfTheCourse()
    {
        QFETCH(QByteArray, records);
        QFETCH(QString, on);
        QFETCH(QString, open);
        const NextAdvice advice = whatNext(portfolio(records), today, {}, {});
        QVERIFY2(advice.proved, qPrintable(nextText(advice)));
        QTEST(picked(advice), "picks");
        QCOMPARE(advice.picks.isEmpty() || advice.picks.last().fills.isEmpty() ? QString() : isoText(advice.picks.last().fills.first().on), on);
        const QString text = nextText(advice);
        QVERIFY2(!text.contains("by 22 Nov 2026,") && !text.contains(", by 22 Nov"), qPrintable(text));
        QVERIFY2(on.isEmpty() || text.contains(QStringLiteral("(by %1)").arg(writtenDay(isoDay(on)))), qPrintable(text));
        if (!open.contains(' ')) {
            QVERIFY2(advice.open.isEmpty(), qPrintable(text));
            return;
        }
        QStringList lines;
        for (const StillOpen &one : advice.open) {
            QVERIFY(!one.due.isValid());
            lines << QStringLiteral("%1 %2 %3").arg(one.rule, one.open.text(), isoText(one.on));
        }
        QVERIFY2(lines.contains(open), qPrintable(lines.join("; ")));
    }
    /// Against every set, each figure on the day that suits it best.
    void noSetBeatsTheOneForAWindowThatMovesOn()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 40; ++round) {
            QByteArray records = own(total(6 + random.bounded(10), round % 3 == 0 ? R"(, "max_per_activity": 5)" : ""), random.bounded(2) ? rule("s", "topic", 1 + random.bounded(4), "hour", R"(["patient-safety"])") : QByteArray());
            records.replace(R"("cycle": {"start": "2026-01-01", "end": "2027-12-31"}, )", "").replace("individual-date", "rolling");
            const auto day = [&](int from, int days) { return isoText(QDate(from, 11, 1).addDays(random.bounded(days))).toLatin1(); };
            for (const char *id : {"T", "U"})
                records += course(id, day(2024, 500).constData(), 1 + random.bounded(6), random.bounded(2) ? R"("patient-safety")" : "", 1, "completed");
            if (random.bounded(2))
                records += course("P", day(2027, 200).constData(), 1 + random.bounded(6), random.bounded(2) ? R"("patient-safety")" : "", 1, "planned");
            const QString names("ABCD");
            for (const QChar name : names)
                records += course(QByteArray(1, name.toLatin1()).constData(), day(2027, 300).constData(), 1 + random.bounded(8), random.bounded(2) ? R"("patient-safety")" : "");
            const Snapshot snapshot = portfolio(records);
            const NextAdvice advice = whatNext(snapshot, today, {}, {});
            QVERIFY2(advice.proved, qPrintable(nextText(advice)));
            QSet<QString> taken;
            for (const Pick &pick : advice.picks)
                taken.insert(pick.activity.text);
            const QList<qint64> chosen = leastMissing(snapshot, taken);
            qint64 open = 0;
            for (const StillOpen &one : advice.open)
                open += one.open.hundredths;
            QCOMPARE(open, std::accumulate(chosen.begin(), chosen.end(), qint64(0)));
            for (int set = 0; set < 1 << 4; ++set) {
                QSet<QString> other;
                for (int i = 0; i < 4; ++i) {
                    if ((set >> i) & 1)
                        other.insert(names.mid(i, 1));
                }
                const QList<qint64> left = leastMissing(snapshot, other);
                bool asGood = true;
                for (qsizetype f = 0; f < left.size(); ++f)
                    asGood = asGood && left[f] <= chosen[f];
                QVERIFY2(!asGood || (left == chosen && other.size() >= taken.size()), qPrintable(QString::number(round) + nextText(advice)));
            }
        }
    }
    /// Of rules that depend on one another no subset of the ideas may leave less open than the set that is called proved.
    void nothingProvedIsBeatenByAnySet()
    {
        QRandomGenerator random(7);
        const char *topics[] = {"", R"("medical-ethics")", R"("patient-safety")", R"("patient-safety", "child-abuse")", R"("child-abuse")"};
        int proofs = 0;
        for (int round = 0; round < 20; ++round) {
            QByteArray rules = rule("s", "topic", 1 + random.bounded(4), "hour", R"(["patient-safety"])") + ',' + rule("c", "topic", 1 + random.bounded(3), "hour", R"(["child-abuse"])", R"(, "not_shared_with": ["custom-a.s"])") + ','
                + rule("e", random.bounded(2) ? "activity" : "topic", 1, random.bounded(2) ? "course" : "hour", R"(["medical-ethics"])", R"(, "counts_toward_total": false)");
            QByteArray records = own(total(4 + random.bounded(8), random.bounded(2) ? R"(, "max_per_year": 5)" : ""), rules);
            const int count = 5;
            for (int i = 0; i < count; ++i)
                records += course(QByteArray(1, static_cast<char>('A' + i)).constData(), random.bounded(2) ? "2026-12-05" : "2027-05-05", 1 + random.bounded(5), topics[random.bounded(5)]);
            const Snapshot snapshot = portfolio(records);
            const NextAdvice advice = whatNext(snapshot, today, {}, {});
            QSet<QString> all, taken;
            for (int i = 0; i < count; ++i)
                all.insert(QString(QLatin1Char(static_cast<char>('A' + i))));
            for (const Pick &pick : advice.picks)
                taken.insert(pick.activity.text);
            proofs += advice.proved ? 1 : 0;
            const qint64 left = missingAfter(snapshot, taken);
            QVERIFY2(left == missingAfter(snapshot, all), qPrintable(QString::number(round) + nextText(advice)));
            for (const QString &one : taken)
                QVERIFY2(missingAfter(snapshot, taken - QSet<QString>{one}) > left, qPrintable(QString::number(round) + nextText(advice)));
        }
        QVERIFY(proofs > 15);
    }
};

QTEST_APPLESS_MAIN(TestBestSet)
#include "tst_best_set.moc"
