#include "core/requirements/progress.h"
#include "core/requirements/standing_json.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QTest>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

QByteArray own(const QByteArray &keys)
{
    return R"({"kind": "requirement", "id": "own", "cycle": {"start": "2026-01-01", "end": "2027-12-31"}, "custom": {"id": "own", "authority": "Own", "cycle": {"months": 24, "anchor": "individual-date"}, )" + keys + "}}";
}

QByteArray total(const char *more = "") { return QByteArray(R"("total": {"amount": 100, "unit": "hour", "credit_types_any_of": null)") + more + "}"; }

QByteArray rule(const char *id, const char *keys) { return QByteArray(R"({"id": "own.)") + id + R"(", "recurrence": "every-cycle", "applies_to": ["all"], )" + keys + "}"; }

QByteArray done(const char *id, const char *day, double amount, const char *topics = "", const char *type = "ama-pra-1")
{
    return QStringLiteral(R"(,{"kind": "activity", "id": "%1", "title": "%1", "status": "completed", "start": "%2", "credits": [{"amount": %3, "type": "%4"}], "topics": [%5]})").arg(QLatin1String(id), QLatin1String(day)).arg(amount).arg(QLatin1String(type), QLatin1String(topics)).toUtf8();
}

Snapshot portfolio(const QByteArray &records) { return test::snapshotOf(QJsonDocument::fromJson(R"([{"kind": "profile", "name": "Elena Rivera", "degree": "MD"},)" + records + "]").array()); }

const Figures &figureOf(const Standing &standing, const QString &rule)
{
    for (const RuleStanding &one : standing.rules) {
        if (one.rule == rule)
            return one.figures;
    }
    return standing.total;
}

} // namespace

