// TIFF pictures as faxes and scanners write them: of several pages, damaged, and too large.
#include "core/reading/tiff.h"

#include <QTest>
#include <QtEndian>

using namespace credence;

namespace {

void put16(QByteArray &out, quint16 value) { out.append(2, '\0'); qToLittleEndian(value, out.data() + out.size() - 2); }
void put32(QByteArray &out, quint32 value) { out.append(4, '\0'); qToLittleEndian(value, out.data() + out.size() - 4); }

/// Gray pages of `width` × 2 pixels, each of the one level given for it, uncompressed.
QByteArray tiffOf(const QList<int> &levels, quint32 width = 4)
{
    QByteArray out("II*\0", 4);
    put32(out, 8 + 8); // the first directory stands behind the first page's pixels
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const auto pixels = static_cast<quint32>(out.size());
        out.append(8, static_cast<char>(levels[i]));
        const QList<QPair<quint16, quint32>> entries{{256, width}, {257, 2}, {258, 8}, {259, 1}, {262, 1}, {273, pixels}, {277, 1}, {278, 2}, {279, 8}};
        put16(out, static_cast<quint16>(entries.size()));
        for (const auto &[tag, value] : entries) {
            put16(out, tag);
            put16(out, 4);
            put32(out, 1);
            put32(out, value);
        }
        const bool isLast = i + 1 == levels.size();
        put32(out, isLast ? 0 : static_cast<quint32>(out.size()) + 4 + 8);
    }
    return out;
}

} // namespace

class TestTiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageIsRead()
    {
        const auto pages = tiffPages(tiffOf({0, 255, 128}), 20, 1000);
        QVERIFY(pages);
        QCOMPARE(pages->size(), 3);
        QCOMPARE(pages->at(0).size(), QSize(4, 2));
        QCOMPARE(qGray(pages->at(0).pixel(1, 1)), 0);
        QCOMPARE(qGray(pages->at(1).pixel(1, 1)), 255);
        QCOMPARE(qGray(pages->at(2).pixel(3, 0)), 128);
    }
    void noMorePagesThanAskedFor() { QCOMPARE(tiffPages(tiffOf({0, 255, 128}), 2, 1000)->size(), 2); }
    void whatIsNoPictureIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a header alone") << QByteArray("II*\0\x08\0\0\0", 8);
        QTest::newRow("cut short") << tiffOf({7}).left(40);
        QTest::newRow("too large") << tiffOf({7}, 90'000);
    }
    void whatIsNoPictureIsAnError()
    {
        QFETCH(QByteArray, bytes);
        const auto pages = tiffPages(bytes, 20, 1000);
        QVERIFY(!pages);
        QCOMPARE(pages.error().kind, ErrorKind::Invalid);
    }
};

QTEST_APPLESS_MAIN(TestTiff)
#include "tst_tiff.moc"
