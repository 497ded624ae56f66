// The rules of run charts, at their limits and against published data.
#include "core/outcomes/result_sentence.h"
#include "core/outcomes/run_signals.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace credence;

namespace {
QList<MeasurePoint> monthly(const QList<double> &values, QDate first = QDate(2025, 1, 1))
{
    QList<MeasurePoint> points;
    for (int i = 0; i < values.size(); ++i)
        points << MeasurePoint{first.addMonths(i), values[i]};
    return points;
}

QList<double> numbers(const QString &text)
{
    QList<double> found;
    for (const QString &word : text.split(' ', Qt::SkipEmptyParts))
        found << word.toDouble();
    return found;
}

double choose(int n, int k)
{
    double ways = 1;
    for (int i = 1; i <= k; ++i)
        ways = ways * (n - k + i) / i;
    return k < 0 || k > n ? 0 : ways;
}

/// Chance of exactly `runs` runs among m of one and n of the other kind (Swed and Eisenhart 1943).
double chance(int runs, int m, int n)
{
    const int k = runs / 2;
    const double ways = runs % 2 == 0 ? 2 * choose(m - 1, k - 1) * choose(n - 1, k - 1)
                                      : choose(m - 1, k) * choose(n - 1, k - 1) + choose(m - 1, k - 1) * choose(n - 1, k);
    return ways / choose(m + n, m);
}

/// The last number of runs from below, and the first from above, that chance gives in at most 5 % of series: the points that Swed
/// and Eisenhart's tables call u at 0.05.
std::pair<int, int> exactLimits(int useful)
{
    const int m = useful / 2, n = useful - m;
    int fewest = 1, most = useful + 1;
    double below = 0, above = 0;
    for (int r = 2; (below += chance(r, m, n)) <= 0.05; ++r)
        fewest = r;
    for (int r = useful; (above += chance(r, m, n)) <= 0.05; --r)
        most = r;
    return {fewest, most};
}

// Annual flow of the Nile at Aswan, 1871 to 1970 (Cobb, "The problem of the Nile", Biometrika 1978;65:243-251, which dates
// the change to 1898).
const QString nile = QStringLiteral(
    "1120 1160 963 1210 1160 1160 813 1230 1370 1140 995 935 1110 994 1020 960 1180 799 958 1140 1100 1210 1150 1250 1260 1220 1030 "
    "1100 774 840 874 694 940 833 701 916 692 1020 1050 969 831 726 456 824 702 1120 1100 832 764 821 768 845 864 862 698 845 744 796 "
    "1040 759 781 865 845 944 984 897 822 1010 771 676 649 846 812 742 801 1040 860 874 848 890 744 749 838 1050 918 986 797 923 975 "
    "815 1020 906 901 1170 912 746 919 718 714 740");
} // namespace

class TestRunSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void median_data()
    {
        QTest::addColumn<QString>("values");
        QTest::addColumn<double>("expected");
        QTest::newRow("none") << "" << 0.0;
        QTest::newRow("one") << "7" << 7.0;
        QTest::newRow("even") << "4 1 3 2" << 2.5;
        QTest::newRow("odd, unsorted") << "9 1 5" << 5.0;
        QTest::newRow("equal") << "3 3 3 3" << 3.0;
    }
    void median()
    {
        QFETCH(QString, values);
        QTEST(credence::median(numbers(values)), "expected");
    }

    void shift_data()
    {
        QTest::addColumn<QString>("values"); // the first six are the baseline with median 10
        QTest::addColumn<int>("count");
        QTest::newRow("five are no shift") << "11 9 10 11 10 9 12 12 12 12 12 9" << 0;
        QTest::newRow("six are one") << "11 9 10 11 10 9 12 12 12 12 12 12 9" << 6;
        QTest::newRow("points on the median are skipped, not counted") << "11 9 10 11 10 9 12 12 10 12 12 10 12 9" << 0;
        QTest::newRow("points on the median do not break it") << "11 9 10 11 10 9 12 12 10 12 12 10 12 12 9" << 6;
        QTest::newRow("below, with the point before the change") << "11 9 10 11 10 9 8 8 8 8 8 11" << 6;
    }
    void shift()
    {
        QFETCH(QString, values);
        QFETCH(int, count);
        const auto chart = runChart(monthly(numbers(values)), {{QDate(2025, 7, 1), "change"}});
        QCOMPARE(chart.phases.first().median, 10.0);
        QCOMPARE(chart.shifts.size(), count > 0 ? 1 : 0);
        QCOMPARE(chart.shifts.value(0).count, count);
    }

    void trend_data()
    {
        QTest::addColumn<QString>("values");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<int>("count");
        QTest::newRow("four rising are none") << "5 1 2 3 4 3" << -1 << -1 << 0;
        QTest::newRow("five rising") << "5 1 2 3 4 5 4" << 1 << 5 << 5;
        QTest::newRow("five falling") << "1 9 8 7 6 5 6" << 1 << 5 << 5;
        QTest::newRow("equal neighbors count once") << "5 1 2 2 3 4 5 4" << 1 << 6 << 5;
        QTest::newRow("equal neighbors do not make five") << "5 1 2 2 3 4 3" << -1 << -1 << 0;
        QTest::newRow("all equal") << "3 3 3 3 3 3" << -1 << -1 << 0;
        QTest::newRow("up to the last point") << "9 1 2 3 4 5 6" << 1 << 6 << 6;
    }
    void trend()
    {
        QFETCH(QString, values);
        QFETCH(int, first);
        QFETCH(int, last);
        QFETCH(int, count);
        const auto trends = runChart(monthly(numbers(values)), {}).trends;
        QCOMPARE(trends.size(), count > 0 ? 1 : 0);
        const Span span = trends.value(0, Span{-1, -1, 0, false});
        QCOMPARE(span.first, first);
        QCOMPARE(span.last, last);
        QCOMPARE(span.count, count);
    }

    // With as many points above as below, the published limits are Swed and Eisenhart's 5 % points exactly; for an odd number of
    // points the published rows lie within one run of them.
    void theTableIsThatOfSwedAndEisenhart()
    {
        for (int useful = 10; useful <= 60; ++useful) {
            const auto table = expectedRuns(useful);
            const auto exact = exactLimits(useful);
            const int room = useful % 2;
            QVERIFY2(table && std::abs(table->first - exact.first) <= room && std::abs(table->second - exact.second) <= room,
                     qPrintable(QString("%1: %2-%3").arg(useful).arg(exact.first).arg(exact.second)));
            const auto before = expectedRuns(useful - 1);
            QVERIFY(!before || (before->first <= table->first && before->second <= table->second));
        }
        QVERIFY(!expectedRuns(9));
        QVERIFY(!expectedRuns(61));
    }

    void publishedRowsOfTheTable_data()
    {
        QTest::addColumn<int>("useful");
        QTest::addColumn<int>("fewest");
        QTest::addColumn<int>("most");
        for (const auto &row : QList<QList<int>>{{10, 3, 9}, {14, 4, 12}, {15, 5, 12}, {16, 5, 13}, {20, 6, 16}, {24, 8, 18}, {30, 11, 21}, {40, 15, 27}, {50, 19, 33}, {60, 24, 38}})
            QTest::addRow("%d", row[0]) << row[0] << row[1] << row[2];
    }
    void publishedRowsOfTheTable()
    {
        QFETCH(int, useful);
        QTEST(expectedRuns(useful)->first, "fewest");
        QTEST(expectedRuns(useful)->second, "most");
    }

    // The lunch counter of Swed and Eisenhart (1943), a seat occupied or empty: 11 runs among 5 and 11, no more than chance gives.
    void theLunchCounterIsRandom()
    {
        QList<double> seats;
        for (const QChar c : QStringLiteral("EOEEOEEEOEEEOEOE"))
            seats << (c == 'O' ? 2.0 : 0.0);
        seats.prepend(1); // a point on the median keeps it between the two kinds and is not useful
        auto points = monthly(seats);
        const auto chart = runChart(points, {{points[1].date, "seats"}});
        QCOMPARE(chart.phases.first().median, 1.0);
        QCOMPARE(chart.runs.useful, 16);
        QCOMPARE(chart.runs.runs, 11);
        QVERIFY(!chart.runs.tooFew() && !chart.runs.tooMany());
        QVERIFY(chart.shifts.isEmpty());
    }

    void publishedVerdicts_data()
    {
        QTest::addColumn<QList<int>>("lengths"); // of the runs in turn above and below the median, as published; 0: a point on it
        QTest::addColumn<int>("useful");
        QTest::addColumn<int>("runs");
        QTest::addColumn<int>("fewest");
        QTest::addColumn<bool>("tooFew");
        QTest::addColumn<int>("shifts");
        // Balestracci, "An underrated test for run charts", Quality Digest, October 2008: 16 months, runs of 7, 7, 1 and 1; fewer
        // than the five that chance gives, so the intervention worked.
        QTest::newRow("Balestracci 2008, after an intervention") << QList<int>{7, 7, 1, 1} << 16 << 4 << 5 << true << 2;
        // Little, "n/3 approximation for too few runs", 2019, with Perla's table: 29 values, two on the median, six runs; fewer than ten.
        QTest::newRow("Little 2019, sealants") << QList<int>{4, 5, 0, 5, 4, 0, 5, 4} << 27 << 6 << 10 << true << 0;
        QTest::newRow("one run more than too few") << QList<int>{4, 4, 4, 3, 1} << 16 << 5 << 5 << false << 0;
    }
    void publishedVerdicts()
    {
        QFETCH(QList<int>, lengths);
        QFETCH(int, shifts);
        QList<double> values;
        bool above = true;
        for (const int length : lengths) {
            if (length == 0) {
                values << 50;
                continue;
            }
            for (int i = 0; i < length; ++i)
                values << (above ? 60 + i % 2 : 40 - i % 2);
            above = !above;
        }
        // The baseline holds the median where the source drew it.
        QList<MeasurePoint> points{MeasurePoint{QDate(2000, 1, 1), 50}};
        for (int i = 0; i < values.size(); ++i)
            points << MeasurePoint{QDate(2001, 1, 1).addMonths(i), values[i]};
        const auto chart = runChart(points, {{QDate(2001, 1, 1), "as published"}});
        QCOMPARE(chart.phases.first().median, 50.0);
        QTEST(chart.runs.useful, "useful");
        QTEST(chart.runs.runs, "runs");
        QTEST(*chart.runs.fewest, "fewest");
        QTEST(chart.runs.tooFew(), "tooFew");
        QVERIFY(!chart.runs.tooMany());
        QCOMPARE(chart.shifts.size(), shifts);
    }

    void theNileShiftsIn1898()
    {
        QList<MeasurePoint> points;
        const auto flows = numbers(nile);
        QCOMPARE(flows.size(), 100);
        for (int i = 0; i < flows.size(); ++i)
            points << MeasurePoint{QDate(1871 + i, 1, 1), flows[i]};
        const auto chart = runChart(points, {{QDate(1899, 1, 1), "Aswan"}});
        QCOMPARE(chart.phases[0].median, 1130.0);
        QCOMPARE(chart.phases[1].median, 842.5);
        const Span longest = *std::max_element(chart.shifts.begin(), chart.shifts.end(), [](const Span &a, const Span &b) { return a.count < b.count; });
        QVERIFY(!longest.up);
        QVERIFY(std::abs(chart.points[longest.first].date.year() - 1898) <= 1);
        QVERIFY(longest.count > 40);
        // Cobb's series of the first 28 years alone is at rest.
        const auto before = runChart(points.mid(0, 28), {});
        QVERIFY(!before.runs.tooFew() && !before.runs.tooMany());
    }

    void tooFewAndTooManyRuns()
    {
        const auto drifting = runChart(monthly(numbers("1 1 1 1 1 9 9 9 9 9")), {});
        QCOMPARE(drifting.runs.runs, 2);
        QVERIFY(drifting.runs.tooFew());
        const auto alternating = runChart(monthly(numbers("1 9 1 9 1 9 1 9 1 9")), {});
        QCOMPARE(alternating.runs.runs, 10);
        QVERIFY(alternating.runs.tooMany());
        QVERIFY(!runChart(monthly(numbers("1 9 1 9 1 9 1 9 1")), {}).runs.tooMany()); // nine points: the table says nothing
    }

    void anEmptyAndASinglePointAreCharts()
    {
        QVERIFY(runChart({}, {}).phases.isEmpty());
        QCOMPARE(runChart(monthly({4}), {}).phases.size(), 1);
        QCOMPARE(runChart(monthly({4}), {{QDate(2020, 1, 1), "before"}}).phases.first().label, "before");
    }

    void aMarkedPointIsAstronomical()
    {
        auto points = monthly({4, 90, 5});
        points[1].astronomical = true;
        QCOMPARE(runChart(points, {}).astronomical, QList<int>{1});
        QVERIFY(runChart(monthly({4, 90, 5}), {}).astronomical.isEmpty());
    }

    void pointsAreReadInTheirOrderOfTime()
    {
        auto points = monthly({1, 2, 3, 4, 5});
        std::reverse(points.begin(), points.end());
        QCOMPARE(runChart(points, {}).trends.size(), 1);
        QVERIFY(runChart(points, {}).trends.first().up);
    }

    void medianTexts_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("whole") << 58.0 << "58";
        QTest::newRow("a half") << 85.5 << "85.5";
        QTest::newRow("a mean of two") << (5.1 + 5.2) / 2 << "5.15";
        QTest::newRow("a share") << 0.12 << "0.12";
        QTest::newRow("a small rate") << 0.0012 << "0.0012";
        QTest::newRow("a third") << 100.0 / 3 << "33.3333";
        QTest::newRow("charges") << 1234800.0 << "1,234,800";
        QTest::newRow("four digits") << 2500.0 << "2500";
        QTest::newRow("below zero") << -3.25 << "-3.25";
        QTest::newRow("nothing") << 0.0 << "0";
        QTest::newRow("huge") << 1e9 << "1,000,000,000";
    }
    void medianTexts()
    {
        QFETCH(double, value);
        QTEST(measureText(value, {}), "words");
    }

    void smallChangesAreSaid_data()
    {
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        QTest::addColumn<QString>("words");
        QTest::newRow("shares") << 0.12 << 0.08 << "fell from a median of 0.12 to 0.08";
        QTest::newRow("rates") << 1.04 << 0.96 << "fell from a median of 1.04 to 0.96";
        QTest::newRow("tiny") << 0.0012 << 0.0021 << "rose from a median of 0.0012 to 0.0021";
        QTest::newRow("charges") << 1234567.0 << 1234800.0 << "rose from a median of 1,234,567 to 1,234,800";
        QTest::newRow("none") << 0.1 + 0.2 << 0.3 << "stayed at a median of 0.3";
    }
    void smallChangesAreSaid()
    {
        QFETCH(double, before);
        QFETCH(double, after);
        QFETCH(QString, words);
        Project project;
        project.measures << Measure{"Rate", "", "down", {}, {{QDate(2026, 2, 1), "checklist"}}, monthly({before, after}, QDate(2026, 1, 1))};
        QVERIFY2(resultSentence(project).contains(words), qPrintable(resultSentence(project)));
        QVERIFY(resultSentence(project).startsWith("On the day of checklist, "));
        project.measures.first().changes.first().date = QDate(2026, 1, 29);
        QVERIFY(resultSentence(project).startsWith("Three days after checklist, "));
    }

    void theResultIsDraftedFromTheFigures()
    {
        Project project;
        Measure lactate{"Repeat lactate within 4 h", "%", "up", {}, {{QDate(2026, 1, 1), "the re-draw protocol"}}, monthly(numbers("55 61 57 52 60 58 63 54 58 71 78 80 84 81 88 83 86 85"), QDate(2025, 4, 1))};
        Measure stay{"Length of stay", "days", "down", {}, {}, monthly(numbers("5.2 5 5.1 5.3 5 5.1 5.2 5.1 5.1 4.7 4.7 4.7"), QDate(2025, 4, 1))};
        project.measures = {lactate, stay};
        const QChar space(0x00A0);
        QCOMPARE(resultSentence(project), QString("Eight months after the re-draw protocol, repeat lactate within 4 h rose from a median of 58%1% to 83%1% (shift, 9 points), "
                                                  "and length of stay fell from a median of 5.1 to 4.7%1days.").arg(space));
        project.result = "";
        QVERIFY(isResultDrafted(project));
        project.result = resultSentence(project);
        QVERIFY(isResultDrafted(project));
        project.measures.first().points << MeasurePoint{QDate(2026, 10, 1), 60};
        project.measures.last().points << MeasurePoint{QDate(2026, 10, 1), 4.9};
        QVERIFY(resultSentence(project) != project.result);
        QVERIFY(isResultDrafted(project)); // of the figures before the last point came
        QVERIFY(isResultOutdated(project));
        const Project replaced = [&] { // other points altogether: only the form of the sentence tells
            Project other = project;
            for (Measure &measure : other.measures) {
                for (MeasurePoint &point : measure.points)
                    point.value += 1;
            }
            return other;
        }();
        QVERIFY(!isResultDrafted(replaced) && isResultOutdated(replaced));
        Project own = project;
        own.result = "Nurses draw the second lactate now.";
        QVERIFY(!isResultOutdated(own));
        own.result = own.result + "\n" + resultSentence(own);
        QVERIFY(!isResultOutdated(own));
        QVERIFY(!isResultOutdated(Project()));
        project.result += " Nurses did it.";
        QVERIFY(!isResultDrafted(project));
        project.measures = {stay};
        QCOMPARE(resultSentence(project), QString());
        QCOMPARE(resultSentence(Project()), QString());
    }
};

QTEST_GUILESS_MAIN(TestRunSignals)
#include "tst_run_signals.moc"
