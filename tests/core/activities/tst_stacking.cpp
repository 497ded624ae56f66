// Stacks: what counts for which part, and what is still open.
#include "core/activities/stacking.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace credence;

namespace {
Activity course(const QString &id, const QString &title, const QString &format, qint64 credits, Status status = Status::Completed, QDate day = QDate(2026, 3, 1))
{
    Activity a;
    a.id = ActivityId{id};
    a.title = title;
    a.format = format;
    a.status = status;
    a.days = {day, day};
    a.credits = {CreditLine{Credits::whole(credits), "ama-pra-1", {}}, CreditLine{Credits::whole(credits), "abim-mk", {}}};
    return a;
}

const Stack &quality() { return builtInStacks().first(); }
} // namespace

class TestStacking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInOnesAreComplete()
    {
        QVERIFY(builtInStacks().size() >= 5);
        for (const Stack &stack : builtInStacks()) {
            QVERIFY(!stack.name.isEmpty() && !stack.leads.isEmpty() && stack.parts.size() >= 2);
            for (const StackPart &part : stack.parts)
                QVERIFY(part.needed > Credits{} && !(part.formats.isEmpty() && part.words.isEmpty()));
        }
        QCOMPARE(quality().name, "Hospital quality and safety");
    }

    void nothingCountsForNothing()
    {
        const auto progress = stackProgress(quality(), {});
        QCOMPARE(progress.earned, Credits{});
        QCOMPARE(progress.needed, Credits::whole(26));
        QVERIFY(!progress.ready);
        QCOMPARE(progress.gap, "QI project 6, quality track 10, QI course 10 still open");
    }

    void aPartThatSaysNothingMatchesNothing()
    {
        Stack stack;
        stack.name = "New";
        stack.parts = {StackPart{"Part", Credits::whole(10), {}, {}}};
        const auto progress = stackProgress(stack, {course("a", "Fire safety", "compliance-module", 12)});
        QVERIFY(!progress.ready);
        QCOMPARE(progress.earned, Credits{});
        QCOMPARE(progress.gap, "Part 10 still open");
    }

    void aHyphenIsABlank_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QString>("word");
        QTest::newRow("a topic by its name") << "Course" << "infection-control" << "infection control";
        QTest::newRow("a topic by its id") << "Course" << "infection-control" << "infection-control";
        QTest::newRow("a title with a hyphen") << "Heart-failure update" << "" << "heart failure";
        QTest::newRow("a word with a hyphen") << "Heart failure update" << "" << "heart-failure";
    }
    void aHyphenIsABlank()
    {
        QFETCH(QString, title);
        QFETCH(QString, topic);
        QFETCH(QString, word);
        Activity done = course("a", title, "live", 7);
        done.topics = topic.isEmpty() ? QStringList() : QStringList{topic};
        Stack stack;
        stack.parts = {StackPart{"Part", Credits::whole(7), {}, {word}}};
        QVERIFY(stackProgress(stack, {done}).ready);
        done = course("a", "Failure of the heart", "live", 7);
        QVERIFY(!stackProgress(stack, {done}).ready);
    }

    void allPartsMakeItReady()
    {
        const auto progress = stackProgress(quality(), {course("a", "Sepsis redesign", "qi-project", 8), course("b", "SHM Converge, quality track", "national-conference", 12), course("c", "Patient safety course", "live", 10)});
        QVERIFY(progress.ready);
        QCOMPARE(progress.earned, Credits::whole(26)); // not more than needed of each
        QCOMPARE(progress.gap, quality().leads);
    }

    void oneShortIsNotReady()
    {
        const auto progress = stackProgress(quality(), {course("a", "Sepsis redesign", "qi-project", 8), course("b", "Quality summit", "national-conference", 12), course("c", "Patient safety course", "live", 9)});
        QVERIFY(!progress.ready);
        QCOMPARE(progress.gap, "QI course 1 still open");
    }

    void aFullPartLeavesTheRestToTheNext()
    {
        const auto progress = stackProgress(quality(), {course("a", "Patient safety project", "qi-project", 6, Status::Completed, QDate(2025, 1, 1)), course("b", "Patient safety project two", "qi-project", 6)});
        QCOMPARE(progress.parts[0].activities, QStringList{"a"});
        QCOMPARE(progress.parts[2].activities, QStringList{"b"});
    }

    void plannedStandsBesideEarned()
    {
        const auto progress = stackProgress(quality(), {course("p", "Patient safety course", "live", 10, Status::Registered), course("c", "Patient safety basics", "live", 4), course("i", "Patient safety idea", "live", 10, Status::Idea), course("d", "Patient safety dropped", "live", 10, Status::Dropped)});
        QCOMPARE(progress.parts[2].earned, Credits::whole(4));
        QCOMPARE(progress.parts[2].planned, Credits::whole(6));
        QVERIFY(!progress.ready);
    }

    void mostIsClosed_data()
    {
        QTest::addColumn<QList<Activity>>("activities");
        QTest::addColumn<QStringList>("expected"); // one a part: its activities
        QTest::addColumn<qint64>("earned");
        const auto a = [](const char *id, const char *title, qint64 credits, int year, const char *format = "live") { return course(id, title, format, credits, Status::Completed, QDate(year, 3, 1)); };
        // parts: sepsis 8, simulation (format) 6, delirium 4
        QTest::newRow("the older one is kept for the part nothing else fills") << QList<Activity>{a("sim", "Shock: sepsis in the lab", 6, 2020, "simulation"), a("s1", "Sepsis", 5, 2023), a("s2", "Sepsis", 5, 2024)} << QStringList{"s1 s2", "sim", ""} << qint64(14);
        QTest::newRow("two that fit both change places") << QList<Activity>{a("x", "Sepsis and delirium", 8, 2022), a("y", "Sepsis and delirium", 4, 2021)} << QStringList{"x", "", "y"} << qint64(12);
        QTest::newRow("where nothing hangs on it, the title decides") << QList<Activity>{a("d", "Delirium", 2, 2021)} << QStringList{"", "", "d"} << qint64(2);
        QTest::newRow("what gives nothing is not listed") << QList<Activity>{a("zero", "Sepsis", 0, 2020), a("s1", "Sepsis", 2, 2021)} << QStringList{"s1", "", ""} << qint64(2);
        QTest::newRow("what comes when it is full is not listed") << QList<Activity>{a("s1", "Sepsis", 8, 2020), a("s2", "Sepsis", 2, 2021)} << QStringList{"s1", "", ""} << qint64(8);
        QTest::newRow("not split over two") << QList<Activity>{a("one", "Sepsis and delirium", 12, 2020)} << QStringList{"one", "", ""} << qint64(8);
        QTest::newRow("over three parts") << QList<Activity>{a("sim", "Sepsis and delirium", 6, 2020, "simulation"), a("both", "Sepsis and delirium", 4, 2021), a("s", "Sepsis", 8, 2022)} << QStringList{"s", "sim", "both"} << qint64(18);
    }
    void mostIsClosed()
    {
        QFETCH(QList<Activity>, activities);
        QFETCH(QStringList, expected);
        QFETCH(qint64, earned);
        Stack own;
        own.parts = {StackPart{"sepsis", Credits::whole(8), {}, {"sepsis"}}, StackPart{"simulation", Credits::whole(6), {"simulation"}, {}}, StackPart{"delirium", Credits::whole(4), {}, {"delirium"}}};
        std::reverse(activities.begin(), activities.end());
        const auto progress = stackProgress(own, activities);
        QStringList found;
        for (const PartProgress &part : progress.parts)
            found << part.activities.join(' ');
        QCOMPARE(found, expected);
        QCOMPARE(progress.earned, Credits::whole(earned));
        QCOMPARE(progress.ready, earned == 18);
    }

    void coursesBelongWhereTheyAreNamed_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("stack");
        QTest::addColumn<QString>("part"); // empty: none
        const auto row = [](const char *title, const char *subject, const char *stack, const char *part) { QTest::newRow(title) << title << subject << stack << part; };
        row("Sepsis Management Course", "sepsis", "Physician leadership", "");
        row("Hospital Finance in One Evening", "leadership", "Physician leadership", "operations and finance");
        row("Change Management for Physicians", "", "Physician leadership", "leadership course");
        row("Negotiating Your Contract", "", "Physician leadership", "leadership course");
        row("Antibiotic Strategy on the Ward", "", "Physician leadership", "");
        row("Preoperative Risk Assessment", "", "Resident education", "");
        row("Assessment of Learners at the Bedside", "", "Resident education", "assessment");
        row("Ehrlichiosis and Other Tick-Borne Diseases", "", "Clinical informatics", "");
        row("Weight-Based Heparin Dosing", "", "Obesity and metabolic medicine", "");
    }
    void coursesBelongWhereTheyAreNamed()
    {
        QFETCH(QString, title);
        QFETCH(QString, subject);
        QFETCH(QString, stack);
        Activity a = course("a", title, "live", 2);
        a.subjects = QStringList{subject};
        const auto known = std::find_if(builtInStacks().cbegin(), builtInStacks().cend(), [&](const Stack &one) { return one.name == stack; });
        QVERIFY(known != builtInStacks().cend());
        QString part;
        const auto progress = stackProgress(*known, {a});
        for (const PartProgress &one : progress.parts)
            part += one.activities.isEmpty() ? QString() : one.part.name;
        QTEST(part, "part");
    }

    void manyActivitiesAreQuick()
    {
        QList<Activity> many;
        for (int i = 0; i < 2000; ++i)
            many << course(QString::number(i), i % 2 ? "Feedback and teaching in the curriculum" : "Medical education: coaching", "live", 1, Status::Completed, QDate(2020, 1, 1).addDays(i));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(stackProgress(builtInStacks().at(3), many).earned, Credits::whole(14));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void anOwnStackWorksTheSame()
    {
        Stack own;
        own.parts = {StackPart{"courses", Credits::whole(2), {}, {"delirium"}}};
        QVERIFY(stackProgress(own, {course("a", "Délirium at night", "webinar", 2)}).ready);
        QVERIFY(!stackProgress(own, {course("a", "Predelirium", "webinar", 2)}).ready);
        QVERIFY(!stackProgress(Stack(), {}).ready);
    }
};

QTEST_GUILESS_MAIN(TestStacking)
#include "tst_stacking.moc"
