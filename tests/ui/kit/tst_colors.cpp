#include "ui/kit/colors.h"

#include <QTest>

using namespace credence;

class TestColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownContrasts()
    {
        QCOMPARE(qRound(contrast(QColor(0, 0, 0), QColor(255, 255, 255)) * 10), 210);
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), QColor(255, 255, 255)) * 100), 448);
    }
    void readableKeepsWhatIsReadable()
    {
        QCOMPARE(readable(QColor(10, 20, 30), QColor(255, 255, 255)), QColor(10, 20, 30));
        QVERIFY(contrast(readable(QColor(200, 200, 200), QColor(255, 255, 255)), QColor(255, 255, 255)) >= 4.5);
        QVERIFY(contrast(readable(QColor(40, 40, 40), QColor(0, 0, 0)), QColor(0, 0, 0)) >= 4.5);
    }
    void textHasEnoughContrast_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("background");
        for (const bool dark : {false, true}) {
            const Colors &c = colorsFor(dark);
            const QByteArray theme = dark ? "dark " : "light ";
            for (const auto &[name, background] : {std::pair{"window", c.window}, {"sidebar", c.sidebar}, {"card", c.card}, {"selection", c.accentSoft}}) {
                QTest::newRow((theme + "ink on " + name).constData()) << dark << c.ink << background;
                QTest::newRow((theme + "muted on " + name).constData()) << dark << readable(c.muted, background) << background;
                for (int tone = 0; tone <= static_cast<int>(Tone::Plum); ++tone)
                    QTest::newRow((theme + "tone " + QByteArray::number(tone) + " on " + name).constData())
                        << dark << textOn(c, static_cast<Tone>(tone), background) << background;
            }
            for (int tone = 0; tone <= static_cast<int>(Tone::Plum); ++tone)
                QTest::newRow((theme + "pill " + QByteArray::number(tone)).constData())
                    << dark << textOnSoft(c, static_cast<Tone>(tone)) << soft(c, static_cast<Tone>(tone));
            QTest::newRow((theme + "on accent").constData()) << dark << c.onAccent << c.accent;
        }
    }
    void textHasEnoughContrast()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, background);
        QVERIFY2(contrast(text, background) >= 4.5, qPrintable(QString::number(contrast(text, background))));
    }
    void thePaletteTellsTheTheme()
    {
        QPalette palette;
        palette.setColor(QPalette::Window, colorsFor(true).window);
        palette.setColor(QPalette::WindowText, colorsFor(true).ink);
        QVERIFY(colors(palette).dark);
        palette.setColor(QPalette::Window, colorsFor(false).window);
        palette.setColor(QPalette::WindowText, colorsFor(false).ink);
        QVERIFY(!colors(palette).dark);
    }
};

QTEST_GUILESS_MAIN(TestColors)
#include "tst_colors.moc"
