// The run chart of a page: that everything stands inside.
#include "core/print/run_line_paint.h"

#include <QGuiApplication>
#include <QTest>

using namespace credence;
using namespace credence::print;

namespace {

RunLine chartOf(const QList<double> &values, std::optional<double> target = {})
{
    RunLine chart;
    chart.title = "Lactate, %";
    chart.target = target;
    chart.low = 40;
    chart.high = 100;
    chart.scale = QStringList{"40", "60", "80", "100"};
    for (qsizetype i = 0; i < values.size(); ++i)
        chart.points << RunPoint{QDate(2025, 4, 1).addMonths(int(i)), values[i], false, false};
    if (!values.isEmpty())
        chart.phases << RunPhase{chart.points.first().day, values.first(), {}};
    return chart;
}

} // namespace

class TestRunLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingStandsInside()
    {
        RunLine chart = chartOf({55, 61, 57, 52, 60, 58, 71, 78, 80, 84}, 80);
        chart.points[8].inShift = true;
        chart.points[9].astronomical = true;
        chart.phases << RunPhase{QDate(2025, 9, 20), 79, "a change with a rather long name"} << RunPhase{QDate(2025, 10, 1), 80, "the next one right behind it"}
                     << RunPhase{QDate(2026, 1, 1), 84, "one at the very end of the series"};
        const double width = 9000;
        const Piece piece = runLinePiece(chart, width);
        int words = 0;
        for (const Item &item : piece.items) {
            if (const auto *text = std::get_if<TextItem>(&item)) {
                ++words;
                QVERIFY2(text->baseline.x() >= 0 && text->baseline.x() <= width && text->baseline.y() > 0 && text->baseline.y() <= piece.height, qPrintable(text->text));
            }
            if (const auto *box = std::get_if<BoxItem>(&item))
                QVERIFY(QRectF(0, 0, width, piece.height).contains(box->box));
            if (const auto *curve = std::get_if<CurveItem>(&item))
                QVERIFY(QRectF(0, 0, width + 1, piece.height).contains(curve->points.boundingRect().adjusted(0, 0, 0.1, 0.1)));
        }
        QVERIFY(words > 10);
    }

    void withoutPointsOnlyTheTitle()
    {
        const Piece piece = runLinePiece(chartOf({}), 9000);
        QCOMPARE(piece.items.size(), 1);
    }
};

QTEST_MAIN(TestRunLine)
#include "tst_run_line.moc"
