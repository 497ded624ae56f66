// Ways in which certificates set their facts: wrapped, quoted, captioned, led to by dots, told in sentences.
#include "core/extraction/read_document.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

class TestCertificateForms : public QObject
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
    void factsAreReadFromEveryForm_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("credits");
        const auto row = [](const char *name, const QStringList &lines, const char *title, const char *day, const char *credits) {
            QTest::newRow(name) << lines << QString::fromUtf8(title) << QString::fromUtf8(day) << QString::fromUtf8(credits);
        };
        const QStringList head{"Kent Medical Center", "", "# Certificate of Attendance", "", "This certifies that", "# Li Wei, MD", "attended", ""};
        row("a last word that is also a label", head + QStringList{"# Preparing the nurses' early-warning teaching", "# session", "", "on May 2, 2025 and is awarded 1 AMA PRA Category 1 Credit™"}, "Preparing the nurses' early-warning teaching session", "2025-05-02", "1 ama-pra-1");
        row("a last word that is also a unit", head + QStringList{"# Medicine grand rounds: Vasopressors outside the", "# unit", "", "on May 2, 2025 and is awarded 1 AMA PRA Category 1 Credit™"}, "Medicine grand rounds: Vasopressors outside the unit", "2025-05-02", "1 ama-pra-1");
        row("how long the paper is kept", head + QStringList{"# Sepsis case conference no. 17", "", "on May 2, 2025", "and is awarded 1.0 participation hours", "", "Kent Medical Center keeps a record of attendance for six years."}, "Sepsis case conference no. 17", "2025-05-02", "1 attendance-hours");
        row("what completion enables", head + QStringList{"# Point-of-Care Ultrasound Refresher", "", "on May 2, 2025 and is awarded 1.5 AMA PRA Category 1 Credits™", "", "Successful completion of this CME activity enables the participant to earn up to 1.5 Medical", "Knowledge MOC points in the American Board of Internal Medicine's program."}, "Point-of-Care Ultrasound Refresher", "2025-05-02", "1.5 ama-pra-1");
        row("quotations within a quotation", {"# Certificate", "", "Kent Medical Center thanks Li Wei, MD for completing the recorded course “Physician Burnout: “It's", "Not You, It's the System”” on May 2, 2025.", "", "Credit awarded: 0.75 AMA PRA Category 1 Credit(s)™"}, "Physician Burnout: “It's Not You, It's the System”", "2025-05-02", "0.75 ama-pra-1");
        row("dots that lead to the values", {"# Course Completion Certificate", "", "Name . . . . . .\tLi Wei, MD", "Course . . . . .\tHuman Trafficking: Recognize and Refer", "Completed on . .. .\tMay 2, 2025", "Credits awarded .....\t2 AMA PRA Category 1 Credits™", "", "Kent Medical Center is accredited by the ACCME to provide continuing medical education for physicians."}, "Human Trafficking: Recognize and Refer", "2025-05-02", "2 ama-pra-1");
        row("captions, claimed above what was offered", {"Kent Medical Center", "# Certificate of Credit", "# Li Wei, MD", "Name of Physician", "", "# Resuscitation Boot Camp", "Name of Activity", "", "# May 2, 2025", "Date of Activity", "", "# 7.5", "AMA PR A Category 1 Credit(s)™ Claimed"}, "Resuscitation Boot Camp", "2025-05-02", "7.5 ama-pra-1");
        row("captions beside each other", {"Kent Medical Center", "# Certificate of Credit", "# Li Wei, MD", "Name of Physician", "", "# Resuscitation Boot Camp", "Name of Activity", "", "# May 2, 2025\tTucson, Arizona", "Date of Activity\tSite", "", "# 7.5\t8.00", "AMA PRA Category 1 Credit(s)™ Claimed\t\tMaximum Credits Offered"}, "Resuscitation Boot Camp", "2025-05-02", "7.5 ama-pra-1");
        row("a period of a series", {"# Certificate of Participation", "", "Li Wei, MD, attended 14 sessions of", "# Neurosciences Grand Rounds 2025", "during the period January 1, 2025 through June 30, 2025 and is credited with", "14.00 AMA PRA Category 1 Credits™", "", "Kent Medical Center is accredited by the ACCME.", "", "Issued Jul 13, 2025"}, "Neurosciences Grand Rounds 2025", "2025-06-30", "14 ama-pra-1");
        row("a box ticked for physicians", head + QStringList{"# Kidney Care in the Real World", "October 17-18, 2025", "X Physician: 9.75 AMA PRA Category 1 Credits™", "Other health professional: ______ hours of participation", "", "Kent Medical Center designates this live activity for a maximum of 12.50 AMA PRA Category 1 Credits™."}, "Kidney Care in the Real World", "2025-10-18", "9.75 ama-pra-1");
        row("a box ticked for others", {"Kent Medical Center", "", "# Certificate", "This certificate is awarded to", "# Percival Nakamura, PT", "for participation in", "# Concussion in Youth Sports", "August 21, 2024", "Physician: ______ AMA PRA Category 1 Credits™", "X Other health professional: 3 hours of participation", "", "Kent Medical Center designates this live activity for a maximum of 3 AMA PRA Category 1 Credits™."}, "Concussion in Youth Sports", "2024-08-21", "3 attendance-hours");
        row("one long sentence", {"# Certificate of Continuing Medical Education", "", "Be it known that Li Wei, DO has satisfactorily participated in the enduring material", "Treating Tobacco Use: Beyond the Patch, completed on the 11th day of March, 2026, for which 1.5 AMA", "PRA Category 1 Credits™ are hereby granted by", "# The Bayou State Medical Association"}, "Treating Tobacco Use: Beyond the Patch", "2026-03-11", "1.5 ama-pra-1");
    }
    void factsAreReadFromEveryForm()
    {
        QFETCH(QStringList, lines);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QCOMPARE(facts.activities.size(), 1);
        const ReadActivity &read = facts.activities.first();
        QTEST(read.title.value, "title");
        QTEST(isoText(read.days.value.end), "day");
        QTEST(creditsText(read), "credits");
    }

    void referencesAreNumbers_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("number");
        QTest::newRow("behind a colon") << "Reference: W-20250319-084" << "W-20250319-084";
        QTest::newRow("in a row") << "EACCME reference\t2024-18827" << "2024-18827";
        QTest::newRow("a universal activity number of a joint accreditor") << "UAN: JA4008881-0000-25-017-H01-P" << "JA4008881-0000-25-017-H01-P";
        QTest::newRow("a number that broke at its hyphen") << "Pharmacists: Universal Activity Number: JA4008881-0000-25- 017-H01-P" << "JA4008881-0000-25-017-H01-P";
        QTest::newRow("no number") << "Reference standard of 2024" << "";
    }
    void referencesAreNumbers()
    {
        QFETCH(QString, line);
        const DocumentFacts facts = readDocument({pageOfLines({"# Certificate", "This certifies that Li Wei, MD completed the course “Acute Stroke Care” on May 2, 2025.", "Credit awarded: 1 AMA PRA Category 1 Credit™", line})});
        QCOMPARE(facts.activities.size(), 1);
        QTEST(facts.activities.first().certificateNumber.value, "number");
    }

    void providersMayBeNamedLikeEvents()
    {
        const DocumentFacts facts = readDocument({pageOfLines({"Atlantic Critical Care Review", "", "# Certificate of Completion", "This certifies that", "# Li Wei, MD", "has participated in the live activity titled", "# Point-of-Care Ultrasound Refresher", "on May 2, 2025", "and is awarded", "1.5 AMA PRA Category 1 Credits™", "",
            "Atlantic Critical Care Review is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to", "provide continuing medical education for physicians."})});
        QCOMPARE(facts.activities.size(), 1);
        QCOMPARE(facts.activities.first().title.value, "Point-of-Care Ultrasound Refresher");
        QCOMPARE(facts.activities.first().provider.value, "Atlantic Critical Care Review");
    }

    void headingsOfPagesAreNoProviders()
    {
        const DocumentFacts facts = readDocument({
            pageOfLines({"SAINT FLORIAN MEDICAL CENTER\t\tPAGE 1", "LEARNER TRANSCRIPT - CONTINUING MEDICAL EDUCATION", "LEARNER: Li Wei, MD", "", "ACTIVITY\tCOMPLETED\tAMA PRA CAT 1", "Update on Gout\t11/03/2023\t4.00", "Perinatal Review\t11/20/2023\t2.00", "Sepsis Bundles\t12/13/2023\t1.00"}),
            pageOfLines({"SAINT FLORIAN MEDICAL CENTER\t\tPAGE 2", "LEARNER TRANSCRIPT - CONTINUING MEDICAL EDUCATION", "LEARNER: Li Wei, MD", "", "ACTIVITY\tCOMPLETED\tAMA PRA CAT 1", "Lupus Nephritis\t01/03/2024\t1.00", "Blood Utilization\t01/20/2024\t2.00"}),
        });
        QCOMPARE(facts.activities.size(), 5);
        for (const ReadActivity &read : facts.activities)
            QVERIFY2(read.provider.value.compare("Saint Florian Medical Center", Qt::CaseInsensitive) == 0, qPrintable(read.title.value + ": " + read.provider.value));
    }
};

QTEST_APPLESS_MAIN(TestCertificateForms)
#include "tst_certificate_forms.moc"
