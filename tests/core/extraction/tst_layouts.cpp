// Facts that stand where no word announces them: led to by a line, under a kicker, beside watermarks of words, among marks.
#include "core/extraction/read_document.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

class TestLayouts : public QObject
{
    Q_OBJECT

    static QString creditsText(const ReadActivity &activity)
    {
        QStringList parts;
        for (const ReadCredit &credit : activity.credits)
            parts << credit.amount.text() + QLatin1Char(' ') + credit.type;
        return parts.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void factsAreReadWhereTheyStand_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("credits");
        const auto row = [](const char *name, const QStringList &lines, const char *title, const char *provider, const char *day, const char *credits) {
            QTest::newRow(name) << lines << QString::fromUtf8(title) << QString::fromUtf8(provider) << QString::fromUtf8(day) << QString::fromUtf8(credits);
        };
        const QString accredited = QStringLiteral("Kent Medical Society is accredited by the ACCME to provide continuing medical education for physicians.");
        row("hours in the title", {"# Kent Medical Society", "# Certificate of Completion", "Li Wei, MD", "was an active participant in", "# Sepsis: The First 24 Hours", "May 2, 2025", "Credits awarded: 6 AMA PRA Category 1 Credits™", "", accredited}, "Sepsis: The First 24 Hours", "Kent Medical Society", "2025-05-02", "6 ama-pra-1");
        row("facts that marks part", {"# Statement of Credit", "Kent Medical Society", "May 30, 2025", "", "Li Wei, MD", "", "# Rethinking Sepsis", "Home study program | May 2, 2025 | 2.5 AMA PRA Category 1 Credits™", "", accredited}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "2.5 ama-pra-1");
        row("facts behind bullets", {"# Rethinking Sepsis", "Kent Medical Society", "● Li Wei, MD", "● May 2, 2025", "● 2.5 AMA PRA Category 1 Credits™", "● Denver, Colorado", "", "# Certificate of Completion", accredited}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "2.5 ama-pra-1");
        row("a heading of several kinds", {"# Kent Medical Society", "# Webinar Attendance Certificate", "", "# Rethinking Sepsis", "May 2, 2025", "Attendee: Li Wei, MD", "for 1 AMA PRA Category 1 Credit™", "", accredited}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "1 ama-pra-1");
        row("the day of a message", {"From:\tKent Medical Society <noreply@kent.example>", "To:\tLi Wei <li@mail.example>", "Date:\tJuly 18, 2025", "Subject:\tConfirmation of CME credit", "", "Dear Li Wei,", "Your participation has been recorded as follows.", "", "When: May 2, 2025", "Learning event: Rethinking Sepsis", "Credits: 6 AMA PRA Category 1 Credits™", "", accredited}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "6 ama-pra-1");
        row("what is only accredited by kind", {"# Kent Medical Society", "# Certificate of Participation", "Li Wei, MD", "participated in the accredited group learning activity", "# Rethinking Sepsis", "May 2, 2025, Halifax, Nova Scotia", "Credits claimed: 2 AMA PRA Category 1 Credits™"}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "2 ama-pra-1");
        row("some of what was available", {"# Kent Medical Society", "# Statement of Credit", "Li Wei, MD", "has claimed 16 of 20 available AMA PRA Category 1 Credit(s) for", "# Rethinking Sepsis", "11 December 2025", "", accredited}, "Rethinking Sepsis", "Kent Medical Society", "2025-12-11", "16 ama-pra-1");
        row("paragraphs with numbers", {"# MEMORANDUM", "FROM: Kent Medical Society, Office of Education", "TO: Li Wei, MD", "DATE: July 18, 2025", "SUBJECT: Attendance verification", "", "1. The above named physician attended “Rethinking Sepsis” on May 2, 2025.", "", "2. 0.75 AMA PRA Category 1 Credits™ were earned.", "", "3. Kent Medical Society is accredited by the ACCME to provide continuing medical education."}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "0.75 ama-pra-1");
        row("a quotation that the title begins with", {"# Kent Medical Society", "# Certificate of Completion", "This certifies that Li Wei, MD", "completed", "# “Stroke”: Words Matter", "on May 2, 2025", "Credits awarded: 1 AMA PRA Category 1 Credit™"}, "“Stroke”: Words Matter", "Kent Medical Society", "2025-05-02", "1 ama-pra-1");
        row("thanks to a speaker", {"# Kent Medical Society", "", "November 23, 2025", "Li Wei, MD", "", "Dear Dr. Wei,", "", "Thank you for serving as a speaker at “Advances in Stroke”, convened 20 October 2025. We have awarded you", "1.25 AMA PRA Category 1 Credits™.", "", accredited}, "Advances in Stroke", "Kent Medical Society", "2025-10-20", "1.25 ama-pra-1");
        const QStringList head{"# Kent Medical Society", "# Certificate of Attendance", "This certifies that", "# Li Wei, MD", "attended the live activity", "# Rethinking Sepsis", "on May 2, 2025"};
        row("claimed by the participant, below what was offered", head + QStringList{"This live activity is designated for a maximum of 22.50 AMA PRA Category 1 Credits™.", "", "Credits claimed by participant: 17.75"}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "17.75 ama-pra-1");
        row("available and claimed on one line", head + QStringList{"Credits available: 1.00 Credits claimed: 0.75 AMA PRA Category 1 Credits™"}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "0.75 ama-pra-1");
        row("columns of what was approved and earned", head + QStringList{"", "Credit\tApproved (maximum)\tEarned", "AMA PRA Category 1\t24.00\t19.50", "AAFP Prescribed\t23.50\t19.00"}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "19.5 ama-pra-1, 19 aafp-prescribed");
        row("one credit a line", head + QStringList{"and is awarded", "3.0 AMA PRA Category 1 Credits™", "3.0 ABIM MOC points (Medical Knowledge)", "", accredited}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "3 ama-pra-1, 3 abim-moc-mk");
        row("a line for nurses", head + QStringList{"and is awarded 3.0 AMA PRA Category 1 Credits™", accredited, "Nurses may claim 3.6 ANCC contact hours."}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "3 ama-pra-1");
        row("credits in the title", {"# Kent Medical Society", "# Certificate of Attendance", "This certifies that Li Wei, MD", "attended the live activity titled", "# Earning 5 Credits in 5 Hours", "on May 2, 2025 and is awarded 3 AMA PRA Category 1 Credits™"}, "Earning 5 Credits in 5 Hours", "Kent Medical Society", "2025-05-02", "3 ama-pra-1");
        row("two weekdays with one year", {"# Kent Medical Society", "# Certificate of Attendance", "Name: Li Wei, MD", "Activity: Rethinking Sepsis", "Held: Tuesday, October 7 and Wednesday, October 8, 2025", "I attended and claim: 8.25 AMA PRA Category 1 Credits™", "Date signed: October 10, 2025"}, "Rethinking Sepsis", "Kent Medical Society", "2025-10-08", "8.25 ama-pra-1");
        row("a letter that names the day before the deed", {"# Kent Medical Society", "", "Monday, December 22, 2025", "", "Li Wei, MD", "", "Dear Dr. Wei,", "", "This letter confirms that on Friday, December 5, 2025 you completed the enduring activity “Rethinking Sepsis.” For", "your participation you have been awarded 0.75 AMA PRA Category 1 Credits™.", "", accredited, "The activity was released on January 10, 2024 and may be taken for credit until January 9, 2027."}, "Rethinking Sepsis", "Kent Medical Society", "2025-12-05", "0.75 ama-pra-1");
        row("submitted before it was completed", {"# Kent Medical Society", "# Certificate of Credit", "Awarded to: Li Wei, MD", "Activity: Rethinking Sepsis", "Items submitted: January 15, 2025", "Activity completed: March 31, 2025", "Credit awarded: 10 AMA PRA Category 1 Credits™", "", accredited}, "Rethinking Sepsis", "Kent Medical Society", "2025-03-31", "10 ama-pra-1");
        row("approved and awarded to the delegate", {"# Kent Medical Society", "# CPD CERTIFICATE", "Delegate: Dr Li Wei", "Meeting: Rethinking Sepsis", "Date: Monday 19th to Tuesday 20th May 2025", "CPD credits approved: 10", "CPD credits awarded to delegate: 8.5"}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-20", "8.5 uk-cpd");
        row("available and claimed in rows", {"# Kent Medical Society", "# CME Record of Completion", "Learner\tLi Wei, DO", "Course name\tRethinking Sepsis", "Date credit claimed\t07-Jul-2025", "Credits available\t2.00 AMA PRA Category 1 Credits™", "Credits claimed\t1.50 AMA PRA Category 1 Credits™"}, "Rethinking Sepsis", "Kent Medical Society", "2025-07-07", "1.5 ama-pra-1");
        row("a society of physician associates", {"# Kent Academy of Physician Associates", "This certifies the attendance of", "# Li Wei, PA-C", "at the conference", "# Rethinking Sepsis", "May 2, 2025", "CME", "12.75 credits earned", "", "This activity has been reviewed by the AAPA Review Panel and is compliant with AAPA CME Criteria.", "It is designated for 14.50 AAPA Category 1 CME credits."}, "Rethinking Sepsis", "Kent Academy of Physician Associates", "2025-05-02", "12.75 aapa-1");
        row("granted by, for attending", {"# CME Certificate", "", "The credit of 3 AMA PRA Category 1 Credits™ is granted to Li Wei, MD by Kent Clinic for attending “Rethinking", "Sepsis” (6/11/2025).", "", "Verify at https://kentclinic.example/verify"}, "Rethinking Sepsis", "Kent Clinic", "2025-06-11", "3 ama-pra-1");
        row("a charity's paper, day first", {"# Kent Clinic", "# Certificate of Attendance", "This is to certify that", "Dr Li Wei", "has attended the course", "# Controversies in Burns", "held on 12/07/2026", "CPD points awarded: 7.25", "", "Registered charity no. 1019366. Please reflect on your learning."}, "Controversies in Burns", "Kent Clinic", "2026-07-12", "7.25 uk-cpd");
        row("a word about days in the title", {"# Kent Medical Society", "# Certificate of Participation", "We certify that", "Li Wei, MD", "has taken part in", "! Frailty Assessment Before Elective Surgery", "6–8 February 2025 | Peterborough, Ontario", "Credits claimed: 2 AMA PRA Category 1 Credits™", "", accredited}, "Frailty Assessment Before Elective Surgery", "Kent Medical Society", "2025-02-08", "2 ama-pra-1");
        row("a word about days on the title's second line", {"Kent Medical Society", "Certificate of Participation", "", "Li Wei, MD", "has taken part in", "", "! Heart Failure in the First Month", "! After Hospital Release", "May 2, 2025", "", "Credits claimed: 2 AMA PRA Category 1 Credits™", "", accredited}, "Heart Failure in the First Month After Hospital Release", "Kent Medical Society", "2025-05-02", "2 ama-pra-1");
        for (const char *link : {"as well as", "plus", "together with", "along with", "and"})
            row(link, head + QStringList{"and has been awarded 1.25 AMA PRA Category 1 Credits™", QString::fromLatin1(link) + QStringLiteral(" 1.25 ABIM MOC points (Medical Knowledge)"), "", accredited}, "Rethinking Sepsis", "Kent Medical Society", "2025-05-02", "1.25 ama-pra-1, 1.25 abim-moc-mk");
        row("training of registrants", {"# Kent Medical Society", "DEA REGISTRANT TRAINING ATTESTATION", "", "I, the undersigned, attest on behalf of Kent Medical Society that the practitioner named below", "has satisfied the training requirement.", "", "PRACTITIONER", "Li Wei, MD", "", "COURSE", "Rethinking Opioids", "", "DATE TRAINING COMPLETED", "August 19, 2024", "", "CREDIT", "8.00 AMA PRA Category 1 Credits™", "", accredited}, "Rethinking Opioids", "Kent Medical Society", "2024-08-19", "8 ama-pra-1");
        row("labels of a portal", {"! Rethinking Sepsis", "Completed", "Learner\tLi Wei, MD", "Registered\t10/02/2026 8:12 PM", "Completed\t10/05/2026 6:55 PM", "Provider\tKent Medical Society", "Credit available\t1.00 AMA PRA Category 1 Credit™", "Credit claimed\t0.75 AMA PRA Category 1 Credit™", "", accredited}, "Rethinking Sepsis", "Kent Medical Society", "2026-10-05", "0.75 ama-pra-1");
        row("a badge beside the name, sessions below", {"# Kent Medical Society", "# 41st Annual Scientific Assembly", "March 6–8, 2026, Denver, Colorado", "CME CERTIFICATE", "Attendee: Li Wei, MD  Badge 20418", "", "Day\tSession\tCredits", "Fri 3/6\tDifficult Airways Revisited\t1.50", "Sat 3/7\tRegional Blocks\t1.00", "Sun 3/8\tPeer Support\t0.75", "Total AMA PRA Category 1 Credits™ claimed\t\t3.25", "", accredited}, "41st Annual Scientific Assembly", "Kent Medical Society", "2026-03-08", "3.25 ama-pra-1");
        row("a letter about teaching", {"# Kent Medical Society", "", "August 15, 2025", "Li Wei, MD", "", "RE: Documentation of teaching activity", "", "Dear Dr. Wei:", "", "Thank you for serving as a preceptor. Our records show the following activity:", "", "Activity: Family Medicine Clerkship Preceptorship", "Service dates: July 1, 2024 to June 30, 2025", "Hours of instruction: 48", "Credit: 24 AMA PRA Category 2 Credits™", "", "This letter serves as your documentation."}, "Family Medicine Clerkship Preceptorship", "Kent Medical Society", "2025-06-30", "24 ama-pra-2");
        row("stages of a project", {"# Kent Medical Society", "Performance Improvement CME", "awarded to", "Li Wei, MD", "for completing Stages A, B, and C of", "# Improving Hypertension Control", "", "Stage A completed\tMay 30, 2025", "Stage B completed\tAugust 29, 2025", "Stage C completed\tDecember 5, 2025", "Activity completed\tDecember 6, 2025", "", "20 AMA PRA Category 1 Credits™", "", accredited}, "Improving Hypertension Control", "Kent Medical Society", "2025-12-06", "20 ama-pra-1");
    }
    void factsAreReadWhereTheyStand()
    {
        QFETCH(QStringList, lines);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QCOMPARE(facts.activities.size(), 1);
        const ReadActivity &read = facts.activities.first();
        QTEST(read.title.value, "title");
        QTEST(read.provider.value, "provider");
        QTEST(isoText(read.days.value.end), "day");
        QTEST(creditsText(read), "credits");
        QCOMPARE(read.recipient.value, "Li Wei");
    }

    void whatIsNotFilledInIsNotSure()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# Kent Medical Society", "This certifies that Li Wei, MD", "participated in the live activity titled", "# Rethinking Sepsis", "on May 2, 2025 and is awarded ____ AMA PRA Category 1 Credits (maximum 12)"})});
        QCOMPARE(facts.activities.size(), 1);
        for (const ReadCredit &credit : facts.activities.first().credits)
            QVERIFY(credit.confidence < 0.85);
    }

