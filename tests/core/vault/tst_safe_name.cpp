// Names that every system takes.
#include "core/vault/safe_name.h"

#include <QTest>

using namespace credence;

class tst_safe_name : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreMadeSafe_data();
    void namesAreMadeSafe();
    void longNamesEndBetweenCharacters_data();
    void longNamesEndBetweenCharacters();
    void namesThatSomeSystemTakesForOneHaveOneKey();
};

void tst_safe_name::namesAreMadeSafe_data()
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
    QTest::newRow("control characters") << QString(QStringLiteral("a\x01") + QStringLiteral("b\x7F") + QStringLiteral("c") + QChar(0)) << "abc";
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

void tst_safe_name::namesAreMadeSafe()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(safeName(text), name);
    QCOMPARE(safeName(name), name); // nothing changes the second time
}

void tst_safe_name::longNamesEndBetweenCharacters_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("letters") << "a";
    QTest::newRow("two bytes") << QStringLiteral("\u00E9");
    QTest::newRow("three bytes") << QStringLiteral("\u6D25");
    QTest::newRow("four bytes") << QStringLiteral("\U0001F9A0");
    QTest::newRow("a character of several") << QStringLiteral("e\u0323\u0302");
}

void tst_safe_name::longNamesEndBetweenCharacters()
{
    QFETCH(QString, unit);
    const QString composed = unit.normalized(QString::NormalizationForm_C);
    const QString name = safeName(unit.repeated(300));
    QVERIFY2(name.size() <= 120, qPrintable(QString::number(name.size())));
    QVERIFY2(name.toUtf8().size() <= 180, qPrintable(QString::number(name.toUtf8().size())));
    QCOMPARE(name.size() % composed.size(), 0);
    QCOMPARE(name, composed.repeated(name.size() / composed.size()));
    QVERIFY(name.size() + composed.size() > 120 || (name + composed).toUtf8().size() > 180); // no shorter than it must be
}

void tst_safe_name::namesThatSomeSystemTakesForOneHaveOneKey()
{
    QCOMPARE(nameKey(QStringLiteral("SEPSIS.pdf")), nameKey(QStringLiteral("sepsis.pdf")));
    QCOMPARE(nameKey(QStringLiteral("Re\u0301a")), nameKey(QStringLiteral("r\u00C9a")));
    QVERIFY(nameKey(QStringLiteral("sepsis 1")) != nameKey(QStringLiteral("sepsis 2")));
}

QTEST_APPLESS_MAIN(tst_safe_name)
#include "tst_safe_name.moc"