class TestReasons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotUsedSaysWhereItWent_data()
    {
        QTest::addColumn<QByteArray>("records");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("activity");
        QTest::addColumn<QString>("why");
        const QByteArray ethics = R"("topics_any_of": ["medical-ethics"])", cap = R"("kind": "max-credit-type", "amount": 3, "unit": "hour", "credit_types_any_of": ["ama-pra-2"])";
        QTest::newRow("one day") << own(total(R"(, "max_per_day": 6)")) + done("a", "2026-02-02", 8) << "total" << "a" << "Counts in part, 6 of 8: at most 6 of one day.";
        QTest::newRow("one year") << own(total(R"(, "max_per_year": 60)")) + done("a", "2026-02-02", 80) << "total" << "a" << "Counts in part, 60 of 80: at most 60 of one calendar year.";
        QTest::newRow("one year, used up") << own(total(R"(, "max_per_year": 60)")) + done("a", "2026-02-02", 80) + done("b", "2026-03-02", 5) << "total" << "b" << "Adds nothing: at most 60 of one calendar year.";
        QTest::newRow("one activity") << own(total(R"(, "max_per_activity": 20)")) + done("a", "2026-02-02", 30) << "total" << "a" << "Counts in part, 20 of 30: at most 20 of one activity.";
        QTest::newRow("exactly the limit") << own(total(R"(, "max_per_activity": 20)")) + done("a", "2026-02-02", 20) << "total" << "a" << "Counts: accepted credit, between 1 Jan 2026 and 31 Dec 2027.";
        QTest::newRow("a type") << own(total() + R"(, "rules": [)" + rule("k", cap.constData()) + "]") + done("a", "2026-02-02", 8, "", "ama-pra-2") << "total" << "a" << "Counts in part, 3 of 8: at most 3 of AMA PRA Category 2 Credit in the cycle.";
        QTest::newRow("hours on top") << own(total() + R"(, "rules": [)" + rule("t", (R"("kind": "topic", "amount": 2, "unit": "hour", "counts_toward_total": false, )" + ethics).constData()) + "]") + done("a", "2026-02-02", 6, R"("medical-ethics")") << "total" << "a"
                                      << "Counts in part, 4 of 6: 2 of it stand for “Medical ethics”, which comes on top of the total.";
        QTest::newRow("a course on top") << own(total() + R"(, "rules": [)" + rule("t", (R"("kind": "activity", "amount": 1, "unit": "course", "counts_toward_total": false, )" + ethics).constData()) + "]") + done("a", "2026-02-02", 6, R"("medical-ethics")") << "total" << "a"
                                         << "Adds nothing: its credit stands for “Medical ethics”, which comes on top of the total.";
        QTest::newRow("not shared") << own(total() + R"(, "rules": [)" + rule("s", R"("kind": "topic", "amount": 3, "unit": "hour", "topics_any_of": ["patient-safety"])") + ',' + rule("c", R"("kind": "topic", "amount": 2, "unit": "hour", "topics_any_of": ["child-abuse"], "not_shared_with": ["own.s"])") + "]")
                + done("a", "2026-02-02", 4, R"("patient-safety", "child-abuse")")
                                    << "own.s" << "a" << "Counts in part, 2 of 4: 2 of it stand for “Child abuse recognition and reporting”, and the same hours may not serve both.";
        QTest::newRow("a sub-topic") << own(total() + R"(, "rules": [)" + rule("t", R"("kind": "topic", "amount": 10, "unit": "hour", "topics_any_of": ["patient-safety", "physician-wellness"], "max_subtopic": {"topics_any_of": ["physician-wellness"], "amount": 7})") + "]") + done("a", "2026-02-02", 10, R"("physician-wellness")")
                                     << "own.t" << "a" << "Counts in part, 7 of 10: at most 7 on physician wellness";
        QTest::newRow("own specialty, not marked") << own(total() + R"(, "rules": [)" + rule("o", R"("kind": "topic", "amount": 30, "unit": "hour", "topics_any_of": ["own-specialty"])") + "]") + done("a", "2026-02-02", 10) << "own.o" << "a" << "Does not count yet: it is not marked as your own specialty.";
        QTest::newRow("own specialty, marked") << own(total() + R"(, "rules": [)" + rule("o", R"("kind": "topic", "amount": 30, "unit": "hour", "topics_any_of": ["own-specialty"])") + "]") + done("a", "2026-02-02", 10, R"("own-specialty")") << "own.o" << "a" << "Counts: on the topic";
    }
    void whatIsNotUsedSaysWhereItWent()
    {
        QFETCH(QByteArray, records);
        QFETCH(QString, rule);
        QFETCH(QString, activity);
        QFETCH(QString, why);
        const Standing standing = standings(portfolio(records), today).first();
        QString said;
        for (const Contribution &line : figureOf(standing, rule).activities)
            said = line.activity.text == activity ? line.why : said;
        QVERIFY2(said.startsWith(why), qPrintable(said));
    }
    void unmarkedCoursesOfAnotherCycleOrKindAreNotListed()
    {
        const QByteArray rules = R"(, "rules": [)" + rule("o", R"("kind": "topic", "amount": 30, "unit": "hour", "topics_any_of": ["own-specialty"], "credit_types_any_of": ["ama-pra-1"])") + "]";
        const Standing standing = standings(portfolio(own(total() + rules) + done("a", "2025-12-31", 10) + done("b", "2026-01-01", 10, "", "ama-pra-2") + done("c", "2026-01-01", 1)), today).first();
        QCOMPARE(standing.rules.first().figures.activities.size(), 1);
        QCOMPARE(standing.rules.first().figures.earned, Credits{});
    }
    void otherWaysOfTheTotalAreSaid_data()
    {
        QTest::addColumn<QByteArray>("records");
        QTest::addColumn<QString>("says");
        const QByteArray vi = R"({"kind": "requirement", "id": "vi", "catalogue": "us-vi", "cycle": {"start": "2026-01-01", "end": "2026-12-31"}})", before = done("b", "2025-02-02", 45) + done("c", "2024-02-02", 50);
        const QByteArray ks = R"({"kind": "requirement", "id": "ks", "catalogue": "us-ks", "cycle": {"start": "2026-07-01", "end": "2027-06-30"}, "cycle_number": 5})";
        QTest::newRow("an average would do") << vi + before << "25 more would do, as an average over 3 cycles: those before have 45 and 50.";
        QTest::newRow("an average does") << vi + before + done("a", "2026-03-03", 25) << "Looks met as an average over 3 cycles: 25 in this one, 45 and 50 in those before.";
        QTest::newRow("not needed") << vi + before + done("a", "2026-03-03", 40) << "";
        QTest::newRow("a weak year") << vi + done("b", "2025-02-02", 24) + done("c", "2024-02-02", 90) << "";
        QTest::newRow("a longer look-back would do") << ks + done("x", "2025-06-01", 80) << "Or 100 hours by the 30-month look-back (80 so far), or 150 hours by the 42-month look-back (80 so far), with what goes with it.";
        QTest::newRow("a longer look-back does") << ks + done("x", "2025-06-01", 98) + done("y", "2026-08-01", 2, R"("pain-management")") << "Looks met by another way that the rule allows: 30-month look-back.";
    }
    void otherWaysOfTheTotalAreSaid()
    {
        QFETCH(QByteArray, records);
        const Standing standing = standings(portfolio(records), today).first();
        QTEST(standing.reason, "says");
    }
    void whatNobodyAsksForOrKnowsSaysSo()
    {
        const Snapshot montana = portfolio(R"({"kind": "requirement", "id": "mt", "catalogue": "us-mt", "cycle": {"start": "2025-01-01", "end": "2026-12-31"}})");
        const QList<Standing> none = standings(montana, today);
        QCOMPARE(none.first().state, State::NotApplicable);
        QCOMPARE(none.first().perYear, Credits{});
        QVERIFY(statusText(montana, none, today).contains("No CME is asked for by this board"));
        QVERIFY(!statusText(montana, none, today).contains("A year asks"));

        const Snapshot abem = portfolio(R"({"kind": "requirement", "id": "abem", "catalogue": "board-abem", "cycle": {"start": "2024-01-01", "end": "2028-12-31"}})");
        const QList<Standing> unknown = standings(abem, today);
        QVERIFY(!unknown.first().perYear);
        const QString text = statusText(abem, unknown, today);
        QVERIFY2(text.contains("What your board asks: Check by hand") && text.contains("make these rules your own"), qPrintable(text));
        QVERIFY(!text.contains("the user"));
    }
    /// Sentences of those who wrote the catalogue for those who program do not reach the physician.
    void noSentenceSpeaksOfTheUser()
    {
        for (const Template &each : catalogue().templates) {
            const Snapshot snapshot = portfolio(QStringLiteral(R"({"kind": "requirement", "id": "x", "catalogue": "%1"})").arg(each.id).toUtf8());
            const QList<Standing> all = standings(snapshot, today);
            QString text = statusText(snapshot, all, today);
            for (const RuleStanding &one : all.first().rules)
                text += one.note + one.label;
            for (const char *never : {"the user", "this edition", "not read for"})
                QVERIFY2(!text.contains(QLatin1String(never)), qPrintable(text));
        }
    }
};

QTEST_APPLESS_MAIN(TestReasons)
#include "tst_reasons.moc"
