#include "core/requirements/effect.h"
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
    void anEmptyPortfolioHasNoEffects() { QVERIFY(effects(Snapshot(), candidate(), QDate(2026, 11, 22)).isEmpty()); }
};

QTEST_APPLESS_MAIN(TestEffect)
#include "tst_effect.moc"
