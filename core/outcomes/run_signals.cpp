#include "core/outcomes/run_signals.h"

#include <algorithm>
#include <array>

namespace credence {

namespace {
constexpr int shiftLength = 6;
constexpr int trendLength = 5;

struct Limits {
    int fewest, most;
};
constexpr int tableStart = 10;
constexpr std::array<Limits, 51> runsTable{{
    {3, 9},   {3, 10},  {3, 11},  {4, 11},  {4, 12},  {5, 12},  {5, 13},  {5, 13},  {6, 14},  {6, 15},  {6, 16},
    {7, 16},  {7, 17},  {7, 17},  {8, 18},  {8, 18},  {9, 19},  {10, 19}, {10, 20}, {10, 20}, {11, 21}, {11, 22},
    {11, 23}, {12, 23}, {12, 24}, {12, 24}, {13, 25}, {13, 25}, {14, 26}, {14, 26}, {15, 27}, {15, 27}, {16, 28},
    {16, 28}, {17, 29}, {17, 30}, {17, 31}, {18, 31}, {18, 32}, {19, 32}, {19, 33}, {20, 33}, {20, 34}, {21, 34},
    {21, 35}, {22, 35}, {22, 36}, {23, 36}, {23, 37}, {24, 38}, {24, 38},
}};

template <class T> void sortByDate(QList<T> &list)
{
    std::stable_sort(list.begin(), list.end(), [](const T &a, const T &b) { return a.date < b.date; });
}

double medianOf(const QList<MeasurePoint> &points, int first, int last)
{
    QList<double> values;
    for (int i = first; i <= last; ++i)
        values << points[i].value;
    return median(values);
}

QList<Phase> phasesOf(const QList<MeasurePoint> &points, QList<PhaseChange> changes)
{
    sortByDate(changes);
    QList<Phase> found;
    Phase current{points.first().date, QStringLiteral(""), 0, -1, 0};
    auto change = changes.cbegin();
    for (int i = 0; i < points.size(); ++i) {
        while (change != changes.cend() && change->date <= points[i].date) {
            if (current.last >= current.first)
                found << current;
            current = Phase{change->date, change->label, i, i - 1, 0};
            ++change;
        }
        current.last = i;
    }
    found << current;
    for (Phase &phase : found)
        phase.median = medianOf(points, phase.first, phase.last);
    return found;
}

/// Every run about the median, oldest first; points on the median belong to no run.
QList<Span> runsAbout(const QList<MeasurePoint> &points, double middle)
{
    QList<Span> runs;
    for (int i = 0; i < points.size(); ++i) {
        if (points[i].value == middle)
            continue;
        const bool above = points[i].value > middle;
        if (runs.isEmpty() || runs.last().up != above)
            runs << Span{i, i, 0, above};
        runs.last().last = i;
        ++runs.last().count;
    }
    return runs;
}

QList<Span> trendsIn(const QList<MeasurePoint> &points)
{
    QList<Span> found;
    Span current{0, 0, 1, false};
    const auto keep = [&] {
        if (current.count >= trendLength)
            found << current;
    };
    for (int i = 1; i < points.size(); ++i) {
        const double before = points[i - 1].value;
        if (points[i].value == before)
            continue;
        const bool up = points[i].value > before;
        if (current.count > 1 && up != current.up) {
            keep();
            current = Span{i - 1, i - 1, 1, up};
        }
        current = Span{current.count > 1 ? current.first : i - 1, i, current.count + 1, up};
    }
    keep();
    return found;
}
} // namespace

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::optional<std::pair<int, int>> expectedRuns(int usefulPoints)
{
    const int row = usefulPoints - tableStart;
    if (row < 0 || row >= static_cast<int>(runsTable.size()))
        return std::nullopt;
    const Limits limits = runsTable[static_cast<size_t>(row)];
    return std::pair{limits.fewest, limits.most};
}

RunChart runChart(const QList<MeasurePoint> &points, const QList<PhaseChange> &changes)
{
    RunChart chart;
    chart.points = points;
    sortByDate(chart.points);
    if (points.isEmpty())
        return chart;
    chart.phases = phasesOf(chart.points, changes);
    const QList<Span> runs = runsAbout(chart.points, chart.phases.first().median);
    for (const Span &run : runs) {
        chart.runs.useful += run.count;
        if (run.count >= shiftLength)
            chart.shifts << run;
    }
    chart.runs.runs = static_cast<int>(runs.size());
    if (const auto expected = expectedRuns(chart.runs.useful)) {
        chart.runs.fewest = expected->first;
        chart.runs.most = expected->second;
    }
    chart.trends = trendsIn(chart.points);
    for (int i = 0; i < chart.points.size(); ++i) {
        if (chart.points[i].astronomical)
            chart.astronomical << i;
    }
    return chart;
}

QList<PhaseChange> changesFor(const Project &project, const Measure &measure)
{
    if (!measure.changes.isEmpty())
        return measure.changes;
    for (const Measure &other : project.measures) {
        if (!other.changes.isEmpty())
            return other.changes;
    }
    return {};
}

QList<PhaseChange> cycles(const Project &project)
{
    QList<PhaseChange> found;
    for (const Measure &measure : project.measures) {
        for (const PhaseChange &change : measure.changes) {
            if (!found.contains(change))
                found << change;
        }
    }
    sortByDate(found);
    return found;
}

} // namespace credence
