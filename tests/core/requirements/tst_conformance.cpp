// Runs every scenario of tests/data/conformance and of our own tests/data/scenarios on the engine itself.
#include "core/requirements/floor.h"
#include "core/requirements/progress.h"
#include "core/requirements/state_words.h"
#include "tests/support/records.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace credence;

namespace {

QJsonArray expanded(const QJsonObject &scenario)
{
    QJsonArray records = scenario.value("records").toArray();
    for (const QJsonValue value : scenario.value("generate").toArray()) {
        const QJsonObject generate = value.toObject();
        const QDate from = QDate::fromString(generate.value("from").toString(), Qt::ISODate);
        for (int i = 0; i < generate.value("count").toInt(); ++i) {
            QJsonObject record = generate.value("record").toObject();
            const QString day = from.addDays(i % generate.value("days").toInt()).toString(Qt::ISODate);
            record.insert("id", generate.value("id").toString() + QString::number(i + 1));
            record.insert("start", day);
            record.insert("end", day);
            records.append(record);
        }
    }
    return records;
}

QString text(std::optional<Credits> credits) { return credits ? credits->text() : QStringLiteral("null"); }
QString text(const QJsonValue &value) { return value.isNull() ? QStringLiteral("null") : value.isDouble() ? Credits::fromDouble(value.toDouble())->text() : value.toString(); }
QString text(const DateRange &range) { return range.isKnown() ? isoText(range.start) + ".." + isoText(range.end) : QStringLiteral("null"); }

/// The figure under this key, as text.
QString shown(const QString &key, const Figures &f, State state)
{
    if (key == "needed")
        return text(f.needed);
    if (key == "earned")
        return text(f.earned);
    if (key == "proven")
        return text(f.proven);
    if (key == "planned")
        return text(f.planned);
    if (key == "missing")
        return text(f.missing);
    if (key == "due")
        return f.due.isValid() ? isoText(f.due) : QStringLiteral("null");
    return key == "state" ? stateWord(state) : QStringLiteral("unknown key");
}

QSet<QString> counted(const Figures &f, bool planned)
{
    QSet<QString> ids;
    for (const Contribution &line : f.activities) {
        if (line.counts && (planned || !line.planned))
            ids.insert(line.activity.text);
    }
    return ids;
}

QString joined(const QSet<QString> &ids)
{
    QStringList sorted(ids.begin(), ids.end());
    sorted.sort();
    return sorted.join(' ');
}

class Judge
{
public:
    QStringList differences;

    void compare(const QString &where, const QString &wanted, const QString &found)
    {
        if (wanted != found)
            differences << QStringLiteral("%1: expected %2, got %3").arg(where, wanted, found);
    }
    void rule(const QJsonObject &expected, const Standing &standing)
    {
        const QString id = expected.value("rule").toString();
        const auto found = std::find_if(standing.rules.begin(), standing.rules.end(), [&](const RuleStanding &r) { return r.rule == id; });
        if (found == standing.rules.end()) {
            differences << id + " is missing";
            return;
        }
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            if (it.key() == "rule")
                continue;
            if (it.key() != "counted" && it.key() != "not_counted") {
                compare(id + '.' + it.key(), text(*it), shown(it.key(), found->figures, found->figures.state));
                continue;
            }
            QSet<QString> ids;
            for (const QJsonValue one : it->toArray())
                ids.insert(one.toString());
            if (it.key() == "counted")
                compare(id + ".counted", joined(ids), joined(counted(found->figures, false)));
            else
                compare(id + ".not_counted", QString(), joined(ids & counted(found->figures, true)));
        }
    }
    void requirement(const QJsonObject &expected, const Standing &standing)
    {
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            const QString where = standing.catalogueId + '.' + it.key();
            if (it.key() == "requirement" || it.key() == "record" || it.key() == "rules")
                continue;
            if (it.key() == "cycle")
                compare(where, it->isNull() ? "null" : it->toObject().value("start").toString() + ".." + it->toObject().value("end").toString(), text(standing.cycle));
            else if (it.key() == "per_year")
                compare(where, text(*it), text(standing.perYear));
            else
                compare(where, text(*it), shown(it.key(), standing.total, standing.state));
        }
        for (const QJsonValue one : expected.value("rules").toArray())
            rule(one.toObject(), standing);
    }
};

const Standing *find(const QList<Standing> &standings, const QJsonObject &expected)
{
    for (const Standing &standing : standings) {
        const QString record = expected.value("record").toString();
        if (standing.catalogueId == expected.value("requirement").toString() && (record.isEmpty() || record == standing.ref))
            return &standing;
    }
    return nullptr;
}

} // namespace

class TestConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyScenarioHolds_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto &[path, least] : {std::pair(CREDENCE_SOURCE_DIR "/tests/data/conformance", 84), std::pair(CREDENCE_SOURCE_DIR "/tests/data/scenarios", 36)}) {
            const QDir folder(path);
            const QStringList names = folder.entryList({"*.json"});
            QVERIFY(names.size() >= least);
            for (const QString &name : names)
                QTest::newRow(qPrintable(name.chopped(5))) << folder.filePath(name);
        }
    }
    void everyScenarioHolds()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject scenario = QJsonDocument::fromJson(file.readAll()).object();
        const Snapshot snapshot = test::snapshotOf(expanded(scenario));
        const auto found = standings(snapshot, QDate::fromString(scenario.value("today").toString(), Qt::ISODate));
        Judge judge;
        for (const QJsonValue value : scenario.value("expect").toArray()) {
            const Standing *standing = find(found, value.toObject());
            QVERIFY2(standing, qPrintable(value.toObject().value("requirement").toString()));
            judge.requirement(value.toObject(), *standing);
        }
        if (scenario.contains("count"))
            judge.compare("count", QString::number(scenario.value("count").toInt()), QString::number(found.size()));
        const AnnualFloor floor = annualFloor(found, snapshot.thresholds);
        const QJsonObject annual = scenario.value("annual").toObject();
        const QHash<QString, QString> floors{{"naive_sum", floor.naiveSum.text()}, {"floor", floor.floor.text()}, {"aim", floor.aim.text()}};
        for (auto it = annual.begin(); it != annual.end(); ++it)
            judge.compare(it.key(), text(*it), floors.value(it.key()));
        QVERIFY2(judge.differences.isEmpty(), qPrintable('\n' + judge.differences.join('\n')));
    }
};

QTEST_APPLESS_MAIN(TestConformance)
#include "tst_conformance.moc"
