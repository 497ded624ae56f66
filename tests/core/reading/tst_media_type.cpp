#include "core/reading/media_type.h"

#include <QTest>

using namespace credence;

namespace {

const QByteArray pdf = QByteArrayLiteral("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");

/// The start of an archive with one file that was stored as it is.
QByteArray zipOf(const QByteArray &name, const QByteArray &content)
{
    const auto number = [](qsizetype value, int bytes) {
        QByteArray out;
        for (int i = 0; i < bytes; ++i)
            out += char((value >> (8 * i)) & 0xff);
        return out;
    };
    return QByteArray("PK\x03\x04\x14\0\0\0\0\0\0\0\0\0", 14) + number(0, 4) + number(content.size(), 4) + number(content.size(), 4) + number(name.size(), 2) + number(0, 2) + name + content;
}

} // namespace

class TestMediaType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsToldFromTheBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        QTest::newRow("PDF") << pdf << "application/pdf";
        QTest::newRow("PDF after a line of a printer") << QByteArray("\x1b%-12345X@PJL\r\n") + pdf << "application/pdf";
        QTest::newRow("PDF after 1,000 bytes") << QByteArray(1000, '\n') + pdf << "application/pdf";
        QTest::newRow("PDF too far down") << QByteArray(1024, '\n') + pdf << "text/plain";
        QTest::newRow("archive with a PDF stored in it") << zipOf("a.pdf", pdf) << "application/zip";
        QTest::newRow("empty archive") << QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0') << "application/zip";
        QTest::newRow("picture that says PDF") << QByteArray("\x89PNG\r\n\x1A\n") + pdf << "image/png";
        QTest::newRow("database with a PDF in it") << QByteArray("SQLite format 3\0", 16) + pdf << "application/vnd.sqlite3";
        QTest::newRow("program with a PDF in it") << QByteArray("\x7f" "ELF\x02\x01\x01\0", 8) + pdf << "application/x-executable";
        QTest::newRow("text that begins with two letters of a program") << QByteArray("MZ and then\n") + pdf << "application/pdf";
        QTest::newRow("Word") << zipOf("[Content_Types].xml", "<Types/>") + zipOf("word/document.xml", "<w/>") << "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        QTest::newRow("Excel") << zipOf("[Content_Types].xml", "<Types/>") + zipOf("xl/workbook.xml", "<w/>") << "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        QTest::newRow("Office of another kind") << zipOf("[Content_Types].xml", "<Types/>") + zipOf("a/b.xml", "<w/>") << "application/vnd.openxmlformats-officedocument";
        QTest::newRow("OpenDocument") << zipOf("mimetype", "application/vnd.oasis.opendocument.text") + zipOf("content.xml", "x") << "application/vnd.oasis.opendocument.text";
        QTest::newRow("book") << zipOf("mimetype", "application/epub+zip") << "application/epub+zip";
        QTest::newRow("older Word") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24) << "application/msword";
        QTest::newRow("older, of another kind") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) << "application/x-ole-storage";
        QTest::newRow("nothing") << QByteArray() << "application/octet-stream";
    }
    void itIsToldFromTheBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        QCOMPARE(mediaTypeOf(bytes), type);
    }
    void theNameTellsADocumentFromAnArchive_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("Word") << "Certificate.docx" << "a Word document";
        QTest::newRow("capitals") << "CERT.DOCX" << "a Word document";
        QTest::newRow("Excel") << "hours.xlsx" << "an Excel workbook";
        QTest::newRow("PowerPoint") << "talk.pptx" << "a PowerPoint presentation";
        QTest::newRow("OpenDocument") << "letter.odt" << "an OpenDocument text";
        QTest::newRow("Pages") << "letter.pages" << "a Pages document";
        QTest::newRow("Keynote") << "talk.key" << "a Keynote presentation";
        QTest::newRow("archive") << "certificates.zip" << "a ZIP archive";
        QTest::newRow("ending before the last") << "certificate.docx.zip" << "a ZIP archive";
        QTest::newRow("no name") << "" << "a ZIP archive";
    }
    void theNameTellsADocumentFromAnArchive()
    {
        QFETCH(QString, name);
        QFETCH(QString, words);
        QCOMPARE(mediaTypeInWords(mediaTypeOf(zipOf("EVIL.pdf", pdf), name)), words);
        QCOMPARE(mediaTypeOf(pdf, name), "application/pdf"); // the bytes say what it is
    }
};

QTEST_GUILESS_MAIN(TestMediaType)
#include "tst_media_type.moc"
