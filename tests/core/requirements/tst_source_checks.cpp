#include "core/actions/requiring.h"
#include "core/actions/telling.h"
#include "core/catalogue/template_json.h"
#include "core/exchange/json_records.h"
#include "core/requirements/source_checks.h"
#include "tests/support/temp_portfolio.h"

#include <QJsonArray>
#include <QTest>

using namespace credence;
using credence::test::TempPortfolio;

Q_DECLARE_METATYPE(credence::Source)

namespace {

Source license(const char *id = "us-ny")
{
    Source source;
    source.catalogueId = id;
    return source;
}

} // namespace

class TestSourceChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeIsSaid_data()
    {
        QTest::addColumn<Source>("source");
        QTest::addColumn<QString>("said"); // "": fine
        QTest::newRow("a template") << license() << "";
        QTest::newRow("none") << Source() << "\"custom\"";
        QTest::newRow("unknown") << license("us-xx") << "\"us-xx\"";
        Source s = license();
        s.cycle = {QDate(2029, 1, 1), QDate(2028, 3, 31)};
        QTest::newRow("a cycle turned round") << s << "The \"end\" of the cycle (2028-03-31) lies before its \"start\" (2029-01-01). Correct one of the two days.";
        s.cycle = {QDate(2029, 1, 1), QDate(2029, 1, 1)};
        QTest::newRow("a cycle of one day") << s << "";
        s.cycle = {QDate(2029, 1, 1), {}};
        QTest::newRow("a cycle without an end") << s << "";
        s = license();
        s.from = QDate(2026, 2, 1);
        s.to = QDate(2026, 1, 31);
        QTest::newRow("given up before it was gained") << s << "lies before its \"from\"";
        s = license();
        s.cycle.end = QDate(2026, 12, 31);
        s.issued = QDate(2027, 6, 1);
        QTest::newRow("issued after the cycle's end") << s << "It was first issued (\"issued\", 2027-06-01) after the end of its cycle (\"end\", 2026-12-31). Correct one of the two days.";
        s.issued = QDate(2026, 12, 31);
        QTest::newRow("issued on its last day") << s << "";
        s = license();
        s.cycleNumber = 0;
        QTest::newRow("cycle number 0") << s << "cycle number is 1";
        s.cycleNumber = 1;
        QTest::newRow("cycle number 1") << s << "";
        s = license();
        s.licenseType = "PA";
        QTest::newRow("no license type") << s << "use MD or DO";
        s = license("us-tn-do");
        s.licenseType = "MD";
        QTest::newRow("an MD on rules for DOs") << s << "for DO licenses";
        s.licenseType = "DO";
        QTest::newRow("a DO on rules for DOs") << s << "";
        s = license();
        s.satisfiedBy = {"good-will"};
        QTest::newRow("what stands for nothing") << s << "good-will";
        s = license({});
        s.custom = {{"id", "x"}, {"authority", "A"}, {"cycle", QJsonObject{{"anchor", "unknown"}}}, {"rules", QJsonArray()}, {"moon", 1}};
        QTest::newRow("rules nobody can read") << s << "moon";
        s = license("us-gone");
        s.origin.editions = {{"2020-01", {}, templateToJson(*catalogue().requirement("us-ny"))}};
        QTest::newRow("a template of an older catalogue") << s << "";
    }
    void whatCannotBeIsSaid()
    {
        QFETCH(Source, source);
        QFETCH(QString, said);
        const QStringList problems = problemsOf(source);
        QVERIFY2(said.isEmpty() == problems.isEmpty() && problems.join(' ').contains(said), qPrintable(problems.join(' ')));
        // the window, and a record that comes in, say the same
        TempPortfolio file;
        const auto added = addRequirement(*file, source);
        QCOMPARE(bool(added), said.isEmpty());
        const auto record = recordFromLine(recordToLine(Record(source)));
        QCOMPARE(bool(record), said.isEmpty());
        if (!said.isEmpty()) {
            QVERIFY2(added.error().sentence.contains(problems.first()), qPrintable(added.error().sentence));
            QVERIFY2(record.error().sentence.contains(problems.first()), qPrintable(record.error().sentence));
        }
    }

    void aChangeIsRefusedAndNothingIsSaved()
    {
        TempPortfolio file;
        Source source = license();
        source.cycle = {QDate(2026, 4, 1), QDate(2028, 3, 31)};
        const auto id = addRequirement(*file, source);
        QVERIFY(id);
        const Source kept = *file->snapshot()->sources.first();
        Source turned = kept;
        turned.cycle.start = QDate(2029, 1, 1);
        const auto done = changeRequirement(*file, turned);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
        QCOMPARE(*file->snapshot()->sources.first(), kept);
        turned.cycle.end = QDate(2031, 1, 1);
        QVERIFY(changeRequirement(*file, turned));
    }

    void whatWasWrongBeforeDoesNotStandInTheWay()
    {
        Source before = license();
        before.cycle = {QDate(2029, 1, 1), QDate(2028, 3, 31)};
        Source after = before;
        after.identifier = "27-1234";
        QVERIFY(newProblemsOf(before, after).isEmpty());
        after.cycle.start = QDate(2030, 1, 1);
        QCOMPARE(newProblemsOf(before, after).size(), 1);
    }

    void answersBeforeANameComeBackIn()
    {
        Profile profile;
        profile.answers = {{"cs-prescriber", false}};
        const auto record = recordFromLine(recordToLine(Record(profile)));
        QVERIFY2(record, record ? "" : qPrintable(record.error().sentence));
        QCOMPARE(*record, Record(profile));
    }

    void aBirthDateToComeIsRefusedHereToo()
    {
        TempPortfolio file;
        Profile profile;
        profile.birthDate = QDate(2062, 5, 2);
        const auto done = changeProfile(*file, profile, QDate(2026, 11, 19));
        QVERIFY(!done && done.error().sentence.contains("lies in the future"));
        profile.birthDate = QDate(1962, 5, 2);
        QVERIFY(changeProfile(*file, profile, QDate(2026, 11, 19)));
    }
};

QTEST_APPLESS_MAIN(TestSourceChecks)
#include "tst_source_checks.moc"
