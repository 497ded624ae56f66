#include "core/base/file_name.h"

#include <QTest>

using namespace credence;

class TestFileName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foreignNamesBecomeHarmless_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("as it is") << "Sepsis Summit 2026.pdf" << "Sepsis Summit 2026.pdf";
        QTest::newRow("accents stay") << u"Attestation été.pdf"_qs << u"Attestation été.pdf"_qs;
        QTest::newRow("Chinese stays") << u"继续教育证书.pdf"_qs << u"继续教育证书.pdf"_qs;
        QTest::newRow("out of the folder") << "../../../../etc/passwd" << "passwd";
        QTest::newRow("absolute") << "/etc/cron.d/job" << "job";
        QTest::newRow("Windows path") << "C:\\Users\\rivera\\a.pdf" << "a.pdf";
        QTest::newRow("mixed slashes") << "..\\../a\\b.pdf" << "b.pdf";
        QTest::newRow("only dots") << "../.." << "file";
        QTest::newRow("a stream") << "a.pdf:hidden.exe" << "a.pdf_hidden.exe";
        QTest::newRow("device") << "CON.pdf" << "_CON.pdf";
        QTest::newRow("device alone") << "nul" << "_nul";
        QTest::newRow("a numbered port") << "com1.txt" << "_com1.txt";
        QTest::newRow("no device") << "Consent.pdf" << "Consent.pdf";
        QTest::newRow("turned around") << u"invoice\u202Efdp.exe"_qs << "invoicefdp.exe";
        QTest::newRow("isolated") << u"a\u2066b\u2069.pdf"_qs << "ab.pdf";
        QTest::newRow("of no width") << u"a\u200Bb.pdf"_qs << "ab.pdf";
        QTest::newRow("joined letters stay") << u"می\u200Cخواهم.pdf"_qs << u"می\u200Cخواهم.pdf"_qs;
        QTest::newRow("lines") << "a\nb\tc.pdf" << "a b c.pdf";
        QTest::newRow("a null") << QString("a%1.pdf").arg(QChar(0)) << "a .pdf";
        QTest::newRow("ending dots") << "a.pdf. . ." << "a.pdf";
        QTest::newRow("wild cards") << "a*b?.pdf" << "a_b_.pdf";
        QTest::newRow("empty") << "" << "file";
        QTest::newRow("only a slash") << "/" << "file";
        QTest::newRow("longest") << QString(116, 'a') + ".pdf" << QString(116, 'a') + ".pdf";
        QTest::newRow("one more") << QString(117, 'a') + ".pdf" << QString(116, 'a') + ".pdf";
        QTest::newRow("very long") << QString(100000, 'x') + ".jpeg" << QString(115, 'x') + ".jpeg";
        QTest::newRow("long without a kind") << QString(300, 'x') << QString(120, 'x');
        QTest::newRow("not cut inside a character") << QString(115, 'x') + u"😀.pdf"_qs << QString(115, 'x') + ".pdf";
    }
    void foreignNamesBecomeHarmless()
    {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        QCOMPARE(safeFileName(name), safe);
        QCOMPARE(safeFileName(safe), safe); // once is enough
    }

    void shownTextIsOneShortLine()
    {
        QCOMPARE(shownText("Your\r\n certificate"), "Your certificate");
        QCOMPARE(shownText(QString(200, 'a'), 10), QString(9, 'a') + u"…"_qs);
        QCOMPARE(shownText(u"\u202Eevil"_qs), "evil");
    }
};

QTEST_APPLESS_MAIN(TestFileName)
#include "tst_file_name.moc"
