// Pages of grain, dirt and letters: what is worth being recognized.
#include "core/reading/dirt.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace credence;

namespace {

QImage pictureOf(const std::function<int(int, int)> &gray)
{
    QImage picture(850, 1100, QImage::Format_Grayscale8);
    for (int y = 0; y < picture.height(); ++y) {
        uchar *row = picture.scanLine(y);
        for (int x = 0; x < picture.width(); ++x)
            row[x] = static_cast<uchar>(qBound(0, gray(x, y), 255));
    }
    return picture;
}

/// Rows of strokes as tall as letters.
bool isStroke(int x, int y) { return y % 40 > 10 && y % 40 < 30 && x % 16 > 4 && x % 16 < 9; }

} // namespace

class TestDirt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grainIsNotWorthReading_data()
    {
        QTest::addColumn<int>("base");
        QTest::addColumn<int>("grain");
        QTest::addColumn<double>("specks");
        QTest::newRow("white") << 255 << 0 << 0.0;
        QTest::newRow("black") << 0 << 0 << 0.0;
        QTest::newRow("even gray") << 235 << 0 << 0.0;
        QTest::newRow("gray with grain") << 240 << 10 << 0.0;
        QTest::newRow("a few specks") << 250 << 0 << 0.002;
        QTest::newRow("pepper") << 250 << 0 << 0.05;
    }
    void grainIsNotWorthReading()
    {
        QFETCH(int, base);
        QFETCH(int, grain);
        QFETCH(double, specks);
        QRandomGenerator random(7);
        const QImage picture = pictureOf([&](int, int) { return random.generateDouble() < specks ? 20 : base + (grain > 0 ? random.bounded(-grain, grain) : 0); });
        QVERIFY(!withoutDirt(picture));
    }

    void lettersStayAsTheyAre()
    {
        const QImage picture = pictureOf([](int x, int y) { return isStroke(x, y) ? 30 : 250; });
        const auto clean = withoutDirt(picture);
        QVERIFY(clean);
        QCOMPARE(*clean, picture);
    }

    void faintLettersAreSeen()
    {
        QVERIFY(withoutDirt(pictureOf([](int x, int y) { return isStroke(x, y) ? 210 : 252; })));
    }

    void specksAmongLettersTurnWhite()
    {
        QRandomGenerator random(7);
        const auto speck = [&](int x, int y) { return random.generateDouble() < 0.02 && !isStroke(x, y); };
        const QImage picture = pictureOf([&](int x, int y) { return isStroke(x, y) || speck(x, y) ? 30 : 250; });
        const auto clean = withoutDirt(picture);
        QVERIFY(clean);
        int dark = 0;
        int kept = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const bool isDark = clean->constScanLine(y)[x] < 128;
                dark += isDark && !isStroke(x, y) ? 1 : 0;
                kept += isDark && isStroke(x, y) ? 1 : 0;
            }
        }
        const int strokes = 4 * 19 * 53 * 27;
        QVERIFY2(kept > strokes * 9 / 10, qPrintable(QString::number(kept)));
        QVERIFY2(dark < 8000, qPrintable(QString::number(dark))); // of some 14,000
    }
};

QTEST_APPLESS_MAIN(TestDirt)
#include "tst_dirt.moc"
