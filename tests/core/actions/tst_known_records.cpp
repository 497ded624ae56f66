// What records of a stream call each other: by kind where a key wants one, refused where there is no telling.
#include "core/actions/recording.h"
#include "tests/support/temp_portfolio.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const char *const people = R"({"kind":"activity","id":"act","title":"T","status":"completed","end":"2026-01-01"}
{"kind":"goal","id":"goal","text":"g"}
{"kind":"person","id":"per","name":"P"}
{"kind":"requirement","id":"nc","catalogue":"us-nc"}
{"kind":"activity","id":"x","title":"X","status":"idea"}
{"kind":"goal","id":"x","text":"goal x"}
)";

QList<IncomingRecord> recordsOf(const QByteArray &lines)
{
    QList<IncomingRecord> records;
    for (const QByteArray &line : lines.trimmed().split('\n')) {
        const auto record = recordFromLine(line);
        if (!record)
            qFatal("%s: %s", line.constData(), qPrintable(record.error().sentence));
        records.append({*record, std::nullopt});
    }
    return records;
}

} // namespace

class TestKnownRecords : public QObject
{
    Q_OBJECT

    RefIds m_refs;

    QString add(TempPortfolio &portfolio, const QByteArray &lines)
    {
        const Added added = addRecords(*portfolio, recordsOf(lines), m_refs, QDate(2026, 11, 22));
        return added.error ? added.error->sentence : QString();
    }

private Q_SLOTS:
    void init() { m_refs = {}; }

