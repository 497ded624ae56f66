// Wordings, labels and look-alikes: what is read from small made-up papers.
#include "core/extraction/read_document.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

namespace {

QString daysText(const ReadActivity &activity) { return isoText(activity.days.value.start) + '/' + isoText(activity.days.value.end); }

QString creditsText(const ReadActivity &activity)
{
    QStringList parts;
    for (const ReadCredit &credit : activity.credits)
        parts << credit.amount.text() + ' ' + credit.type;
    return parts.join(", ");
}

/// A usual certificate with one line exchanged or added before its end.
QStringList certificate(const QString &dateLine, const QString &creditLine, const QString &more = {})
{
    return {"# Certificate of Completion", "", "Northgate Institute for Care certifies that", "", "# Rosa Delgado, MD", "", "has participated in the enduring material titled", "",
            "# Wound Care Basics", "", dateLine, creditLine, "", more};
}

} // namespace

class TestReadDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreThoseOfTakingPart_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("days");
        const auto row = [](const char *line, const char *more, const char *days) { QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(more) << days; };
        row("on March 5, 2026", "", "2026-03-05/2026-03-05");
        row("on March 5-7, 2026", "", "2026-03-05/2026-03-07");
        row("Date Completed: 3/5/2026", "Release Date: 1/1/2025", "2026-03-05/2026-03-05");
        row("Completion Date: 5 March 2026", "Expiration Date: 1 January 2028", "2026-03-05/2026-03-05");
        row("Date of Release: Saturday, November 22, 2025", "Date Completed: Tuesday, July 07, 2026", "2026-07-07/2026-07-07");
        row("Attended: 2026-03-05", "Printed on 2026-04-01", "2026-03-05/2026-03-05");
        row("Activity Date: March 5, 2026", "Date of birth: May 1, 1970", "2026-03-05/2026-03-05");
        row("held March 5, 2026", "Approved from January 1, 2026 to December 31, 2026", "2026-03-05/2026-03-05");
        row("Start Date: 3/5/2026", "End Date: 3/7/2026", "2026-03-05/2026-03-07");
        row("between September 1, 2025 and May 15, 2026", "", "2025-09-01/2026-05-15");
        row("Period:\tJuly 1, 2025 - June 30, 2026", "Printed on 7/4/2026", "2025-07-01/2026-06-30");
        row("Dates attended: 3/5/2026; 3/19/2026; 4/2/2026; 4/16/2026", "", "2026-03-05/2026-04-16");
        row("Dates attended: 3/5/2026, see also 4/2/2025", "", "2026-03-05/2026-03-05");
        row("You have completed Echocardiography: A Case-Based Review on March 5, 2026.", "Last reviewed: 2/1/2026", "2026-03-05/2026-03-05");
        row("le 5 mars 2026", "", "2026-03-05/2026-03-05");
        row("# Tick-Borne Renewal\non March 5, 2026", "", "2026-03-05/2026-03-05");
        row("PROGRAM TITLE: ACLS RENEWAL\nPROGRAM DATE: MARCH 5, 2026", "", "2026-03-05/2026-03-05");
        row("TO: Rosa Delgado, MD\nFROM: Northgate\nDATE: March 9, 2026\nRE: Wound Care Basics, March 5, 2026", "", "2026-03-05/2026-03-05");
        row("Completed March 5, 2026", "Form submitted 03/09/26", "2026-03-05/2026-03-05");
        row("Performance improvement activity\nStart date\tCompletion date\tStages\nSep 1, 2025\tMar 5, 2026\tA, B and C", "", "2025-09-01/2026-03-05");
        row("Release date: 3/5/2026", "Expiration date: 3/5/2028", "/");
        row("License expires 3/5/2028", "Born 3/5/1970", "/");
    }
    void daysAreThoseOfTakingPart()
    {
        QFETCH(QString, line);
        QFETCH(QString, more);
        QFETCH(QString, days);
        const DocumentFacts facts = readDocument({pageOfLines(certificate(line, "1.0 AMA PRA Category 1 Credit(s)™ awarded", more).join(QLatin1Char('\n')).split(QLatin1Char('\n')))});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(daysText(facts.activities.first()), days);
        QVERIFY(days == "/" || facts.activities.first().days.confidence > 0.5);
    }

    void creditsAreThoseOfTheRecipient_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("credits");
        const auto row = [](const char *line, const char *more, const char *credits) { QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(more) << credits; };
        row("and is awarded 0.25 AMA PRA Category 1 Credit(s)™.", "", "0.25 ama-pra-1");
        row("and claimed 2 of a possible 4 AMA PRA Category 1 Credits™", "", "2 ama-pra-1");
        row("Credits claimed: 6.5", "This live activity is designated for a maximum of 8.0 AMA PRA Category 1 Credits™.", "6.5 ama-pra-1");
        row("Northgate designates this enduring material for a maximum of 4 AMA PRA Category 1 Credits™.", "", "4 ama-pra-1");
        row("is awarded 2 AMA PRA Category 1 Credits™ and 2 ABIM MOC points", "", "2 ama-pra-1, 2 abim-moc-mk");
        row("approved for 2 AOA Category 1-A credits", "", "2 aoa-1a");
        row("approved for 8 AOA Category 1-B credits", "", "8 aoa-1b");
        row("acceptable for up to 2.00 Prescribed credit(s) by the American Academy of Family Physicians", "", "2 aafp-prescribed");
        row("awarded 1.5 hours, Accredited Group Learning Activity (Section 1), Royal College of Physicians and Surgeons of Canada", "", "1.5 rcpsc-1");
        row("awarded 3 AMA PRA Category 1 Credits™", "Nurses: this activity is designated for 3.5 contact hours by an ANCC provider.", "3 ama-pra-1");
        row("awarded 1 AMA PRA Category 1 Credit™", "Score: 85%", "1 ama-pra-1");
        row("awarded 1 AMA PRA Category 1 Credit™ ", "Passing grade 24:59 of 30:00 minutes, fee $ 8.00", "1 ama-pra-1");
        row("5.25 of 6.5 AMA PRA Category 1 Credits™ claimed", "", "5.25 ama-pra-1");
        row("Sessions attended\t14 of 22", "Credit claimed\t14 AMA PRA Category 1 Credits™", "14 ama-pra-1");
        row("Credits earned\t1.0 AMA PRA Category 1 Credit™\nMOC points\t1.0 ABIM MOC Medical Knowledge", "", "1 ama-pra-1, 1 abim-moc-mk");
        row("The congress has been accredited by the EACCME® with 21 European CME credits (ECMEC®s).", "Credits awarded: 17 ECMEC®s", "17 eaccme-ecmec");
        row("awarded 8.25 AMA PRA Category 1 Credits™", "(of which 2.75 meet self-assessment requirements)", "8.25 ama-pra-1");
        row("This event has been approved for 5 External CPD credits. Credits claimed: 4", "", "4 uk-cpd");
        row("Contact hours: 3.5", "This workshop was not designated for AMA PRA Category 1 Credit™.", "3.5 contact-hours");
        row("Activité d’apprentissage collectif agréée (section 1) au sens du programme de Maintien du certificat du Collège royal.", "Nombre d’heures déclarées : 6,5", "6.5 rcpsc-1");
        row("This is an Accredited Self-Assessment Program (Section 3), Royal College of Physicians and Surgeons of Canada.", "Hours claimed: 3.5", "3.5 rcpsc-3");
        row("has earned 20 Medical Knowledge MOC points in the American Board of Internal Medicine's (ABIM) program", "", "20 abim-moc-mk");
        row("This is an Accredited Group Learning Activity (Section 1), Royal College of Physicians and Surgeons of Canada. Number of hours claimed: 4.75", "Through an agreement with the AMA, physicians may convert Royal College MOC credits to AMA PRA Category 1 Credits™.", "4.75 rcpsc-1");
        row("1.50\t1.50\nAMA PRA Category 1 Credits™\tABIM MK MOC Points", "", "1.5 ama-pra-1, 1.5 abim-moc-mk");
        row("and has self-", "reported 20.00 AMA PRA Category 1 Credits™ out of 30.00 available.", "20 ama-pra-1");
        row("CME Certificate\nDate\t8 May 2025\nCredits\t0.75 AMA PRA Category 1 Credit(s)™", "", "0.75 ama-pra-1");
        row("hereby confers one and one-half (1.5) AMA PRA Category 1 Credits™", "", "1.5 ama-pra-1");
        row("AAFP Prescribed credits claimed: 6.0\nThe AAFP has reviewed Wound Care Basics and deemed it acceptable for up to 7.25 Prescribed credits.", "", "6 aafp-prescribed");
        row("AMA PRA Category 1 Credits™ earned\n1.0\nABIM MOC points (Medical Knowledge)\n1.0", "", "1 ama-pra-1, 1 abim-moc-mk");
        row("and earned 3 AMA PRA Category 1 Credits™ and 3 MOC points.", "American Board of Internal Medicine", "3 ama-pra-1, 3 abim-moc-mk");
        row("has awarded you 4 AMA PRA Category 1 Credits™ for teaching.", "Faculty credit is calculated at two credits for each hour and may not be claimed twice.", "4 ama-pra-1");
        row("Hours claimed: 5.5 (MOC Section 1)", "Accredited Group Learning Activity (Section 1), Royal College. Certified by the College of Family Physicians of Canada for up to 6.25 Mainpro+ credits.", "5.5 rcpsc-1");
        row("Credit\n2.00 AMA PRA Category 1 Credits™", "This activity meets the criteria for ethics; of the total, 0.50 credit(s) may be reported in that category.", "2 ama-pra-1");
        row("6.25 External CPD credits", "", "6.25 uk-cpd");
        row("Category: AOA 1-B\tHours: 2.00", "", "2 aoa-1b");
        row("and is awarded 3 hours of participation.", "", "3 attendance-hours");
        row("this activity is not designated for credit", "Question 2 of 10, page 3", "");
    }
    void creditsAreThoseOfTheRecipient()
    {
        QFETCH(QString, line);
        QFETCH(QString, more);
        QFETCH(QString, credits);
        const DocumentFacts facts = readDocument({pageOfLines(certificate("on March 5, 2026", line, more).join(QLatin1Char('\n')).split(QLatin1Char('\n')))});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(creditsText(facts.activities.first()), credits);
    }

    void peopleTitlesAndProvidersAreToldApart_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("recipient");
        const auto row = [](const char *name, const QStringList &lines, const char *title, const char *provider, const char *recipient) {
            QTest::newRow(name) << lines << QString::fromUtf8(title) << QString::fromUtf8(provider) << QString::fromUtf8(recipient);
        };
        row("sentence in a paragraph", {"# Certificate of Credit", "", "This certifies that Jun Ito, DO attended Sleep and the Heart on May 2, 2025", "and claimed 3 AMA PRA Category 1 Credits™.", "",
            "Hale Clinic is accredited by the ACCME to provide continuing medical education for physicians."}, "Sleep and the Heart", "Hale Clinic", "Jun Ito");
        row("labels and values", {"# CME Certificate", "", "Learner:\tAna M. Cruz, MD", "Course Title:\tUpdate on Gout", "Provider:\tBarlow University", "Date Completed:\t5/2/2025", "Credits Earned:\t1.0"},
            "Update on Gout", "Barlow University", "Ana M. Cruz");
        row("signature is nobody's certificate", {"# Certificate of Attendance", "", "presented to", "# Ed van der Zee, MD", "for participation in", "# Acute Stroke Care", "May 2, 2025", "2 AMA PRA Category 1 Credits™ awarded", "",
            "Sponsored by Elm Valley Hospital", "", "____________________", "Paul Stone, MD", "Director, CME"}, "Acute Stroke Care", "Elm Valley Hospital", "Ed van der Zee");
        row("joint providership", {"# Certificate", "", "awarded to", "# Li Wei, MD", "for completing", "“Asthma in Schools”", "on May 2, 2025", "1 AMA PRA Category 1 Credit™ claimed", "",
            "This activity was planned through the joint providership of Kent College and Dale Media, Inc. Kent College is accredited", "by the ACCME to provide continuing medical education for physicians."}, "Asthma in Schools", "Kent College", "Li Wei");
        row("a title over two lines", {"# Certificate", "", "Kent College certifies that", "# Li Wei, MD", "has participated in the live activity titled", "", "# Managing Heart Failure in the Home:", "# A Team Approach", "", "on May 2, 2025 and is awarded 1 AMA PRA Category 1 Credit™"},
            "Managing Heart Failure in the Home: A Team Approach", "Kent College", "Li Wei");
        row("captions beneath the values", {"# Physician Attestation", "", "# Li Wei, MD", "Participant name", "", "# Frailty Before Surgery", "Title of activity", "", "# May 2, 2025\t2 of 4", "Date of participation\tAMA PRA Category 1 Credits™ claimed", "",
            "# Kent College of Surgery", "Accredited provider"}, "Frailty Before Surgery", "Kent College of Surgery", "Li Wei");
        row("a count of sessions is no title", {"# Hollis Hospital", "Statement of Attendance", "", "Series\tTumor Board: Thoracic", "Attendee\tLi Wei, MD", "Period\tMay 2, 2025 - June 6, 2025", "Sessions attended\t4 of 6", "Credit claimed\t4 AMA PRA Category 1 Credits™"},
            "Tumor Board: Thoracic", "Hollis Hospital", "Li Wei");
        row("a dated congress is no provider", {"# Certificate of Attendance", "", "# Dr. Li Wei", "attended the", "# Congress of Vascular Medicine", "May 2, 2025", "", "The Congress of Vascular Medicine, Vienna, May 2, 2025, has been accredited by the Council", "with 8 European CME credits (ECMEC®s).",
            "Organized by: Danube Society of Vessels", "Event code: LEE/2025/01877"}, "Congress of Vascular Medicine", "Danube Society of Vessels", "Li Wei");
        row("sessions of a series", {"# Kent College", "", "This letter verifies that Li Wei, MD, attended 31 of 40 sessions of Neurology Grand Rounds", "on May 2, 2025 and was awarded 31.0 AMA PRA Category 1 Credits™."}, "Neurology Grand Rounds", "Kent College", "Li Wei");
        row("a message to the learner", {"Subject: Your CME credit", "", "Dear Li Wei, MD,", "Congratulations! You have completed “Managing Gout” on May 2, 2025 and", "earned 0.75 AMA PRA Category 1 Credit(s)™.", "This material was provided by Kent College, which is accredited by the ACCME."}, "Managing Gout", "Kent College", "Li Wei");
        row("a label after the title", {"# Certificate of Training", "", "Li Wei, MD", "completed the training program", "Fundamentals of Robotic Surgery", "Training dates: May 2, 2025", "Duration: 20 hours", "Kent Institute"},
            "Fundamentals of Robotic Surgery", "Kent Institute", "Li Wei");
        row("issued for", {"# Proof of Completion", "", "Issued to:\tLi Wei, DO", "For:\tSuicide Risk in Primary Care", "Date earned:\t5/2/2025", "Credits:\t1.00 AOA Category 1-B", "Sponsor:\tBlue Heron Foundation"}, "Suicide Risk in Primary Care", "Blue Heron Foundation", "Li Wei");
        row("a course card", {"# Course Completion", "", "STUDENT\tLi Wei, MD", "COURSE\tAdvanced Cardiac Life Support Renewal", "COMPLETED\t05/02/2025", "CME CREDITS\t5.5 AMA PRA Category 1", "PROVIDER\tPine Institute"}, "Advanced Cardiac Life Support Renewal", "Pine Institute", "Li Wei");
        row("the provider's caption beneath its name", {"# CERTIFICATE OF COMPLETION", "PRESENTED TO", "# Ana M. Cruz, MD", "for successfully completing", "# Integrating Behavioral Health into Primary Care: Lessons from the Field", "Activity completed May 2, 2025", "Credit earned: 1.00 AMA PRA Category 1 Credit(s)™", "",
            "_______________\tScholar Works, LLC", "Harriet Bloom, MD\tAccredited CME provider", "Chief Learning Officer"}, "Integrating Behavioral Health into Primary Care: Lessons from the Field", "Scholar Works, LLC", "Ana M. Cruz");
        row("captions above the values of a grid", {"# Continuing Education Record", "", "LEARNER NAME\tDATE OF COMPLETION", "Ana M. Cruz, MD\t05/02/2025", "", "ACTIVITY TITLE\tCREDIT AWARDED", "Update on Gout\t1.00 AMA PRA Category 1 Credit(s)™", "",
            "ACCREDITED PROVIDER\tACTIVITY TYPE", "Pine Institute\tEnduring"}, "Update on Gout", "Pine Institute", "Ana M. Cruz");
        row("a provider without a word for organizations", {"# Lumen Exchange Partners", "Certificate of Completion", "# Li Wei, MD", "Surviving the Night Shift", "Completed 05/02/2025 · 0.50 AMA PRA Category 1 Credit™"}, "Surviving the Night Shift", "Lumen Exchange Partners", "Li Wei");
        row("a learner's number is no title", {"# Certificate of Credit", "Learner ID 57135", "Li Wei, MD", "participated in the enduring material entitled", "Palliative Sedation", "on May 2, 2025 and earned 1 AMA PRA Category 1 Credit™", "", "Kent College is accredited by the ACCME to provide continuing medical education for physicians."},
            "Palliative Sedation", "Kent College", "Li Wei");
        row("bold in a sentence", {"# Certificate", "", "It is hereby certified that *Li Wei, MD* was present at *Asthma in Schools* on May 2, 2025 in Portland,", "and is credited with 2 AMA PRA Category 1 Credits™.", "", "Kent College is accredited by the ACCME to provide", "continuing medical education for physicians."}, "Asthma in Schools", "Kent College", "Li Wei");
        row("only the weight tells the title", {"Kent College of Surgery", "Continuing Medical Education", "", "Certificate", "", "Li Wei, MD", "", "! The Bleeding Patient", "", "May 2, 2025", "1.25 AMA PRA Category 1 Credits™", "", "Ed Stone, MD, Chair"}, "The Bleeding Patient", "Kent College of Surgery", "Li Wei");
        row("labels of other words", {"# Proof of CME", "", "Clinician\tLi Wei, MD", "Educational activity\tInsulin Made Simple", "Presented by\tKent College of Surgery", "Location\tGrand Hotel, Savannah", "Attended\t5/2/2025", "Claimed credit\t2.5 AMA PRA Category 1 Credits™"}, "Insulin Made Simple", "Kent College of Surgery", "Li Wei");
        row("labels over their values", {"# Learning Certificate", "", "Recipient", "Li Wei, MD", "", "Learning activity", "Insulin Made Simple", "", "Credit provider", "Rockpoint Health", "", "Date of completion", "May 2, 2025", "", "Credit", "1.00 AMA PRA Category 1 Credit™"}, "Insulin Made Simple", "Rockpoint Health", "Li Wei");
        row("a sentence in two columns", {"# Certificate of CME", "", "Presented to\tLi Wei, MD", "For completion of\tStroke Alert!", "A program of\tKent Education Partners", "Held on\tMay 2, 2025", "Credit awarded\t6.25 AMA PRA Category 1 Credits™"}, "Stroke Alert!", "Kent Education Partners", "Li Wei");
        row("a speaker is no provider", {"# Certificate of Participation", "", "# Li Wei, MD", "", "# Insulin Made Simple", "Presented by Zoe Haddad, MD, PhD", "May 2, 2025", "1 AMA PRA Category 1 Credit™", "", "Kent Institute for Medicine"}, "Insulin Made Simple", "Kent Institute for Medicine", "Li Wei");
        row("a company behind a comma is no person", {"# Certificate of Credit", "", "# Li Wei, MD", "completed “Insulin Made Simple” on May 2, 2025", "Presented by ProMedica Scholar, LLC", "1 AMA PRA Category 1 Credit™ awarded"}, "Insulin Made Simple", "ProMedica Scholar, LLC", "Li Wei");
        row("the title is named above", {"# Ashgrove Institute", "CERTIFICATE", "", "! Breaking Bad News Well", "May 2, 2025 · Saratoga Springs, New York", "", "# Li Wei, MD", "has participated in the live activity named above and is awarded", "6.5 AMA PRA Category 1 Credits™"}, "Breaking Bad News Well", "Ashgrove Institute", "Li Wei");
        row("the event named above is no provider", {"# The Mendip Clinical Forum", "Certificate of Attendance", "", "Delegate name\tLi Wei, MRCP", "Event\tAcute Medicine Update", "Date of event\t5 June 2025", "", "The above event has been approved by the Federation of the Royal Colleges of Physicians", "for 6 category 1 (external) CPD credits."}, "Acute Medicine Update", "The Mendip Clinical Forum", "Li Wei");
        row("a title that begins with a quotation", {"# Certificate", "", "Presented to", "# Li Wei, MD", "for completing the internet enduring activity", "# “I Never Got It”: Test Results and You", "", "Completed May 2, 2025", "1 AMA PRA Category 1 Credit™", "", "Kent Foundation is accredited by the ACCME to provide continuing medical education."}, "“I Never Got It”: Test Results and You", "Kent Foundation", "Li Wei");
        row("a course with its tests", {"# LIFE SUPPORT FOR INFANTS", "", "This certifies that", "# Li Wei, MD", "has successfully completed the cognitive and skills evaluations of the Life Support for Infants", "course taught under the national resuscitation curriculum.", "Completed 02/08/2025", "6.25 AMA PRA Category 1 Credits™ claimed", "", "Kent Institute is accredited by the ACCME to provide continuing medical education."}, "LIFE SUPPORT FOR INFANTS", "Kent Institute", "Li Wei");
        row("credit in a title", {"# Certificate of Completion", "", "This certifies that", "# Li Wei, MD", "has successfully completed", "# Credit Where It Is Due: Seeing Burnout Early", "", "on May 2, 2025", "offered by Kent Institute", "8.00 AMA PRA Category 1 Credits™"}, "Credit Where It Is Due: Seeing Burnout Early", "Kent Institute", "Li Wei");
        row("an organization's own words as a title", {"Sagebrush Physicians’ Guild", "# Forum for Rural Hospitals", "Certificate of Credit", "", "Li Wei, MD", "", "2.5 AMA PRA Category 1 Credits™", "May 2, 2025"}, "Forum for Rural Hospitals", "Sagebrush Physicians’ Guild", "Li Wei");
        row("a title that breaks off goes on, however far below", {"# Certificate", "", "Li Wei, MD", "participated in", "", "! Medical Ethics and", "", "! Professional Responsibility", "", "on May 2, 2025", "1 AMA PRA Category 1 Credit™ awarded", "", "Provided by Kent College"}, "Medical Ethics and Professional Responsibility", "Kent College", "Li Wei");
        row("a deed over two lines", {"# Certificate", "", "We certify that Li Wei, MD, has participated", "in Asthma in Schools: New Devices, a", "live activity organized by Board of Trustees of", "Westmarch University and held May 2, 2025, and has", "earned 8 AMA PRA Category 1 Credits™."}, "Asthma in Schools: New Devices", "Board of Trustees of Westmarch University", "Li Wei");
        row("what was completed stands below the colon", {"# Kent College", "", "Li Wei, MD", "completed training on the treatment of patients with opioid use:", "", "! How to Read an ECG", "", "May 2, 2025 – 8 AMA PRA Category 1 Credits™"}, "How to Read an ECG", "Kent College", "Li Wei");
        row("a message that says what was earned for what", {"! Your certificate is ready", "", "Hi Li Wei,", "", "You earned 1.5 AMA PRA Category 1 Credits™ for *Insulin Made Simple* on May 2, 2025.", "", "Thank you for learning with Harwood Medical Library."}, "Insulin Made Simple", "Harwood Medical Library", "Li Wei");
        row("a heading before the sentence", {"# Certificate of Credit", "", "Li Wei, MD", "has completed", "# Insulin Made Simple", "on May 2, 2025", "Claimed: 1 AMA PRA Category 1 Credit™", "", "Accreditation", "Summit Anesthesia Educators is accredited by the Accreditation Council for", "Continuing Medical Education to provide continuing medical education for physicians."}, "Insulin Made Simple", "Summit Anesthesia Educators", "Li Wei");
        row("the article belongs to the sentence", {"# Clarion Health Learning", "", "Li Wei, MD", "attended", "! Insulin Made Simple", "May 2, 2025", "and earned 3 AMA PRA Category 1 Credits™", "", "The Clarion Health Learning is accredited by the ACCME to provide continuing medical education."}, "Insulin Made Simple", "Clarion Health Learning", "Li Wei");
        row("the article belongs to the name", {"# Certificate", "", "Li Wei, MD", "attended", "! Insulin Made Simple", "May 2, 2025", "and earned 3 AMA PRA Category 1 Credits™", "", "The Rhine Foundation is accredited by the ACCME to provide continuing medical education."}, "Insulin Made Simple", "The Rhine Foundation", "Li Wei");
        row("a way to the page", {"Kent College > My Credits > Certificate", "# Insulin Made Simple", "", "Status\tCompleted", "Learner\tLi Wei, MD", "Completed on\tMay 2, 2025", "Credit earned\t1 AMA PRA Category 1 Credit™"}, "Insulin Made Simple", "Kent College", "Li Wei");
        row("a profession before the sentence", {"# Statement of Participation", "", "Li Wei, MD", "", "! Insulin Made Simple", "", "May 2, 2025", "", "Physicians – Rockpoint Health designates this live activity for a maximum of 1 AMA PRA Category 1 Credit™.", "Nurses – 1 contact hour.", "Li Wei claimed 1 AMA PRA Category 1 Credit™."}, "Insulin Made Simple", "Rockpoint Health", "Li Wei");
        row("an activity of a provider", {"# Certificate of Completion", "", "Li Wei, MD", "has met the participation requirements for", "“Insulin Made Simple”", "Completed May 2, 2025", "7 AMA PRA Category 1 Credits™", "", "An activity of Rockpoint Health, an ACCME-accredited provider."}, "Insulin Made Simple", "Rockpoint Health", "Li Wei");
        row("heads that stand close", {"! Lakeview Clinic Foundation", "CME certificate of completion", "", "! Activity\tCompleted Credit", "Insulin Made Simple\t10/12/2024 6.25 AMA PRA Category 1 Credits™", "", "Learner: Li Wei, DO"}, "Insulin Made Simple", "Lakeview Clinic Foundation", "Li Wei");
        row("entitled to credit is no title", {"# Attendance Certificate", "", "Li Wei, MD", "", "! Insulin Made Simple", "May 2, 2025", "Palm Springs Convention Center", "", "This certifies that the above-named physician attended the above meeting and is entitled to 1.5 AMA PRA Category 1 Credits™.", "", "Kent Medical Society", "", "Ed Stone, MD", "President"}, "Insulin Made Simple", "Kent Medical Society", "Li Wei");
        row("a memo", {"TO: Li Wei, MD", "FROM: Ed Stone, Director of CME, Kent Consortium for Safety", "DATE: May 9, 2025", "RE: Insulin Made Simple, May 2, 2025", "", "This memo documents that you attended the above program and have been credited with 1 AMA PRA Category 1 Credit™."}, "Insulin Made Simple", "Kent Consortium for Safety", "Li Wei");
        row("a list of bullets", {"• Name of participant: Li Wei, MD", "• Title of the educational activity: Insulin Made Simple", "• Name of accredited provider: Horizon CME", "• Date(s) of participation: May 2, 2025", "• Number and type of credits: 1 AMA PRA Category 1 Credit™", "", "Certificate issued under the rules of the program."}, "Insulin Made Simple", "Horizon CME", "Li Wei");
        row("with a passing score", {"# Certificate", "# Kent Medical Society", "verifies that Li Wei, MD", "completed the self-study module", "! Module 4: Insulin Made Simple", "with a passing score on May 2, 2025 for 1 AMA PRA Category 1 Credit™"}, "Module 4: Insulin Made Simple", "Kent Medical Society", "Li Wei");
        row("a day before the provider", {"May 4, 2025, 9:14 AM The Larkspur Clinic | Certificate", "# Your CME Certificate", "Li Wei, MD", "Title: Insulin Made Simple", "Participation date: May 2, 2025", "Amount awarded: 1 AMA PRA Category 1 Credit™"}, "Insulin Made Simple", "The Larkspur Clinic", "Li Wei");
        row("bold labels in the line", {"*Participant* Li Wei, MD", "*Activity* Insulin Made Simple", "*Provider* Rockpoint Health", "*Completed* May 2, 2025", "*Credits* 1 AMA PRA Category 1 Credit™", "", "Certificate of completion"}, "Insulin Made Simple", "Rockpoint Health", "Li Wei");
        row("a certificate in one sentence", {"This is a certificate of attendance for Li Wei, MD, who took part in the educational program", "Insulin Made Simple presented on May 2, 2025 by Kent Academy. Kent Academy awards the participant", "1 AMA PRA Category 1 Credit™."}, "Insulin Made Simple", "Kent Academy", "Li Wei");
        row("an item's number ends the title", {"CERTIFICATE OF TRAINING", "THIS CERTIFIES THAT", "LI WEI", "HAS COMPLETED", "CONTROVERSIES IN CRITICAL CARE", "ITEM ID: 131385", "ON 02 MAY 2025", "CREDIT HOURS: 1.00 AMA PRA CATEGORY 1 CREDIT(S)", "KENT HEALTH ACADEMY"}, "CONTROVERSIES IN CRITICAL CARE", "KENT HEALTH ACADEMY", "LI WEI");
        row("approved by a board", {"# Course Completion Certificate", "Ana M. Cruz, RN", "License Number: RN 123456", "successfully completed", "Bleeding After Birth", "for 2 contact hours", "Completed: May 2, 2025", "", "Keystone State Medical Society", "Provider approved by the California Board of Registered Nursing, Provider Number CEP 12345, for 2 contact hours."},
            "Bleeding After Birth", "Keystone State Medical Society", "Ana M. Cruz");
        row("the body that approves an event gives it not", {"# St Aldhelm's NHS Foundation Trust", "# Certificate of Attendance", "Name: Dr Li Wei", "has attended", "# Frailty and Falls", "2 May 2025", "This event has been approved by the Federation of the Royal Colleges of Physicians of the United Kingdom for 3 category 1 (external) CPD credits"},
            "Frailty and Falls", "St Aldhelm's NHS Foundation Trust", "Li Wei");
        row("a name with a nickname", {"# Certificate of Attendance", "presented to", "# Theodore \"Ted\" Wascomb, MD", "for participation in", "# Deprescribing in Older Adults", "May 2, 2025", "2 AMA PRA Category 1 Credits™ awarded", "", "Sponsored by Elm Valley Hospital"}, "Deprescribing in Older Adults", "Elm Valley Hospital", "Theodore \"Ted\" Wascomb");
        row("completion by somebody of something", {"# The Whitlock Institute", "acknowledges the successful completion by", "# Li Wei, MD", "of the enduring material", "# Frailty and Falls", "on May 2, 2025 for:", "2.00 AMA PRA Category 1 Credit(s)™"}, "Frailty and Falls", "The Whitlock Institute", "Li Wei");
        row("an address behind the provider", {"# Certificate of Completion", "Li Wei, MD", "successfully completed the course entitled", "Celiac Disease", "Course Number 20-123456", "Course Completion Date: 05/02/2025", "Number of Credits: 2.00 AMA PRA Category 1 Credits™", "",
            "Institute for Applied Geriatrics, 880 Gulf Blvd, Tampa, FL 33602"}, "Celiac Disease", "Institute for Applied Geriatrics", "Li Wei");
        row("what a board's program is known as is no title", {"# Clearwater Medical College", "awards this certificate to", "# Li Wei, MD", "in recognition of completion of", "The Difficult Airway", "May 2, 2025", "2.0 AMA PRA Category 1 Credits™",
            "This activity contributes to the American Board of Anesthesiology's program, known as MOCA 2.0®."}, "The Difficult Airway", "Clearwater Medical College", "Li Wei");
        row("a letter about teaching", {"Clearwater Medical College", "November 12, 2025", "", "Dear Dr. Wei,", "", "Thank you for teaching. We are pleased to award you 2 AMA PRA Category 1 Credits™ for the following teaching activity:", "", "Resident Lecture: Hyponatremia", "May 2, 2025", "", "Keep this letter with your records."},
            "Resident Lecture: Hyponatremia", "Clearwater Medical College", "");
        row("the subject of a letter", {"Highland Institute", "May 20, 2025", "", "RE: Verification of CME credit – Preventing Diagnostic Error", "", "To: Li Wei, MD", "", "This is to verify that you attended the above-referenced live activity on May 2, 2025. You claimed 2.00 of a maximum of 3.00 AMA PRA Category 1 Credits™."},
            "Preventing Diagnostic Error", "Highland Institute", "Li Wei");
        row("the event named above", {"# EuroHand Masterclass", "02.05.2025 – 04.05.2025, Helsinki, Finland", "# CERTIFICATE OF ATTENDANCE", "We hereby confirm that", "# Li Wei", "has attended the above-mentioned event and has been awarded", "21 European CME credits (ECMEC®s)", "", "Organiser: Nordic Hand Surgery Foundation"},
            "EuroHand Masterclass", "Nordic Hand Surgery Foundation", "Li Wei");
        row("an evaluation is no activity", {"# Highland Institute", "Thank you for completing the evaluation for this activity.", "# CME CERTIFICATE", "Li Wei, MD", "Telemedicine Law for Physicians", "Date: May 2, 2025", "Credits Claimed: 1.00 AMA PRA Category 1 Credit™"}, "Telemedicine Law for Physicians", "Highland Institute", "Li Wei");
        row("an episode and its listener", {"# Blackstone Valley Community Hospital Podcast CME", "Listener: Omar Haddad, MBBCh", "Episode: Nutrition in Critical Illness", "Aired: 4/4/2025", "Quiz completed: May 2, 2025", "You have earned 1.00 AMA PRA Category 1 Credit™"},
            "Nutrition in Critical Illness", "Blackstone Valley Community Hospital", "Omar Haddad");
        row("the kind of activity on the line before", {"# Elm Valley Hospital", "certifies that Li Wei, MD has completed the performance improvement activity", "Asthma Quality Project", "Stage A started January 5, 2025; Stage C completed May 2, 2025", "and is awarded 20.00 AMA PRA Category 1 Credits™."},
            "Asthma Quality Project", "Elm Valley Hospital", "Li Wei");
        row("two languages", {"Certificate of Attendance / Attestation de présence", "This certifies that / La présente certifie que", "# Li Wei", "attended / a assisté à", "# Clinical Trials 101", "May 2, 2025 / 2 mai 2025", "This event is an Accredited Group Learning Activity (Section 1), approved by the Laval Society of Physicians.", "Hours attended: 3"},
            "Clinical Trials 101", "Laval Society of Physicians", "Li Wei");
        row("a provider of physicians", {"# Physicians' Network of the Carolinas", "Certificate of Completion", "certifies that", "# Li Wei, MD", "has completed", "# Evaluation of Syncope", "on May 2, 2025", "Credit earned: 1.25 AMA PRA Category 1 Credit(s)™"}, "Evaluation of Syncope", "Physicians' Network of the Carolinas", "Li Wei");
        row("a letter of thanks", {"Kent Academy of Practitioners", "6584 Main Street", "Columbus, OH 43215", "", "June 22, 2025", "", "Li Wei, MD", "", "Dear Dr. Wei:", "", "Thank you for your participation in “Managing Chronic Cough”, held May 2, 2025. Our", "records show that you earned 2 AMA PRA Category 1 Credit(s)™ for this activity."},
            "Managing Chronic Cough", "Kent Academy of Practitioners", "Li Wei");
        row("accredited through a provider", {"# Verification of Completion", "This document verifies that", "# Li Wei", "completed the online self-study course", "Recognizing Child Maltreatment", "May 2, 2025", "0.50 AMA PRA Category 1 Credits™", "Accredited by ACCME through Western Hospice & Palliative Network"},
            "Recognizing Child Maltreatment", "Western Hospice & Palliative Network", "Li Wei");
        row("a provider's name at the foot that says no such thing", {"# Verification of Completion", "This acknowledges that", "# Li Wei, MD", "has completed an on-demand course on", "Headache Red Flags", "Completed: May 2, 2025", "has earned 5 AMA PRA Category 1 Credits™", "", "Learners' Digest Medical", "", "____________", "Oscar Stone, MD", "Program Chair"},
            "Headache Red Flags", "Learners' Digest Medical", "Li Wei");
        row("short labels without a colon", {"# Participation Certificate", "Issued to\tLi Wei", "For\tStroke: The First 60 Minutes", "Type\tOnline module", "On\tMay 2, 2025", "Credit\t0.25 AMA PRA Category 1 Credit(s)™", "By\tWestern Hospice Network"}, "Stroke: The First 60 Minutes", "Western Hospice Network", "Li Wei");
        row("French", {"# Attestation de participation", "La présente atteste que", "# Manon Roy", "a participé à l'activité", "« L'insuffisance cardiaque en 2025 : du diagnostic au traitement »", "2 mai 2025, Québec", "Cette activité d'apprentissage collectif agréée (section 1) a été approuvée par Université de Sainte-Foy.", "Nombre d'heures déclarées : 4,5"},
            "L'insuffisance cardiaque en 2025 : du diagnostic au traitement", "Université de Sainte-Foy", "Manon Roy");
        row("a German certificate", {"# Teilnahmebescheinigung", "", "Dr. med. Jana Roth", "hat an der Fortbildungsveranstaltung", "# Update Pneumologie", "am 21.03.2026 in Mainz teilgenommen.", "Veranstalter: Lungenzentrum Mittelrhein e.V.", "8 Fortbildungspunkte"},
            "Update Pneumologie", "Lungenzentrum Mittelrhein e.V.", "Jana Roth");
    }
    void peopleTitlesAndProvidersAreToldApart()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, title);
        QFETCH(QString, provider);
        QFETCH(QString, recipient);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(facts.activities.first().title.value, title);
        QCOMPARE(facts.activities.first().provider.value, provider);
        QCOMPARE(facts.activities.first().recipient.value, recipient);
    }

    void transcriptsGiveOneActivityARow()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# Kent College", "CME Transcript", "Name: Li Wei, MD", "", "Date\tActivity Title\tCredits", "5/2/2025\tUpdate on Gout\t1.0 (CME)", "4/9/2025\tAcute Stroke Care\t2 (CME)",
                                                              "\t\t2 (CNE)", "3/1/2025\tSleep and the Heart\t0.5 (CME)", "All credits are as reported.", "", "Total credits: 3.5"})});
        QStringList rows;
        for (const ReadActivity &activity : facts.activities)
            rows << activity.title.value + " | " + isoText(activity.days.value.end) + " | " + creditsText(activity);
        QCOMPARE(rows, (QStringList{"Update on Gout | 2025-05-02 | 1 ama-pra-1", "Acute Stroke Care | 2025-04-09 | 2 ama-pra-1, 2 ancc", "Sleep and the Heart | 2025-03-01 | 0.5 ama-pra-1"}));
        QCOMPARE(facts.activities.first().provider.value, "Kent College");
        QCOMPARE(facts.activities.first().recipient.value, "Li Wei");
    }

    void listsOfLabeledFactsGiveOneActivityEach()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# CME Passport Learner Report", "Name: Li Wei, MD", "", "Update on Gout", "Provider: Kent College", "Completed: May 2, 2025", "Credits: 1.00 AMA PRA Category 1 Credit(s)™", "",
                                                              "JAK Inhibitors in Arthritis: Balancing Benefit", "and Risk", "Provider: Elm Valley Hospital", "Completed: April 9, 2025", "Credits: 2.00 AMA PRA Category 1 Credit(s)™", "",
                                                              "Acute Stroke Care", "Provider: Kent College", "Completed: March 1, 2025", "Credits: 0.50 AMA PRA Category 1 Credit(s)™"})});
        QStringList rows;
        for (const ReadActivity &activity : facts.activities)
            rows << activity.title.value + " | " + activity.provider.value + " | " + isoText(activity.days.value.end) + " | " + creditsText(activity);
        QCOMPARE(rows, (QStringList{"Update on Gout | Kent College | 2025-05-02 | 1 ama-pra-1", "JAK Inhibitors in Arthritis: Balancing Benefit and Risk | Elm Valley Hospital | 2025-04-09 | 2 ama-pra-1", "Acute Stroke Care | Kent College | 2025-03-01 | 0.5 ama-pra-1"}));
    }

    void aTableOfOneRowTellsWhatWasClaimed()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# Kent College", "# Verification of Attendance", "Name: Li Wei, MD", "", "Date\tTitle\tCredits Offered\tCredits Claimed", "5/2/2025\tUpdate on Gout\t2.5\t1.5", "", "Printed: 6/1/2025", "All credits are AMA PRA Category 1 Credits™."})});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(facts.activities.first().title.value, "Update on Gout");
        QCOMPARE(daysText(facts.activities.first()), "2025-05-02/2025-05-02");
        QCOMPARE(creditsText(facts.activities.first()), "1.5 ama-pra-1");
    }

    void headsMayTakeTwoLines()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# Learner Record", "Li Wei, MD", "", "Completion\tActivity Title\tAMA PRA", "Date\t\tCat 1", "5/2/2025\tUpdate on Gout\t1.0", "4/9/2025\tAcute Stroke Care\t2.0"})});
        QCOMPARE(facts.activities.size(), 2);
        QCOMPARE(facts.activities[1].title.value, "Acute Stroke Care");
        QCOMPARE(creditsText(facts.activities[1]), "2 ama-pra-1");
    }

    void itemsOfAListGiveOneActivityEach()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# Heartland Resource Center", "Li Wei, MD", "The following activities were completed and credits awarded:", "", "1. Cancer Pain: Opioid Selection (January 15, 2026) – 1.50 AMA PRA Category 1 Credits™", "",
                                                              "2. Adult ADHD: Fact or Fad? (March 9, 2025) – 1.00 AMA PRA Category 1 Credit™", "", "3. Syncope (January 29, 2024) – 2.00 AMA PRA Category 1 Credits™", "", "Total: 4.5"})});
        QStringList rows;
        for (const ReadActivity &activity : facts.activities)
            rows << activity.title.value + " | " + isoText(activity.days.value.end) + " | " + creditsText(activity);
        QCOMPARE(rows, (QStringList{"Cancer Pain: Opioid Selection | 2026-01-15 | 1.5 ama-pra-1", "Adult ADHD: Fact or Fad? | 2025-03-09 | 1 ama-pra-1", "Syncope | 2024-01-29 | 2 ama-pra-1"}));
    }

    void headsOfTwoLinesAreReadTogether()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# CME Transcript", "Transcript for Li Wei, MD", "", "Event\tEvent\tCat", "Name\tDate\t1", "Approach to Anemia\t07/16/2025\t2.00", "Clinical Trials 101\t09/01/2024\t1.50", "", "Hours are AMA PRA Category 1 Credit™."})});
        QCOMPARE(facts.activities.size(), 2);
        QCOMPARE(facts.activities[1].title.value, "Clinical Trials 101");
        QCOMPARE(creditsText(facts.activities[1]), "1.5 ama-pra-1");
    }

    void yearsBetweenTheRowsAreNoTitles()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# Kestrel Publishing Group – Credit History", "Li Wei, MD", "", "Title\tDate\tCredits", "2025", "Kidney Stones\t03/04/2025\t2.00", "The Night Shift\t10/04/2025\t0.75", "2026", "Acute Stroke Care\t03/01/2026\t1.00"})});
        QCOMPARE(facts.activities.size(), 3);
        QCOMPARE(facts.activities[0].title.value, "Kidney Stones");
        QCOMPARE(facts.activities[2].title.value, "Acute Stroke Care");
        QCOMPARE(facts.activities[0].provider.value, "Kestrel Publishing Group");
    }

    void formatsMayStandInAColumnOfTypes()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# CME Transcript", "Name: Li Wei, MD", "", "Date\tActivity Title\tType\tCME", "5/2/2025\tUpdate on Gout\tLive\t1.0", "4/9/2025\tStroke Rounds\tRSS\t2.0"})});
        QCOMPARE(facts.activities.size(), 2);
        QCOMPARE(facts.activities[0].format.value, "live");
        QCOMPARE(facts.activities[1].format.value, "rss");
    }

    void whatIsNoCertificateSaysWhatItSeemsToBe_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("word");
        QTest::newRow("receipt") << QStringList{"# Receipt", "Order number 77", "Update on Gout, 2 CME credits\t$120.00", "Total paid\t$120.00", "Paid by Visa ending 1234"} << "receipt";
        QTest::newRow("registration") << QStringList{"# Registration Confirmation", "Thank you for registering for Update on Gout, May 2, 2025.", "We look forward to seeing you. Up to 2 AMA PRA Category 1 Credits."} << "registration";
        QTest::newRow("registration before the course") << QStringList{"# Confirmation", "Thank you for registering for Update on Gout, to be held May 2, 2025.", "Designated for a maximum of 2 AMA PRA Category 1 Credits.", "Your certificate will be available after the course."} << "registration";
        QTest::newRow("how to claim") << QStringList{"Dear Li Wei, MD,", "Thank you for attending Update on Gout on May 2, 2025. To claim your 6.0 AMA PRA Category 1 Credits™, please complete the evaluation.", "Your certificate will be available after that."} << "claim";
        QTest::newRow("not completed") << QStringList{"# Osprey College", "Dear Li Wei, MD, our records show that you have not completed the post-test for Gout (May 2, 2025).", "No AMA PRA Category 1 Credit™ has been awarded."} << "awarded yet";
        QTest::newRow("reminder") << QStringList{"# CME Reminder", "You have completed 32 of 50 required CME credits for your license period ending 12/31/2026."} << "no activity";
        QTest::newRow("brochure") << QStringList{"# Update on Gout", "Register now! Early bird fee $99", "Learning objectives: at the conclusion of this activity participants should be able to", "Up to 2.0 AMA PRA Category 1 Credits"} << "brochure";
        QTest::newRow("blank form") << QStringList{"# Certificate of Completion", "This certifies that [Name] has completed Update on Gout, 1 AMA PRA Category 1 Credit"} << "blank";
        QTest::newRow("anything else") << QStringList{"# Minutes", "The committee met on May 2, 2025."} << "no activity";
        QTest::newRow("empty page") << QStringList{} << "no activity";
    }
    void whatIsNoCertificateSaysWhatItSeemsToBe()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, word);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QVERIFY(facts.activities.isEmpty());
        QCOMPARE(facts.problems.size(), 1);
        QVERIFY2(facts.problems.first().contains(word), qPrintable(facts.problems.first()));
    }

    void numbersOfPapersAndActivitiesAreRead_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("number");
        QTest::newRow("an AOA program") << "AOA Program Number: 214907" << "214907";
        QTest::newRow("a member of the AOA") << "AOA Number: 214907" << "";
        QTest::newRow("a German event") << "Veranstaltungsnummer (VNR): 2760709025118840012" << "2760709025118840012";
    }
    void numbersOfPapersAndActivitiesAreRead()
    {
        QFETCH(QString, line);
        const DocumentFacts facts = readDocument({pageOfLines(certificate("on March 5, 2026", "1.0 AMA PRA Category 1 Credit(s)™ awarded", line))});
        QCOMPARE(facts.activities.size(), 1);
        QTEST(facts.activities.first().certificateNumber.value, "number");
    }

    void sessionsOfOneMeetingAreOneActivity()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"Kent Academy", "# Update in Family Medicine", "May 2-3, 2025", "", "Name: Li Wei, MD", "", "Day\tSession\tClaimed", "05/02/25\tHeadache\t1.50", "05/02/25\tDermatology\t1.00", "05/03/25\tInhalers\t1.25", "",
            "Kent Academy certifies that the physician named above participated in the live activity", "Update in Family Medicine and is awarded 3.75 AMA PRA Category 1 Credits™."})});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(facts.activities.first().title.value, "Update in Family Medicine");
        QCOMPARE(creditsText(facts.activities.first()), "3.75 ama-pra-1");
    }

    void searchesForAnswersArePointOfCare()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"# CME Certificate", "Name: Li Wei, MD", "Activity: Internet Point-of-Care Learning", "Date completed: 2/27/2026", "Total: 9.5 AMA PRA Category 1 Credits™"})});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(facts.activities.first().format.value, "poc");
    }

    void mergedCertificatesAreSeveralActivities()
    {
        const Page first = pageOfLines(certificate("on March 5, 2026", "and is awarded 1 AMA PRA Category 1 Credit™"));
        QStringList other = certificate("on April 9, 2026", "and is awarded 2 AMA PRA Category 1 Credits™");
        other[8] = "# Burn Care Basics";
        QCOMPARE(readDocument({first, pageOfLines(other)}).activities.size(), 2);
        QCOMPARE(readDocument({first, first}).activities.size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestReadDocument)
#include "tst_read_document.moc"
