// The scale of a run chart.
#include "core/outcomes/chart_scale.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace credence;

class TestChartScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScaleHoldsEveryValue_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("target");
        QTest::addColumn<bool>("percent");
        QTest::newRow("percent") << QList<double>{52, 88} << 80.0 << true;
        QTest::newRow("full percent") << QList<double>{90, 100} << 95.0 << true;
        QTest::newRow("percents above a hundred") << QList<double>{95, 110, 105, 120, 98, 101, 99.5} << 100.0 << true;
        QTest::newRow("huge") << QList<double>{1e9, 2.5e8} << 5e8 << true;
        QTest::newRow("days") << QList<double>{5.1, 4.7, 4.9} << 4.5 << false;
        QTest::newRow("all the same") << QList<double>{3, 3, 3} << 3.0 << false;
        QTest::newRow("zero") << QList<double>{0, 0} << 0.0 << false;
        QTest::newRow("below zero") << QList<double>{-5, 12} << 0.0 << false;
        QTest::newRow("large") << QList<double>{12000, 48000} << 10000.0 << false;
        QTest::newRow("tiny") << QList<double>{0.001, 0.004} << 0.002 << false;
    }
    void theScaleHoldsEveryValue()
    {
        QFETCH(QList<double>, values);
        QFETCH(double, target);
        QFETCH(bool, percent);
        Measure measure;
        measure.unit = percent ? "%" : "days";
        measure.target = target;
        for (const double value : std::as_const(values))
            measure.points << MeasurePoint{QDate(2026, 1, 1), value, false};
        const ChartScale scale = chartScale(measure);
        values << target;
        for (const double value : std::as_const(values))
            QVERIFY(value >= scale.low && value <= scale.high);
        const bool positive = *std::min_element(values.begin(), values.end()) >= 0;
        QVERIFY(!positive || scale.low >= 0);
        QVERIFY(!percent || *std::max_element(values.begin(), values.end()) > 100 || scale.high <= 100);
        const double steps = (scale.high - scale.low) / scale.step;
        QVERIFY2(steps >= 1 && steps <= 9, qPrintable(QString::number(steps)));
        QVERIFY(std::abs(steps - std::round(steps)) < 1e-6);
    }

    void figuresAreWritten_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("step");
        QTest::addColumn<QString>("words");
        QTest::newRow("whole") << 40.0 << 20.0 << "40";
        QTest::newRow("thousands") << 1000000000.0 << 200000000.0 << "1,000,000,000";
        QTest::newRow("half") << 4.5 << 0.5 << "4.5";
        QTest::newRow("small") << 0.002 << 0.001 << "0.002";
        QTest::newRow("no minus before zero") << -1e-12 << 0.5 << "0.0";
    }
    void figuresAreWritten()
    {
        QFETCH(double, value);
        QFETCH(double, step);
        QTEST(scaleText(value, step), "words");
    }
    void withoutPoints() { QCOMPARE(chartScale({}), (ChartScale{})); }
};

QTEST_GUILESS_MAIN(TestChartScale)
#include "tst_chart_scale.moc"
