// WebP pictures: whole, cut short, too large, and no picture at all.
#include "core/reading/webp.h"

#include "core/reading/pix.h"

#include <QTest>

using namespace credence;

namespace {

/// A red picture of 16 × 8 pixels, without loss.
QByteArray redWebp()
{
    const PixPtr red(pixCreate(16, 8, 32));
    pixSetAllArbitrary(red.get(), 0xFF000000U);
    l_uint8 *data = nullptr;
    size_t size = 0;
    pixWriteMemWebP(&data, &size, red.get(), 90, 1);
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    lept_free(data);
    return bytes;
}

} // namespace

class TestWebp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePictureKeepsItsColors()
    {
        const auto picture = webpPicture(redWebp(), 1000);
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(16, 8));
        QCOMPARE(picture->pixelColor(3, 3), QColor(Qt::red));
    }
    void whatIsNoPictureIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a header alone") << QByteArray("RIFF\x10\0\0\0WEBPVP8L", 16);
        QTest::newRow("cut short") << redWebp().chopped(redWebp().size() / 2);
        QTest::newRow("text") << QByteArray("Certificate of Attendance");
    }
    void whatIsNoPictureIsAnError()
    {
        QFETCH(QByteArray, bytes);
        const auto picture = webpPicture(bytes, 1000);
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, ErrorKind::Invalid);
    }
    void aLargerOneThanAllowedIsRefused() { QVERIFY(webpPicture(redWebp(), 100).error().sentence.contains(QLatin1String("larger"))); }
};

QTEST_APPLESS_MAIN(TestWebp)
#include "tst_webp.moc"
