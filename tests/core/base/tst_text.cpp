// What a text file says, whatever wrote it.
#include "core/base/text.h"

#include <QStringConverter>
#include <QTest>

using namespace credence;

namespace {
QByteArray encoded(const QString &text, QStringConverter::Encoding as, bool mark)
{
    QStringEncoder encoder(as, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}
} // namespace

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEncodingIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const QString words = QString::fromUtf8("TI  - Müller’s bundle – α");
        QTest::newRow("UTF-8") << words.toUtf8() << words;
        QTest::newRow("UTF-8 with its mark") << "\xEF\xBB\xBF" + words.toUtf8() << words;
        QTest::newRow("UTF-16, little end first, marked") << encoded(words, QStringConverter::Utf16LE, true) << words;
        QTest::newRow("UTF-16, big end first, marked") << encoded(words, QStringConverter::Utf16BE, true) << words;
        QTest::newRow("UTF-16, little end first, no mark") << encoded(words, QStringConverter::Utf16LE, false) << words;
        QTest::newRow("UTF-16, big end first, no mark") << encoded(words, QStringConverter::Utf16BE, false) << words;
        QTest::newRow("UTF-32, marked") << encoded(words, QStringConverter::Utf32LE, true) << words;
        QTest::newRow("UTF-16 cut in the middle of a letter") << encoded(QStringLiteral("TY  - JOUR"), QStringConverter::Utf16LE, true).chopped(1) << QStringLiteral("TY  - JOU");
        QTest::newRow("Windows-1252") << QByteArray("Caf\xE9 \x93" "one\x94 145\x96" "152") << QString::fromUtf8("Café “one” 145–152");
        QTest::newRow("a stray zero") << QByteArray("a\0b", 3) << QStringLiteral("ab");
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("one byte") << QByteArray("x") << QStringLiteral("x");
        QTest::newRow("zeros only") << QByteArray(6, '\0') << QString();
    }
    void everyEncodingIsRead()
    {
        QFETCH(QByteArray, bytes);
        QTEST(textOfBytes(bytes), "text");
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
