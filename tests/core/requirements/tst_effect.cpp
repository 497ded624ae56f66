#include "core/requirements/effect.h"
#include "core/requirements/state_words.h"
#include "tests/support/records.h"

#include <QJsonDocument>
#include <QTest>

using namespace credence;

namespace {

Snapshot portfolio()
{
    return test::snapshotOf(QJsonDocument::fromJson(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {"cs-prescriber": true, "in-residency": false, "dea-registrant": true}},
        {"kind": "requirement", "id": "nc", "catalogue": "us-nc", "cycle": {"start": "2025-09-14", "end": "2028-09-13"}, "cycle_number": 3},
        {"kind": "requirement", "id": "dea", "catalogue": "us-dea-mate", "cycle": {"start": "2025-04-01", "end": "2028-03-31"}},
        {"kind": "activity", "id": "done", "title": "Sepsis", "status": "completed", "start": "2026-02-10", "credits": [{"amount": 59, "type": "ama-pra-1"}]},
        {"kind": "activity", "id": "booked", "title": "Opioids", "status": "registered", "start": "2026-12-10", "credits": [{"amount": 2, "type": "ama-pra-1"}], "topics": ["opioid-prescribing"]}
    ])").array());
}

Activity candidate()
{
    Activity a;
    a.title = "Pain";
    a.status = Status::Planned;
    a.days.start = QDate(2026, 11, 1);
    a.credits = {{Credits::whole(4), "ama-pra-1", {}}};
    a.topics = QStringList{"opioid-prescribing"};
    return a;
}

QStringList shown(const QList<Effect> &effects)
{
    QStringList lines;
    for (const Effect &e : effects)
        lines << QStringLiteral("%1 %2: %3 -> %4 of %5").arg(e.source.text, e.rule, e.before->text(), e.after->text(), e.needed->text());
    return lines;
}

} // namespace

class TestEffect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureThatMovesIsNamed()
    {
        QCOMPARE(shown(effects(portfolio(), candidate(), QDate(2026, 11, 22))),
                 QStringList({"nc total: 59 -> 63 of 60", "nc us-nc.r2: 0 -> 4 of 3", "dea us-dea-mate.r1: 0 -> 4 of 8"}));
    }
    void aPlannedTwinIsReplaced()
    {
        Activity twin = candidate();
        twin.id = ActivityId{"booked"};
        QCOMPARE(shown(effects(portfolio(), twin, QDate(2026, 11, 22))).first(), "nc total: 59 -> 63 of 60");
        const auto unknown = effects(portfolio(), candidate(), QDate(2026, 11, 22));
        QCOMPARE(unknown.first().stateAfter, State::Met);
    }
    void whatCountsForNothingHasNoEffect()
    {
        Activity old = candidate();
        old.days.start = QDate(2010, 1, 1);
        old.topics.clear();
        QVERIFY(effects(portfolio(), old, QDate(2026, 11, 22)).isEmpty());
    }
    void aCourseOnADayToComeIsReckonedByThatDay_data()
    {
        QTest::addColumn<QString>("requirement"); // more of the record
        QTest::addColumn<QString>("course");      // "day topic amount"
        QTest::addColumn<QStringList>("wanted");  // "rule before -> after state [on day] [late day]"
        const QString mate = R"("catalogue": "us-dea-mate", "cycle": {"start": "2025-01-16", "end": "2027-01-15"})";
        QTest::newRow("in time") << mate << "2027-01-15 opioid-prescribing 8" << QStringList{"us-dea-mate.r1 0 -> 8 met"};
        QTest::newRow("a day late") << mate << "2027-01-16 opioid-prescribing 8" << QStringList{"us-dea-mate.r1 0 -> 0 behind late 2027-01-15"};
        QTest::newRow("overdue today: what is accepted late is asked") << R"("catalogue": "us-dea-mate", "cycle": {"start": "2024-01-16", "end": "2026-01-15"})" << "2027-01-16 opioid-prescribing 8"
                                                                       << QStringList{"us-dea-mate.r1 0 -> 8 met"};
        QTest::newRow("a moving window, on its day") << R"("catalogue": "us-wy", "issued": "2010-01-15")" << "2027-03-05 sepsis 60" << QStringList{"total 0 -> 60 met on 2027-03-05"};
        QTest::newRow("a card, on its day") << R"("catalogue": "card-acls", "cycle": {"end": "2026-12-31"})" << "2027-03-05 ACLS 0" << QStringList{"card-acls.r1 0 -> 1 met on 2027-03-05"};
    }
    void aCourseOnADayToComeIsReckonedByThatDay()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, course);
        const Snapshot snapshot = test::snapshotOf(QJsonDocument::fromJson(QStringLiteral(R"([
            {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {"dea-registrant": true, "addiction-certified": false, "recent-us-graduate-sud": false, "state-cs-registrant": false}},
            {"kind": "requirement", "id": "r", %1}])").arg(requirement).toUtf8()).array());
        const QStringList w = course.split(' ');
        Activity one;
        one.title = w[1] + " provider course";
        one.days = {QDate::fromString(w[0], Qt::ISODate), QDate::fromString(w[0], Qt::ISODate)};
        one.topics = {w[1]};
        if (w[2] != "0")
            one.credits = {{Credits::whole(w[2].toInt()), "ama-pra-1", {}}};
        QStringList lines;
        for (const Effect &e : effects(snapshot, one, QDate(2026, 11, 22)))
            lines << QStringLiteral("%1 %2 -> %3 %4").arg(e.rule, e.before->text(), e.after->text(), stateWord(e.stateAfter)) + (e.on.isValid() ? " on " + isoText(e.on) : QString()) + (e.late.isValid() ? " late " + isoText(e.late) : QString());
        QTEST(lines, "wanted");
    }
    void aCourseWithoutADayIsReckonedAsIfDoneToday()
    {
        const QDate today(2026, 11, 22);
        Activity dated = candidate(), undated = candidate();
        dated.days = {today, today};
        undated.days = {};
        undated.completed = {};
        QVERIFY(!effects(portfolio(), undated, today).isEmpty());
        QCOMPARE(effects(portfolio(), undated, today), effects(portfolio(), dated, today));
    }
    void anEmptyPortfolioHasNoEffects() { QVERIFY(effects(Snapshot(), candidate(), QDate(2026, 11, 22)).isEmpty()); }
};

QTEST_APPLESS_MAIN(TestEffect)
#include "tst_effect.moc"
