// Papers that say more or less than usual: nothing claimed, two amounts, several professions, thanks, invitations, other tongues.
#include "core/extraction/read_document.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

class TestUnusualPapers : public QObject
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
    void paperIsRead_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("facts");
        QTest::addColumn<QString>("problem"); // what the first remark contains
        const auto row = [](const char *name, const QStringList &lines, const char *facts, const char *problem = "") { QTest::newRow(name) << lines << QString::fromUtf8(facts) << QString::fromUtf8(problem); };
        const QString accredited = QStringLiteral("Kent Hospital is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians.");
        const QStringList head{"# Certificate of Credit", "Li Wei, MD", "has participated in the live activity", "# Neurology Update", "on July 9, 2026"};
        row("nothing claimed of what was offered", head + QStringList{"Kent Hospital designates this live activity for a maximum of 6.0 AMA PRA Category 1 Credits™. Credits claimed by participant: 0.0", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 |  | Li Wei", "no credit was claimed");
        row("nothing awarded, a maximum beside it", head + QStringList{"Maximum credits: 6.0 AMA PRA Category 1 Credits™", "Credits awarded: 0.00", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 |  | Li Wei", "no credit was claimed");
        row("nothing claimed of one kind only", head + QStringList{"AMA PRA Category 1 Credits™ claimed: 4.5", "AAFP Prescribed credits claimed: 0.0", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 | 4.5 ama-pra-1 | Li Wei");
        row("what each profession may have, and what was awarded", head + QStringList{"Physicians: 5.25 AMA PRA Category 1 Credits™ Nurses: 6.0 contact hours Pharmacists: 5.0 contact hours (0.5 CEU) PAs:", "5.25 AAPA Category 1 CME credits", "Credits awarded to this participant: 4.50", "", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 | 4.5 ama-pra-1 | Li Wei");
        row("two amounts of one kind", {"# Certificate of Credit", "Li Wei, MD", "completed the following at the 2026 Annual Meeting of Acute Care, Dover, April 23-26, 2026", "Main conference — 18.75 AMA PRA Category 1 Credits™", "Pre-course: Ultrasound at the Bedside (April 22, 2026) — 7.00 AMA PRA Category 1 Credits™", "", accredited}, "2026 Annual Meeting of Acute Care, Dover | Kent Hospital | 2026-04-23 | 2026-04-26 | 18.75 ama-pra-1 | Li Wei", "18.75 and 7");
        row("less than one, without its zero", {"# Certificate of Completion", "This certifies that", "Li Wei, MD", "has participated in the live activity titled", "# MOC Course", "on June 14, 2026 and is awarded .75 AMA PRA Category 1 Credits™", "", accredited}, "MOC Course | Kent Hospital | 2026-06-14 | 2026-06-14 | 0.75 ama-pra-1 | Li Wei");
        row("a half apart from its number", head + QStringList{"AMA PRA Category 1 Credits™: 12 ½", "", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 | 12.5 ama-pra-1 | Li Wei");
        row("a half of two figures, apart", head + QStringList{"AMA PRA Category 1 Credits™: 12 1⁄2", "", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 | 12.5 ama-pra-1 | Li Wei");
        row("claimed of a maximum", head + QStringList{"This letter confirms that you claimed 14.25 AMA PRA Category 1 Credits™ of a maximum of", "17.75 offered.", "", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 | 14.25 ama-pra-1 | Li Wei");
        row("two kinds on one line, named before and behind", {"# Evidence of Completion", "presented to", "Li Wei, MD", "for completing", "# Trauma-Informed Care", "on 21 October 2026", "Contact hours: 3.0 (ANCC) · AMA PRA Category 1 Credits™: 3.0", "Provided by Kent Health Partners, jointly accredited by the", "ACCME, ACPE and ANCC to provide continuing education for the healthcare team."}, "Trauma-Informed Care | Kent Health Partners | 2026-10-21 | 2026-10-21 | 3 ama-pra-1 | Li Wei");
        row("what was requested and what was approved", head + QStringList{"AMA PRA Category 1 Credit™ requested: 5.0 hours; approved: 3.0 hours", "", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 | 3 ama-pra-1 | Li Wei");
        row("granted, then what was requested", head + QStringList{"Granted: 3.0 AMA PRA Category 1 Credits™ (requested: 5.0)", "", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 | 3 ama-pra-1 | Li Wei");
        row("how long it took and what it is worth", head + QStringList{"Total hours: 6.0; AMA PRA Category 1 Credits™: 5.5; breaks: 0.5", "", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 | 5.5 ama-pra-1 | Li Wei");
        row("a quarter apart", head + QStringList{"Credits: 4 ¼ AMA PRA Category 1", "", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 | 4.25 ama-pra-1 | Li Wei");
        row("no credit claimed", {"# Participation Record — no credit claimed", "Li Wei, MD", "took part in Burnout: Naming It on March 18, 2026.", "The participant has not claimed credit. Maximum available: 1.0 AMA PRA Category 1 Credit™.", accredited}, "Burnout: Naming It | Kent Hospital | 2026-03-18 | 2026-03-18 |  | Li Wei", "no credit was claimed");
        row("a card's sentence of its tests", {"# Basic Life Support", "# BLS Provider", "Li Wei", "has successfully completed the cognitive and skills evaluations in accordance with the curriculum of the program.", "Issue Date 6/4/2026 Renew By 06/2028", "Training Center Name: Kent Training Center Instructor: Jo Lund eCard Code 2260-1188-0456"}, "BLS Provider | Kent Training Center | 2026-06-04 | 2026-06-04 |  | Li Wei");
        row("the course above the sentence of its tests", {"# CERTIFICATE OF COMPLETION", "Advanced Cardiovascular Life Support Provider Course", "Li Wei, MD", "has successfully completed the cognitive and skills evaluations in accordance with the curriculum of the Kent Resuscitation Training Center.", "Course date: 03/22/2026", "Renew by: 03/31/2028", "8.00 AMA PRA Category 1 Credits™", "Kent Resuscitation Training Center"}, "Advanced Cardiovascular Life Support Provider Course | Kent Resuscitation Training Center | 2026-03-22 | 2026-03-22 | 8 ama-pra-1 | Li Wei");
        row("a title of hours", {"# Certificate of Participation", "Li Wei, MD", "participated in", "# 24 Hours in the ICU: A 12-Credit Marathon", "on 05/06/2026.", "Maximum credits available: 12.00 Credits claimed by participant: 7.75", "AMA PRA Category 1 Credits™", accredited}, "24 Hours in the ICU: A 12-Credit Marathon | Kent Hospital | 2026-05-06 | 2026-05-06 | 7.75 ama-pra-1 | Li Wei");
        row("a retreat named like a hospital", {"# Certificate of Attendance", "Wei, Li MD", "# Hospital Medicine Winter Retreat", "February 5, 2026", "Total AMA PRA Category 1 Credits™ earned: 9.5", "", accredited}, "Hospital Medicine Winter Retreat | Kent Hospital | 2026-02-05 | 2026-02-05 | 9.5 ama-pra-1 | Li Wei");
        row("a row of names and activities that run together", {"Participant Activity\tCompleted\tAwarded", "Li Wei, MD Point-of-Care Ultrasound: Lung\t2026/08/19\t1.75 AMA PRA Category 1 Credit(s)™", "Issued by Kent Simulation Center on 2026/08/25, valid to 2028/08/18"}, "Point-of-Care Ultrasound: Lung | Kent Simulation Center | 2026-08-19 | 2026-08-19 | 1.75 ama-pra-1 | Li Wei");
        row("thousands are no credit", head + QStringList{"and is awarded 1,250 AMA PRA Category 1 Credits™", "", accredited}, "Neurology Update | Kent Hospital | 2026-07-09 | 2026-07-09 |  | Li Wei");
        row("points of two kinds", {"# ABIM MOC Completion", "Li Wei, MD — ABIM ID 334455", "has earned 10 Medical Knowledge points and 10 Patient Safety points", "Activity: Safer Discharges Module — completed 02/27/2026", "Kent Hospital"}, "Safer Discharges Module | Kent Hospital | 2026-02-27 | 2026-02-27 | 10 abim-moc-mk, 10 abim-moc-ps | Li Wei");
        row("points of practice assessment", {"# ABIM MOC Completion", "Li Wei, MD", "has earned 20 points (Practice Assessment)", "Activity: Safer Discharges Module — completed 02/27/2026", "Kent Hospital"}, "Safer Discharges Module | Kent Hospital | 2026-02-27 | 2026-02-27 | 20 abim-moc-pa | Li Wei");
        for (const QString separator : {" · ", " | ", "; ", " – ", "   ", ", "})
            row(qPrintable("two kinds on a line, parted by" + separator), {"# Certificate of Completion", "Kent Medical Center certifies that Li Wei, MD", "has completed", "# Leading Change", "on May 2, 2026 and was awarded", "2.0 AMA PRA Category 1 Credits™" + separator + "1.5 AAFP Prescribed credits"}, "Leading Change | Kent Medical Center | 2026-05-02 | 2026-05-02 | 2 ama-pra-1, 1.5 aafp-prescribed | Li Wei");
        row("another kind in brackets", {"# Certificate of Completion", "Kent Medical Center certifies that Li Wei, MD", "has completed", "# Leading Change", "on May 2, 2026 and was awarded", "2.0 AMA PRA Category 1 Credits™ (1.0 ABIM MOC Medical Knowledge points)"}, "Leading Change | Kent Medical Center | 2026-05-02 | 2026-05-02 | 2 ama-pra-1, 1 abim-moc-mk | Li Wei");
        row("a row whose cells are wrapped", {"Learner\tCourse\tDate\tCredit", "Wei, Li\tWound Care: Dressings\t12-\t2.25 AMA", "(MD)\tand Debridement\tMar-2026\tPRA Cat. 1", "", "Issued by: Kent Health Cooperative"}, "Wound Care: Dressings and Debridement | Kent Health Cooperative | 2026-03-12 | 2026-03-12 | 2.25 ama-pra-1 | Li Wei");
        row("three days of sessions on a line", {"# Certificate of Attendance", "Li Wei, MD", "# Winter Days of Acute Care", "Session attendance: Thu 5 Feb 2026 (3.0), Fri 6 Feb 2026 (4.5), Sat 7 Feb 2026 (2.0)", "Total AMA PRA Category 1 Credits™ earned: 9.5", "Kent Hospital, an ACCME-accredited provider"}, "Winter Days of Acute Care | Kent Hospital | 2026-02-05 | 2026-02-07 | 9.5 ama-pra-1 | Li Wei");
        row("hours requested on a form of attendance", {"# Osteopathic Congress of Kent", "CME Attendance Form", "Name: Li Wei, DO", "AOA #: 099113", "Program: 58th Annual Kent Osteopathic Convention", "Dates: March 12–15, 2026", "Category 1-A hours requested: 22.0 of 28.0"}, "58th Annual Kent Osteopathic Convention | Osteopathic Congress of Kent | 2026-03-12 | 2026-03-15 | 22 aoa-1a | Li Wei");
        row("two labels and their days on a line", {"# Learning Record", "Learner\tLi Wei, MD", "Activity\tRecognizing Human Trafficking", "Provider\tKent Learning, Inc.", "Completed\t2026-06-17 Expires\t2028-12-31", "Credit\t1.50 AMA PRA Category 1 Credits™"}, "Recognizing Human Trafficking | Kent Learning, Inc. | 2026-06-17 | 2026-06-17 | 1.5 ama-pra-1 | Li Wei");
        row("a title cut in its brackets", {"# Attestation of CME", "I, Li Wei, MD, attest that I took part in Code Stroke: The Rural Hour (Kent Regional", "Hospital, 04.09.2026, 13:00–16:30) and request 3.25 of the 3.5 AMA PRA Category 1 Credits™", "for which it is designated.", "", "Kent Regional Hospital is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians."}, "Code Stroke: The Rural Hour | Kent Regional Hospital | 2026-09-04 | 2026-09-04 | 3.25 ama-pra-1 | Li Wei");
        row("the chair of a program is no provider", {"On behalf of", "Dr. Marcus Lund, Program Chair", "the", "# Kent Trauma Consortium", "thanks", "# Li Wei, MD", "for attending", "# Mass Casualty Tabletop", "Nov 7, 2026, 8:00 AM – 12:15 PM", "Credit: 4.00 AMA PRA Category 1"}, "Mass Casualty Tabletop | Kent Trauma Consortium | 2026-11-07 | 2026-11-07 | 4 ama-pra-1 | Li Wei");
        row("a provider with its office behind it", {"# Certificate of Credit", "Kent Valley Hospital, Office of CME", "certifies that Li Wei, MD", "has completed", "# Sedation Outside the OR", "on May 2, 2026", "2.0 AMA PRA Category 1 Credits™"}, "Sedation Outside the OR | Kent Valley Hospital | 2026-05-02 | 2026-05-02 | 2 ama-pra-1 | Li Wei");
        row("a day without marks behind its label", {"# CME RECORD", "LEARNER : WEI LI M", "ACTIVITY : UPDATE IN NEPHROLOGY", "SPONSOR : KENT MEDICAL FOUNDATION", "DATE : 20260912", "HOURS : 3.50", "CATEGORY : AMA PRA 1", "STATUS : CREDIT AWARDED"}, "UPDATE IN NEPHROLOGY | KENT MEDICAL FOUNDATION | 2026-09-12 | 2026-09-12 | 3.5 ama-pra-1 | WEI LI M");
        row("a name in an exclamation", {"# Kent CME", "# You earned it, Li Wei, MD!", "Activity", "# Pulmonary Nodules: Whom to Follow", "Completed October 28, 2026", "0.5 AMA PRA Category 1 Credit™", "", "Kent Regional Hospital is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians."}, "Pulmonary Nodules: Whom to Follow | Kent Regional Hospital | 2026-10-28 | 2026-10-28 | 0.5 ama-pra-1 | Li Wei");
        row("the society that approves names the course", {"CME Credit Confirmation", "AAFP — American Academy of Family Physicians", "Member: Li Wei, DO", "The AAFP has reviewed Office Procedures Intensive: Joint Injections and deemed it acceptable for up to", "12.25 Live AAFP Prescribed credit(s). Term of Approval is from 08/01/2025 to 07/31/2026.", "Session dates: 10/09/2025 to 10/11/2025", "Credits you reported: 11.50 Prescribed"}, "Office Procedures Intensive: Joint Injections |  | 2025-10-09 | 2025-10-11 | 11.5 aafp-prescribed | Li Wei");
        row("what kind of program, then its title", {"# Certificate of Completion", "is hereby granted to", "LI WEI", "for successful completion of the 40-hour certificate program", "# Physician Leadership Essentials", "January 15, 2026 through May 28, 2026", "32.5 AMA PRA Category 1 Credits™ were awarded", "", accredited}, "Physician Leadership Essentials | Kent Hospital | 2026-01-15 | 2026-05-28 | 32.5 ama-pra-1 | LI WEI");
        row("a kind with a capital, then the title", {"# CME Certificate", "Kent Hospital certifies that", "Li Wei, MD", "has participated in the Internet point-of-care learning activity", "MedAtlas Clinical Search", "between July 1, 2025 and September 30, 2025", "and is awarded 6.5 AMA PRA Category 1 Credits™."}, "MedAtlas Clinical Search | Kent Hospital | 2025-07-01 | 2025-09-30 | 6.5 ama-pra-1 | Li Wei");
        row("journal-based, from an association that accredits others", {"# Certificate", "Li Wei, MD", "has participated in the Journal-based activity", "Diagnosis and Treatment of Hyponatremia: A Review", "JAMA. 2026;327(3):280-291", "and is awarded 1.00 AMA PRA Category 1 Credit(s)™", "Date of participation: Jul 22, 2026", "", "The American Medical Association is accredited by the ACCME to provide continuing medical education for physicians."}, "Diagnosis and Treatment of Hyponatremia: A Review | The American Medical Association | 2026-07-22 | 2026-07-22 | 1 ama-pra-1 | Li Wei");
        row("one day of two", {"# Certificate of Attendance", "Li Wei, MD", "attended Day 2 only of", "# Two-Day Board Review", "May 16-17, 2026", "awarded 6.5 AMA PRA Category 1 Credits™", "", accredited}, "Two-Day Board Review | Kent Hospital | 2026-05-16 | 2026-05-17 | 6.5 ama-pra-1 | Li Wei");
        row("presented by one, sponsored by another", {"# Certificate of Participation", "Li Wei, MD", "participated in the virtual live activity", "# Obesity Care in 2026", "Presented by Metabolic Minds, LLC Sponsored by Kent Medical Education", "5/6/2026 8:00 PM ET", "awarded 1 AMA PRA Category 1 Credit™"}, "Obesity Care in 2026 | Kent Medical Education | 2026-05-06 | 2026-05-06 | 1 ama-pra-1 | Li Wei");
        row("a kind behind the title, and who directed it", {"# Certificate", "This certifies that Li Wei, MD has completed Mentoring Across Differences, a 6-week longitudinal faculty development course", "directed by Samuel Ortiz, MD and Grace Lin, PhD, held between September 8 and October 13, 2026 at Kent University School of", "Medicine. Kent University School of Medicine, accredited by the ACCME, awarded 9.0 AMA PRA Category 1 Credits™."}, "Mentoring Across Differences | Kent University School of Medicine | 2026-09-08 | 2026-10-13 | 9 ama-pra-1 | Li Wei");
        row("a numbered provider", {"# Certificate of Completion", "Li Wei, MD", "# Trauma-Informed Care", "Completed on: 06-18-2026", "You have claimed: 1.5 AMA PRA Category 1 Credits™", "Provider: Bright Path Education, Joint Accreditation Provider #4008123"}, "Trauma-Informed Care | Bright Path Education | 2026-06-18 | 2026-06-18 | 1.5 ama-pra-1 | Li Wei");
        row("born and licensed", {"# Course Completion", "Li Wei, MD (born May 16, 1984)", "License expires March 14, 2027", "Course: Human Trafficking Awareness for Clinicians", "Credit: 1.0 AMA PRA Category 1 Credit™", "", accredited}, "Human Trafficking Awareness for Clinicians | Kent Hospital |  |  | 1 ama-pra-1 | Li Wei");
        row("a study day", {"# CPD Certificate", "Dr Li Wei", "# Acute Medicine Study Day", "Thursday 19th March 2026", "This event has been approved by the Federation of the Royal Colleges of Physicians of the United Kingdom for 6 category 1", "(external) CPD credit(s). Code: 148822", "Royal Kent Infirmary"}, "Acute Medicine Study Day | Royal Kent Infirmary | 2026-03-19 | 2026-03-19 | 6 uk-cpd | Li Wei");
        row("Spanish", {"# Certificado de Asistencia", "Se certifica que la", "Dra. Elena Rivera Muñoz", "ha participado en el curso", "# Actualización en Medicina Hospitalaria", "celebrado los días 5 y 6 de junio de 2026 en Sevilla, organizado por la Sociedad Andaluza de Medicina Interna", "Actividad acreditada con 1,8 créditos de Formación Continuada."}, "Actualización en Medicina Hospitalaria | Sociedad Andaluza de Medicina Interna | 2026-06-05 | 2026-06-06 | 1.8 | Elena Rivera Muñoz");
        row("review of a manuscript", {"Letter of Credit", "October 8, 2026", "Dear Dr. Wei, Thank you for reviewing manuscript JHQ-26-0419 for the Journal of Hospital Quality. You have been awarded", "3 AMA PRA Category 1 Credits™ for manuscript review.", "", accredited}, "manuscript JHQ-26-0419 for the Journal of Hospital Quality | Kent Hospital | 2026-10-08 | 2026-10-08 | 3 ama-pra-1 | ");
        row("a card without a sentence", {"PALS Provider", "PEDIATRIC ADVANCED LIFE SUPPORT", "American Heart Association", "Li Wei", "Issue Date: 3/2/2026 Renew By: 03/2028", "eCard Code 265514999001"}, "PALS Provider | American Heart Association | 2026-03-02 | 2026-03-02 |  | Li Wei");
        row("a card of newborns", {"# Neonatal Resuscitation Program", "Li Wei, MD", "has successfully completed the", "Neonatal Resuscitation Program, 8th Edition Advanced Provider", "American Academy of Pediatrics", "Issued: 03/02/2026 Renewal date: 03/31/2028"}, "Neonatal Resuscitation Program | American Academy of Pediatrics | 2026-03-02 | 2026-03-02 |  | Li Wei");
        row("a card of trauma", {"# ATLS Provider", "Advanced Trauma Life Support", "American College of Surgeons", "Li Wei, MD", "has successfully completed the student course", "Issue date: 06/07/2026 Expiration: 06/07/2030"}, "ATLS Provider | American College of Surgeons | 2026-06-07 | 2026-06-07 |  | Li Wei");
    }
    void paperIsRead()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, problem);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QCOMPARE(facts.activities.size(), 1);
        QTEST(factsText(facts.activities.first()), "facts");
        QVERIFY2(facts.problems.value(0).contains(problem), qPrintable(facts.problems.value(0)));
        QCOMPARE(facts.problems.isEmpty(), problem.isEmpty());
    }

    void noPaperOfCreditIsReadAsOne_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("problem");
        QTest::newRow("thanks for service") << QStringList{"# Certificate of Appreciation", "presented to", "Li Wei, MD", "in recognition of 10 years of service and 120 hours of teaching", "May 1, 2026", "Kent Hospital"} << "appreciation";
        QTest::newRow("claim it now") << QStringList{"# Claim your CME now!", "Dear Dr. Li Wei, You attended Advances in Sepsis on October 2, 2026. You can now claim up to 6.0 AMA PRA", "Category 1 Credits™. Log in to the portal by December 31, 2026 to complete your evaluation."} << "claim credit";
        QTest::newRow("thanks that name no credit") << QStringList{"# Certificate of Appreciation", "presented to", "Li Wei, MD", "in gratitude for serving as panelist at", "Updates in Nephrology", "May 1–2, 2026", "This certificate does not confer continuing medical education credit."} << "appreciation";
        QTest::newRow("a place is confirmed") << QStringList{"Kent Medical Education", "April 2, 2026", "Dear Dr. Wei:", "Thank you for registering. This letter confirms your place at Nephrology Days,", "to be held June 18, 2026. The society designates this live activity for a maximum of 6.00 AMA PRA Category 1 Credits™.", "This notice is not a certificate of credit."} << "registration";
        QTest::newRow("a board's page about a license") << QStringList{"Board of Medicine – License Verification", "Name: Li Wei, MD", "Status: Active – unrestricted", "Original issue date: 07/14/2011", "Continuing education: 40 hours of AMA PRA Category 1 Credit required per biennium", "Disciplinary actions: None", "This page is a primary source verification of licensure."} << "Nothing on this document";
        QTest::newRow("a board's notice of renewal") << QStringList{"Board of Medicine", "Notice of renewal", "September 1, 2026", "Li Wei, MD", "Your license expires on December 31, 2026. You must certify that you completed at least 40 AMA PRA Category 1 Credits™.", "Renew online. The Board audits a sample of licensees."} << "Nothing on this document";
        QTest::newRow("on a waitlist") << QStringList{"# Waitlist notice", "Dear Li Wei, MD, Leading Change (24.0 AMA PRA Category 1 Credits™), January 12, 2026, is full.", "You are number 3 on the waitlist."} << "registration";
        QTest::newRow("hearing of life support") << QStringList{"# Advanced Cardiovascular Life Support", "American Heart Association", "Brochure 2026", "Renew your card at one of our centers."} << "Nothing on this document";
    }
    void noPaperOfCreditIsReadAsOne()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, problem);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QVERIFY(facts.activities.isEmpty());
        QVERIFY2(facts.problems.value(0).contains(problem), qPrintable(facts.problems.value(0)));
    }

    void whatIsOddIsNotSure_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("field");
        const QString accredited = QStringLiteral("Kent Hospital is accredited by the ACCME to provide continuing medical education for physicians.");
        QTest::newRow("one day of two: the days") << QStringList{"# Certificate of Attendance", "Li Wei, MD", "attended Day 2 only of", "# Two-Day Board Review", "May 16-17, 2026", "awarded 6.5 AMA PRA Category 1 Credits™", "", accredited} << "days";
        QTest::newRow("days of modules: the days") << QStringList{"# Certificate of Completion", "Li Wei, MD", "has completed 3 of 4 modules of", "# Medical Ethics at the Bedside", "Module 1 – 1.0 credit (4/2/2026) · Module 2 – 1.0 credit (4/9/2026)", "for a total of 2.0 AMA PRA Category 1 Credits™", "", accredited} << "days";
        QTest::newRow("two amounts: the credit") << QStringList{"# Certificate of Credit", "Li Wei, MD", "completed Acute Care 2026 on April 23, 2026", "Main conference — 18.75 AMA PRA Category 1 Credits™", "Pre-course — 7.00 AMA PRA Category 1 Credits™", "", accredited} << "credits";
    }
    void lettersOverThePageAreNoTitle()
    {
        Page page = pageOfLines({"Kent Hospital certifies that", "Li Wei, MD", "has participated in", "", "Deprescribing in Long-Term Care", "on July 9, 2026 and was awarded 4.00 AMA PRA Category 1 Credits™"});
        for (const auto &[letters, top] : {std::pair("C", 60.0), std::pair("OPY", 76.0)})
            page.words.insert(7, Word{QString::fromLatin1(letters), QRectF(0.4, top / 792, 0.2, 80.0 / 792), true, 1, false});
        const ReadActivity read = readDocument({page}).activities.value(0);
        QVERIFY2(read.title.value != "OPY" || read.title.confidence < 0.85, qPrintable(read.title.value));
    }

    void aLabelBesideTwoLinesDoesNotTearThem()
    {
        Page page = pageOfLines({"Kent Academy certifies that", "Li Wei, MD", "has participated in the following continuing medical education activity:"});
        const auto put = [&page](const char *words, double left, double top) {
            for (const QString &word : QString::fromLatin1(words).split(' ')) {
                const double width = 6.0 * static_cast<double>(word.size());
                page.words << Word{word, QRectF(left / 612, top / 792, width / 612, 12.0 / 792), true, 1, false};
                left += width + 4;
            }
        };
        put("Activity Title:", 40, 157);
        put("Adolescent Depression: Screening, Safety, and", 230, 150);
        put("Follow-Up", 230, 165);
        put("Date of Completion:", 40, 190);
        put("November 2, 2026", 230, 190);
        put("Credit Awarded:", 40, 210);
        put("2.25 AMA PRA Category 1 Credits", 230, 210);
        const ReadActivity read = readDocument({page}).activities.value(0);
        QVERIFY2(read.title.value != "Follow-Up", qPrintable(read.title.value));
        QCOMPARE(factsText(read).section(QStringLiteral(" | "), 4, 4), "2.25 ama-pra-1");
    }

    void aPassingScoreIsNoCredit()
    {
        const ReadActivity read = readDocument({pageOfLines({"Certificate of Course Completion", "Employee: Li Wei, MD", "Course title: Central Lines", "Completed: August 12, 2026", "Score 95 (passing 80)", "CME 0.50 AMA PRA Category 1 Credits™"})}).activities.value(0);
        QCOMPARE(factsText(read).section(QStringLiteral(" | "), 4, 4), "0.5 ama-pra-1");
    }

    void whatIsOddIsNotSure()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, field);
        const ReadActivity read = readDocument({pageOfLines(lines)}).activities.value(0);
        QVERIFY(!read.title.value.isEmpty() && !read.credits.isEmpty());
        QVERIFY((field == QLatin1String("days") ? read.days.confidence : read.credits.first().confidence) < 0.85);
    }

    void pointsLostInAFaxAreDoubted_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<double>("sure"); // of the recognition
        QTest::addColumn<QString>("credits");
        QTest::addColumn<bool>("isSure");
        QTest::newRow("torn") << "9 25" << 0.93 << "9.25 ama-pra-1" << false;
        QTest::newRow("torn, one digit") << "5 0" << 0.93 << "5 ama-pra-1" << false;
        QTest::newRow("whole, poorly legible") << "25" << 0.93 << "25 ama-pra-1" << false;
        QTest::newRow("a point that is there") << "9.25" << 0.93 << "9.25 ama-pra-1" << true;
        QTest::newRow("whole, well legible") << "4" << 0.96 << "4 ama-pra-1" << true;
        QTest::newRow("nothing is left") << "0" << 0.93 << "" << false;
        QTest::newRow("printed as text") << "9 25" << 1.0 << "25 ama-pra-1" << true;
    }
    void pointsLostInAFaxAreDoubted()
    {
        QFETCH(QString, amount);
        QFETCH(double, sure);
        QFETCH(bool, isSure);
        Page page = pageOfLines({"# Certificate of Credit", "Li Wei, MD", "has participated in the live activity", "# Neurology Update", "on July 9-10, 2026 and was awarded", amount + QStringLiteral(" AMA PRA Category 1 Credits™")});
        for (Word &word : page.words)
            word.sure = sure;
        const ReadActivity read = readDocument({page}).activities.value(0);
        QTEST(factsText(read).section(QStringLiteral(" | "), 4, 4), "credits");
        QCOMPARE(!read.credits.isEmpty() && read.credits.first().confidence >= 0.85, isSure);
    }

    void listsAreRead_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("CPD statement") << QStringList{"CPD Statement", "Dr Li Wei GMC 7012345", "Date\tEvent\tOrganiser\tCPD credits", "23/02/2026\tAcute Medicine Day\tRoyal Kent Infirmary\t6", "05/03/2026\tWard Teaching\tRoyal Kent Infirmary\t1", "11/09/2026\tJournal Club\tRoyal Kent Infirmary\t1,5"}
                                       << QStringList{"Acute Medicine Day | 2026-02-23 | 6 uk-cpd", "Ward Teaching | 2026-03-05 | 1 uk-cpd", "Journal Club | 2026-09-11 | 1.5 uk-cpd"};
        QTest::newRow("what is not done yet") << QStringList{"CME Transcript", "Name: Li Wei, MD", "Activity\tDate\tCredits", "Sepsis bundles\t01/16/2026\t1.50 AMA PRA Category 1", "Safe Sedation (in progress)\t04/16/2026\t4.00 AMA PRA Category 1", "Restless legs\t05/16/2026\t1.25 AMA PRA Category 1"}
                                              << QStringList{"Sepsis bundles | 2026-01-16 | 1.5 ama-pra-1", "Restless legs | 2026-05-16 | 1.25 ama-pra-1"};
        QTest::newRow("prepared for somebody by the provider") << QStringList{"Continuing Education History", "Prepared for Li Wei, MD by Kent Medical Center, accredited", "by the Accreditation Council for Continuing Medical Education.", "", "Date\tActivity\tAMA PRA Cat 1", "01/01/2025\tAsthma Now\t1.00", "02/08/2025\tGout Now\t0.50"} << QStringList{"Asthma Now | 2025-01-01 | 1 ama-pra-1", "Gout Now | 2025-02-08 | 0.5 ama-pra-1"};
        QTest::newRow("years as headings") << QStringList{"My CME History", "Li Wei, MD", "2026", "Date\tTitle\tCredits", "May 4\tAirway Day\t5.00 AMA PRA Category 1", "Mar 2\tGout Now\t1.00 AMA PRA Category 1", "2025", "Date\tTitle\tCredits", "Nov 30\tLupus Now\t1.50 AMA PRA Category 1", "", "Kent Hospital is accredited by the ACCME to provide continuing medical education for physicians."}
                                           << QStringList{"Airway Day | 2026-05-04 | 5 ama-pra-1", "Gout Now | 2026-03-02 | 1 ama-pra-1", "Lupus Now | 2025-11-30 | 1.5 ama-pra-1"};
    }
    void listsAreRead()
    {
        QFETCH(QStringList, lines);
        QStringList rows;
        for (const ReadActivity &read : readDocument({pageOfLines(lines)}).activities)
            rows << factsText(read).section(QStringLiteral(" | "), 0, 0) + QStringLiteral(" | ") + factsText(read).section(QStringLiteral(" | "), 3, 4);
        QTEST(rows, "rows");
    }
};

QTEST_APPLESS_MAIN(TestUnusualPapers)
#include "tst_unusual_papers.moc"
