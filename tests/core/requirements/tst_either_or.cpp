// Rules that may stand for one another: one of them speaks, and the words say that it is either or.
#include "core/advice/gaps.h"
#include "core/packets/weak_points.h"
#include "core/reminders/due.h"
#include "core/requirements/progress.h"
#include "core/requirements/standing_json.h"
#include "core/requirements/state_words.h"
#include "tests/support/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace credence;

namespace {

const QDate today(2026, 11, 19);

/// California MD in its second cycle, 2026-04-01 to 2028-03-31; `more` activities.
Snapshot california(const QByteArray &more)
{
    return test::snapshotOf(QJsonDocument::fromJson(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {}},
        {"kind": "requirement", "id": "ca", "catalogue": "us-ca-md", "issued": "2024-04-01", "cycle": {"start": "2026-04-01", "end": "2028-03-31"}, "cycle_number": 2})" +
                                                   more + "]").array());
}

QByteArray course(const char *id, const char *day, int hours, const char *topic)
{
    return QStringLiteral(R"(, {"kind": "activity", "id": "%1", "title": "%1", "status": "completed", "start": "%2", "credits": [{"amount": %3, "type": "ama-pra-1"}], "topics": ["%4"]})")
        .arg(QLatin1String(id), QLatin1String(day)).arg(hours).arg(QLatin1String(topic)).toUtf8();
}

const RuleStanding &ruleOf(const Standing &standing, const char *id)
{
    for (const RuleStanding &rule : standing.rules) {
        if (rule.rule == QLatin1String(id))
            return rule;
    }
    qFatal("no such rule");
}

} // namespace

class TestEitherOr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Pain management until 2028 with 5 of 12; treatment of dependence overdue since 2026-03-31 with 0 of 12.
    void onlyTheNearerOneSpeaks()
    {
        const Snapshot snapshot = california(course("pain", "2026-05-05", 5, "pain-management"));
        const Standing standing = standings(snapshot, today).first();
        const RuleStanding &pain = ruleOf(standing, "us-ca-md.r1");
        const RuleStanding &opioid = ruleOf(standing, "us-ca-md.r2");
        QVERIFY(!pain.spare && opioid.spare);
        QCOMPARE(opioid.figures.state, State::Overdue); // the figures are what they are
        QVERIFY2(pain.either.startsWith("Either 12 hours of “Pain management") && pain.either.contains(", or 12 hours of “Opioid") && pain.either.endsWith("; 7 missing."), qPrintable(pain.either));
        QCOMPARE(pain.either, opioid.either);
        QVERIFY(pain.reason.contains(pain.either) && opioid.reason.contains(pain.either));
        QCOMPARE(stateLabel(opioid), QString("The other way"));
        QVERIFY(standing.state != State::Overdue);

        const QString text = statusText(snapshot, {standing}, today);
        QVERIFY2(!text.contains("Overdue") && text.contains("Either 12 hours"), qPrintable(text));
        for (const QString &id : {QStringLiteral("r1"), QStringLiteral("r2")})
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(id))), qPrintable(text));
        const QJsonArray rules = statusJson(snapshot, {standing}, today)["requirements"][0]["rules"].toArray();
        for (const QJsonValue &rule : rules) {
            if (rule["id"].toString() == QLatin1String("us-ca-md.r2")) {
                QVERIFY(rule["why"].toString().contains("Either") && rule["spare"].toBool());
                QCOMPARE(rule["state"].toString(), QString("overdue"));
            }
        }
        for (const Gap &gap : openGaps(snapshot, today))
            QVERIFY(gap.rule != QLatin1String("us-ca-md.r2"));
        for (const Due &due : dueSoon(snapshot, {standing}, today))
            QVERIFY2(!due.rules.join(' ').contains("pioid"), qPrintable(due.rules.join(' ')));
    }

    void theAuditFileAsksForOneOfThem()
    {
        const Snapshot snapshot = california({});
        const QList<Standing> all = standings(snapshot, today);
        PacketOptions options;
        options.authority = all.first().source;
        QStringList either;
        for (const WeakPoint &point : weakPoints(snapshot, all, options)) {
            QVERIFY2(!point.text.startsWith("Overdue"), qPrintable(point.text));
            if (point.text.contains("either 12 hours"))
                either << point.text;
        }
        QCOMPARE(either.size(), 1);
    }

    /// 12 of 12 hours and 2 missing: eight must be on buprenorphine, and six are.
    void whatIsMissingIsSaid()
    {
        const Snapshot snapshot = california(course("sud", "2026-05-05", 6, "substance-use-disorder") + course("bup", "2026-06-05", 6, "oud-buprenorphine"));
        const RuleStanding opioid = ruleOf(standings(snapshot, QDate(2026, 7, 1)).first(), "us-ca-md.r2");
        QCOMPARE(opioid.figures.earned->text(), QString("12"));
        QCOMPARE(opioid.figures.missing->text(), QString("2"));
        QVERIFY2(opioid.reason.contains("8 hours must be on") && opioid.reason.contains("and 6 are."), qPrintable(opioid.reason));
    }

    void whenOneIsDoneBothAre()
    {
        const Snapshot snapshot = california(course("pain", "2026-05-05", 12, "pain-management"));
        const Standing standing = standings(snapshot, today).first();
        for (const char *id : {"us-ca-md.r1", "us-ca-md.r2"}) {
            QCOMPARE(ruleOf(standing, id).figures.state, State::Met);
            QVERIFY(!ruleOf(standing, id).spare && ruleOf(standing, id).either.isEmpty());
        }
    }

    void notesNameRulesByTheirNames()
    {
        const Standing standing = standings(california({}), today).first();
        const QString note = ruleOf(standing, "us-ca-md.r2").note;
        QVERIFY2(note.startsWith("Alternative to “Pain management"), qPrintable(note));
    }

    /// A limit is neither needed nor met, and nothing is on pace toward a day that nobody knows.
    void limitsAndUnknownDaysSaySo()
    {
        const Snapshot snapshot = test::snapshotOf(QJsonDocument::fromJson(R"([
            {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {}},
            {"kind": "requirement", "id": "nh", "catalogue": "us-nh", "cycle": {"start": "2025-07-01", "end": "2027-06-30"}},
            {"kind": "requirement", "id": "ny", "catalogue": "us-ny"},
            {"kind": "activity", "id": "two", "title": "Two", "status": "completed", "start": "2026-05-05", "credits": [{"amount": 7, "type": "ama-pra-2"}]},
            {"kind": "activity", "id": "late", "title": "Late", "status": "completed", "start": "2027-05-05", "credits": [{"amount": 3, "type": "ama-pra-1"}]}
            ])").array());
        const QList<Standing> all = standings(snapshot, today);
        const QString text = statusText(snapshot, all, today);
        QVERIFY2(text.contains("At most 60") && text.contains("7 used, 53 left · Limit"), qPrintable(text));
        QVERIFY2(text.contains("No due day known") && text.contains("When it is due is not known"), qPrintable(text));
        QVERIFY2(!text.contains("check by hand · Check by hand"), qPrintable(text));
        const auto &listed = all.first().total.activities;
        QVERIFY(std::any_of(listed.begin(), listed.end(), [](const Contribution &one) { return one.counts && one.why.startsWith("Dated in the future"); }));
        QCOMPARE(std::count_if(listed.begin(), listed.end(), [](const Contribution &one) { return one.why.startsWith("Dated in the future"); }), 1);
    }
};

QTEST_GUILESS_MAIN(TestEitherOr)
#include "tst_either_or.moc"
