// What came out of the hours: credits only, something inside the institution, or recognition outside (X5).
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

enum class Output { External, Internal, CreditsOnly };

struct OutputShare {
    Output output = Output::CreditsOnly;
    int percent = 0;        ///< of the activities, whole; the three add up to 100
    QStringList activities; ///< ids, newest first
    friend bool operator==(const OutputShare &, const OutputShare &) = default;
};

struct Conversion {
    DateRange period;
    int activities = 0;         ///< completed, of choice, longer than what asks for a capture
    QList<OutputShare> shares;  ///< external, internal, credits only; all three, or none without activities
    QStringList waiting;        ///< credits only and ended so lately that the first artifact is still due
    int of(Output output) const; ///< percent; 0 without activities
    friend bool operator==(const Conversion &, const Conversion &) = default;
};

/// Follows the chain from each activity of the last `thresholds.mixMonths`. External: it leads to an artifact for people outside, or to a
/// presentation or publication at regional level or above that is accepted or out. Internal: to anything else. Empty without activities.
Conversion conversion(const Snapshot &snapshot, QDate today);

} // namespace credence
