// How the hours of the last two years divide among the classes of the mix, beside their target bands (X2, X3).
#pragma once

#include "core/activities/mix.h"
#include "core/portfolio/snapshot.h"

namespace credence {

struct MixShare {
    Mix mix = Mix::OffStory;
    Credits hours;
    int percent = 0;        ///< whole; the four add up to 100
    Band band;              ///< target; 0 to 100 where there is none
    QStringList activities; ///< ids, newest first
    friend bool operator==(const MixShare &, const MixShare &) = default;
};

struct MixSummary {
    DateRange period;
    Credits hours;
    QList<MixShare> shares; ///< niche, non-clinical, procedural, off story; all four, or none without hours
    int onStory = 0;        ///< percent that is not off story
    int of(Mix mix) const;  ///< percent of one class; 0 without hours
    friend bool operator==(const MixSummary &, const MixSummary &) = default;
};

/// Completed activities of the last `thresholds.mixMonths` up to `today`, by their hours (activityHours). Duties stand aside: they are
/// no choice. Empty without hours.
MixSummary mixSummary(const Snapshot &snapshot, QDate today);

/// Whole percents of the amounts that add up to 100 (largest remainder, earlier ones on ties); all 0 when the sum is 0.
QList<int> percents(const QList<qint64> &amounts);

/// Completed activities of choice in the months up to `today`, newest first: neither duties nor compliance modules.
QList<Shared<Activity>> chosenActivities(const Snapshot &snapshot, int months, QDate today);

} // namespace credence
