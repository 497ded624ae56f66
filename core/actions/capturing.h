// What the user does after an activity: write down what was taken from it, keep the promise, do the duties together (A6–A8).
#pragma once

#include "core/activities/capture_due.h"
#include "core/portfolio/portfolio.h"

namespace credence {

/// A finished summary page to be kept with its capture.
struct SummaryPaper {
    QByteArray pdf;
    QString name; ///< "2026-10-09 Sepsis Bundle Summit - summary.pdf"
    friend bool operator==(const SummaryPaper &, const SummaryPaper &) = default;
};

/// Keeps the capture, its one action (when it has words; the due day is `thresholds.actionMonths` from `today` when none is given) and the
/// summary page, in one step. The page is attached to the activity and the capture; an earlier page of the same capture is replaced.
/// Invalid: nothing was written down, or the action is due later than it may be.
Result<CaptureId> keepCapture(Portfolio &portfolio, const Capture &capture, const Action &action, const SummaryPaper &paper, QDate today);

/// Sets time aside for the capture of an activity, once, at `start`; a time set aside for it before is moved. Not a valid time, or not
/// 30 to 60 minutes: Invalid. NotFound when the activity is gone.
Result<BlockId> setTimeAside(Portfolio &portfolio, const ActivityId &activity, const QDateTime &start, int minutes);

/// Why the capture cannot be kept yet, as a sentence; "" when it can.
QString whyNoCapture(const Capture &capture, const Action &action, const Thresholds &thresholds, QDate today);

enum class Becomes { Nothing, Artifact, Project };
/// The action is done with this result; by one click it becomes an artifact or a project of the same activity. Answers the id of
/// what it became, or of the action.
Result<QString> finishAction(Portfolio &portfolio, const Action &action, Becomes becomes, QDate today);

/// Plans all of them for `day`, in one step. Ideas become planned `today`; hours and everything else stay. Invalid: no day, or nothing chosen.
Result<> putOnOneDay(Portfolio &portfolio, const QList<ActivityId> &activities, QDate day, QDate today);

} // namespace credence
