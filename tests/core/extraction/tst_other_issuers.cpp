// Papers of issuers of other kinds and countries: boards, colleges, cards, letters; and papers that prove no credit.
#include "core/extraction/read_document.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

class TestOtherIssuers : public QObject
{
    Q_OBJECT

    static QString factsText(const ReadActivity &read)
    {
        QStringList credits;
        for (const ReadCredit &credit : read.credits)
            credits << (credit.amount.text() + QLatin1Char(' ') + credit.type).trimmed();
        return QStringList{read.title.value, read.provider.value, isoText(read.days.value.start), isoText(read.days.value.end), credits.join(QStringLiteral(", ")), read.recipient.value}.join(QStringLiteral(" | "));
    }

    /// A form whose captions stand in small letters, each beneath its value or above it.
    static Page form(const QList<std::pair<QString, QString>> &rows, bool beneath, double gap)
    {
        Page page;
        page.sizePoints = QSizeF(612, 792);
        double y = 60;
        const auto add = [&](const QString &text, double size, bool bold) {
            double x = 80;
            for (const QString &word : text.split(QLatin1Char(' '))) {
                const double width = 0.5 * size * static_cast<double>(word.size());
                page.words << Word{word, QRectF(x / 612, y / 792, width / 612, size / 792), true, 1, bold};
                x += width + 0.3 * size;
            }
            y += size + 3;
        };
        add(QStringLiteral("CME Certificate"), 16, true);
        y += 20;
        for (const auto &[caption, value] : rows) {
            beneath ? add(value, 12, true) : add(caption, 8, false);
            beneath ? add(caption, 8, false) : add(value, 12, true);
            y += gap;
        }
        return page;
    }

private Q_SLOTS:
    void paperIsRead_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("facts");
        const auto row = [](const char *name, const QStringList &lines, const char *facts) { QTest::newRow(name) << lines << QString::fromUtf8(facts); };
        row("a French attestation", {"# Attestation de participation", "Nous attestons que la Dre Li Wei", "a participé à l’activité", "# Urgences cardiaques en région", "le 7 février 2026 à Québec", "6,25 heures, Section 1 du programme de Maintien du certificat du Collège royal", "Association des urgentistes du Québec"}, "Urgences cardiaques en région | Association des urgentistes du Québec | 2026-02-07 | 2026-02-07 | 6.25 rcpsc-1 | Li Wei");
        row("cycles of an activity", {"# Point-of-Care Learning Certificate", "Li Wei, MD", "has completed 11 learning cycles in the internet point-of-care activity ClinQuery Search", "between 04/01/2026 and 06/30/2026 and is awarded 5.5 AMA PRA Category 1 Credits™.", "", "Kent Hospital is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians."}, "ClinQuery Search | Kent Hospital | 2026-04-01 | 2026-06-30 | 5.5 ama-pra-1 | Li Wei");
        row("a board's number beside the name", {"# MOC Completion Notice", "Li Wei, MD · ABP ID 556677", "Activity:\tAsthma Action Plans", "Completed:\t03/31/2026", "Points:\t25 ABP MOC Part 4 points", "Sponsor:\tKent Children’s Hospital"}, "Asthma Action Plans | Kent Children’s Hospital | 2026-03-31 | 2026-03-31 | 25 abp-moc-4 | Li Wei");
        row("points of a board, a title like a name", {"# Certificate of Completion", "Li Wei, MD", "# Malignant Hyperthermia Drill", "Completed 19 Jan 2026", "3.0 AMA PRA Category 1 Credits™; 3.0 MOCA 2.0® Part II CME credits", "", "Kent Hospital is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians."}, "Malignant Hyperthermia Drill | Kent Hospital | 2026-01-19 | 2026-01-19 | 3 ama-pra-1, 3 moca-2 | Li Wei");
        row("prescribed and elective, by one word", {"# Certificate of Participation", "Li Wei, MD", "# Dermoscopy in the Office", "August 21, 2026", "The AAFP has reviewed Dermoscopy in the Office and deemed it acceptable for up to", "6.25 Live AAFP Prescribed credits and 1.0 Elective credit.", "Claimed: 6.0 Prescribed · 1.0 Elective", "Kent Family Medicine Academy"}, "Dermoscopy in the Office | Kent Family Medicine Academy | 2026-08-21 | 2026-08-21 | 6 aafp-prescribed, 1 aafp-elective | Li Wei");
        row("hours credited", {"# Certificate of Completion", "Li Wei, MD", "This is to confirm that the above participant completed the self-assessment program “Delirium Quiz Bank” (MOC Section 3)", "offered by the University of Kent Faculty of Medicine on 2026-02-20. Hours credited: 3.0 (maximum 4.0)."}, "Delirium Quiz Bank | University of Kent Faculty of Medicine | 2026-02-20 | 2026-02-20 | 3 rcpsc-3 | Li Wei");
        row("a card that names its course in short", {"# PALS Provider", "Li Wei", "has successfully completed the cognitive and skills evaluations in accordance with", "the curriculum of the program.", "Issue date:\t03/14/2026", "Renew by:\t03/2028", "Training center:\tKent Life Support Center"}, "PALS Provider | Kent Life Support Center | 2026-03-14 | 2026-03-14 |  | Li Wei");
        row("a congress in a sentence", {"# Verification of Attendance", "This verifies that Li Wei, MD was in attendance at the Coastal Geriatrics Congress, Sept 30 – Oct 2, 2026 in", "Astoria, Oregon, and received 13.75 AMA PRA Category 1 Credits™.", "", "# Kent Geriatrics Society"}, "Coastal Geriatrics Congress | Kent Geriatrics Society | 2026-09-30 | 2026-10-02 | 13.75 ama-pra-1 | Li Wei");
        row("credit for the profession that is marked", {"# Interprofessional Education Certificate", "Name: Li Wei, PA-C", "Activity: Teamwork in Hemorrhage", "Date of activity: January 16, 2026", "Credit awarded (credit for the profession marked with X):", "\tPhysician\t6.00 AMA PRA Category 1 Credits™", "X\tPhysician Associate\t6.00 AAPA Category 1 CME credits", "", "Kent Hospital is jointly accredited by the ACCME, ACPE and ANCC to provide continuing education for the healthcare team."}, "Teamwork in Hemorrhage | Kent Hospital | 2026-01-16 | 2026-01-16 | 6 aapa-1 | Li Wei");
        row("when it was on offer, and when it was completed", {"# CME Tracker", "Activity name\tHepatitis C: Cure for All", "Sponsor\tKent Medical Society", "Start date\t03/01/2026", "End date\t02/28/2028", "Completed\t04/09/2026", "Credits\t1.50 AMA PRA Category 1 Credits™", "Learner\tWei, Li"}, "Hepatitis C: Cure for All | Kent Medical Society | 2026-04-09 | 2026-04-09 | 1.5 ama-pra-1 | Li Wei");
        row("a message that is the certificate", {"# Thank you for attending!", "Dear Li Wei, MD,", "this message serves as your certificate for Allergy Day 2026, October 24, 2026.", "You have been credited with 5.5 AMA PRA Category 1 Credits™ and 5.5 AAFP Prescribed credits.", "", "# Kent Allergy Society"}, "Allergy Day 2026 | Kent Allergy Society | 2026-10-24 | 2026-10-24 | 5.5 ama-pra-1, 5.5 aafp-prescribed | Li Wei");
        row("a kind of event in short", {"# Certificate of Attendance", "Dr Li Wei", "attended the live educational event (LEE)", "# 18th Congress of Kent Intensivists", "Dover, 21/05/2026 – 23/05/2026", "The participant has been awarded 15 ECMEC®s.", "", "Kent Society of Intensive Care"}, "18th Congress of Kent Intensivists | Kent Society of Intensive Care | 2026-05-21 | 2026-05-23 | 15 eaccme-ecmec | Li Wei");
        row("stages of a project", {"# Certificate", "Li Wei, MD has completed Stages A, B and C of the PI-CME activity Hand Hygiene on Every Door", "on August 31, 2026 and earned 20.00 AMA PRA Category 1 Credits™ and 20 ABIM MOC Practice Assessment points.", "", "Kent Hospital is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians."}, "Hand Hygiene on Every Door | Kent Hospital | 2026-08-31 | 2026-08-31 | 20 ama-pra-1, 20 abim-moc-pa | Li Wei");
        row("an activity of self-assessment", {"# SAM Certificate", "Li Wei, MD", "completed the SA-CME activity", "# Incidental Findings on CT", "June 29, 2026", "Awarded: 1.0 AMA PRA Category 1 Credit™; 1.0 SA-CME credit (ABR).", "", "Kent Hospital is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians."}, "Incidental Findings on CT | Kent Hospital | 2026-06-29 | 2026-06-29 | 1 ama-pra-1, 1 abr-sacme | Li Wei");
        row("a number that begins with a figure", {"# Your CME certificate", "Hi Li,", "Nice work! You completed Syncope: Who Stays, Who Goes on Mar 5, 2026 at 9:41 PM and scored 90%.", "Credit:\t1.25 AMA PRA Category 1 Credits™", "Certificate ID:\t7F3-2210", "Issued to:\tLi Wei, MD", "Issued by:\tKent CME, Inc."}, "Syncope: Who Stays, Who Goes | Kent CME, Inc. | 2026-03-05 | 2026-03-05 | 1.25 ama-pra-1 | Li Wei");
        row("years of the Lord and points in fellowships", {"# Certificate", "This is to acknowledge that", "# LI WEI, M.D., F.A.C.P.", "has fulfilled the requirements of the accredited home study course", "# BIOSTATISTICS REFRESHER", "on the 3rd day of November, A.D. 2025", "Total credit hours: Ten (10.0) AMA PRA Category 1 Credits™", "", "# THE KENT ACADEMY OF MEDICINE"}, "BIOSTATISTICS REFRESHER | THE KENT ACADEMY OF MEDICINE | 2025-11-03 | 2025-11-03 | 10 ama-pra-1 | LI WEI");
        row("the number of a council behind the name", {"# Kent Postgraduate Centre", "# CPD Attendance Certificate", "Name: Dr. Li Wei IMC No: 445566", "Event: Antimicrobial Stewardship Half-Day", "Date: 17/10/2026", "External CPD Credits awarded: 3"}, "Antimicrobial Stewardship Half-Day | Kent Postgraduate Centre | 2026-10-17 | 2026-10-17 | 3 uk-cpd | Li Wei");
        row("a society's letter about what was reported", {"# AAFP Credit Letter", "Re: Li Wei, MD.", "The AAFP has reviewed Primary Care Rheumatology Camp, which took place on March 12-14, 2026,", "and deemed it acceptable for up to 14.00 Live AAFP Prescribed credit(s). You reported 12.50 credits."}, "Primary Care Rheumatology Camp |  | 2026-03-12 | 2026-03-14 | 12.5 aafp-prescribed | Li Wei");
        row("CPD credits of a category", {"# Kent Deanery of Postgraduate Medicine", "This is to certify that", "Dr. Li Wei", "attended the course", "# Managing the Acutely Breathless Patient", "held on 21st November 2025", "and is awarded 5 CPD credits (Category 1 External)"}, "Managing the Acutely Breathless Patient | Kent Deanery of Postgraduate Medicine | 2025-11-21 | 2025-11-21 | 5 uk-cpd | Li Wei");
        row("a duplicate", {"# Duplicate certificate", "Reissued November 12, 2026 at the request of the participant", "Li Wei, MD", "# Hypertension in Pregnancy", "Attended May 18, 2024", "1.00 AMA PRA Category 1 Credit™", "", "Kent Hospital is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians."}, "Hypertension in Pregnancy | Kent Hospital | 2024-05-18 | 2024-05-18 | 1 ama-pra-1 | Li Wei");
    }

    void paperIsRead()
    {
        QFETCH(const QStringList, lines);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QCOMPARE(facts.activities.size(), 1);
        QTEST(factsText(facts.activities.first()), "facts");
    }

    void captionsOfAForm_data()
    {
        QTest::addColumn<bool>("beneath");
        QTest::addColumn<double>("gap");
        QTest::newRow("beneath, far apart") << true << 14.0;
        QTest::newRow("beneath, close") << true << 2.0;
        QTest::newRow("above, far apart") << false << 14.0;
        QTest::newRow("above, close") << false << 4.0;
    }

    void captionsOfAForm()
    {
        QFETCH(const bool, beneath);
        QFETCH(const double, gap);
        const DocumentFacts facts = readDocument({form({{"PARTICIPANT", "Li Wei, MD"}, {"ACTIVITY", "Perioperative Glucose: Practical Targets"}, {"DATE OF PARTICIPATION", "September 12, 2026"}, {"CREDITS AWARDED", "2.0 AMA PRA Category 1 Credits™"}}, beneath, gap)});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(factsText(facts.activities.first()), "Perioperative Glucose: Practical Targets |  | 2026-09-12 | 2026-09-12 | 2 ama-pra-1 | Li Wei");
    }

    void provesNothing_data()
    {
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, const QStringList &lines) { QTest::newRow(name) << lines; };
        row("insurance", {"# Certificate of Insurance", "Insured: Li Wei, MD", "Policy period January 1, 2026 – January 1, 2027.", "A 5% premium credit applies after 4 hours of risk management CME."});
        row("membership", {"# Certificate of Membership", "Li Wei, MD is a member of the Society of Night Medicine for 2026. Members", "receive up to 10 AMA PRA Category 1 Credits™ free."});
        row("an accepted abstract", {"# Abstract Acceptance", "Dear Dr. Wei, congratulations! Your abstract “Fewer Falls With Fewer Pills” has been accepted for poster presentation", "at the Winter Forum, February 6, 2026. Attendees may earn up to 8 AMA PRA Category 1 Credits™."});
        row("a letter to faculty", {"# Invitation to Faculty", "Dear Dr. Wei, thank you for agreeing to serve as faculty for the Stroke Team Day on October 3, 2026.", "The activity is planned for 5.0 AMA PRA Category 1 Credits™."});
        row("a license", {"# Medical License Verification", "Li Wei, MD. License issued July 1, 2025, expires June 30, 2027.", "Renewal requires 40 AMA PRA Category 1 Credits™."});
        row("a form of request", {"# Credit request form", "I request 3.0 AMA PRA Category 1 Credits™ for Gout in Practice held on June 3, 2026.", "Name: ________ Signature: ________"});
        row("a room in a hotel", {"# Your hotel reservation is confirmed", "Guest: Li Wei. Check-in: September 30, 2026. Check-out: October 2, 2026.", "Conference rate: Coastal Geriatrics Congress."});
        row("a syllabus", {"# Syllabus: Toxicology Without a Lab", "Objectives: upon completion, participants will be able to treat.", "This course is designated for 5.25 AMA PRA Category 1 Credits™.", "Course directors: J. Lund, MD. March 14, 2026."});
    }

    void provesNothing()
    {
        QFETCH(const QStringList, lines);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QVERIFY(facts.activities.isEmpty());
        QVERIFY(!facts.problems.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestOtherIssuers)
#include "tst_other_issuers.moc"
