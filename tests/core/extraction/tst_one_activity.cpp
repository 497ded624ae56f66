// Sessions, stages and modules that make one activity, and rows that are activities each.
#include "core/extraction/read_document.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

class TestOneActivity : public QObject
{
    Q_OBJECT

    static QString factsText(const ReadActivity &read)
    {
        QStringList credits;
        for (const ReadCredit &credit : read.credits)
            credits << credit.amount.text() + QLatin1Char(' ') + credit.type;
        return QStringList{read.title.value, isoText(read.days.value.start), isoText(read.days.value.end), credits.join(QStringLiteral(", "))}.join(QStringLiteral(" | "));
    }

private Q_SLOTS:
    void partsMakeOneActivity_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QStringList &lines, const char *facts) { QTest::newRow(name) << lines << QString::fromUtf8(facts); };
        const QStringList accredited{"", "Kent Medical Society is accredited by the ACCME to provide continuing medical education for physicians."};
        const QStringList designated{"Kent Medical Society designates this live activity for a maximum of 9.25 AMA PRA Category 1 Credits™."};
        const QStringList days{"Session\tDay\tCredits", "Sepsis bundles\tFri\t1.50", "Restless legs\tFri\t1.25", "Shift work and risk\tSat\t1.00"};
        const QStringList update{"# Kent Medical Society", "14th Annual Sepsis Update — Certificate of Credit", "", "Attendee: Li Wei, MD | Badge: 20418", "Dates: January 16–17, 2026 | Mobile, Alabama", ""};
        row("sessions without days, and their sum", update + days + QStringList{"Total credits claimed\t\t3.75"} + accredited + designated, "14th Annual Sepsis Update | 2026-01-16 | 2026-01-17 | 3.75 ama-pra-1");
        row("sessions without a sum", update + days + accredited + designated, "14th Annual Sepsis Update | 2026-01-16 | 2026-01-17 | 3.75 ama-pra-1");
        row("stages and what completing all adds", QStringList{"Performance Improvement CME", "Kent Medical Society", "confirms that Li Wei, MD completed all three stages of the performance improvement activity", "on August 29, 2025:", "# Improving Blood Pressure Control", "", "Stage A – Learning from practice\tCompleted 01/27/2025\t5 credits", "Stage B – Learning from change\tCompleted 05/12/2025\t5 credits", "Stage C – Learning from results\tCompleted 08/29/2025\t5 credits", "Completion of A, B and C\tadditional\t5 credits", "Total awarded\tAugust 29, 2025\t20 AMA PRA Category 1 Credits™"} + accredited + QStringList{"Kent Medical Society designates this PI CME activity for a maximum of 20 AMA PRA Category 1 Credits™."},
            "Improving Blood Pressure Control | 2025-08-29 | 2025-08-29 | 20 ama-pra-1");
        row("modules, weeks apart", {"# Kent Medical Society", "# Certificate of Completion", "Li Wei, MD has completed the course", "# Foundations of Pain Medicine", "on June 20, 2025", "", "Module\tCompleted\tCredits", "Module 1: Assessment\t04/02/2025\t2.0", "Module 2: Opioids\t05/10/2025\t2.0", "Module 3: Taper\t06/20/2025\t1.5", "Total\t\t5.5 AMA PRA Category 1 Credits™", "", "Kent Medical Society designates this enduring activity for a maximum of 5.5 AMA PRA Category 1 Credits™."}, "Foundations of Pain Medicine | 2025-06-20 | 2025-06-20 | 5.5 ama-pra-1");
        row("halves of days", {"# Kent Medical Society", "# Certificate of Attendance", "This certifies that Li Wei, MD attended", "# Kent Imaging Course", "March 6–7, 2026", "", "Session\tTime\tHours", "Friday morning\t8:00–12:00\t4.0", "Friday afternoon\t1:00–5:00\t4.0", "Saturday morning\t8:00–12:00\t4.0", "Total\t\t12.0 AMA PRA Category 1 Credits™"}, "Kent Imaging Course | 2026-03-06 | 2026-03-07 | 12 ama-pra-1");
        const QStringList card{"Kent Medical Society", "Name: Li Wei, MD", "Activity: Naloxone in the Clinic", "Date completed: Oct 28, 2025", "Credit: 2.0 AMA PRA Category 1 Credits™"};
        row("a card to cut out that says it again", QStringList{"# Certificate of CME Credit", ""} + card + accredited + QStringList{"", "– – – cut here for your wallet – – –", ""} + card, "Naloxone in the Clinic | 2025-10-28 | 2025-10-28 | 2 ama-pra-1");
    }
    void partsMakeOneActivity()
    {
        QFETCH(QStringList, lines);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(facts.activities.first().recipient.value, "Li Wei");
        QCOMPARE(facts.activities.first().provider.value, "Kent Medical Society");
        QTEST(factsText(facts.activities.first()), "said");
    }

    void rowsAreActivitiesEach_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("titles");
        const QStringList titles{"Sepsis bundles", "Restless legs", "Shift work and risk"};
        QTest::newRow("of a year, with a sum") << QStringList{"# Kent Medical Society", "This certifies that Li Wei, MD has completed the following activities", "", "Activity\tDate\tCredits", "Sepsis bundles\t01/16/2025\t1.50", "Restless legs\t04/16/2025\t1.25", "Shift work and risk\t09/16/2025\t1.00", "Total credits\t\t3.75", "", "Kent Medical Society designates each activity for AMA PRA Category 1 Credits™."} << titles;
        QTest::newRow("of one week, with providers of their own") << QStringList{"# CME Transcript", "Name: Li Wei, MD", "", "Activity\tDate\tCredits\tProvider", "Sepsis bundles\t01/16/2025\t1.50\tKent Clinic", "Restless legs\t01/18/2025\t1.25\tYork Hospital", "Shift work and risk\t01/19/2025\t1.00\tDover Society", "Total credits\t\t3.75 AMA PRA Category 1 Credits™"} << titles;
        QTest::newRow("without days, completed each") << QStringList{"# Kent Medical Society", "# Certificate of Completion", "Li Wei, MD has completed the following courses", "", "Course\tFormat\tCredits", "Sepsis bundles\tOnline\t1.50", "Restless legs\tOnline\t1.25", "Shift work and risk\tOnline\t1.00", "Total credits\t\t3.75 AMA PRA Category 1 Credits™"} << titles;
    }
    void rowsAreActivitiesEach()
    {
        QFETCH(QStringList, lines);
        QStringList read;
        for (const ReadActivity &activity : readDocument({pageOfLines(lines)}).activities)
            read << activity.title.value;
        QTEST(read, "titles");
    }

    void amountsAreTheEarned_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("credits");
        QTest::newRow("a limit of the year") << QStringList{"Credit\t0.5 AMA PRA Category 1 Credit(s)™", "", "Kent Clinic designates this Internet point-of-care activity for a maximum of 0.5 AMA PRA Category 1 Credit(s)™.", "A maximum of 20 credits may be claimed per calendar year."} << "0.5 ama-pra-1";
        QTest::newRow("a limit of a period") << QStringList{"Credits: 1.0 AMA PRA Category 1 Credit™", "", "No more than 60 credits may be claimed in any two-year period."} << "1 ama-pra-1";
        QTest::newRow("what may be claimed") << QStringList{"Credit\t1.5 AMA PRA Category 1 Credits™", "", "Up to 8 AMA PRA Category 1 Credits™ may be claimed by those who attend all days."} << "1.5 ama-pra-1";
        QTest::newRow("behind a long label") << QStringList{"This program was approved for up to 7.5 AOA Category 1-A credits. Credits earned and to be reported to the", "American Osteopathic Association (AOA): 6.0"} << "6 aoa-1a";
        QTest::newRow("beneath labels beside each other") << QStringList{"CME\tMOC", "20 AMA PRA Category 1 Credits™\t20 ABIM MOC points (Practice Assessment)"} << "20 ama-pra-1, 20 abim-moc-pa";
    }
    void amountsAreTheEarned()
    {
        QFETCH(QStringList, lines);
        const DocumentFacts facts = readDocument({pageOfLines(QStringList{"# Kent Clinic", "# Certificate of Completion", "Awarded to: Li Wei, MD", "Activity: Rethinking Sepsis", "Date completed: May 2, 2025", ""} + lines)});
        QCOMPARE(facts.activities.size(), 1);
        QTEST(factsText(facts.activities.first()).section(QStringLiteral(" | "), 3), "credits");
    }

    void namesAreWhole_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("name");
        QTest::newRow("over the end of a line") << QStringList{"# Certificate of Credit", "The credit of 17.5 AMA PRA Category 1 Credit™ is granted to Joaquin B.", "Vasquez, MD, PhD by Jasper Clinic for attending Managing Long COVID in the", "Hospital (07/26/2025 - 07/28/2025)."} << "Joaquin B. Vasquez";
        QTest::newRow("more of it in the address") << QStringList{"Kent Learning Network, LLC", "February 4, 2026", "Bronagh Mac Giolla, MD, MPH", "2209 Heron Street, Apt. 6", "Duluth, MN 55805", "", "Dear Dr. Mac Giolla:", "Kent Learning Network, LLC is pleased to confirm that you completed the enduring material", "“Gout in 2025: Treat to Target, and Then What?”", "on January 29, 2026 and you have been awarded", "1.25 AMA PRA Category 1 Credits™."} << "Bronagh Mac Giolla";
        QTest::newRow("awarded to, behind the amount") << QStringList{"Kent University Hospitals · Office of Faculty and CME", "# Faculty Teaching Credit", "Kent University Hospitals awards 4.0 AMA PRA Category 1", "Credits™ to Ruaridh Ekström-Bose, MD for original preparation and", "presentation of the lecture", "“Hyperkalemia in Dialysis: What the Night Team Needs”", "delivered on April 10, 2025."} << "Ruaridh Ekström-Bose";
        QTest::newRow("awards, before the amount") << QStringList{"# Certificate of Participation", "Kent Primary Care Alliance hereby awards Tova Zimmer, MBBS 12.5", "AMA PRA Category 1 Credits™ for completion of Living with Melanoma on", "14 January 2022."} << "Tova Zimmer";
        QTest::newRow("before a bar") << QStringList{"# Kent Clinic", "# Certificate of Credit", "Attendee: Florian Estrada-Mbatha, MD | Badge: 20418", "Activity: Rethinking Sepsis", "Date: May 2, 2025", "Credit awarded: 1 AMA PRA Category 1 Credit™"} << "Florian Estrada-Mbatha";
        QTest::newRow("prepared for") << QStringList{"# Kent Clinic", "# Certificate of Credit", "Prepared for: Maximilian Ogawa-Bright, MD License 60.118822", "Activity: Rethinking Sepsis", "Date: May 2, 2025", "Credit awarded: 1 AMA PRA Category 1 Credit™"} << "Maximilian Ogawa-Bright";
        QTest::newRow("who, what, when") << QStringList{"# Kent Clinic", "# Certificate of Credit", "WHO\tWHAT", "Ophelia Tran, MD\tRethinking Sepsis", "WHEN\tHOW", "June 2, 2025\tLive webinar", "Credit awarded: 1 AMA PRA Category 1 Credit™"} << "Ophelia Tran";
    }
    void namesAreWhole()
    {
        QFETCH(QStringList, lines);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QCOMPARE(facts.activities.size(), 1);
        QTEST(facts.activities.first().recipient.value, "name");
    }

    void tallBoxesOfAFontJoinNoLines()
    {
        const QStringList lines{"# CERTIFICATE OF CONTINUING EDUCATION", "Kent Medical Society certifies that", "# Li Wei, MD", "has participated in the enduring material titled", "# Iron Deficiency in Heart Failure", "May 8, 2025", "and is awarded", "1.50 AMA PRA Category 1 Credit(s)™", "1.25 ABIM Medical Knowledge MOC points", "", "Successful completion of this activity enables the participant to earn up to 1.25 Medical Knowledge MOC points.", "Kent Medical Society is accredited by the ACCME to provide continuing medical education for physicians."};
        Page page = pageOfLines(lines);
        for (Word &word : page.words)
            word.box.adjust(0, -0.5 * word.box.height(), 0, 0.5 * word.box.height());
        const DocumentFacts facts = readDocument({page});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(factsText(facts.activities.first()), "Iron Deficiency in Heart Failure | 2025-05-08 | 2025-05-08 | 1.5 ama-pra-1, 1.25 abim-moc-mk");
    }
};

QTEST_APPLESS_MAIN(TestOneActivity)
#include "tst_one_activity.moc"
