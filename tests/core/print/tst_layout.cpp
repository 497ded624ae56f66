#include "core/print/layout.h"
#include "core/print/text_flow.h"
#include "core/print/chart_paint.h"
#include "core/print/fonts.h"

#include <QGuiApplication>
#include <QTest>

using namespace credence;
using namespace credence::print;

namespace {

Packet packetOf(const QList<Block> &blocks)
{
    Packet packet;
    packet.title = QStringLiteral("Packet");
    packet.person = QStringLiteral("Elena Rivera, MD");
    packet.date = QDate(2026, 11, 22);
    packet.sections = {Section{QStringLiteral("one"), QStringLiteral("Section"), blocks, true}};
    return packet;
}

Cell cell(const QString &text) { return Cell{text, {}, {}, Tone::Plain, false}; }

Table tableOf(int rows, const QString &text)
{
    Table table{{Column{QStringLiteral("HEADCOLUMN"), 1, Align::Left}, Column{QStringLiteral("Text"), 3, Align::Left}}, {}, {}, {}};
    for (int i = 0; i < rows; ++i)
        table.rows << QList<Cell>{cell(QStringLiteral("row%1").arg(i)), cell(text)};
    return table;
}

QString textOf(const LaidPage &page)
{
    QString text;
    for (const Item &item : page.items) {
        if (const auto *one = std::get_if<TextItem>(&item))
            text += one->text + QLatin1Char('\n');
    }
    return text;
}

double lowestOf(const LaidPage &page)
{
    double lowest = 0;
    for (const Item &item : page.items) {
        const auto *one = std::get_if<TextItem>(&item);
        if (one && !one->text.contains(QStringLiteral("Elena Rivera")))
            lowest = qMax(lowest, one->baseline.y());
    }
    return lowest;
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headRowsRepeatAndRowsStayWhole()
    {
        const QString three = QStringLiteral("words ").repeated(40);
        const Laid laid = layOut(packetOf({tableOf(60, three)}), PaperOptions(), {}, {});
        QVERIFY(laid.pages.size() > 3);
        int rows = 0;
        for (const LaidPage &page : laid.pages) {
            QCOMPARE(textOf(page).count(QStringLiteral("HEADCOLUMN")), 1);
            const int starts = int(textOf(page).count(QStringLiteral("row")));
            rows += starts;
            // Every row of this table has the same number of lines, so whole rows show as a whole multiple.
            const int lines = int(textOf(page).count(QStringLiteral("words words")));
            QCOMPARE(lines % starts, 0);
        }
        QCOMPARE(rows, 60);
    }

    void nothingRunsOverTheFootMargin()
    {
        for (const int rows : {1, 20, 25, 26, 27, 28, 29, 30, 200}) {
            const Laid laid = layOut(packetOf({tableOf(rows, QStringLiteral("short"))}), PaperOptions(), {}, {});
            for (const LaidPage &page : laid.pages)
                QVERIFY(lowestOf(page) <= laid.size.height() - 0.9 * unitsPerInch);
        }
    }

    void aHeadingIsNeverLastOnItsPage()
    {
        for (int lines = 20; lines < 60; ++lines) {
            QList<Block> blocks;
            for (int i = 0; i < lines; ++i)
                blocks << Paragraph{QStringLiteral("line"), {}, {}};
            blocks << Heading{QStringLiteral("THEHEADING")} << tableOf(3, QStringLiteral("after"));
            const Laid laid = layOut(packetOf(blocks), PaperOptions(), {}, {});
            for (const LaidPage &page : laid.pages) {
                if (textOf(page).contains(QStringLiteral("THEHEADING")))
                    QVERIFY2(textOf(page).contains(QStringLiteral("row0")), qPrintable(QString::number(lines)));
            }
        }
    }

    void aCellLongerThanAPageIsCut()
    {
        const Laid laid = layOut(packetOf({tableOf(1, QStringLiteral("endless ").repeated(5000))}), PaperOptions(), {}, {});
        QVERIFY(laid.pages.size() <= 2);
        QVERIFY(textOf(laid.pages.last()).contains(QStringLiteral("…")));
    }

    void numbersOnTheContentsAreThoseOfThePages()
    {
        Packet packet = packetOf({tableOf(100, QStringLiteral("x"))});
        packet.cover = true;
        packet.coverBlocks = {Contents{}};
        packet.sections << Section{QStringLiteral("two"), QStringLiteral("Second part"), {Paragraph{QStringLiteral("text"), {}, {}}}, true};
        const Laid laid = layOut(packet, PaperOptions(), {}, {});
        const int page = laid.numbers.sections.at(1);
        QVERIFY(page > 2);
        QVERIFY(textOf(laid.pages.at(page - 1)).contains(QStringLiteral("Second part")));
        QVERIFY(textOf(laid.pages.first()).contains(QStringLiteral("\n%1\n").arg(page)));
    }

    void linesBreakAtSpacesAndLongWordsWhereTheyMust()
    {
        const TextStyle style{200, Weight::Regular, false, false, false, 0, 0};
        QCOMPARE(wrapped({}, 1000).size(), 0);
        QCOMPARE(wrapped({Run{QStringLiteral("one\ntwo"), style, {}}}, 10000).size(), 2);
        const auto lines = wrapped({Run{QStringLiteral("supercalifragilistic ").repeated(3), style, {}}}, 1000);
        for (const TextLine &line : lines)
            QVERIFY(line.width <= 1000);
        QVERIFY(lines.size() >= 6);
    }

    void digitsOfATableTakeEqualRoom()
    {
        TextStyle style{200, Weight::Regular, false, false, true, 0, 0};
        QCOMPARE(widthOf(QStringLiteral("1111"), style), widthOf(QStringLiteral("0000"), style));
        QCOMPARE(widthOf(QStringLiteral("1111"), style), 4 * digitWidth(style));
    }

    void chartStepsAreRound_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<double>("step");
        QTest::newRow("nothing") << 0.0 << 1.0;
        QTest::newRow("few") << 4.0 << 1.0;
        QTest::newRow("a year") << 58.5 << 10.0;
        QTest::newRow("three years") << 253.5 << 50.0;
        QTest::newRow("much") << 1000.0 << 200.0;
    }
    void chartStepsAreRound()
    {
        QFETCH(double, largest);
        QFETCH(double, step);
        QCOMPARE(roundStep(largest), step);
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