    void theDayOfPrintingIsNoDay()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# Kent Medical Society", "This certifies that Li Wei, MD", "has completed the enduring material titled", "# Rethinking Sepsis", "and is awarded 3 AMA PRA Category 1 Credits™.", "Release date: January 1, 2025", "Printed: November 18, 2026"})});
        QCOMPARE(facts.activities.size(), 1);
        QVERIFY(!facts.activities.first().days.value.isKnown());
    }

    void equalPagesAreOneActivity()
    {
        const Page page = pageOfLines({"# Kent Medical Society", "# Certificate of Completion", "This certifies that Li Wei, MD completed", "# Rethinking Sepsis", "on May 2, 2025 and is awarded 3 AMA PRA Category 1 Credits™."});
        QCOMPARE(readDocument(QList<Page>(60, page)).activities.size(), 1);
    }

    void withoutItsTitleTheRestIsOffered()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# Certificate of Participation", "Kent Medical Society certifies that", "Li Wei, MD has participated in the live activity titled", "", "on May 2, 2025", "and is awarded 3.0 AMA PRA Category 1 Credits™"})});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(facts.activities.first().title.value, "");
        QCOMPARE(creditsText(facts.activities.first()), "3 ama-pra-1");
    }

    void whatOnlyOffersCreditIsNoActivity_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("a speaker and what may be earned") << QStringList{"# Rethinking Sepsis", "May 2, 2027", "Li Wei, MD", "Professor of Medicine", "Kent Medical Society", "", "This activity is designated for a maximum of 1 AMA PRA Category 1 Credit™."};
        QTest::newRow("a registration") << QStringList{"# Kent Medical Society", "You are registered", "", "Dear Dr. Wei,", "", "Your registration for Rethinking Sepsis on May 2, 2027 is confirmed.", "Registrant: Li Wei, MD", "Badge 20418", "", "The course offers up to 6 AMA PRA Category 1 Credits™."};
        QTest::newRow("a line of thanks") << QStringList{"# Thank you", "Li Wei, MD, for your gift to the Kent Medical Society library on May 2, 2025.", "The library is open 24 hours."};
    }
    void whatOnlyOffersCreditIsNoActivity()
    {
        QFETCH(QStringList, lines);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QVERIFY(facts.activities.isEmpty());
        QVERIFY(!facts.problems.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestLayouts)
#include "tst_layouts.moc"
