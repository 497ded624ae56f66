// Certificates in the styles of many issuers: joint providers, boards, colleges, journals, series, portals, states, hospitals.
#include "core/extraction/read_document.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

class TestIssuerStyles : public QObject
{
    Q_OBJECT

    static QString factsText(const ReadActivity &read)
    {
        QStringList credits;
        for (const ReadCredit &credit : read.credits)
            credits << (credit.amount.text() + QLatin1Char(' ') + credit.type).trimmed();
        return QStringList{read.title.value, read.provider.value, isoText(read.days.value.start), isoText(read.days.value.end), credits.join(QStringLiteral(", ")), read.recipient.value}.join(QStringLiteral(" | "));
    }

private Q_SLOTS:
    void styleIsRead_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("facts");
        const auto row = [](const char *name, const QStringList &lines, const char *facts) { QTest::newRow(name) << lines << QString::fromUtf8(facts); };
        row("joint providership, accredited partner last, small print", {"# Certificate of Participation", "Summit Pain Society and the Kent Center for Continuing Health Education", "certify that", "# Noor Haddad, MD", "has participated in the live activity entitled", "# Managing Chronic Pain Without Opioids", "held virtually on March 12, 2026", "and is awarded 3.25 AMA PRA Category 1 Credits™", "", "In support of improving patient care, this activity has been planned and implemented by the Kent Center for Continuing Health Education and the", "Summit Pain Society. The Kent Center for Continuing Health Education is jointly accredited by the Accreditation Council for Continuing Medical Education", "(ACCME), the Accreditation Council for Pharmacy Education (ACPE), and the American Nurses Credentialing Center (ANCC), to provide continuing education for the healthcare team."},
            "Managing Chronic Pain Without Opioids | The Kent Center for Continuing Health Education | 2026-03-12 | 2026-03-12 | 3.25 ama-pra-1 | Noor Haddad");
        row("ABA line", {"# Kent Society of Anesthesiology", "Statement of Credits", "Participant: Noor Haddad, MD", "Activity: Difficult Airway Update", "Participation dates: 06/04/2026 - 06/06/2026", "AMA PRA Category 1 Credits™: 14.00", "MOCA 2.0 Patient Safety: 3.00"},
            "Difficult Airway Update | Kent Society of Anesthesiology | 2026-06-04 | 2026-06-06 | 14 ama-pra-1, 3 moca-2 | Noor Haddad");
        row("ABS", {"# Kent College of Surgery", "Certificate of Credit", "Noor Haddad, MD, FACS", "has completed", "# Hernia Repair: Evidence and Technique", "on 11 February 2026", "AMA PRA Category 1 Credits™ earned: 8.00", "ABS Self-Assessment credits earned: 6.00"},
            "Hernia Repair: Evidence and Technique | Kent College of Surgery | 2026-02-11 | 2026-02-11 | 8 ama-pra-1, 6 abs-sa | Noor Haddad");
        row("AOA letter", {"Kent Osteopathic Medical Association", "July 8, 2026", "Noor Haddad, DO", "AOA #: 123456", "Dear Dr. Haddad:", "This letter verifies your attendance at the 88th Annual Convention, June 24–27, 2026, in Dover, Delaware.", "You have been credited with 22.5 hours of AOA Category 1-A CME.", "Sincerely,", "Ella Brand", "Director of Education"},
            "88th Annual Convention | Kent Osteopathic Medical Association | 2026-06-24 | 2026-06-27 | 22.5 aoa-1a | Noor Haddad");
        row("enduring, original release", {"# Kent Learning", "This certifies that Noor Haddad, MD has participated in the enduring material titled Iron Deficiency in Women", "Original Release Date: 01/15/2025   Expiration Date: 01/14/2027", "Date of completion: 03/02/2026", "Credit awarded: 0.75 AMA PRA Category 1 Credit(s)™", "Accredited provider: Kent Learning Institute"},
            "Iron Deficiency in Women | Kent Learning Institute | 2026-03-02 | 2026-03-02 | 0.75 ama-pra-1 | Noor Haddad");
        row("journal CME", {"Kent Annals of Medicine", "CME Certificate", "Noor Haddad, MD", "has successfully completed the journal-based CME activity", "Treatment of Stable Angina: A Randomized Trial", "Ann Med. 2026;184:112-120.", "Completed on: April 18, 2026", "AMA PRA Category 1 Credits™: 1.00"},
            "Treatment of Stable Angina: A Randomized Trial | Kent Annals of Medicine | 2026-04-18 | 2026-04-18 | 1 ama-pra-1 | Noor Haddad");
        row("RSS summary", {"# Kent Medical Center", "Regularly Scheduled Series Summary", "Learner: Noor Haddad, MD", "Series: Neurology Grand Rounds 2025–2026", "Reporting period: 07/01/2025 – 06/30/2026", "Sessions attended: 31", "Total AMA PRA Category 1 Credits™ earned: 31.00"},
            "Neurology Grand Rounds 2025–2026 | Kent Medical Center | 2025-07-01 | 2026-06-30 | 31 ama-pra-1 | Noor Haddad");
        row("point of care", {"ClinSearch", "Certificate of Credit", "Noor Haddad, MD", "has participated in the Internet Point-of-Care Learning activity ClinSearch Clinical Questions", "and is awarded 12.5 AMA PRA Category 1 Credits™", "for searches completed between January 5, 2026 and March 20, 2026.", "Kent Health Informatics is accredited by the Accreditation Council for Continuing Medical Education."},
            "ClinSearch Clinical Questions | Kent Health Informatics | 2026-01-05 | 2026-03-20 | 12.5 ama-pra-1 | Noor Haddad");
        row("test item writing", {"Kent Board of Assessment", "Certificate of Credit", "Presented to Noor Haddad, MD", "for test-item writing", "2026 Internal Medicine Item Writing Workshop", "April 9, 2026", "10.0 AMA PRA Category 1 Credits™"},
            "2026 Internal Medicine Item Writing Workshop | Kent Board of Assessment | 2026-04-09 | 2026-04-09 | 10 ama-pra-1 | Noor Haddad");
        row("state board course", {"STATE OF DELAWARE CONTINUING EDUCATION CERTIFICATE", "Board of Medical Licensure and Discipline", "Name: Noor Haddad, MD   License No: C1-0012345", "Course Title: Delaware Controlled Substance Prescribing", "Provider: Kent Medical Society", "Date Completed: 02/20/2026", "Credit Hours: 2.0 AMA PRA Category 1"},
            "Delaware Controlled Substance Prescribing | Kent Medical Society | 2026-02-20 | 2026-02-20 | 2 ama-pra-1 | Noor Haddad");
        row("DEA MATE", {"Certificate of Completion", "This is to certify that", "# Noor Haddad, MD", "has completed", "# Substance Use Disorders: The Required Eight Hours", "08/14/2026", "8.0 AMA PRA Category 1 Credits™", "This course satisfies the one-time, 8-hour training requirement of the Medication Access and Training Expansion (MATE) Act.", "Provided by Kent Medical Society, accredited by the ACCME."},
            "Substance Use Disorders: The Required Eight Hours | Kent Medical Society | 2026-08-14 | 2026-08-14 | 8 ama-pra-1 | Noor Haddad");
        row("implicit bias", {"# Kent Health Foundation", "Certificate of Completion", "Awarded to: Noor Haddad, MD", "Course: Implicit Bias in Maternity Care (1 hour)", "Completion Date: 09/30/2026", "CME: 1.0 AMA PRA Category 1 Credit™"},
            "Implicit Bias in Maternity Care | Kent Health Foundation | 2026-09-30 | 2026-09-30 | 1 ama-pra-1 | Noor Haddad");
        row("child abuse", {"Kent Child Advocacy Institute", "Mandated Reporter Training Certificate", "Noor Haddad, MD", "has completed 2 hours of training in", "Recognizing and Reporting Child Abuse", "on October 3, 2026", "Approved Provider #CBH-102"},
            "Recognizing and Reporting Child Abuse | Kent Child Advocacy Institute | 2026-10-03 | 2026-10-03 | 2 attendance-hours | Noor Haddad");
        row("hospital LMS", {"Kent Regional Learning Center", "Course Completion Certificate", "Employee: Noor Haddad", "Course Name: Central Line Safety 2026", "Completed On: 07/14/2026 3:12 PM", "Score: 92%", "Credit Hours: 0.5 CME"},
            "Central Line Safety 2026 | Kent Regional Learning Center | 2026-07-14 | 2026-07-14 | 0.5 ama-pra-1 | Noor Haddad");
        row("two columns of facts", {"# Certificate of Credit", "Learner\tActivity", "Noor Haddad, MD\tStroke Updates for the ED", "Date\tCredits", "August 8, 2026\t4.5 AMA PRA Category 1 Credits™", "Accredited provider\tFormat", "Kent Stroke Alliance\tLive conference"},
            "Stroke Updates for the ED | Kent Stroke Alliance | 2026-08-08 | 2026-08-08 | 4.5 ama-pra-1 | Noor Haddad");
        row("wrapped title", {"# Kent University", "certifies that Noor Haddad, MD has participated in the live activity", "# Transforming Primary Care: Practical", "# Approaches to Obesity, Diabetes, and", "# Cardiovascular Risk", "October 17, 2026", "6.5 AMA PRA Category 1 Credits™"},
            "Transforming Primary Care: Practical Approaches to Obesity, Diabetes, and Cardiovascular Risk | Kent University | 2026-10-17 | 2026-10-17 | 6.5 ama-pra-1 | Noor Haddad");
        row("subtitle line", {"# Kent University", "Certificate of Attendance", "Noor Haddad, MD", "attended", "# Breathing Easier", "A Practical Update on Asthma and COPD", "November 4, 2026", "5.0 AMA PRA Category 1 Credits™ awarded"},
            "Breathing Easier | Kent University | 2026-11-04 | 2026-11-04 | 5 ama-pra-1 | Noor Haddad");
        row("series + session", {"# Kent Hospital", "Certificate of Attendance", "Noor Haddad, MD", "attended the session", "# When the Potassium Is 7", "of the series Nephrology Noon Conference", "on 10/06/2026", "1.0 AMA PRA Category 1 Credit™"},
            "When the Potassium Is 7 | Kent Hospital | 2026-10-06 | 2026-10-06 | 1 ama-pra-1 | Noor Haddad");
        row("EACCME", {"# Certificate of Attendance", "This is to certify that Dr Noor Haddad attended the", "# 12th European Airway Congress", "Lisbon, Portugal, 14–16 May 2026", "The congress was granted 17 European CME credits (ECMEC®s) by the European Accreditation Council for Continuing Medical Education (EACCME®).", "Credits earned by the participant: 15", "European Airway Society"},
            "12th European Airway Congress | European Airway Society | 2026-05-14 | 2026-05-16 | 15 eaccme-ecmec | Noor Haddad");
        row("Royal College Section 3", {"# Kent Simulation Centre", "Certificate of Completion", "Dr. Noor Haddad", "has completed", "# Trauma Team Simulation", "12 September 2026", "This activity is an Accredited Self-Assessment Program (Section 3) as defined by the Maintenance of Certification Program of the Royal College of Physicians and Surgeons of Canada. You may claim a maximum of 4 hours.", "Hours claimed: 4"},
            "Trauma Team Simulation | Kent Simulation Centre | 2026-09-12 | 2026-09-12 | 4 rcpsc-3 | Noor Haddad");
        row("ACPE", {"Kent College of Pharmacy", "Statement of Participation", "Noor Haddad, PharmD", "New Anticoagulants in Practice", "UAN 0999-9999-26-101-L01-P", "Participated: 05/05/2026", "1.0 contact hour (0.1 CEU)"},
            "New Anticoagulants in Practice | Kent College of Pharmacy | 2026-05-05 | 2026-05-05 | 1 acpe | Noor Haddad");
        row("CEU hours", {"Kent Institute of Coaching", "Certificate of Completion", "Noor Haddad", "Motivational Interviewing Level 1", "January 22, 2026", "0.6 CEU (6 contact hours)"},
            "Motivational Interviewing Level 1 | Kent Institute of Coaching | 2026-01-22 | 2026-01-22 | 6 contact-hours | Noor Haddad");
        row("ANCC", {"Kent Nurses Association", "Certificate of Completion", "Noor Haddad, RN", "completed Pressure Injury Prevention", "on 02/03/2026 and was awarded 1.25 ANCC contact hours", "Kent Nurses Association is accredited with distinction as a provider of nursing continuing professional development by the American Nurses Credentialing Center's Commission on Accreditation."},
            "Pressure Injury Prevention | Kent Nurses Association | 2026-02-03 | 2026-02-03 | 1.25 ancc | Noor Haddad");
        row("name after the award", {"AWARDED TO", "# NOOR HADDAD, MD", "4.00 AMA PRA CATEGORY 1 CREDITS™", "FOR PARTICIPATION IN", "# SEPSIS SUMMIT OF THE MIDLANDS", "FEBRUARY 5, 2026", "KENT MEDICAL SOCIETY"},
            "SEPSIS SUMMIT OF THE MIDLANDS | KENT MEDICAL SOCIETY | 2026-02-05 | 2026-02-05 | 4 ama-pra-1 | NOOR HADDAD");
        row("possible vs actual", {"# Kent Society of Radiology", "Activity\tAbdominal MRI Masterclass", "Attendee\tNoor Haddad, MD", "Dates\tMarch 5-7, 2026", "Possible credits\t21.75", "Actual credits earned\t19.25 AMA PRA Category 1 Credits™"},
            "Abdominal MRI Masterclass | Kent Society of Radiology | 2026-03-05 | 2026-03-07 | 19.25 ama-pra-1 | Noor Haddad");
        row("email verification", {"Subject: CME credit earned - Lyme Disease Update", "Hi Noor Haddad,", "You have earned 0.5 AMA PRA Category 1 Credit(s)™ for completing \"Lyme Disease Update\" on Jun 2, 2026.", "Thank you,", "The Kent CME Team", "Provided by Kent Medical Society"},
            "Lyme Disease Update | Kent Medical Society | 2026-06-02 | 2026-06-02 | 0.5 ama-pra-1 | Noor Haddad");
        row("ABP part 4", {"# Kent Children's", "Certificate of Completion", "Noor Haddad, MD", "completed the quality improvement project", "# Reducing Unplanned Extubations", "on May 20, 2026", "25 ABP MOC Part 4 points", "20 AMA PRA Category 1 Credits™"},
            "Reducing Unplanned Extubations | Kent Children's | 2026-05-20 | 2026-05-20 | 25 abp-moc-4, 20 ama-pra-1 | Noor Haddad");
        row("verification form table", {"VERIFICATION OF ATTENDANCE", "Participant name:\tNoor Haddad, MD", "Title of program:\tHand Surgery Review", "Location:\tDover, DE", "Program dates:\tSeptember 11, 2026 to September 13, 2026", "Sponsor:\tKent Orthopaedic Foundation", "Total hours attended:\t16.5", "Type:\tAMA PRA Category 1"},
            "Hand Surgery Review | Kent Orthopaedic Foundation | 2026-09-11 | 2026-09-13 | 16.5 ama-pra-1 | Noor Haddad");
        row("faculty credit", {"# Kent University School of Medicine", "Faculty Credit Certificate", "Noor Haddad, MD", "has earned 2.0 AMA PRA Category 1 Credits™", "for preparing and presenting", "# Dizziness at the Bedside", "on 04/02/2026"},
            "Dizziness at the Bedside | Kent University School of Medicine | 2026-04-02 | 2026-04-02 | 2 ama-pra-1 | Noor Haddad");
        row("CFPC", {"# Kent Family Practice Forum", "Certificate of Participation", "Dr. Noor Haddad", "attended Practical Dermatology for Family Doctors on 7 March 2026.", "This one-credit-per-hour Group Learning program has been certified by the College of Family Physicians of Canada for up to 5.5 Mainpro+® credits.", "Credits claimed: 5.0"},
            "Practical Dermatology for Family Doctors | Kent Family Practice Forum | 2026-03-07 | 2026-03-07 | 5 cfpc-certified | Noor Haddad");
        row("dated award", {"Given this 4th day of May, 2026", "# Certificate of Completion", "Noor Haddad, MD", "has completed Quality Improvement Basics", "April 30, 2026", "2.0 AMA PRA Category 1 Credits™", "Kent Quality Institute"},
            "Quality Improvement Basics | Kent Quality Institute | 2026-04-30 | 2026-04-30 | 2 ama-pra-1 | Noor Haddad");
        row("podcast", {"Kent Podcast Network", "Credit Certificate", "Noor Haddad, MD", "Episode: The Shaking Patient", "Listened: 08/19/2026", "0.5 AMA PRA Category 1 Credit™", "Accredited by Kent Medical Society"},
            "The Shaking Patient | Kent Medical Society | 2026-08-19 | 2026-08-19 | 0.5 ama-pra-1 | Noor Haddad");
        row("UpToDate-like", {"Credits earned by Noor Haddad, MD", "Period: 01/01/2026 – 03/31/2026", "9.5 AMA PRA Category 1 Credits™", "Activity: Point of Care Learning with MedBook", "Kent Publishing is accredited by the ACCME."},
            "Point of Care Learning with MedBook | Kent Publishing | 2026-01-01 | 2026-03-31 | 9.5 ama-pra-1 | Noor Haddad");
        row("German", {"Ärztekammer Kent", "Teilnahmebestätigung", "Frau Dr. med. Noor Haddad", "hat an der Fortbildungsveranstaltung", "# Schlaganfall 2026", "am 18.04.2026 in Köln teilgenommen.", "Veranstalter: Klinikum Kent", "CME-Punkte: 7"},
            "Schlaganfall 2026 | Klinikum Kent | 2026-04-18 | 2026-04-18 | 7 de-cme | Noor Haddad");
        row("opioid", {"# Kent Board of Continuing Education", "CERTIFICATE OF COMPLETION", "is presented to", "Noor Haddad, MD", "for completion of 3 hours of continuing medical education in", "Safe and Effective Opioid Prescribing While Managing Acute and Chronic Pain", "Completed: 12/01/2025", "3.00 AMA PRA Category 1 Credits™"},
            "Safe and Effective Opioid Prescribing While Managing Acute and Chronic Pain | Kent Board of Continuing Education | 2025-12-01 | 2025-12-01 | 3 ama-pra-1 | Noor Haddad");
        row("blurb between", {"# Kent Heart Center", "presents this certificate to", "# Noor Haddad, MD", "in recognition of participation in", "# Valves: From Murmur to Intervention", "A continuing medical education program", "Saturday, May 30, 2026 · Dover, Delaware", "Physician credit: 6.25 AMA PRA Category 1 Credits™"},
            "Valves: From Murmur to Intervention | Kent Heart Center | 2026-05-30 | 2026-05-30 | 6.25 ama-pra-1 | Noor Haddad");
        row("landscape frame, capitals everywhere", {"KENT ORTHOPAEDIC SOCIETY", "CERTIFICATE OF CONTINUING MEDICAL EDUCATION", "THIS CERTIFIES THAT", "# PRIYA RAMAN, MD", "HAS ATTENDED THE LIVE ACTIVITY", "# FRACTURES AROUND THE ELBOW", "OCTOBER 2-3, 2026 • DOVER, DELAWARE", "AND HAS BEEN AWARDED 9.25 AMA PRA CATEGORY 1 CREDITS™"},
            "FRACTURES AROUND THE ELBOW | KENT ORTHOPAEDIC SOCIETY | 2026-10-02 | 2026-10-03 | 9.25 ama-pra-1 | PRIYA RAMAN");
        row("credit table by profession, one chosen", {"# Kent Health", "Certificate of Credit", "Learner: Priya Raman, MD", "Activity: Team Training for Codes", "Date: 09/09/2026", "Credit type\tAvailable\tAwarded", "AMA PRA Category 1\t3.00\t2.50", "ANCC\t3.00\t0.00", "IPCE\t3.00\t2.50"},
            "Team Training for Codes | Kent Health | 2026-09-09 | 2026-09-09 | 2.5 ama-pra-1, 2.5 ipce | Priya Raman");
        row("two sentences", {"Priya Raman, MD, completed the CME course Advances in Epilepsy offered by Kent Brain Institute on July 31, 2026. Dr. Raman received 6 AMA PRA Category 1 Credits™."},
            "Advances in Epilepsy | Kent Brain Institute | 2026-07-31 | 2026-07-31 | 6 ama-pra-1 | Priya Raman");
        row("Statement, claims", {"Kent Gastroenterology Association", "Statement of CME Participation", "I, Priya Raman, MD, claim 11.0 AMA PRA Category 1 Credits™ for the following activity:", "Colonoscopy Quality Summit, May 8-9, 2026"},
            "Colonoscopy Quality Summit | Kent Gastroenterology Association | 2026-05-08 | 2026-05-09 | 11 ama-pra-1 | Priya Raman");
        row("ends with provider in signature", {"# Certificate of Completion", "Priya Raman, MD", "Advanced Communication Skills", "Completed 06/06/2026", "Credits: 4", "Type: AMA PRA Category 1", "______________________", "Ana Brook, MEd", "Director of CME, Kent Valley Hospital"},
            "Advanced Communication Skills | Kent Valley Hospital | 2026-06-06 | 2026-06-06 | 4 ama-pra-1 | Priya Raman");
        row("AAPA", {"# Kent PA Academy", "Certificate of Attendance", "Priya Raman, PA-C", "Suturing Lab for Urgent Care", "April 25, 2026", "AAPA Category 1 CME credits: 3.0"},
            "Suturing Lab for Urgent Care | Kent PA Academy | 2026-04-25 | 2026-04-25 | 3 aapa-1 | Priya Raman");
        row("partial attendance", {"# Kent Heart Failure Society", "Certificate of Attendance", "Priya Raman, MD", "attended 2 of 3 days of the Annual Heart Failure Meeting, September 24–26, 2026", "AMA PRA Category 1 Credits™ claimed: 12.25 (maximum 18.75)"},
            "Annual Heart Failure Meeting | Kent Heart Failure Society | 2026-09-24 | 2026-09-26 | 12.25 ama-pra-1 | Priya Raman");
        row("date with time zone", {"Kent Online CME", "Priya Raman, MD", "Successfully completed: Contrast Reactions: Prevention and Treatment", "2026-05-14T18:22:05Z", "0.25 AMA PRA Category 1 Credit™"},
            "Contrast Reactions: Prevention and Treatment | Kent Online CME | 2026-05-14 | 2026-05-14 | 0.25 ama-pra-1 | Priya Raman");
        row("expiry of certificate", {"# Kent Life Safety", "Certificate of Completion", "Priya Raman, MD", "Moderate Sedation for Non-Anesthesiologists", "Completed: 01/12/2026   Valid until: 01/12/2028", "2.0 AMA PRA Category 1 Credits™"},
            "Moderate Sedation for Non-Anesthesiologists | Kent Life Safety | 2026-01-12 | 2026-01-12 | 2 ama-pra-1 | Priya Raman");
        row("wallet of LLSA", {"Kent Emergency Physicians", "CME Certificate", "Priya Raman, MD", "2026 LLSA Article Review", "Completed 03/30/2026", "15.0 AMA PRA Category 1 Credits™", "15.0 ACEP Category I credits"},
            "2026 LLSA Article Review | Kent Emergency Physicians | 2026-03-30 | 2026-03-30 | 15 ama-pra-1, 15 acep-1 | Priya Raman");
        row("credits as word", {"The Kent Pediatric Society hereby grants", "Priya Raman, MD", "two and one-half (2.5) AMA PRA Category 1 Credits™", "for attending", "Fever in the Young Infant", "January 21, 2026"},
            "Fever in the Young Infant | The Kent Pediatric Society | 2026-01-21 | 2026-01-21 | 2.5 ama-pra-1 | Priya Raman");
        row("colon title with On", {"# Kent Hospital", "This certifies that Priya Raman, MD attended On Call: Surviving the First Night on August 1, 2026 and earned 1.5 AMA PRA Category 1 Credits™."},
            "On Call: Surviving the First Night | Kent Hospital | 2026-08-01 | 2026-08-01 | 1.5 ama-pra-1 | Priya Raman");
        row("maintenance ABIM up to", {"# Kent ID Society", "Certificate", "Priya Raman, MD has completed HIV PrEP Update on 02/18/2026", "1.0 AMA PRA Category 1 Credit™", "Successful completion of this CME activity enables the participant to earn up to 1.0 MOC point in the American Board of Internal Medicine's (ABIM) Maintenance of Certification (MOC) program."},
            "HIV PrEP Update | Kent ID Society | 2026-02-18 | 2026-02-18 | 1 ama-pra-1 | Priya Raman");
        row("hospital letter", {"Kent Memorial Hospital", "Medical Staff Office", "November 2, 2026", "RE: CME verification", "To whom it may concern:", "This letter confirms that Priya Raman, MD attended 22 sessions of Surgical Morbidity and Mortality Conference between January 6, 2026 and October 27, 2026 and earned 22 AMA PRA Category 1 Credits™."},
            "Surgical Morbidity and Mortality Conference | Kent Memorial Hospital | 2026-01-06 | 2026-10-27 | 22 ama-pra-1 | Priya Raman");
    }
    void styleIsRead()
    {
        QFETCH(QStringList, lines);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QCOMPARE(facts.activities.size(), 1);
        QTEST(factsText(facts.activities.first()), "facts");
    }

    void pointsOfABoardThatIsNotNamedAreAskedAbout()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"Kent College of Physicians — My CME", "Li Wei, MD | Member ID 55120", "Title\tDate\tAMA PRA\tMOC", "Annual Meeting 2026\t04/16/2026\t18.25\t15.00", "Heart Failure Module\t06/20/2026\t2.00\t0.00"})});
        QCOMPARE(facts.activities.size(), 2);
        const QList<ReadCredit> credits = facts.activities.first().credits;
        QCOMPARE(credits.size(), 2);
        QCOMPARE(credits[0].type, "ama-pra-1");
        QVERIFY(credits[0].confidence > 0.85);
        QCOMPARE(credits[1].amount, Credits::whole(15));
        QVERIFY(credits[1].type.isEmpty() && credits[1].confidence < 0.85);
        QCOMPARE(facts.activities.last().credits.size(), 1);
    }
    void severalFiguresBehindOneLabelAreDoubted()
    {
        const ReadActivity read = readDocument({pageOfLines({"# Kent College of Rural Medicine", "Certificate of Attendance", "Dr Li Wei", "Rural Obstetrics Workshop", "13/06/2026", "CPD hours: Educational Activities 5, Reviewing Performance 2"})}).activities.value(0);
        QVERIFY(!read.credits.isEmpty() && read.credits.first().confidence < 0.85);
    }
};

QTEST_APPLESS_MAIN(TestIssuerStyles)
#include "tst_issuer_styles.moc"
