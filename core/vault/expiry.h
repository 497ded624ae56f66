// Certificates that lapse, and activities whose certificate may still be had from the provider (V6).
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

/// The documents that lapse within `thresholds.expiryWarnDays` of `today`, or lapsed within the last year, first to lapse first.
/// Of several with the same name, or proof of activities with the same title, only the one that lapses last counts: a renewed
/// card is no warning. Documents that were set aside do not count.
QList<Shared<Document>> lapsing(const Snapshot &snapshot, QDate today);

/// Until when the provider can still reissue a lost certificate: the credit day and `providerKeepsYears`; invalid when no day
/// is known or it is not completed. Accredited providers keep attendance records six years from the activity (ACCME, records retention policy).
QDate reissuedUntil(const Activity &activity, const Thresholds &thresholds);

/// A completed activity with credits and no document.
struct Unproven {
    Shared<Activity> activity;
    QDate until;       ///< `reissuedUntil`
    bool late = false; ///< that day has passed
    friend bool operator==(const Unproven &, const Unproven &) = default;
};
/// Those that can still be had first, the soonest to run out in front, then those that are late, newest first. Undated activities
/// are left out. What waits in the inbox is proof of nothing yet.
QList<Unproven> unproven(const Snapshot &snapshot, QDate today);

} // namespace credence
