// What many kinds of issuers print: boards, societies, colleges, journals, hospitals; for physicians and others.
#include "core/extraction/find_topics.h"
#include "core/extraction/read_document.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

class TestIssuers : public QObject
{
    Q_OBJECT

    static QString factsText(const ReadActivity &read)
    {
        QStringList credits;
        for (const ReadCredit &credit : read.credits)
            credits << (credit.amount.text() + QLatin1Char(' ') + credit.type).trimmed();
        return QStringList{read.title.value, read.provider.value, isoText(read.days.value.start), isoText(read.days.value.end), credits.join(QStringLiteral(", "))}.join(QStringLiteral(" | "));
    }

private Q_SLOTS:
    void paperOfEachIssuerIsRead_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("facts");
        const auto row = [](const char *name, const QStringList &lines, const char *facts) { QTest::newRow(name) << lines << QString::fromUtf8(facts); };
        row("joint providership, two names", {"# Heart of the Rockies Update", "Certificate of Participation", "This certifies that", "# Li Wei, MD", "participated in the live activity on March 14, 2025 and is awarded 6.25 AMA PRA Category 1 Credits™.", "", "This activity has been planned and implemented in accordance with the accreditation requirements and policies of the Accreditation", "Council for Continuing Medical Education (ACCME) through the joint providership of Summit Medical Education and the Rocky", "Mountain Heart Society. Summit Medical Education is accredited by the ACCME to provide continuing medical education for physicians."},
            "Heart of the Rockies Update | Summit Medical Education | 2025-03-14 | 2025-03-14 | 6.25 ama-pra-1");
        row("ACCME MOC line ABIM", {"# Kent Medical Society", "# Statement of Credit", "Li Wei, MD has completed Sepsis Update: 2025 on May 2, 2025.", "Credits awarded: 1.00 AMA PRA Category 1 Credit™", "Points awarded: 1.00 ABIM Medical Knowledge MOC", "", "Successful completion of this CME activity, which includes participation in the evaluation component, enables the participant to earn up to 1 Medical Knowledge MOC points in the American Board of Internal Medicine's (ABIM) Maintenance of Certification (MOC) program."},
            "Sepsis Update: 2025 | Kent Medical Society | 2025-05-02 | 2025-05-02 | 1 ama-pra-1, 1 abim-moc-mk");
        row("ABP MOC part 2", {"# Kent Children's Hospital", "Certificate of Completion", "Awarded to Li Wei, MD", "for completing the enduring activity Pediatric Fever in the Clinic", "Completed: June 3, 2025", "Credit: 2.0 AMA PRA Category 1 Credits™ and 2.0 ABP MOC Part 2 points"},
            "Pediatric Fever in the Clinic | Kent Children's Hospital | 2025-06-03 | 2025-06-03 | 2 ama-pra-1, 2 abp-moc-2");
        row("ANCC nurse", {"# Kent Nurse Educators", "Certificate of Completion", "Presented to", "# Li Wei, RN", "for completing", "# Wound Care Basics", "June 3, 2025", "2.5 Nursing Contact Hours", "Kent Nurse Educators is accredited as a provider of nursing continuing professional development by the American Nurses Credentialing Center's Commission on Accreditation."},
            "Wound Care Basics | Kent Nurse Educators | 2025-06-03 | 2025-06-03 | 2.5 ancc");
        row("ACPE pharmacist", {"# Kent College of Pharmacy", "Statement of Credit", "Li Wei, PharmD", "successfully completed", "# Anticoagulation Update", "on 06/03/2025", "and earned 1.5 contact hours (0.15 CEU) of continuing pharmacy education credit", "UAN: 0123-0000-25-017-H01-P", "Kent College of Pharmacy is accredited by the Accreditation Council for Pharmacy Education as a provider of continuing pharmacy education."},
            "Anticoagulation Update | Kent College of Pharmacy | 2025-06-03 | 2025-06-03 | 1.5 acpe");
        row("AAFP prescribed", {"# Kent Academy of Family Physicians", "This certifies that Li Wei, MD attended", "# Winter Family Medicine Review", "January 23-26, 2025 | Stowe, VT", "The AAFP has reviewed Winter Family Medicine Review and deemed it acceptable for up to 22.50 Live AAFP Prescribed credits.", "Credits claimed: 18.75"},
            "Winter Family Medicine Review | Kent Academy of Family Physicians | 2025-01-23 | 2025-01-26 | 18.75 aafp-prescribed");
        row("Royal College section 1", {"# Kent Faculty of Medicine", "This is to certify that Dr. Li Wei attended", "# Obesity Care Day", "on 12 April 2025 in Halifax, Nova Scotia", "This event is an Accredited Group Learning Activity (Section 1) as defined by the Maintenance of Certification Program of the Royal College of Physicians and Surgeons of Canada. You may claim a maximum of 6.5 hours.", "Hours claimed: 5.5"},
            "Obesity Care Day | Kent Faculty of Medicine | 2025-04-12 | 2025-04-12 | 5.5 rcpsc-1");
        row("hours only", {"# Kent Hospital", "CERTIFICATE OF ATTENDANCE", "Li Wei, MD", "Workplace Violence Prevention", "05/02/2025", "Hours: 1.0"},
            "Workplace Violence Prevention | Kent Hospital | 2025-05-02 | 2025-05-02 | 1");
        row("CEU", {"# Kent Institute", "Certificate", "This certifies that Li Wei has completed Grief Counseling Skills", "Date: 05/02/2025   CEUs: 0.3"},
            "Grief Counseling Skills | Kent Institute | 2025-05-02 | 2025-05-02 | 0.3 ceu");
        row("1.0 CE", {"# Kent Dental Society", "CE Verification", "Participant: Li Wei, DDS", "Course: Oral Cancer Screening", "Date: 05/02/2025", "CE awarded: 1.0 CE"},
            "Oral Cancer Screening | Kent Dental Society | 2025-05-02 | 2025-05-02 | 1");
        row("European dates", {"# Kent Akademie", "Certificate of Attendance", "Dr. Li Wei", "attended the congress", "# Update Innere Medizin", "14.–16.03.2025, Wien", "This event was granted 18 European CME credits (ECMEC®s) by the EACCME®."},
            "Update Innere Medizin | Kent Akademie | 2025-03-14 | 2025-03-16 | 18 eaccme-ecmec");
        row("ABA MOCA", {"# Kent Society of Anesthesiologists", "Certificate of Completion", "Li Wei, MD", "Crisis Checklists in the OR", "Completed on: 2025-05-02", "4.0 AMA PRA Category 1 Credits™", "This activity contributes 4.0 CME credits to the patient safety CME requirement for Part II: Lifelong Learning and Self-Assessment of the American Board of Anesthesiology's (ABA) redesigned Maintenance of Certification in Anesthesiology Program® (MOCA®)."},
            "Crisis Checklists in the OR | Kent Society of Anesthesiologists | 2025-05-02 | 2025-05-02 | 4 ama-pra-1");
        row("name in capitals with credentials", {"KENT MEDICAL SOCIETY", "CERTIFICATE OF COMPLETION", "LI WEI, MD, FACP", "HAS COMPLETED", "SEPSIS IN THE ICU", "MAY 2, 2025", "2.0 AMA PRA CATEGORY 1 CREDITS™"},
            "SEPSIS IN THE ICU | KENT MEDICAL SOCIETY | 2025-05-02 | 2025-05-02 | 2 ama-pra-1");
        row("maximum and claimed beside each type, no head above the types", {"# Kent College of Emergency Physicians", "Certificate of Attendance and Credit", "Li Wei, MD", "attended the live meeting", "# Prairie Emergency Assembly", "May 12-15, 2025", "\tMaximum\tClaimed", "AMA PRA Category 1 Credit(s)™\t21.50\t17.00", "ACEP Category I credit\t21.50\t17.00"},
            "Prairie Emergency Assembly | Kent College of Emergency Physicians | 2025-05-12 | 2025-05-15 | 17 ama-pra-1, 17 acep-1");
        row("how it was delivered, a title with a colon", {"KENT DEPARTMENT OF HEALTH", "RECORD OF TRAINING AND CME CREDIT", "Name\tLi Wei, MD", "Course title\tElder Neglect: What Every Clinician Must Know", "Delivery\tLive webinar", "Date of training\t11/13/2024", "Credit awarded\t2.0 AMA PRA Category 1 Credits™"},
            "Elder Neglect: What Every Clinician Must Know | KENT DEPARTMENT OF HEALTH | 2024-11-13 | 2024-11-13 | 2 ama-pra-1");
        row("PI activity", {"# Kent Collaborative for Quality", "Performance Improvement CME: Certificate of Completion", "Physician: Li Wei, MD", "PI activity: Raising Vaccination Rates in Clinics", "Stages A, B and C all completed on: December 5, 2025", "Credit awarded: 20 AMA PRA Category 1 Credits™"},
            "Raising Vaccination Rates in Clinics | Kent Collaborative for Quality | 2025-12-05 | 2025-12-05 | 20 ama-pra-1");
        row("title below the amount", {"# Kent Medical Society", "Certificate of Credit", "Li Wei, MD", "is awarded", "3.0 AMA PRA Category 1 Credits™", "for", "Title: Managing Atrial Fibrillation", "Date: May 2, 2025"},
            "Managing Atrial Fibrillation | Kent Medical Society | 2025-05-02 | 2025-05-02 | 3 ama-pra-1");
        row("release expiry print dates", {"# Kent Medical Society", "Certificate", "Participant: Li Wei, MD", "Activity: Managing Atrial Fibrillation", "Release date: January 1, 2025", "Expiration date: January 1, 2027", "Print date: July 1, 2025", "Participation date: May 2, 2025", "Credit(s): 1.25 AMA PRA Category 1 Credits™"},
            "Managing Atrial Fibrillation | Kent Medical Society | 2025-05-02 | 2025-05-02 | 1.25 ama-pra-1");
        row("enduring completion date only, max and claimed", {"# Kent Medical Society", "Certificate of Participation", "Li Wei, MD has participated in the enduring material entitled Managing Atrial Fibrillation on 5/2/25 and claims 1.5 of a maximum of 2.0 AMA PRA Category 1 Credits™.", "Kent Medical Society is accredited by the ACCME."},
            "Managing Atrial Fibrillation | Kent Medical Society | 2025-05-02 | 2025-05-02 | 1.5 ama-pra-1");
        row("table form", {"# CME Certificate", "Name\tLi Wei, MD", "Activity Title\tManaging Atrial Fibrillation", "Activity Type\tEnduring Material", "Accredited Provider\tKent Medical Society", "Date of Completion\t02 May 2025", "Max Credits\t2.00 AMA PRA Category 1 Credits™", "Credits Claimed\t1.50"},
            "Managing Atrial Fibrillation | Kent Medical Society | 2025-05-02 | 2025-05-02 | 1.5 ama-pra-1");
        row("two credit systems with maximum", {"# Kent Medical Society", "Certificate of Attendance", "Dr. Li Wei, DO", "attended the 2025 Spring Convention, April 4-6, 2025", "AOA Category 1-A: 20.0 credits", "AMA PRA Category 1: 18.5 credits"},
            "2025 Spring Convention | Kent Medical Society | 2025-04-04 | 2025-04-06 | 20 aoa-1a, 18.5 ama-pra-1");
        row("ends with hereby", {"This is to certify that", "LI WEI, M.D.", "has successfully completed the CME activity", "Advanced Airway Skills Lab", "on May 2 and 3, 2025", "sponsored by Kent Medical Society", "and has been awarded twelve (12) AMA PRA Category 1 Credits™"},
            "Advanced Airway Skills Lab | Kent Medical Society | 2025-05-02 | 2025-05-03 | 12 ama-pra-1");
        row("number after", {"# Kent Medical Society", "CME Certificate #KM-20418", "Physician: Li Wei, MD", "CME Activity: Thyroid Nodules", "Activity Date: Friday, May 2, 2025", "Number of AMA PRA Category 1 Credits™ Earned: 1"},
            "Thyroid Nodules | Kent Medical Society | 2025-05-02 | 2025-05-02 | 1 ama-pra-1");
        row("UK reflective CPD hours", {"# Royal Kent Hospital NHS Foundation Trust", "Certificate of Attendance", "Dr Li Wei", "attended", "# Acute Medicine Study Day", "2nd May 2025", "6 CPD hours"},
            "Acute Medicine Study Day | Royal Kent Hospital NHS Foundation Trust | 2025-05-02 | 2025-05-02 | 6 uk-cpd");
        row("journal", {"# Kent Journal of Medicine", "Journal CME Certificate", "Li Wei, MD", "Article: Treating Sepsis Early", "Vol 12, No 3, March 2025", "Date completed: May 2, 2025", "1.0 AMA PRA Category 1 Credit™"},
            "Treating Sepsis Early | Kent Journal of Medicine | 2025-05-02 | 2025-05-02 | 1 ama-pra-1");
        row("ACCME with commendation and address", {"Kent Medical Society", "200 Main Street, Suite 100, Dover, DE 19901", "(302) 555-0100 | www.kent.example", "", "Certificate of Continuing Medical Education", "Name: Li Wei, MD", "has earned 4.75 AMA PRA Category 1 Credits™ for attending", "Frontiers in Hematology 2025", "September 5 - 6, 2025", "Kent Medical Society is accredited with Commendation by the Accreditation Council for Continuing Medical Education."},
            "Frontiers in Hematology 2025 | Kent Medical Society | 2025-09-05 | 2025-09-06 | 4.75 ama-pra-1");
        row("completed on online quiz score", {"# MedQuiz Online", "Congratulations, Li Wei!", "You passed \"Hyponatremia in the Hospital\" with a score of 90% on 05/02/2025 and earned 0.50 AMA PRA Category 1 Credit™.", "Provided by Kent Medical Society"},
            "Hyponatremia in the Hospital | Kent Medical Society | 2025-05-02 | 2025-05-02 | 0.5 ama-pra-1");
        row("RSS with period", {"# Kent Hospital", "Verification of Attendance", "Li Wei, MD", "Series: Medicine Grand Rounds", "Period: 01/01/2025 - 06/30/2025", "Sessions attended: 14", "Total credits: 14.00 AMA PRA Category 1 Credits™"},
            "Medicine Grand Rounds | Kent Hospital | 2025-01-01 | 2025-06-30 | 14 ama-pra-1");
        row("German", {"# Landesärztekammer Kent", "Teilnahmebescheinigung", "Herr Dr. med. Li Wei hat teilgenommen an", "# Notfallmedizin Refresher", "am 02.05.2025", "Die Veranstaltung wurde mit 8 Fortbildungspunkten (Kategorie A) bewertet.", "VNR: 2760709999000010012"},
            "Notfallmedizin Refresher |  | 2025-05-02 | 2025-05-02 | 8 de-cme");
        row("MOC points only", {"# Kent Internal Medicine", "Certificate", "Li Wei, MD completed Cardiology Self-Assessment 2025 on 05/02/2025", "and earned 10 ABIM MOC points (Medical Knowledge)"},
            "Cardiology Self-Assessment 2025 | Kent Internal Medicine | 2025-05-02 | 2025-05-02 | 10 abim-moc-mk");
        row("state requirement", {"# Kent Medical Society", "Certificate", "Li Wei, MD", "Florida Laws and Rules: Prescribing Controlled Substances", "May 2, 2025", "2 AMA PRA Category 1 Credits™ (meets the 2-hour requirement of the Florida Board of Medicine)"},
            "Florida Laws and Rules: Prescribing Controlled Substances | Kent Medical Society | 2025-05-02 | 2025-05-02 | 2 ama-pra-1");
        row("print date beside completion", {"# Kent Medical Society", "Certificate of Completion\tPrinted 07/01/2025", "Li Wei, MD", "completed Ethics for Surgeons", "on 05/02/2025 (1 hour)", "Awarded: 1.0 AMA PRA Category 1 Credit(s)™"},
            "Ethics for Surgeons | Kent Medical Society | 2025-05-02 | 2025-05-02 | 1 ama-pra-1");
        row("claimed zero of others", {"# Kent Medical Society", "Attendee: Li Wei, MD", "Conference: Kent Spine Summit", "Dates attended: May 2–3, 2025", "CME credits claimed: 7.50", "CNE contact hours claimed: 0.00", "Maximum available: AMA PRA Category 1 Credits™ 12.0 / CNE 12.0"},
            "Kent Spine Summit | Kent Medical Society | 2025-05-02 | 2025-05-03 | 7.5 ama-pra-1");
        row("app", {"CME Passport", "Credit earned", "0.25 AMA PRA Category 1 Credit™", "Reading: When to Treat Asymptomatic Bacteriuria", "Source: Kent Medical Knowledge, LLC", "Earned on May 2, 2025 at 8:14 PM", "Learner: Li Wei, MD"},
            "When to Treat Asymptomatic Bacteriuria | Kent Medical Knowledge, LLC | 2025-05-02 | 2025-05-02 | 0.25 ama-pra-1");
        row("claimed above, offered below in a box", {"# Kent Medical Society", "Certificate of Attendance", "Li Wei, MD", "attended Kent Spine Summit", "May 2-4, 2025", "Dover, Delaware", "Credits Claimed: 11.25", "", "Maximum Credits: 14.00 AMA PRA Category 1 Credits™", "Enduring release: none"},
            "Kent Spine Summit | Kent Medical Society | 2025-05-02 | 2025-05-04 | 11.25 ama-pra-1");
        row("sponsor with two sentences, second organization first", {"Presented by Blue Valley Hospital and Kent Medical Society", "# CME Certificate", "Li Wei, MD", "# Modern Stroke Care", "Thursday, May 8, 2025", "1.5 AMA PRA Category 1 Credits™ awarded", "Kent Medical Society is accredited by the ACCME to provide continuing medical education for physicians. Kent Medical Society designates this live activity for a maximum of 1.5 AMA PRA Category 1 Credits™."},
            "Modern Stroke Care | Kent Medical Society | 2025-05-08 | 2025-05-08 | 1.5 ama-pra-1");
        row("name after the facts", {"# Certificate of Completion", "# Diabetes Technology in Practice", "May 2, 2025", "1.0 AMA PRA Category 1 Credit™", "Completed by", "# Wei, Li, MD", "Kent Medical Society"},
            "Diabetes Technology in Practice | Kent Medical Society | 2025-05-02 | 2025-05-02 | 1 ama-pra-1");
        row("eval completion date", {"# Kent Medical Society", "Learner: Li Wei, MD", "Activity: Diabetes Technology in Practice", "Activity start: 04/20/2025", "Post-test passed: 05/02/2025", "Evaluation completed: 05/03/2025", "Credit awarded: 05/03/2025", "Amount: 1.0 AMA PRA Category 1 Credit™"},
            "Diabetes Technology in Practice | Kent Medical Society | 2025-05-02 | 2025-05-02 | 1 ama-pra-1");
        row("hours with minutes", {"# Kent Hospital", "Certificate of Attendance", "Li Wei, MD attended \"Safe Opioid Prescribing\" on May 2, 2025.", "Duration: 2 hours 30 minutes", "Credit: 2.5 AMA PRA Category 1 Credits™"},
            "Safe Opioid Prescribing | Kent Hospital | 2025-05-02 | 2025-05-02 | 2.5 ama-pra-1");
        row("date range over months", {"# Kent Leadership Academy", "This certifies that Li Wei, MD completed", "# Physician Leadership Program", "September 12, 2024 – April 25, 2025", "48.0 AMA PRA Category 1 Credits™"},
            "Physician Leadership Program | Kent Leadership Academy | 2024-09-12 | 2025-04-25 | 48 ama-pra-1");
        row("date abbreviations with dots", {"# Kent Medical Society", "Certificate", "Li Wei, MD completed Gout Update on Sept. 3, 2025.", "1 AMA PRA Category 1 Credit™"},
            "Gout Update | Kent Medical Society | 2025-09-03 | 2025-09-03 | 1 ama-pra-1");
        row("hyphen month date", {"# Kent Medical Society", "Certificate", "Name: Li Wei, MD", "Course: Gout Update", "Completion: 03-SEP-2025", "Credit: 1.00 AMA PRA Category 1 Credit™"},
            "Gout Update | Kent Medical Society | 2025-09-03 | 2025-09-03 | 1 ama-pra-1");
        row("AOA 1-B", {"# Kent Osteopathic Hospital", "CME Certificate", "Li Wei, DO", "Tumor Board", "May 2, 2025", "1 AOA Category 1-B credit"},
            "Tumor Board | Kent Osteopathic Hospital | 2025-05-02 | 2025-05-02 | 1 aoa-1b");
        row("CFPC", {"# Kent Family Practice Network", "Certificate of Attendance", "Dr. Li Wei attended Women's Health Day on May 2, 2025.", "This 1-credit-per-hour Group Learning program has been certified by the College of Family Physicians of Canada for up to 6 Mainpro+® credits.", "Credits claimed: 5"},
            "Women's Health Day | Kent Family Practice Network | 2025-05-02 | 2025-05-02 | 5 cfpc-certified");
        row("nursing and physician both", {"# Kent Medical Society", "Certificate", "Li Wei, MD", "Kent Trauma Day", "May 2, 2025", "Physicians: 6.5 AMA PRA Category 1 Credits™", "Nurses: 6.5 ANCC contact hours", "Pharmacists: 6.5 ACPE contact hours"},
            "Kent Trauma Day | Kent Medical Society | 2025-05-02 | 2025-05-02 | 6.5 ama-pra-1");
        row("nurse recipient of both", {"# Kent Medical Society", "Certificate", "Li Wei, RN, BSN", "Kent Trauma Day", "May 2, 2025", "Physicians: 6.5 AMA PRA Category 1 Credits™", "Nurses: 6.0 ANCC contact hours"},
            "Kent Trauma Day | Kent Medical Society | 2025-05-02 | 2025-05-02 | 6 ancc");
        row("certificate no. and license number", {"# Kent Medical Society", "Certificate No. 2025-00817", "Li Wei, MD (License: MD-44781)", "completed Infection Control on 05/13/2025", "Credits: 4.0 AMA PRA Category 1 Credits™"},
            "Infection Control | Kent Medical Society | 2025-05-13 | 2025-05-13 | 4 ama-pra-1");
        row("ampersand org", {"# Smith & Wesley Medical Education, LLC", "Certificate of Completion", "Li Wei, MD", "has successfully completed", "# Vaccines & Travel", "on 5/13/2025", "1.0 AMA PRA Category 1 Credits™"},
            "Vaccines & Travel | Smith & Wesley Medical Education, LLC | 2025-05-13 | 2025-05-13 | 1 ama-pra-1");
        row("three organizations joint", {"# Certificate", "Li Wei, MD participated in the live activity", "# Kidney Day", "on May 13, 2025 and was awarded 5.75 AMA PRA Category 1 Credits™.", "In support of improving patient care, this activity has been planned and implemented by Kent Kidney Foundation and Dover University School of Medicine. Dover University School of Medicine is jointly accredited by the Accreditation Council for Continuing Medical Education (ACCME), the Accreditation Council for Pharmacy Education (ACPE), and the American Nurses Credentialing Center (ANCC), to provide continuing education for the healthcare team."},
            "Kidney Day | Dover University School of Medicine | 2025-05-13 | 2025-05-13 | 5.75 ama-pra-1");
        row("date with weekday, time", {"# Kent Hospital", "Certificate of Attendance", "Li Wei, MD", "Department of Surgery Grand Rounds: Robotic Hernia Repair", "Wednesday, May 14, 2025, 7:00-8:00 AM", "1.0 AMA PRA Category 1 Credit™"},
            "Department of Surgery Grand Rounds: Robotic Hernia Repair | Kent Hospital | 2025-05-14 | 2025-05-14 | 1 ama-pra-1");
        row("reading of a series session", {"# Kent Hospital", "Li Wei, MD", "attended the following session of Medicine Grand Rounds", "Topic: Hyperkalemia", "Date: 5/14/2025", "Speaker: Jane Doe, MD", "Credit awarded: 1.0 AMA PRA Category 1 Credits™"},
            "Hyperkalemia | Kent Hospital | 2025-05-14 | 2025-05-14 | 1 ama-pra-1");
        row("letterhead and footers", {"Kent Medical Society", "Office of CME", "Dear Dr. Wei:", "This letter confirms that Li Wei, MD attended the 12th Annual Kent Hepatitis Conference, held May 14, 2025, in Dover, Delaware, and earned 6.0 AMA PRA Category 1 Credits™.", "Sincerely,", "Jane Doe", "CME Coordinator"},
            "12th Annual Kent Hepatitis Conference | Kent Medical Society | 2025-05-14 | 2025-05-14 | 6 ama-pra-1");
        row("ABS self-assessment", {"# Kent College of Surgeons", "Certificate of Completion", "Li Wei, MD, FACS", "# Surgical Self-Assessment 2025", "Completed: 5/14/2025", "10.0 AMA PRA Category 1 Credits™", "10.0 Self-Assessment credits toward the American Board of Surgery Continuous Certification"},
            "Surgical Self-Assessment 2025 | Kent College of Surgeons | 2025-05-14 | 2025-05-14 | 10 ama-pra-1");
        row("points UK", {"# Kent Deanery", "Certificate of Attendance", "This is to certify that Dr Li Wei attended", "# Palliative Care Update", "on 14th May 2025 at Kent House", "and has been awarded 6 CPD points"},
            "Palliative Care Update | Kent Deanery | 2025-05-14 | 2025-05-14 | 6 uk-cpd");
        row("amount of hours and credits the same", {"# Kent Medical Society", "Certificate", "Li Wei, MD attended 5.75 hours of Kidney Day on May 13, 2025", "and is entitled to 5.75 AMA PRA Category 1 Credits™"},
            "Kidney Day | Kent Medical Society | 2025-05-13 | 2025-05-13 | 5.75 ama-pra-1");
        row("long title over two lines with colon", {"# Kent Medical Society", "Certificate of Completion", "Li Wei, MD", "has completed the internet enduring activity", "# Optimizing Outcomes in Heart Failure With Reduced Ejection", "# Fraction: From Guidelines to the Clinic", "on May 13, 2025", "0.75 AMA PRA Category 1 Credits™"},
            "Optimizing Outcomes in Heart Failure With Reduced Ejection Fraction: From Guidelines to the Clinic | Kent Medical Society | 2025-05-13 | 2025-05-13 | 0.75 ama-pra-1");
        row("French", {"# Société médicale de Kent", "ATTESTATION DE PARTICIPATION", "Nous attestons que Dre Li Wei a participé à l'activité", "# Mise à jour en diabète", "le 13 mai 2025", "Crédits de la Section 1 du Collège royal : 5,5 heures"},
            "Mise à jour en diabète | Société médicale de Kent | 2025-05-13 | 2025-05-13 | 5.5 rcpsc-1");
        const QStringList head{"# Kent Medical Society certifies that", "Li Wei, MD", "has participated in the live activity titled"};
        row("a form behind the title", head + QStringList{"Caring for Adolescents", "in a virtual format on 3/15/2026", "and is awarded 2.00 AMA PRA Category 1 Credits"}, "Caring for Adolescents | Kent Medical Society | 2026-03-15 | 2026-03-15 | 2 ama-pra-1");
        row("a town behind the title", head + QStringList{"Caring for Adolescents", "in Boston, MA on 3/15/2026", "and is awarded 2.00 AMA PRA Category 1 Credits"}, "Caring for Adolescents | Kent Medical Society | 2026-03-15 | 2026-03-15 | 2 ama-pra-1");
        row("places in the title", head + QStringList{"Tick-Borne Disease in Maine, Vermont and Beyond", "on 3/15/2026", "and is awarded 2.00 AMA PRA Category 1 Credits"}, "Tick-Borne Disease in Maine, Vermont and Beyond | Kent Medical Society | 2026-03-15 | 2026-03-15 | 2 ama-pra-1");
        row("convened on a day", {"# Kent Medical Society", "This letter confirms that Li Wei, MD attended Advances in Stroke, convened 20 October 2025, and earned", "1.25 AMA PRA Category 1 Credits™."}, "Advances in Stroke | Kent Medical Society | 2025-10-20 | 2025-10-20 | 1.25 ama-pra-1");
        row("columns too close to be told apart", {"# CME Credit Certificate", "Kent Medical Society", "Certificate awarded to: Li Wei, MD", "", "Activity: Updates in Contraception", "Date: 1/19/2023", "", "Credits Available Credits Earned", "2.00 1.00 AMA PRA Category 1 Credits™", "", "Kent Medical Society is accredited by the ACCME to provide continuing medical education for physicians."}, "Updates in Contraception | Kent Medical Society | 2023-01-19 | 2023-01-19 | 1 ama-pra-1");
        row("a half in words and figures", {"# Kent Medical Society", "Certificate of Attendance", "This certifies that Li Wei, MD attended", "# Lessons from Claims", "on September 23, 2026", "and has been awarded three and one-half (31⁄2) hours of Category 1 credit toward the AMA Physician's Recognition Award."}, "Lessons from Claims | Kent Medical Society | 2026-09-23 | 2026-09-23 | 3.5 ama-pra-1");
        row("a half as a sign", {"# Kent Medical Society", "Name: Li Wei, MD", "Activity: Lessons from Claims", "Date: September 23, 2026", "Credits awarded: 3½ AMA PRA Category 1 Credits™"}, "Lessons from Claims | Kent Medical Society | 2026-09-23 | 2026-09-23 | 3.5 ama-pra-1");
        row("a half with a stroke", {"# Kent Medical Society", "Certificate of Credit", "Li Wei, MD", "has completed the live activity", "# Airway Day", "on September 24, 2026 and is awarded 7 1/2 AMA PRA Category 1 Credits™."}, "Airway Day | Kent Medical Society | 2026-09-24 | 2026-09-24 | 7.5 ama-pra-1");
        row("pairs of types and amounts on a line", {"# Prairie College of Osteopathic Physicians", "Statement of Attendance", "Name: Li Wei, DO", "Activity: Osteopathic Approaches to Low Back Pain", "Date: April 18, 2026", "AOA Category 1-A credits: 6.0 AOA Category 2-A: 1.5"}, "Osteopathic Approaches to Low Back Pain | Prairie College of Osteopathic Physicians | 2026-04-18 | 2026-04-18 | 6 aoa-1a, 1.5 aoa-2a");
        row("a pair on each line", {"# Kent Medical Society", "Statement of Participation", "Name: Li Wei, MD", "Activity: Clinical Ethics Intensive", "Activity date: Fri., Sept. 11 – Sun., Sept. 13, 2026", "AMA PRA Category 1 Credits™: 14.75", "AAFP Prescribed: 14.75", "Ethics credits included: 3.0"}, "Clinical Ethics Intensive | Kent Medical Society | 2026-09-11 | 2026-09-13 | 14.75 ama-pra-1, 14.75 aafp-prescribed");
        row("completed while it was on offer", {"# Certificate of Credit", "Participant\tLi Wei, MD", "Activity\tManaging Agitation", "Activity dates\t09/01/2024 - 08/31/2026", "Date completed\t07/04/2026", "Credit claimed\t1.75 AMA PRA Category 1 Credits™", "Accredited provider\tKent Medical Society"}, "Managing Agitation | Kent Medical Society | 2026-07-04 | 2026-07-04 | 1.75 ama-pra-1");
        row("the last of the stages", {"# Kent Medical Society", "Certificate of Completion", "Li Wei, MD", "has completed the performance improvement activity", "# Reducing Catheter Infections", "Stage A: January 12, 2026 — Stage B: April 6, 2026 — Stage C: September 28, 2026", "Stages A, B and C completed: 20 AMA PRA Category 1 Credits™ awarded"}, "Reducing Catheter Infections | Kent Medical Society | 2026-09-28 | 2026-09-28 | 20 ama-pra-1");
        row("an interval of two days", {"CERTIFICATE OF ATTENDANCE", "Name: Li Wei", "Course: Radiology Reading", "Dates: 2026-04-30/2026-05-02", "Credit: 16 h AMA PRA Category 1", "Organizer: Lakefront Imaging Academy"}, "Radiology Reading | Lakefront Imaging Academy | 2026-04-30 | 2026-05-02 | 16 ama-pra-1");
        row("hours in the title", {"# Certificate of Credit", "Li Wei, MD", "has participated in the enduring material", "# 2024 Annual Meeting: 12 Hours of Board Review", "on March 30, 2026", "and is awarded9.5 AMA PRA Category 1 Credits™"}, "2024 Annual Meeting: 12 Hours of Board Review |  | 2026-03-30 | 2026-03-30 | 9.5 ama-pra-1");
        row("du … au …", {"# Société médicale de Kent", "Attestation de participation", "Dre Li Wei", "a participé à la formation", "# Urgences infectieuses", "du 12 au 13 février 2026 à Lyon", "Crédits de la Section 1 du Collège royal : 5,5 heures"}, "Urgences infectieuses | Société médicale de Kent | 2026-02-12 | 2026-02-13 | 5.5 rcpsc-1");
        row("a card of life support", {"ADVANCED CARDIOVASCULAR LIFE SUPPORT", "# ACLS Provider", "American Heart Association", "", "Name: LI WEI", "has successfully completed the cognitive and skills evaluations in accordance with the curriculum of the American", "Heart Association Advanced Cardiovascular Life Support (ACLS) Program.", "", "Issue Date", "09/17/2026", "Renew By", "09/2028", "Instructor Name", "Thomas Okoro"}, "ACLS Provider | American Heart Association | 2026-09-17 | 2026-09-17 | ");
    }
    void paperOfEachIssuerIsRead()
    {
        QFETCH(QStringList, lines);
        const DocumentFacts read = readDocument({pageOfLines(lines)});
        QCOMPARE(read.activities.size(), 1);
        QTEST(factsText(read.activities.first()), "facts");
        QCOMPARE(read.activities.first().recipient.value.toCaseFolded(), QStringLiteral("li wei"));
    }

    void dayAndMonthThatMayBeExchangedAreNotSure_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("credit");
        QTest::addColumn<bool>("sure");
        QTest::newRow("nothing tells the order") << "02/05/2025" << "3.5 hours" << false;
        QTest::newRow("an American credit") << "02/05/2025" << "3.5 AMA PRA Category 1 Credits™" << true;
        QTest::newRow("both customs") << "02/05/2025" << "3.5 AMA PRA Category 1 Credits™, 3.5 CPD points" << false;
        QTest::newRow("a day that tells") << "02/25/2025" << "3.5 hours" << true;
        QTest::newRow("the same either way") << "02/02/2025" << "3.5 hours" << true;
        QTest::newRow("in words") << "5 February 2025" << "3.5 hours" << true;
    }
    void dayAndMonthThatMayBeExchangedAreNotSure()
    {
        QFETCH(QString, date);
        QFETCH(QString, credit);
        const DocumentFacts facts = readDocument({pageOfLines({"# Kent Clinic", "Certificate of Completion", "Dr Li Wei completed Skin Surgery Workshop on " + date + ".", "Credit awarded: " + credit})});
        QCOMPARE(facts.activities.size(), 1);
        const Field<DateRange> &days = facts.activities.first().days;
        QCOMPARE(days.value.start.year(), 2025);
        QTEST(days.confidence >= 0.85, "sure");
        QFETCH(bool, sure);
        const QDate exchanged(2025, days.value.start.day(), days.value.start.month());
        QVERIFY(sure || days.others.contains(DateRange{exchanged, exchanged}));
    }

    void whatMayBeWrongIsNotSure()
    {
        const auto creditOf = [](const QStringList &lines) { return readDocument({pageOfLines(QStringList{"World Forum of Infection", "Certificate", "Li Wei, MD", "attended the webinar"} + lines)}).activities.value(0).credits.value(0); };
        QVERIFY(creditOf({"# From COVID to the Next: Lessons", "1 October 2026", "1.5 CME credits"}).confidence < 0.85); // of whom, nobody says
        QVERIFY(creditOf({"# From COVID to the Next: Lessons", "1 October 2026", "1.5 CME credits", "", "Accredited by the ACCME."}).confidence > 0.85);
        QVERIFY(creditOf({"# Ethics: 12 Hours of Review", "1 October 2026"}).confidence < 0.85); // an amount of the title
    }

    void attendanceIsNoCreditOfTheRowsAbove()
    {
        const QList<ReadActivity> read = readDocument({pageOfLines({"# Credit Transcript", "Learner: Li Wei", "", "Title\tDate\tCredit Type\tAmount", "Critical Care Congress\tFeb 3, 2026\tAMA PRA Category 1\t18.50", "Simulation Day\tMar 12, 2026\tAMA PRA Category 1\t6.00", "Book Club\tApr 2, 2026\tAttendance\t1.00"})}).activities;
        QCOMPARE(read.size(), 3);
        QCOMPARE(read[1].credits.value(0).type, "ama-pra-1");
        QCOMPARE(read[2].credits.value(0).type, "attendance-hours");
    }

    void whatAwardsNothingIsNoActivity_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("still to be claimed") << QStringList{"# Kent Medical Society", "Thank you for attending Kidney Day on May 13, 2025!", "To receive your AMA PRA Category 1 Credits™, please complete the evaluation at kent.example/eval. Your certificate will be e-mailed."};
        QTest::newRow("a flyer") << QStringList{"# Kidney Day 2027", "May 13, 2027 | Dover", "Earn up to 5.75 AMA PRA Category 1 Credits™", "Register today at kent.example"};
        QTest::newRow("what a life support course offers") << QStringList{"# ADVANCED CARDIOVASCULAR LIFE SUPPORT", "ACLS Provider", "American Heart Association", "Next course: 09/17/2027. Cards are valid through two years. Register at kent.example"};
        QTest::newRow("a curriculum vitae") << QStringList{"Li Wei, MD", "Curriculum Vitae", "", "Education: MD, Stonebridge University School of Medicine, 2008", "Continuing education: completed Sepsis Update, May 3, 2025, 6 AMA PRA Category 1 Credits™"};
        QTest::newRow("a certificate withdrawn") << QStringList{"# Kent Medical Society", "Notice", "Dear Dr. Wei,", "Your certificate for Sepsis Update (May 3, 2025, 2 AMA PRA Category 1 Credits™) has been revoked."};
        QTest::newRow("a form without a name") << QStringList{"# Kent Medical Society", "# Certificate of Attendance", "Name: ______________", "attended Sepsis Update on May 3, 2025", "Credits claimed: ______ (maximum 3.0 AMA PRA Category 1 Credits™)"};
        QTest::newRow("a receipt") << QStringList{"Kent Medical Society", "Receipt", "Li Wei, MD", "Kidney Day registration $350.00", "Total paid: $350.00", "Visa ending 1234", "Includes 5.75 AMA PRA Category 1 Credits™"};
    }
    void whatAwardsNothingIsNoActivity()
    {
        QFETCH(QStringList, lines);
        QVERIFY(readDocument({pageOfLines(lines)}).activities.isEmpty());
    }

    void aWordIsAsItsCapitalsSay_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("aboutHiv");
        QTest::newRow("the medicine") << "PrEP in primary care" << true;
        QTest::newRow("a course before the boards") << "Board Prep Blitz" << false;
        QTest::newRow("the verb") << "How to prep for surgery" << false;
        QTest::newRow("in any capitals") << "hiv update" << true;
    }
    void aWordIsAsItsCapitalsSay()
    {
        QFETCH(QString, title);
        QTEST(findTopics(title, QString()).contains("hiv-aids"), "aboutHiv");
    }

    void opioidPrescribingIsTaught_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("taught");
        QTest::newRow("in the title") << "Opioid Prescribing After Surgery" << "" << true;
        QTest::newRow("the antidote alone") << "Naloxone for Every Discharge" << "" << false;
        QTest::newRow("the antidote of opioids") << "Naloxone and Opioid Overdose" << "" << true;
        QTest::newRow("a part of the hours") << "Neutropenic Fever on the Ward" << "AMA PRA Category 1 Credits: 2.0 (of these 1.0 in opioid prescribing)" << true;
        QTest::newRow("nowhere") << "Neutropenic Fever on the Ward" << "AMA PRA Category 1 Credits: 2.0" << false;
    }
    void opioidPrescribingIsTaught()
    {
        QFETCH(QString, title);
        QFETCH(QString, text);
        QTEST(findTopics(title, text).contains("opioid-prescribing"), "taught");
    }
};

QTEST_APPLESS_MAIN(TestIssuers)
#include "tst_issuers.moc"
