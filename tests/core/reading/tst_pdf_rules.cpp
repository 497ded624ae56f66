// The rules of a PDF page: strokes, thin bars, edges of tinted boxes; white areas and the paper are none.
#include "core/reading/pdf_pages.h"
#include "core/reading/pdf_rules.h"

#include <QTest>

using namespace credence;

namespace {

/// A page of 400 by 200 points that shows `drawing`, in a file without a table of its objects, as damaged ones are.
QByteArray pdfOf(const QByteArray &drawing, const QByteArray &more = {})
{
    return "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
           "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>/XObject<</X1 7 0 R/X2 8 0 R/X3 9 0 R>>>>" + more + ">> endobj\n"
           "4 0 obj <</Length " + QByteArray::number(drawing.size()) + ">> stream\n" + drawing + "\nendstream endobj\n"
           "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n6 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>> endobj\n"
           "7 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 400 200]/Matrix[1 0 0 1 0 50]/Length 24>> stream\n40 50 m 200 50 l S       \nendstream endobj\n"
           "8 0 obj <</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>> stream\nx\nendstream endobj\n"
           "9 0 obj <</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 8 0 R/Length 1>> stream\nx\nendstream endobj\n"
           "trailer <</Root 1 0 R>>\n%%EOF\n";
}

} // namespace

class TestPdfRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDrawnIsRules_data()
    {
        QTest::addColumn<QByteArray>("drawing");
        QTest::addColumn<int>("count");
        QTest::addColumn<QRectF>("first"); // points, from the top left
        QTest::newRow("a stroke") << QByteArray("40 100 m 200 100 l S") << 1 << QRectF(40, 100, 160, 0);
        QTest::newRow("a thin bar") << QByteArray("40 150 160 1 re f") << 1 << QRectF(40, 49, 160, 1);
        QTest::newRow("moved and scaled") << QByteArray("q 2 0 0 2 0 0 cm 20 50 m 100 50 l S Q") << 1 << QRectF(40, 100, 160, 0);
        QTest::newRow("a frame is four") << QByteArray("40 20 160 100 re S") << 4 << QRectF(40, 180, 160, 0);
        QTest::newRow("a tinted box is four") << QByteArray("0.9 g 40 20 160 100 re f") << 4 << QRectF(40, 180, 160, 0);
        QTest::newRow("in a form") << QByteArray("/X1 Do") << 1 << QRectF(40, 100, 160, 0);
        QTest::newRow("white is nothing") << QByteArray("1 1 1 rg 40 20 160 100 re f") << 0 << QRectF();
        QTest::newRow("the paper is nothing") << QByteArray("0.9 g 0 0 400 200 re f") << 0 << QRectF();
        QTest::newRow("a slanted line is nothing") << QByteArray("40 20 m 200 120 l S") << 0 << QRectF();
        QTest::newRow("a short mark is nothing") << QByteArray("40 100 m 46 100 l S") << 0 << QRectF();
        QTest::newRow("a path that is not painted") << QByteArray("40 100 m 200 100 l n") << 0 << QRectF();
        QTest::newRow("broken operators") << QByteArray("l S re f Q Q 1 m") << 0 << QRectF();
    }
    void whatIsDrawnIsRules()
    {
        QFETCH(QByteArray, drawing);
        QFETCH(int, count);
        QFETCH(QRectF, first);
        const QList<QRectF> rules = pdfDrawings(pdfOf(drawing), 5).value(0).rules;
        QCOMPARE(rules.size(), count);
        if (count == 0)
            return;
        const QRectF points(rules.first().x() * 400, rules.first().y() * 200, rules.first().width() * 400, rules.first().height() * 200);
        QVERIFY2(std::abs(points.x() - first.x()) < 0.1 && std::abs(points.y() - first.y()) < 0.1 && std::abs(points.width() - first.width()) < 0.1, qPrintable(QString::number(points.y())));
    }
    void whatHidesItsTextIsTold_data()
    {
        QTest::addColumn<QByteArray>("drawing");
        QTest::addColumn<double>("picture");
        QTest::addColumn<bool>("hidden");
        const QByteArray scan("q 400 0 0 200 0 0 cm /X2 Do Q ");
        const QByteArray words("BT /F1 12 Tf 40 100 Td (Certificate of attendance) Tj ET ");
        QTest::newRow("words only") << words << 0.0 << false;
        QTest::newRow("words on a picture") << scan + words << 1.0 << false;
        QTest::newRow("words under a picture") << words + scan << 1.0 << true;
        QTest::newRow("invisible words on a picture") << scan + "BT 3 Tr /F1 12 Tf 40 100 Td [(Certificate) 20 (of attendance)] TJ ET" << 1.0 << true;
        QTest::newRow("invisible words and a line that shows") << scan + "q BT 3 Tr /F1 12 Tf 40 100 Td (Certificate of attendance, in very many words that nobody sees) Tj ET Q BT /F1 9 Tf (p. 1) Tj ET" << 1.0 << true;
        QTest::newRow("a picture on half of it") << QByteArray("q 200 0 0 200 0 0 cm /X2 Do Q ") + words << 0.5 << false;
        QTest::newRow("words under a picture that can be seen through") << words + "q 400 0 0 200 0 0 cm /X3 Do Q" << 1.0 << false;
    }
    void whatHidesItsTextIsTold()
    {
        QFETCH(QByteArray, drawing);
        QFETCH(double, picture);
        QFETCH(bool, hidden);
        const PageDrawing page = pdfDrawings(pdfOf(drawing), 5).value(0);
        QCOMPARE(page.picture, picture);
        QCOMPARE(page.hiddenText, hidden);
    }
    void aTurnedPageIsReadAsItIsShown()
    {
        const QRectF rule = pdfDrawings(pdfOf("40 100 m 200 100 l S", "/Rotate 90"), 5).value(0).rules.value(0);
        QVERIFY(rule.height() > rule.width());
        QVERIFY(std::abs(rule.x() - 0.5) < 0.01);
    }
    void whatIsNoPdfHasNone() { QVERIFY(pdfDrawings("no PDF at all", 5).isEmpty()); }

    void wordsTellTheirWeight()
    {
        const auto content = pdfContent(pdfOf("BT /F1 12 Tf 40 100 Td (plain) Tj /F2 12 Tf 60 0 Td (heavy) Tj ET"));
        QVERIFY(content);
        QCOMPARE(content->pages.first().words.size(), 2);
        QVERIFY(!content->pages.first().words[0].bold);
        QVERIFY(content->pages.first().words[1].bold);
    }
};

QTEST_APPLESS_MAIN(TestPdfRules)
#include "tst_pdf_rules.moc"
