// Points pasted from a spreadsheet, and texts drafted from records.
#include "core/outcomes/addressee.h"
#include "core/outcomes/drafts_of_words.h"
#include "core/outcomes/pasted_points.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestPastedPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void points_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // "" : refused
        QTest::newRow("day and value by tab") << "2025-04-01\t55\n2025-05-01\t61.5" << "2025-04-01\t55\n2025-05-01\t61.5";
        QTest::newRow("by comma") << "2025-04-01,55" << "2025-04-01\t55";
        QTest::newRow("by semicolon, decimal comma") << "2025-04-01; 55,5" << "2025-04-01\t55.5";
        QTest::newRow("month only") << "2025-04 55 %" << "2025-04-01\t55";
        QTest::newRow("American day") << "4/1/2025 55%" << "2025-04-01\t55";
        QTest::newRow("values alone follow by months") << "1\n2\n3" << "2025-01-31\t1\n2025-02-28\t2\n2025-03-28\t3";
        QTest::newRow("marked") << "2025-04-01 99 *\n2025-05-01 98*" << "2025-04-01\t99 *\n2025-05-01\t98 *";
        QTest::newRow("heading and blank lines") << "Month\tValue\n\n2025-04-01\t55\n\n" << "2025-04-01\t55";
        QTest::newRow("sorted") << "2025-05-01 2\n2025-04-01 1" << "2025-04-01\t1\n2025-05-01\t2";
        QTest::newRow("negative") << "2025-04-01 -3" << "2025-04-01\t-3";
        QTest::newRow("thousands") << "2025-01-01\t1,234\n2025-02-01\t2,500\n2025-03-01\t12,345.6" << "2025-01-01\t1234\n2025-02-01\t2500\n2025-03-01\t12345.6";
        QTest::newRow("thousands alone") << "1,234\n999\n1,000,000" << "2025-01-31\t1234\n2025-02-28\t999\n2025-03-28\t1000000";
        QTest::newRow("decimal commas") << "2025-01-01\t61,5\n2025-02-01\t0,125" << "2025-01-01\t61.5\n2025-02-01\t0.125";
        QTest::newRow("names of months") << "Jan 2025\t5\nFebruary 2025\t6\nMar-25\t7\nApr 25 8\n2025-05\t3\n6/2025\t4" << "2025-01-01\t5\n2025-02-01\t6\n2025-03-01\t7\n2025-04-01\t8\n2025-05-01\t3\n2025-06-01\t4";
        QTest::newRow("words") << "2025-04-01 many" << "";
        QTest::newRow("no such day") << "2025-02-30 4" << "";
        QTest::newRow("not finite") << "2025-04-01 inf" << "";
        QTest::newRow("three columns") << "2025-04-01 4 5" << "";
    }
    void points()
    {
        QFETCH(QString, text);
        const auto found = pointsFromText(text, day("2025-01-31"));
        QTEST(found ? textOfPoints(*found) : QString(), "expected");
        if (!found)
            QVERIFY(found.error().sentence.contains("Line 1"));
        else
            QVERIFY(*pointsFromText(textOfPoints(*found), {}) == *found);
    }

    void commasOfBothKindsAsk()
    {
        const auto found = pointsFromText("2025-01-01\t1,234\n2025-02-01\t61,5", {});
        QVERIFY(!found);
        QVERIFY(found.error().sentence.contains("comma"));
        QVERIFY(pointsFromText("13/2/2025\t6", {}).error().sentence.contains("“13/2/2025 6”"));
    }

    void aValueAloneNeedsADay()
    {
        QVERIFY(!pointsFromText("4", {}));
        QVERIFY(pointsFromText("", {})->isEmpty());
    }

    void changesAreADayAndWords()
    {
        const auto found = changesFromText("2026-03-01 EHR prompt at 3 h\n2026-01-01: re-draw\n");
        QVERIFY(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->first().label, "re-draw");
        QCOMPARE(textOfChanges(*found), "2026-01-01 re-draw\n2026-03-01 EHR prompt at 3 h");
        QVERIFY(!changesFromText("soon: re-draw"));
    }

    void quarters_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("quarter");
        QTest::newRow("first day") << day("2026-01-01") << "2026-Q1";
        QTest::newRow("last day") << day("2026-03-31") << "2026-Q1";
        QTest::newRow("leap day") << day("2028-02-29") << "2028-Q1";
        QTest::newRow("december") << day("2026-12-31") << "2026-Q4";
        QTest::newRow("not known") << QDate() << "";
    }
    void quarters()
    {
        QFETCH(QDate, day);
        QTEST(quarterOf(day), "quarter");
        QCOMPARE(quarterDays(quarterOf(day)).contains(day), day.isValid());
        QVERIFY(!quarterDays("2026-Q5").isKnown());
        QVERIFY(!quarterDays("Q1").isKnown());
    }

    void theNoteTellsWhatWasRecorded()
    {
        Snapshot s;
        s.activities << anActivity().titled("Sepsis course").on("2026-02-10").credits(8) << anActivity().titled("Podcast").on("2026-02-11").credits(0.5)
                     << anActivity().titled("Later").on("2026-04-01").credits(8);
        Artifact a;
        a.title = "Checklist";
        a.date = day("2026-03-01");
        s.artifacts << std::make_shared<const Artifact>(a);
        QCOMPARE(quarterNote("2026-Q1", s), "• Made: Checklist\n• Learned: Sepsis course\n• 8.5 credits in the quarter");
        QVERIFY(quarterNote("2025-Q1", s).isEmpty());
    }

    void aLetterBeginsWithTheNameOfWhomItGoesTo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("a title before") << "Dr. Adaeze Okafor" << "Dear Dr. Okafor,";
        QTest::newRow("two titles") << "Prof. Dr. Per Lindqvist" << "Dear Dr. Lindqvist,";
        QTest::newRow("a degree behind") << "Adaeze Okafor, MD, FACP" << "Dear Dr. Okafor,";
        QTest::newRow("another") << "S. Haddad, D.O." << "Dear Dr. Haddad,";
        QTest::newRow("a nurse") << "Miriam Osei, RN" << "Dear Miriam Osei,";
        QTest::newRow("a name alone") << "  Kim  " << "Dear Kim,";
        QTest::newRow("no doctor in Drake") << "Drake Lee" << "Dear Drake Lee,";
        QTest::newRow("no name") << " " << "";
    }
    void aLetterBeginsWithTheNameOfWhomItGoesTo()
    {
        QFETCH(QString, name);
        Person person;
        person.name = name;
        QTEST(salutation(person), "words");
    }

    void lettersGoToTheChairFirst()
    {
        QList<Shared<Person>> people;
        const auto add = [&](const char *name, const char *relation) {
            Person person;
            person.name = name;
            person.relation = relation;
            people << std::make_shared<const Person>(person);
        };
        add("Own words", "neighbor");
        add("Mentor", "mentor");
        add("", "chair");
        add("Chief", "Chief");
        add("Chair", "chair");
        add("Second mentor", "mentor");
        QStringList names;
        for (const Person &person : addressees(people))
            names << person.name;
        QCOMPARE(names, (QStringList{"Chair", "Chief", "Mentor", "Second mentor", "Own words"}));
        QVERIFY(addressees({}).isEmpty());
        QCOMPARE(personWithRelation(addressees(people).first()), "Chair (chair)");
    }

    void theProposalHasFourPartsAndBracketsForWhatIsNotKnown()
    {
        Snapshot s;
        s.activities << anActivity().id("a").titled("QI in Acute Care").on("2026-02-10").credits(8);
        Role role;
        role.title = "Sepsis task force co-lead";
        role.from = QStringList{"a"};
        const QString open = roleProposal(role, s);
        QVERIFY(open.startsWith("I propose"));
        Person chair;
        chair.name = "Adaeze Okafor, MD";
        s.profile.name = "Elena Rivera";
        s.profile.degree = "MD";
        const QString letter = roleProposal(role, s, chair);
        QVERIFY(letter.startsWith("Dear Dr. Okafor,\n\nI propose") && letter.endsWith("With thanks,\nElena Rivera, MD"));
        QVERIFY(open.contains("Sepsis task force co-lead") && open.contains("QI in Acute Care") && open.contains("six-month pilot") && open.contains("["));
        Project p;
        p.id = {"p"};
        p.aim = "Repeat lactate within 4 h in 80 % of patients.";
        p.activities = QStringList{"a"};
        Measure m;
        m.name = "Repeat lactate";
        m.unit = "%";
        m.target = 80;
        p.measures << m;
        s.projects << std::make_shared<const Project>(p);
        const QString known = roleProposal(role, s);
        QVERIFY(known.contains(p.aim) && known.contains(QStringLiteral("80%1%").arg(QChar(0x00A0))));
    }
};

QTEST_GUILESS_MAIN(TestPastedPoints)
#include "tst_pasted_points.moc"
