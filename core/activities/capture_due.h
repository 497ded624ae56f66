// Which activities ask for a capture and until when, and the one-page summary it becomes (A6).
#pragma once

#include "core/activities/activity.h"
#include "core/activities/capture.h"
#include "core/portfolio/snapshot.h"
#include "core/settings/thresholds.h"

#include <QList>

namespace credence {

struct CaptureDue {
    ActivityId activity;
    QDate due; ///< last day of the time given after the activity ended
    bool late = false;
    friend bool operator==(const CaptureDue &, const CaptureDue &) = default;
};

/// The last day for a capture when the activity is completed, longer than the limit and of a known day; invalid otherwise.
/// Compliance modules are never asked about.
QDate captureDueDay(const Activity &activity, const Thresholds &thresholds);

/// Completed activities that wait for a capture on `today`, the most urgent first. Those that ended longer ago than the limit are
/// left in peace.
QList<CaptureDue> capturesDue(const QList<Activity> &activities, const QList<Capture> &captures, const Thresholds &thresholds, QDate today);

/// The same of a whole portfolio.
QList<CaptureDue> capturesDue(const Snapshot &snapshot, QDate today);

/// One heading with its lines.
struct SummaryPart {
    QString heading;
    QStringList lines;
    bool list = false; ///< the lines are points of a list
    friend bool operator==(const SummaryPart &, const SummaryPart &) = default;
};

/// One page: what it was, what was taken from it, what will come of it.
struct CaptureSummary {
    QString title;
    QString line; ///< provider, days, credits
    QList<SummaryPart> parts;
    friend bool operator==(const CaptureSummary &, const CaptureSummary &) = default;
};

/// Parts that were left blank are left out.
CaptureSummary captureSummary(const Activity &activity, const Capture &capture);

/// The time set aside for the capture of an activity; nullopt when none is.
std::optional<TimeBlock> captureBlock(const QString &activity, const QList<Shared<TimeBlock>> &blocks);
/// A time to propose for it: the evening of the next working day from tomorrow, when no other block begins then; `due` or not.
QDateTime proposedCaptureTime(const QList<Shared<TimeBlock>> &blocks, QDate today);

} // namespace credence
