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
        QTest::newRow("a raised number") << u"LPT\u00B2.pdf"_qs << u"_LPT\u00B2.pdf"_qs;
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
        QTest::newRow("many bytes") << QString(100, u'\u6D25') + ".pdf" << QString(58, u'\u6D25') + ".pdf";
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

    void titlesBecomeNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("as it is") << "2026-02-10 Sepsis Management Course - SCCM" << "2026-02-10 Sepsis Management Course - SCCM";
        QTest::newRow("up and out") << "../../etc/passwd" << "-..-etc-passwd";
        QTest::newRow("backslashes") << "..\\..\\Windows\\System32" << "-..-Windows-System32";
        QTest::newRow("drive") << "C:\\autoexec.bat" << "C - -autoexec.bat";
        QTest::newRow("colon") << "Sepsis: from recognition to re-draw" << "Sepsis - from recognition to re-draw";
        QTest::newRow("reserved signs") << "What? \"A\" <B> *C* | D" << "What A B C - D";
        QTest::newRow("line breaks and tabs") << "One\n\tTwo\r\nThree" << "One Two Three";
        QTest::newRow("control characters") << QString(QStringLiteral("a\x01") + QStringLiteral("b\x7F") + QStringLiteral("c") + QChar(0)) << "a b c";
        QTest::newRow("turned around by a direction mark") << QStringLiteral("certificate\u202Efdp.exe") << "certificatefdp.exe";
        QTest::newRow("zero width") << QStringLiteral("a\u200Bb\uFEFFc") << "abc";
        QTest::newRow("dots and blanks at the end") << "Course . .. " << "Course";
        QTest::newRow("hidden") << "...hidden" << "hidden";
        QTest::newRow("locked by an office program") << "~$notes" << "$notes";
        QTest::newRow("device") << "con" << "_con";
        QTest::newRow("device with ending") << "LPT1.old" << "_LPT1.old";
        QTest::newRow("device with a raised number") << QStringLiteral("COM\u00B9") << QStringLiteral("_COM\u00B9");
        QTest::newRow("no device") << "Conference" << "Conference";
        QTest::newRow("no device either") << "COM10" << "COM10";
        QTest::newRow("decomposed") << QStringLiteral("Re\u0301animation") << QStringLiteral("R\u00E9animation");
        QTest::newRow("emoji") << QStringLiteral("Sepsis \U0001F9A0 rounds") << QStringLiteral("Sepsis \U0001F9A0 rounds");
        QTest::newRow("half of a pair") << QString(QStringLiteral("a") + QChar(0xD83E) + QStringLiteral("b")) << QStringLiteral("a\uFFFDb");
        QTest::newRow("only signs") << "???" << "Untitled";
        QTest::newRow("only dots") << ".." << "Untitled";
        QTest::newRow("empty") << "" << "Untitled";
    }

    void titlesBecomeNames()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QCOMPARE(safeTitle(text), name);
        QCOMPARE(safeTitle(name), name); // nothing changes the second time
    }

    void longNamesEndBetweenCharacters_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("letters") << "a";
        QTest::newRow("two bytes") << QStringLiteral("\u00E9");
        QTest::newRow("three bytes") << QStringLiteral("\u6D25");
        QTest::newRow("four bytes") << QStringLiteral("\U0001F9A0");
        QTest::newRow("a character of several") << QStringLiteral("e\u0323\u0302");
    }

    void longNamesEndBetweenCharacters()
    {
        QFETCH(QString, unit);
        const QString composed = unit.normalized(QString::NormalizationForm_C);
        const QString name = safeTitle(unit.repeated(300));
        QVERIFY2(name.size() <= 120, qPrintable(QString::number(name.size())));
        QVERIFY2(name.toUtf8().size() <= 180, qPrintable(QString::number(name.toUtf8().size())));
        QCOMPARE(name.size() % composed.size(), 0);
        QCOMPARE(name, composed.repeated(name.size() / composed.size()));
        QVERIFY(name.size() + composed.size() > 120 || (name + composed).toUtf8().size() > 180); // no shorter than it must be
    }

    void namesThatSomeSystemTakesForOneHaveOneKey()
    {
        QCOMPARE(nameKey(QStringLiteral("SEPSIS.pdf")), nameKey(QStringLiteral("sepsis.pdf")));
        QCOMPARE(nameKey(QStringLiteral("Re\u0301a")), nameKey(QStringLiteral("r\u00C9a")));
        QVERIFY(nameKey(QStringLiteral("sepsis 1")) != nameKey(QStringLiteral("sepsis 2")));
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
