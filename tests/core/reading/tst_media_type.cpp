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
        QTest::newRow("nothing") << QByteArray() << "application/octet-stream";
    }
    void itIsToldFromTheBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        QCOMPARE(mediaTypeOf(bytes), type);
    }
};

QTEST_GUILESS_MAIN(TestMediaType)
#include "tst_media_type.moc"
