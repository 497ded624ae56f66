// Measures work as a median and prints it by number beside its goal. A floor is measured in the same run.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>
#include <vector>

namespace credence::bench {

/// Median of `runs` runs in milliseconds; one run before them does not count.
template <class Work> double medianMs(int runs, Work work)
{
    work();
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// Medians of two works done in turn, so that what else the machine does meanwhile meets both alike.
template <class One, class Other> std::pair<double, double> mediansInTurn(int runs, One one, Other other)
{
    std::vector<double> ones, others;
    for (int i = 0; i < runs; ++i) {
        ones.push_back(medianMs(3, one));
        others.push_back(medianMs(1, other));
    }
    std::sort(ones.begin(), ones.end());
    std::sort(others.begin(), others.end());
    return {ones[ones.size() / 2], others[others.size() / 2]};
}

/// "P9    edit, 10,000 activities        0.21 ms   goal <= 1.00 ms   ok"
inline void print(const char *number, const char *what, double value, const char *unit, double goal)
{
    std::printf("%-4s %-58s %9.3f %-3s goal <= %8.2f   %s\n", number, what, value, unit, goal, value <= goal ? "ok" : "ABOVE");
    std::fflush(stdout);
}

/// A figure without a goal of its own.
inline void print(const char *number, const char *what, double value, const char *unit)
{
    std::printf("%-4s %-58s %9.3f %s\n", number, what, value, unit);
    std::fflush(stdout);
}

} // namespace credence::bench
