// Cells that are drawn: rules part words, a wrapped cell is whole, a column beside a tall rule is read apart.
#include "core/extraction/page_text.h"

#include <QLineF>
#include <QTest>

using namespace credence;

namespace {

struct Placed {
    double left;
    double base;
    const char *text;
};

/// A page of 600 by 800 points with words of 5 points a letter and 10 points height; `upright` and `level` rules.
Page ruledPage(const QList<Placed> &pieces, const QList<QLineF> &rules)
{
    Page page{QSizeF(600, 800), {}};
    for (const Placed &piece : pieces) {
        double left = piece.left;
        for (const QString &word : QString::fromUtf8(piece.text).split(QLatin1Char(' '))) {
            const double width = 5.0 * static_cast<double>(word.size());
            page.words << Word{word, QRectF(left / 600, (piece.base - 10) / 800, width / 600, 10.0 / 800)};
            left += width + 3;
        }
    }
    for (const QLineF &line : rules)
        page.rules << QRectF(line.x1() / 600, line.y1() / 800, std::max(0.5, line.dx()) / 600, std::max(0.5, line.dy()) / 800);
    return page;
}

/// The edges of cells between the given columns and rows.
QList<QLineF> gridOf(const QList<double> &columns, const QList<double> &rows)
{
    QList<QLineF> lines;
    for (const double x : columns)
        lines << QLineF(x, rows.first(), x, rows.last());
    for (const double y : rows)
        lines << QLineF(columns.first(), y, columns.last(), y);
    return lines;
}

} // namespace

class TestRuledCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRulePartsWordsHoweverCloseTheyStand()
    {
        const PageText text = pageText({ruledPage({{20, 100, "Update on Gout"}, {96, 100, "Kent College"}}, {QLineF(94, 80, 94, 110)})});
        QCOMPARE(text.text, "Update on Gout\tKent College\n");
    }
    void withoutARuleTheyAreOneCell()
    {
        const PageText text = pageText({ruledPage({{20, 100, "Update on Gout"}, {96, 100, "Kent College"}}, {})});
        QCOMPARE(text.text, "Update on Gout Kent College\n");
    }
    void aWrappedCellOfATableIsWhole()
    {
        const PageText text = pageText({ruledPage({{24, 100, "Activity"}, {124, 100, "Provider"}, {224, 100, "Credits"}, {24, 120, "Update on"}, {124, 120, "Kent College of"}, {224, 120, "1.5"}, {24, 132, "Gout"}, {124, 132, "Rural Surgery"}},
                                                  gridOf({20, 120, 220, 300}, {86, 106, 140}))});
        QCOMPARE(text.text, "Activity\tProvider\tCredits\nUpdate on Gout\tKent College of Rural Surgery\t1.5\n");
    }
    void aFormIsReadCellByCell()
    {
        const PageText text = pageText({ruledPage({{24, 100, "Course"}, {204, 100, "Sponsor"}, {24, 112, "Update on Gout"}, {204, 112, "Kent College"}}, gridOf({20, 200, 400}, {86, 120}))});
        QCOMPARE(text.text, "Course\nUpdate on Gout\nSponsor\nKent College\n");
    }
    void aFrameAroundThePageJoinsNothing()
    {
        const PageText text = pageText({ruledPage({{100, 100, "Certificate of Credit"}, {100, 130, "Li Wei, MD"}, {100, 160, "Update on Gout"}}, gridOf({20, 580}, {40, 400}))});
        QCOMPARE(text.lines.size(), 3);
    }
    void aColumnBesideATallRuleIsReadApart()
    {
        QList<Placed> pieces;
        const QList<const char *> left{"Kent College", "PO Box 882", "Duluth", "Telephone", "555-0133"};
        const QList<const char *> right{"Certificate of Credit", "Li Wei, MD", "attended", "Update on Gout", "on May 2, 2025"};
        for (int i = 0; i < 5; ++i)
            pieces << Placed{20, 100.0 + 15 * i, left[i]} << Placed{160, 100.0 + 15 * i, right[i]};
        const PageText text = pageText({ruledPage(pieces, {QLineF(150, 80, 150, 190)})});
        QVERIFY2(text.flat.contains("Duluth Telephone 555-0133 Certificate of Credit Li Wei, MD attended Update on Gout"), qPrintable(text.text));
    }
    void aRuleBetweenLinesIsAGap()
    {
        const PageText text = pageText({ruledPage({{20, 100, "Update on Gout"}, {20, 112, "Kent College"}}, {QLineF(20, 101, 200, 101)})});
        QVERIFY(text.lines.at(1).gapBefore);
    }
};

QTEST_APPLESS_MAIN(TestRuledCells)
#include "tst_ruled_cells.moc"
