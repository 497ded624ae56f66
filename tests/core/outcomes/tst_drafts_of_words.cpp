// Texts drafted from records: a role's proposal, a quarter's note, and which quarters still want one.
#include "core/outcomes/drafts_of_words.h"
#include "core/outcomes/record_choices.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

template <class T> Shared<T> keep(T value) { return std::make_shared<const T>(std::move(value)); }

Snapshot recorded()
{
    Snapshot s;
    s.activities << anActivity().id("course").titled("QI in Acute Care").on("2026-02-10").credits(10);
    Project project;
    project.id = {"project"};
    project.title = "Sepsis re-draw";
    project.aim = "Repeat lactate within 4 h in 80 % of patients.";
    project.activities = QStringList{"course"};
    project.measures = {Measure{"repeat lactate within 4 h", "%", "up", 80.0, {{day("2026-05-02"), "nurse-driven re-draw"}}, {}}};
    s.projects << keep(project);
    return s;
}

Note noteOf(const QString &quarter)
{
    Note note;
    note.quarter = quarter;
    note.text = "x";
    return note;
}

} // namespace

class TestDraftsOfWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProposalHasItsFourParts_data()
    {
        QTest::addColumn<QStringList>("from");
        QTest::addColumn<bool>("withProject");
        QTest::addColumn<bool>("withSignal");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("course and project") << QStringList{"course", "project"} << true << false
            << QStringList{"serve as Sepsis co-lead.", "completed QI in Acute Care.", "From it came Sepsis re-draw.", "The problem here: [one sentence, with its number]. The aim of my project is: Repeat lactate within 4 h in 80 % of patients.", "six-month pilot",
                           QStringLiteral("repeat lactate within 4 h will stand at 80%1%").arg(QChar(0x00A0))};
        QTest::newRow("the project behind the course") << QStringList{"course"} << true << false << QStringList{"completed QI in Acute Care.", "The aim of my project is: Repeat lactate"};
        QTest::newRow("a signal with its metric") << QStringList{"course"} << false << true << QStringList{"The problem here: Sepsis mortality, measured by SEP-1."};
        QTest::newRow("nothing recorded is left to fill in") << QStringList{} << false << false << QStringList{"completed [course].", "[one sentence, with its number]", "[measure] will have moved from [now] to [goal]"};
        QTest::newRow("a course one link further back") << QStringList{"project"} << true << false << QStringList{"completed QI in Acute Care. From it came Sepsis re-draw."};
        QTest::newRow("a record that is gone") << QStringList{"00000000-0000-0000-0000-000000000000"} << false << false << QStringList{"completed [course]."};
    }
    void aProposalHasItsFourParts()
    {
        QFETCH(QStringList, from);
        QFETCH(bool, withProject);
        QFETCH(bool, withSignal);
        QFETCH(QStringList, parts);
        Snapshot s = recorded();
        if (!withProject)
            s.projects.clear();
        if (withSignal) {
            Signal signal, other;
            other.id = {"other"}; // what is rewarded, but nothing that leads to the role is about it
            other.text = "Length of stay";
            other.metric = "days";
            s.signalList << keep(other);
            signal.id = {"signal"};
            Link link;
            link.from = "course";
            link.to = "signal";
            s.links << keep(link);
            signal.text = "Sepsis mortality";
            signal.metric = "SEP-1";
            s.signalList << keep(signal);
        }
        Role role;
        role.title = "Sepsis co-lead";
        role.from = from;
        const QString text = roleProposal(role, s);
        for (const QString &part : std::as_const(parts))
            QVERIFY2(text.contains(part), qPrintable(text));
        QCOMPARE(text.split("\n\n").size(), 5);
    }

    void theProposalFollowsTheChainToItsCourse()
    {
        Snapshot s;
        s.activities << std::make_shared<const Activity>(anActivity().id("course").titled("Certificate in Education").on("2025-06-30").credits(35));
        Project project;
        project.id = {"project"};
        project.title = "High-value care for interns";
        project.description = "Interns order labs nobody reads.";
        project.activities = QStringList{"course"};
        Measure confidence;
        confidence.name = "Confidence";
        confidence.points = {{day("2026-01-01"), 2.5}, {day("2026-04-01"), 4.1}};
        confidence.changes = {{day("2026-03-01"), "workshop"}};
        project.measures << confidence;
        s.projects << keep(project);
        Presentation abstract;
        abstract.id = {"abstract"};
        abstract.title = "Abstract: teaching restraint";
        abstract.from = QStringList{"project"};
        s.presentations << keep(abstract);
        Role role;
        role.title = "Curriculum lead";
        role.from = QStringList{"abstract"};
        const QString text = roleProposal(role, s);
        for (const char *part : {"I have completed Certificate in Education. From it came Abstract: teaching restraint.", "The problem here: [one sentence, with its number]. Confidence stood at a median of 2.5. What is being done: Interns order labs nobody reads.",
                                 "By its end Confidence, now at a median of 4.1, will stand at [goal]"})
            QVERIFY2(text.contains(part), qPrintable(text));
    }
    void onlyWhatIsThereIsClaimed_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("never");
        const auto row = [](const char *state, const char *result, const char *says, const char *never) { QTest::addRow("%s %s", state, result) << state << result << says << never; };
        row("idea", "", "What I have in mind: Ask on day three.", "Time-out and");
        row("idea", "", "The problem here: [one sentence, with its number].", "came");
        row("baseline", "", "I have completed QI in Acute Care. Under way: Time-out.", "came");
        row("running", "", "What is being done: Ask on day three.", "came");
        row("running", "It fell.", "From it came Time-out.", "Under way");
        row("improved", "", "What was done: Ask on day three. The aim of my project is: Fewer days.", "Under way");
        row("done", "", "The aim of my project was: Fewer days.", "Under way");
    }
    void onlyWhatIsThereIsClaimed()
    {
        QFETCH(QString, state);
        QFETCH(QString, result);
        QFETCH(QString, says);
        QFETCH(QString, never);
        Snapshot s;
        s.activities << anActivity().id("course").titled("QI in Acute Care").on("2026-02-10").credits(10);
        Activity planned = anActivity().id("planned").titled("Leading Change").on("2027-02-10").credits(10);
        planned.status = Status::Planned;
        s.activities << keep(planned);
        Project project;
        project.id = {"project"};
        project.title = "Time-out";
        project.description = "Ask on day three.";
        project.aim = "Fewer days.";
        project.state = state;
        project.result = result;
        s.projects << keep(project);
        Presentation abstract;
        abstract.id = {"abstract"};
        abstract.title = "Stopping early";
        abstract.state = "planned";
        s.presentations << keep(abstract);
        Role role;
        role.title = "Lead";
        role.from = QStringList{"course", "planned", "project", "abstract"};
        const QString text = roleProposal(role, s);
        QVERIFY2(text.contains(says), qPrintable(text));
        QVERIFY2(!text.contains(never) && !text.contains("Stopping early") && !text.contains("Leading Change"), qPrintable(text));
        QVERIFY2(!text.contains("The problem here: Ask"), qPrintable(text));
        abstract.state = "submitted";
        s.presentations = {keep(abstract)};
        QVERIFY(roleProposal(role, s).contains("Stopping early (submitted)"));
    }

    void commasAreClosed()
    {
        Snapshot s;
        Project project;
        project.id = {"project"};
        Measure measure;
        measure.name = "confidence with run charts, of 5";
        measure.better = "up";
        measure.target = 4.0;
        measure.points = {{day("2026-01-01"), 2.5}, {day("2026-03-01"), 4.2}};
        measure.changes = {{day("2026-02-01"), "workshop"}};
        project.measures << measure;
        s.projects << keep(project);
        Role role;
        role.title = "Lead";
        role.from = QStringList{"project"};
        const QString text = roleProposal(role, s);
        QVERIFY2(text.contains("Confidence with run charts, of 5, stood at a median of 2.5.") && text.contains("confidence with run charts, of 5, has reached"), qPrintable(text));
    }

    void anAimThatIsReachedIsNotPromised_data()
    {
        QTest::addColumn<QString>("better");
        QTest::addColumn<double>("target");
        QTest::addColumn<bool>("reached");
        QTest::newRow("above it") << "up" << 80.0 << true;
        QTest::newRow("at it") << "up" << 85.5 << true;
        QTest::newRow("below it") << "up" << 90.0 << false;
        QTest::newRow("under a ceiling") << "down" << 90.0 << true;
        QTest::newRow("over a ceiling") << "down" << 80.0 << false;
        QTest::newRow("no direction, at it") << "" << 85.5 << true;
        QTest::newRow("no direction, elsewhere") << "" << 80.0 << false;
    }
    void anAimThatIsReachedIsNotPromised()
    {
        QFETCH(QString, better);
        QFETCH(double, target);
        QFETCH(bool, reached);
        Snapshot s;
        Project project;
        project.id = {"project"};
        project.title = "Sepsis re-draw";
        Measure measure;
        measure.name = "Repeat lactate";
        measure.better = better;
        measure.target = target;
        measure.points = {{day("2026-01-01"), 85.5}};
        project.measures << measure;
        s.projects << keep(project);
        Role role;
        role.title = "Co-lead";
        role.from = QStringList{"project"};
        const QString text = roleProposal(role, s);
        QCOMPARE(text.contains("has reached its aim of"), reached);
        QCOMPARE(text.contains("will stand at"), !reached);
        QVERIFY2(text.contains("85.5"), qPrintable(text));
    }

    void quarters_data()
    {
        QTest::addColumn<QDate>("inside");
        QTest::addColumn<QString>("quarter");
        QTest::addColumn<QDate>("last");
        QTest::newRow("first day") << day("2026-01-01") << "2026-Q1" << day("2026-03-31");
        QTest::newRow("last day") << day("2026-03-31") << "2026-Q1" << day("2026-03-31");
        QTest::newRow("leap day") << day("2028-02-29") << "2028-Q1" << day("2028-03-31");
        QTest::newRow("end of the year") << day("2026-12-31") << "2026-Q4" << day("2026-12-31");
    }
    void quarters()
    {
        QFETCH(QDate, inside);
        QTEST(quarterOf(inside), "quarter");
        QTEST(quarterDays(quarterOf(inside)).end, "last");
        QCOMPARE(quarterOf(QDate()), "");
        QVERIFY(!quarterDays("2026-Q5").isKnown());
        QVERIFY(!quarterDays("soon").isKnown());
    }

    void aNoteIsOfferedOnceForAQuarterInWhichSomethingHappened()
    {
        Snapshot s = recorded(); // a course in Q1, a change in Q2 of 2026
        QCOMPARE(quartersWithoutNote(s, day("2026-11-22")), (QStringList{"2026-Q2", "2026-Q1"}));
        QCOMPARE(quartersWithoutNote(s, day("2026-03-31")), QStringList()); // Q1 is not over
        QCOMPARE(quartersWithoutNote(s, day("2026-04-01")), QStringList{"2026-Q1"});
        QCOMPARE(quartersWithoutNote(s, day("2027-04-01")), QStringList{"2026-Q2"}); // older than a year is not asked for
        s.notes << keep(noteOf("2026-Q2"));
        QCOMPARE(quartersWithoutNote(s, day("2026-11-22")), QStringList{"2026-Q1"});
        QCOMPARE(quartersWithoutNote(Snapshot(), day("2026-11-22")), QStringList());
    }

    void aNoteClaimsNoMoreThanTheStateSays_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("says"); // "": nothing
        QTest::newRow("presented") << "presented" << "• Presented: Talk";
        QTest::newRow("published") << "published" << "• Published: Talk";
        QTest::newRow("accepted") << "accepted" << "• Accepted: Talk";
        QTest::newRow("submitted") << "submitted" << "• Accepted: Talk"; // the days say how far it came
        QTest::newRow("declined") << "declined" << "";
        QTest::newRow("not said") << "" << "• Accepted: Talk";
    }
    void aNoteClaimsNoMoreThanTheStateSays()
    {
        QFETCH(QString, state);
        Snapshot s;
        Presentation talk;
        talk.title = "Talk";
        talk.state = state;
        talk.submitted = day("2026-10-02");
        talk.accepted = day("2026-11-02");
        talk.date = day("2026-12-02");
        s.presentations << keep(talk);
        QTEST(quarterNote("2026-Q4", s), "says");
        talk.accepted = {};
        talk.state = "submitted";
        s.presentations = {keep(talk)};
        QCOMPARE(quarterNote("2026-Q4", s), QString("• Submitted: Talk"));
    }

    void choicesStandForOneRecordEach()
    {
        Snapshot s;
        s.activities << anActivity().id("a").titled("Grand rounds").on("2026-01-07") << anActivity().id("b").titled("Grand rounds").on("2026-01-14") << anActivity().id("c").titled("Grand rounds").on("2026-01-14")
                     << anActivity().id("d").titled("ACLS").on("2026-01-01");
        QCOMPARE(chainChoices(s), (QList<std::pair<QString, QString>>{{"d", "ACLS"}, {"a", "Grand rounds · 2026-01-07"}, {"b", "Grand rounds · 2026-01-14 (1)"}, {"c", "Grand rounds · 2026-01-14 (2)"}}));
        QVERIFY(chainChoices(Snapshot()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDraftsOfWords)
#include "tst_drafts_of_words.moc"
