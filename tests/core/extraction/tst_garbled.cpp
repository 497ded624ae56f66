// Telling text layers that are no text from those that are.
#include "core/extraction/garbled.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

class TestGarbled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersThatAreNoTextAreFound_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<bool>("garbled");
        QTest::newRow("a certificate") << QStringList{"Kent College certifies that Li Wei, MD", "has participated in the live activity titled Gout", "on May 2, 2025 and is awarded 1 AMA PRA Category 1 Credit"} << false;
        QTest::newRow("labels only") << QStringList{"Name Li Wei", "Title Update on Gout", "Date 5/2/2025", "Credits 1.0", "Provider Kent College", "Score 90"} << false;
        QTest::newRow("French") << QStringList{"La présente atteste que Manon Roy", "a participé à la formation de Sainte-Foy", "le 2 mai 2025 et a obtenu 4,5 heures"} << false;
        QTest::newRow("shifted letters") << QStringList{"Nhqw Frooghh fhuwlilhv wkdw Ol Zhl PG", "kdv sduwlflsdwhg lq wkh olyh dfwlylw|", "dqg lv dzdughg 4 DPD SUD"} << true;
        QTest::newRow("signs amid the letters") << QStringList{"K3nt Coll3ge cert1fies th4t Li We1", "h4s part1cip4ted in the l1ve act1vity t1tled G0ut", "on M4y 2 and is awarded one"} << true;
        QTest::newRow("too few to tell") << QStringList{"Xqz Wvp Rrt"} << false;
        QTest::newRow("nothing") << QStringList{} << false;
    }
    void layersThatAreNoTextAreFound()
    {
        QFETCH(QStringList, lines);
        QTEST(looksGarbled(pageOfLines(lines)), "garbled");
    }
    void recognizedWordsAreTakenOnlyWhenTheyReadBetter()
    {
        const Page good = pageOfLines({"Kent College certifies that Li Wei has participated in the course on May 2"});
        const Page bad = pageOfLines({"Nhqw Frooghh fhuwlilhv wkdw Ol Zhl kdv sduwlflsdwhg lq wkh frxuvh rq Pd| 5"});
        QVERIFY(readsBetter(good, bad));
        QVERIFY(!readsBetter(bad, good));
        QVERIFY(!readsBetter(good, good));
    }
    void ofTwoReadingsOneHasMoreSense()
    {
        const Page layer = pageOfLines({"Kent College ccrtifies tnat Li Wei lias participated in the coursc on May 2"});
        const Page recognized = pageOfLines({"Kent College certifies that Li Wei has participated in the course on May 2"});
        QVERIFY(hasMoreSense(recognized, layer));
        QVERIFY(!hasMoreSense(layer, recognized));
        QVERIFY(!hasMoreSense(layer, layer));
    }
    void wordsThatOnlyOneReadingHasAreTrustedLess()
    {
        const Page layer = confirmed(pageOfLines({"Reading Cascs, on May 2."}), pageOfLines({"reading CASES on May 2"}));
        for (const Word &word : layer.words)
            QCOMPARE(word.sure < 1, word.text.startsWith("Cascs"));
    }
};

QTEST_APPLESS_MAIN(TestGarbled)
#include "tst_garbled.moc"