    void namesLeadToTheKindThatIsWanted()
    {
        TempPortfolio portfolio;
        QCOMPARE(add(portfolio, people), "");
        QCOMPARE(add(portfolio, R"({"kind":"artifact","title":"A","activity":"x"}
{"kind":"activity","title":"U","status":"idea","goals":["x"]})"), "");
        const auto snapshot = portfolio->snapshot();
        const auto activity = [&](const char *title) {
            return **std::find_if(snapshot->activities.cbegin(), snapshot->activities.cend(), [&](const auto &each) { return each->title == QLatin1String(title); });
        };
        QCOMPARE(snapshot->artifacts.first()->activity, activity("X").id.text);
        const QString goal = activity("U").goals.value(0);
        QVERIFY(std::any_of(snapshot->goals.cbegin(), snapshot->goals.cend(), [&](const auto &each) { return each->id.text == goal && each->text == "goal x"; }));
    }

    void theSameLinkIsKeptOnce()
    {
        TempPortfolio portfolio;
        QCOMPARE(add(portfolio, R"({"kind":"activity","id":"a","title":"A","status":"idea"}
{"kind":"project","id":"p","title":"P"}
{"kind":"link","from":"a","to":"p"})"), "");
        QVERIFY(add(portfolio, R"({"kind":"link","from":"a","to":"p"})").contains("linked already"));
        QCOMPARE(portfolio->snapshot()->links.size(), 1);
        QVERIFY(!add(portfolio, R"({"kind":"project","id":"q","title":"Q"}
{"kind":"link","from":"a","to":"q"}
{"kind":"link","from":"a","to":"q"})").isEmpty());
        QCOMPARE(portfolio->snapshot()->links.size(), 1); // all or none
    }

    void refusesWhatCannotBeMeant_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("says");
        QTest::newRow("a goal as activity") << QByteArray(R"({"kind":"artifact","title":"A","activity":"goal"})") << "of the kind goal";
        QTest::newRow("a person as goal") << QByteArray(R"({"kind":"activity","title":"A","status":"idea","goals":["per"]})") << "a record of the kind goal belongs there";
        QTest::newRow("a goal as signal") << QByteArray(R"({"kind":"activity","title":"A","status":"idea","signals":["goal"]})") << "of the kind goal";
        QTest::newRow("an activity as person") << QByteArray(R"({"kind":"project","title":"P","people":["act"]})") << "of the kind person belongs there";
        QTest::newRow("one name of two records") << QByteArray(R"({"kind":"note","text":"n","about":["x"]})") << "activity, goal";
        QTest::newRow("one name of two records in a link") << QByteArray(R"({"kind":"link","from":"x","to":"act"})") << "no telling which";
        QTest::newRow("a goal that is not there") << QByteArray(R"({"kind":"activity","title":"A","status":"idea","goals":["nope"]})") << "There is no record “nope”";
        QTest::newRow("an overrule of a goal") << QByteArray(R"({"kind":"activity","title":"A","status":"idea","overrule":[{"requirement":"goal","rule":"total","count":true,"why":"w"}]})") << "of the kind goal";
        QTest::newRow("an overrule of no rule") << QByteArray(R"({"kind":"activity","title":"A","status":"idea","overrule":[{"requirement":"nc","rule":"nosuch","count":true,"why":"w"}]})") << "no rule “nosuch”";
    }
    void refusesWhatCannotBeMeant()
    {
        QFETCH(QByteArray, record);
        QFETCH(QString, says);
        TempPortfolio portfolio;
        QCOMPARE(add(portfolio, people), "");
        const auto before = portfolio->snapshot();
        const QString answer = add(portfolio, record);
        QVERIFY2(answer.contains(says), qPrintable(answer));
        QVERIFY(sameValues(*before, *portfolio->snapshot()));
        QVERIFY(m_refs.neverCame().isEmpty());
    }

    void takesWhatCanBeMeant_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("an artifact behind a project") << QByteArray(R"({"kind":"artifact","id":"art","title":"A"}
{"kind":"project","title":"P","activities":["art","act"],"people":["per"]})");
        QTest::newRow("an artifact out of a skill") << QByteArray(R"({"kind":"skill","id":"s","name":"Facilitation"}
{"kind":"artifact","title":"A","activity":"s"})");
        QTest::newRow("a note about anything") << QByteArray(R"({"kind":"note","text":"n","about":["act","goal","per","nc"]})");
        QTest::newRow("an overrule of the total and of a rule") << QByteArray(
            R"({"kind":"activity","title":"A","status":"idea","overrule":[{"requirement":"nc","rule":"total","count":false,"why":"w"},{"requirement":"nc","rule":"us-nc.r1","count":true,"why":"w"}]})");
    }
    void takesWhatCanBeMeant()
    {
        QFETCH(QByteArray, record);
        TempPortfolio portfolio;
        QCOMPARE(add(portfolio, people), "");
        QCOMPARE(add(portfolio, record), "");
        QVERIFY(danglingReferences(*portfolio->snapshot()).isEmpty());
    }

    void looseEndsAreNamedUntilTheyCome()
    {
        TempPortfolio portfolio;
        QCOMPARE(add(portfolio, R"({"kind":"project","title":"P","activities":["later"],"people":["nobody"]})"), "");
        QCOMPARE(m_refs.neverCame(), QStringList({"later", "nobody"}));
        const auto loose = danglingReferences(*portfolio->snapshot());
        QCOMPARE(loose.size(), 2);
        QCOMPARE(loose[0].kind, "project");
        QCOMPARE(loose[0].key, "people");
        QCOMPARE(loose[0].ref, "nobody");
        QCOMPARE(add(portfolio, R"({"kind":"activity","id":"later","title":"T","status":"idea"})"), "");
        QCOMPARE(m_refs.neverCame(), QStringList("nobody"));
        QCOMPARE(portfolio->snapshot()->projects.first()->activities, QStringList(portfolio->snapshot()->activities.first()->id.text));
    }

    void whatWasRefusedLeavesNoName()
    {
        TempPortfolio portfolio;
        QVERIFY(!add(portfolio, R"({"kind":"goal","id":"g","text":"g"}
{"kind":"artifact","title":"A","activity":"g"})").isEmpty());
        QVERIFY(m_refs.find("g", "goals").isEmpty());
        QVERIFY(m_refs.find("g", "about").isEmpty());
        QCOMPARE(add(portfolio, R"({"kind":"goal","id":"g","text":"g"})"), "");
        QVERIFY(!m_refs.find("g", "goals").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKnownRecords)
#include "tst_known_records.moc"
