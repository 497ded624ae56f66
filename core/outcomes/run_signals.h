// What a measure's run chart says: medians, phases and the signals of non-random variation (P2).
#pragma once

#include "core/outcomes/project.h"

#include <QList>
#include <QString>

#include <optional>

namespace credence {

/// The points from one change to the next. The first phase is the baseline.
struct Phase {
    QDate from;    ///< the day of the change; of the baseline its first point's
    QString label; ///< of the change that began it; empty for the baseline
    int first = 0; ///< places in RunChart::points, both inside
    int last = -1;
    double median = 0;
    friend bool operator==(const Phase &, const Phase &) = default;
};

/// Points in a row that make a signal.
struct Span {
    int first = 0; ///< places in RunChart::points, both inside
    int last = 0;
    int count = 0;   ///< points that count; those skipped by the rule are not among them
    bool up = false; ///< above the median, or rising
    friend bool operator==(const Span &, const Span &) = default;
};

/// The number of runs about the median beside what chance would give.
struct RunsTest {
    int useful = 0; ///< points that do not lie on the median
    int runs = 0;
    std::optional<int> fewest; ///< nullopt: fewer than 10 or more than 60 useful points, the table says nothing
    std::optional<int> most;
    bool tooFew() const { return fewest && runs < *fewest; }
    bool tooMany() const { return most && runs > *most; }
    friend bool operator==(const RunsTest &, const RunsTest &) = default;
};

struct RunChart {
    QList<MeasurePoint> points; ///< oldest first
    QList<Phase> phases;        ///< only those that hold points; the first is the baseline
    QList<Span> shifts;         ///< 6 or more points in a row on one side of the baseline's median; those on it are skipped
    QList<Span> trends;         ///< 5 or more points in a row rising or falling; of equal neighbors the first counts
    RunsTest runs;              ///< about the baseline's median
    QList<int> astronomical;    ///< places of the points marked by hand
    friend bool operator==(const RunChart &, const RunChart &) = default;
};

/// Reads `points` in phases that begin with `changes`. No points: an empty chart. Rules: Perla, Provost, Murray, "The run
/// chart: a simple analytical tool for learning from variation in healthcare processes", BMJ Qual Saf 2011;20:46-51.
RunChart runChart(const QList<MeasurePoint> &points, const QList<PhaseChange> &changes);

/// The fewest and the most runs that do not yet signal for 10 to 60 useful points; nullopt otherwise. Fewer or more come about by
/// chance in at most 5 % of series at either end. Table 1 of Perla et al. 2011, after Swed and Eisenhart, Ann Math Stat 1943;14:66-87.
std::optional<std::pair<int, int>> expectedRuns(int usefulPoints);

/// Middle value; the mean of the two middle ones for an even number. 0 for none.
double median(QList<double> values);

/// The changes that divide `measure`: its own, or else those of the first measure of the project that has any.
QList<PhaseChange> changesFor(const Project &project, const Measure &measure);
/// Every change of the project once, oldest first: its cycles of plan, do, study, act.
QList<PhaseChange> cycles(const Project &project);

} // namespace credence
