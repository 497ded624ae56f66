// Which cycle a requirement is in: its first and last day, the cycles around it, and which one it is (Q2).
#pragma once

#include "core/base/date_range.h"
#include "core/catalogue/template.h"
#include "core/requirements/source.h"
#include "core/story/profile.h"

#include <optional>

namespace credence {

/// A row of cycles. All are reckoned from one original day, so that a short month never shortens the next cycle.
struct CycleTrack {
    DateRange current;         ///< not known when either day is invalid
    std::optional<int> number; ///< 1 = first; nullopt: not known
    bool endsToday = false;    ///< a rolling window without a typed date
    QDate origin;              ///< cycle starts are origin + offset ± n × months
    int offset = 0;
    int months = 0; ///< length of the other cycles; 0: not known
    QList<DateRange> before; ///< the cycles just before it that are known by their days, newest first
    friend bool operator==(const CycleTrack &, const CycleTrack &) = default;
};

/// The typed cycle, whatever today is; else the proposed one that contains `today`; not known when neither is possible.
CycleTrack cycleOf(const Template &from, const Source &source, const Profile &profile, QDate today);

/// The cycle `steps` before the current one (negative: after it); not known when the length is not known.
DateRange cycleBefore(const CycleTrack &track, int steps);

/// Complete months from `start` to the end of `lastDay`; never negative.
int completeMonths(QDate start, QDate lastDay);

/// The `months` that end with `lastDay`, both days inside.
DateRange windowEnding(QDate lastDay, int months);

} // namespace credence
