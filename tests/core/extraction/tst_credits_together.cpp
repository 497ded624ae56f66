// Credits of two and three kinds said together: on one line, in columns, in brackets, as parts and as alternatives.
#include "core/extraction/read_document.h"
#include "tests/support/page_lines.h"

#include <QTest>

#include <algorithm>

using namespace credence;
using credence::test::pageOfLines;

class TestCreditsTogether : public QObject
{
    Q_OBJECT

    static ReadActivity read(const QString &wording)
    {
        const DocumentFacts facts = readDocument({pageOfLines(QStringList{"# Certificate of Completion", "Kent Medical Center certifies that", "Li Wei, MD", "has completed", "# Leading Change", "on May 2, 2026"} + wording.split(QStringLiteral(" / ")))});
        return facts.activities.value(0);
    }

    static QString creditsText(const ReadActivity &read)
    {
        QStringList credits;
        for (const ReadCredit &credit : read.credits)
            credits << (credit.amount.text() + QLatin1Char(' ') + credit.type).trimmed();
        return credits.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void everyKindIsRead_data()
    {
        QTest::addColumn<QString>("wording"); // " / " parts lines, a tab parts columns
        QTest::addColumn<QString>("credits");
        const auto row = [](const char *wording, const char *credits) { QTest::newRow(wording) << QString::fromUtf8(wording) << QString::fromUtf8(credits); };
        row("and was awarded 2.0 AMA PRA Category 1 Credits™ / 1.0 ABIM MOC Medical Knowledge point", "2 ama-pra-1, 1 abim-moc-mk");
        row("2.0 AMA PRA Category 1 Credits™ 1.0 ABIM MOC Medical Knowledge point", "2 ama-pra-1, 1 abim-moc-mk");
        row("Awarded: 2.0 AMA PRA Category 1 Credits™, 2.0 AAFP Prescribed credits and 2.4 ANCC contact hours", "2 ama-pra-1, 2 aafp-prescribed");
        row("2.0 AMA PRA Category 1 Credits™ including 1.0 ABIM MOC Medical Knowledge point", "2 ama-pra-1, 1 abim-moc-mk");
        row("2.0 AMA PRA Category 1 Credits™ (of which 1.0 ABIM MOC Medical Knowledge)", "2 ama-pra-1, 1 abim-moc-mk");
        row("and was awarded 2.0 AMA PRA Category 1 Credits™ (also approved for 2.0 AAFP Prescribed credits)", "2 ama-pra-1, 2 aafp-prescribed");
        row("2.0 AMA PRA Category 1 Credits™; also approved for 2.0 AAFP Prescribed credits", "2 ama-pra-1, 2 aafp-prescribed");
        row("2.0 AMA PRA Category 1 Credits™ or 2.0 AAFP Prescribed credits or 2.0 ANCC contact hours", "2 ama-pra-1, 2 aafp-prescribed");
        row("2.0 AMA PRA Category 1 Credits™ and/or 2.0 AAFP Prescribed credits", "2 ama-pra-1, 2 aafp-prescribed");
        row("earned 2.0 AMA PRA Category 1 Credits™ and/or 2.0 MOC points (ABIM)", "2 ama-pra-1, 2 abim-moc-mk");
        row("2.0 AMA PRA Category 1 Credits™ / 2.0 AAFP Prescribed credits / 2.0 AOA Category 1-A credits", "2 ama-pra-1, 2 aafp-prescribed, 2 aoa-1a");
        row("AMA PRA Category 1 Credits™: 2.0 | AAFP Prescribed: 2.0 | AOA 1-A: 1.5", "2 ama-pra-1, 2 aafp-prescribed, 1.5 aoa-1a");
        row("AMA PRA Category 1 Credits™: 2.0\tAAFP Prescribed credits: 2.0", "2 ama-pra-1, 2 aafp-prescribed");
        row("AMA PRA Category 1 Credits™\tABIM MOC points / 2.0\t1.0", "2 ama-pra-1, 1 abim-moc-mk");
        row("AMA PRA Category 1 Credits™\t2.0 / ABIM MOC Medical Knowledge points\t1.0", "2 ama-pra-1, 1 abim-moc-mk");
        row("2.0\tAMA PRA Category 1 Credits™ / 1.0\tABIM MOC Medical Knowledge points", "2 ama-pra-1, 1 abim-moc-mk");
        row("Credits: 2.0 AMA PRA Category 1; 1.0 ABIM MOC", "2 ama-pra-1, 1 abim-moc-mk");
        row("Credit awarded: AMA PRA Category 1™ (2.0), ABIM MOC Medical Knowledge (1.0)", "2 ama-pra-1, 1 abim-moc-mk");
        row("Credit awarded: AMA PRA Category 1 (2.0 credits) & AAFP Prescribed (1.5 credits)", "2 ama-pra-1, 1.5 aafp-prescribed");
        row("You earned 2.0 AMA PRA Category 1 Credits™ plus 1.0 ABP MOC Part 2 point.", "2 ama-pra-1, 1 abp-moc-2");
        row("You earned 2.0 AMA PRA Category 1 Credits™ as well as 1.0 AAFP Elective credit.", "2 ama-pra-1, 1 aafp-elective");
        row("2.0 AMA PRA Category 1 Credits™ = 2.0 AAFP Prescribed credits", "2 ama-pra-1, 2 aafp-prescribed");
        row("2.0 AMA PRA Category 1 Credits™ → 1.0 ABIM MOC point", "2 ama-pra-1, 1 abim-moc-mk");
        row("2.0 AMA PRA Category 1 Credits™ [1.0 ABIM MOC Medical Knowledge point]", "2 ama-pra-1, 1 abim-moc-mk");
        row("2.0 AMA PRA Category 1 Credits™ with 1.0 ABIM MOC point", "2 ama-pra-1, 1 abim-moc-mk");
        row("2.0 AMA PRA Category 1 Credits™ towards which 1.0 ABIM MOC point was earned", "2 ama-pra-1, 1 abim-moc-mk");
        row("2.0 AMA PRA Category 1 Credits™ ~ 1.0 ABIM MOC point", "2 ama-pra-1, 1 abim-moc-mk");
        row("2 AMA PRA Category 1 Credit(s)™ – 1.5 ANCC contact hours – 1.5 AAPA Category 1 CME credits", "2 ama-pra-1, 1.5 aapa-1");
        row("claimed 2.0 AMA PRA Category 1 Credits™ and 1.0 ABIM MOC Medical Knowledge point / of a maximum of 4.0 / 4.0", "2 ama-pra-1, 1 abim-moc-mk");
        row("1.0 AOA Category 1-A credit and 1.0 AMA PRA Category 1 Credit™", "1 aoa-1a, 1 ama-pra-1");
        row("6.0 AAFP Prescribed credits (equivalent to 6.0 AMA PRA Category 1 Credits™)", "6 aafp-prescribed, 6 ama-pra-1");
        row("6.0 ECMEC® (6.0 AMA PRA Category 1 Credits™)", "6 eaccme-ecmec, 6 ama-pra-1");
        row("Royal College MOC Section 1: 3.5 hours; MAINPRO+ Certified: 3.5 credits", "3.5 rcpsc-1, 3.5 cfpc-certified");
        row("3.5 Mainpro+ Certified Activity credits and 3.5 Royal College Section 1 hours", "3.5 cfpc-certified, 3.5 rcpsc-1");
        row("is awarded a total of 4.5 credits: 3.0 AMA PRA Category 1 Credits™ and 1.5 AMA PRA Category 2 Credits™", "3 ama-pra-1, 1.5 ama-pra-2");
        row("2.0 AMA PRA Category 1 Credits™ ABIM MOC: 2.0 points", "2 ama-pra-1, 2 abim-moc-mk");
        row("CME: 2.0 AMA PRA Category 1 Credits™ MOC: 2.0 ABIM Medical Knowledge points", "2 ama-pra-1, 2 abim-moc-mk");
        row("Physicians: 2.0 AMA PRA Category 1 Credits™ | Nurses: 2.0 contact hours | Pharmacists: 2.0 contact hours (0.2 CEU)", "2 ama-pra-1");
        row("2.0 AMA PRA Category 1 Credits™; 2.0 MOCA 2.0® Part II CME credits (ABA)", "2 ama-pra-1, 2 moca-2");
        row("2.0 AMA PRA Category 1 Credits™; 2.0 ABS Self-Assessment credits", "2 ama-pra-1, 2 abs-sa");
        row("One (1.0) AMA PRA Category 1 Credit™ and one (1) ABIM MOC point", "1 ama-pra-1, 1 abim-moc-mk");
        row("1 ½ AMA PRA Category 1 Credits™ and ½ AAFP Prescribed credit", "1.5 ama-pra-1, 0.5 aafp-prescribed");
        row("2.0 AMA PRA Category 1 Credits™ / or 2.0 AAFP Prescribed credits / or 2.4 ANCC contact hours", "2 ama-pra-1, 2 aafp-prescribed");
        row("Credits: AMA PRA Category 1 – 2.0; ABIM MOC – 1.0", "2 ama-pra-1, 1 abim-moc-mk");
        row("AMA PRA Category 1 Credits™ = 2.0, AAFP Prescribed = 1.5", "2 ama-pra-1, 1.5 aafp-prescribed");
        row("AMA PRA Category 1: 2.0 hrs ABIM MOC MK: 1.0 pt", "2 ama-pra-1, 1 abim-moc-mk");
        row("Awarded 2 (two) AMA PRA Category 1 Credits™ and 1 (one) AAFP Elective credit", "2 ama-pra-1, 1 aafp-elective");
        row("earned 2.0 AMA PRA Category 1 Credits™ (equals 2.0 AOA Category 2-A)", "2 ama-pra-1, 2 aoa-2a");
        row("2.0 AMA PRA Category 1 Credits™ & 2.0 ABA MOCA Part II points", "2 ama-pra-1, 2 moca-2");
        row("2.0 AMA PRA Category 1 Credits™ • 2.0 ABPN SA credits", "2 ama-pra-1, 2 abpn-sa");
        row("2.0 AMA PRA Category 1 Credits™ and 20 ABFM certification points", "2 ama-pra-1, 20 abfm-points");
        row("2.0 AMA PRA Category 1 Credits™ and 2.0 ACEP Category I credits", "2 ama-pra-1, 2 acep-1");
        row("2.0 AMA PRA Category 1 Credits™ / 2 ACOG cognate credits", "2 ama-pra-1, 2 acog-cognate");
        row("Type\tAmount / AMA PRA Category 1 Credits™\t2.0 / AAFP Prescribed\t1.5 / AOA 2-A\t1.0", "2 ama-pra-1, 1.5 aafp-prescribed, 1 aoa-2a");
        row("2.0 AMA PRA Category 1 Credits™, of which 1.0 is in pain management", "2 ama-pra-1");
        row("2.0 AMA PRA Category 1 Credits™ including 0.5 hour of opioid education", "2 ama-pra-1");
        row("2.0 AMA PRA Category 1 Credits™ (2.0 hours)", "2 ama-pra-1");
        row("You claimed 2.0 of 3.0 AMA PRA Category 1 Credits™ and 1.0 of 3.0 ABIM MOC points", "2 ama-pra-1, 1 abim-moc-mk");
    }

    void everyKindIsRead()
    {
        QFETCH(const QString, wording);
        QTEST(creditsText(read(wording)), "credits");
    }

    /// What somebody earned or claimed beats what was offered, with or without its unit.
    void earnedBeatsTheMaximum_data()
    {
        QTest::addColumn<QString>("wording");
        QTest::addColumn<QString>("credits");
        const auto row = [](const char *wording, const char *credits) { QTest::newRow(wording) << QString::fromUtf8(wording) << QString::fromUtf8(credits); };
        row("maximum 17 ECMEC®s — earned 13,5", "13.5 eaccme-ecmec");
        row("maximum 17 ECMEC®s — earned 13.5", "13.5 eaccme-ecmec");
        row("This activity was offered for up to 6.0 AMA PRA Category 1 Credits™; certificate issued for 4.5.", "4.5 ama-pra-1");
        row("Up to 6.0 AMA PRA Category 1 Credits™ available; you obtained 4.5.", "4.5 ama-pra-1");
        row("maximum 16 European CME credits (ECMEC®s) / Credits obtained: 11", "11 eaccme-ecmec");
        row("Maximum: 6.0 AMA PRA Category 1 Credits™ / Earned: 4.5", "4.5 ama-pra-1");
        row("Maximum: 6.0 AMA PRA Category 1 Credits™ / Claimed: 4.5", "4.5 ama-pra-1");
        row("Maximum: 6.0 AMA PRA Category 1 Credits™ / Awarded: 4,5", "4.5 ama-pra-1");
        row("AMA PRA Category 1 Credits™ – maximum 6.0, claimed 4.5", "4.5 ama-pra-1");
        row("AMA PRA Category 1 Credits™: max. 6.0 / earned 4.5", "4.5 ama-pra-1");
        row("designated for a maximum of 6.0 AMA PRA Category 1 Credits™, of which 4.5 were claimed.", "4.5 ama-pra-1");
        row("designated for a maximum of 6.0 AMA PRA Category 1 Credits™ (4.5 earned).", "4.5 ama-pra-1");
        row("designated for a maximum of 6.0 AMA PRA Category 1 Credits™. The physician claimed 4.5.", "4.5 ama-pra-1");
        row("designated for a maximum of 6.0 AMA PRA Category 1 Credits™. / The physician attended 4.5 hours.", "4.5 ama-pra-1");
        row("designated for a maximum of 6.0 AMA PRA Category 1 Credits™. / Attended: 4.5 hours", "4.5 ama-pra-1");
        row("not to exceed 6.0 AMA PRA Category 1 Credits™; granted: 4.5", "4.5 ama-pra-1");
        row("4.5 of 6.0 AMA PRA Category 1 Credits™", "4.5 ama-pra-1");
        row("4.5 AMA PRA Category 1 Credits™ (max. 6.0)", "4.5 ama-pra-1");
        row("Max. credits 6.0 | Credits granted 4.5 | AMA PRA Category 1", "4.5 ama-pra-1");
        row("You received 4.5 out of a possible 6.0 AMA PRA Category 1 Credits™.", "4.5 ama-pra-1");
        row("This activity offers 5.0 AMA PRA Category 1 Credits™. Your attendance: 3.75 hours = 3.75 AMA PRA Category 1 Credits™", "3.75 ama-pra-1");
        row("Available: 6.0 AMA PRA Category 1 Credits™\tEarned: 4.5", "4.5 ama-pra-1");
        row("Credits available\tCredits earned / 6.0 AMA PRA Category 1\t4.5 AMA PRA Category 1", "4.5 ama-pra-1");
        row("Designated for 6.0 AMA PRA Category 1 Credits™ and certified for 4.5", "4.5 ama-pra-1");
        row("Credited hours 4.5 (of 6.0 AMA PRA Category 1 Credits™)", "4.5 ama-pra-1");
        row("for up to 12 AMA PRA Category 1 Credits™; Dr. Wei has been granted 10.25", "10.25 ama-pra-1");
        row("AMA PRA Category 1 Credits™: 10.5 claimed, 12.0 offered", "10.5 ama-pra-1");
        row("AMA PRA Category 1 Credits™: 10.5 claimed of 12.0 available", "10.5 ama-pra-1");
        row("AMA PRA Category 1 Credits™: claimed 10.5, maximum 12.0", "10.5 ama-pra-1");
        row("AMA PRA Category 1 Credits™: 12.0 maximum, 10.5 claimed", "10.5 ama-pra-1");
        row("AMA PRA Category 1 Credits™: maximum 12.0, claimed 10.5", "10.5 ama-pra-1");
        row("AMA PRA Category 1 Credits™: 12.0 (maximum); 10.5 (claimed)", "10.5 ama-pra-1");
        row("AMA PRA Category 1 Credits™ — offered: 12.0 — earned: 10.5", "10.5 ama-pra-1");
        row("10.5 AMA PRA Category 1 Credits™ claimed (12.0 maximum)", "10.5 ama-pra-1");
    }

    void earnedBeatsTheMaximum()
    {
        QFETCH(const QString, wording);
        QTEST(creditsText(read(wording)), "credits");
    }

    /// What stands beside a credit and was not understood makes it doubtful.
    void unreadBesideIsDoubtful_data()
    {
        QTest::addColumn<QString>("wording");
        const auto row = [](const char *wording) { QTest::newRow(wording) << QString::fromUtf8(wording); };
        row("2.0 AMA PRA Category 1 Credits™ + 1.0 MOC");
        row("2.0 AMA PRA Category 1 Credits™ (worth up to 1.5 AAFP Prescribed credits)");
        row("2.0 AMA PRA Category 1 Credits™ ABIM MOC Medical Knowledge 1.0");
    }

    void unreadBesideIsDoubtful()
    {
        QFETCH(const QString, wording);
        const ReadActivity activity = read(wording);
        QVERIFY(!activity.credits.isEmpty());
        const bool doubted = activity.credits.size() > 1 || std::all_of(activity.credits.begin(), activity.credits.end(), [](const ReadCredit &credit) { return credit.confidence < 0.85; });
        QVERIFY2(doubted, qPrintable(creditsText(activity)));
    }
};

QTEST_APPLESS_MAIN(TestCreditsTogether)
#include "tst_credits_together.moc"
