// What waits for the physician, by day: deadlines, certificates that lapse, papers in the inbox, planned activities, captures, promises (T6, V6).
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

#include <QDate>
#include <QDateTime>

namespace credence {

enum class DueKind { Inbox, Requirement, CycleOver, Expiry, Planned, Confirm, Capture, Action, Pivot, Audit };

struct Due {
    DueKind kind = DueKind::Inbox;
    QString what; ///< "ABIM certification", the title, the file's name, what was promised; empty for the inbox
    QString from; ///< title of the activity behind a promise; only for Action
    QStringList rules; ///< labels of the rules that miss something by this day; only for Requirement
    std::optional<Credits> missing; ///< of the total, or of the only rule; only for Requirement
    QString unit;
    int count = 0;      ///< how many documents wait; only for Inbox
    QDate day;          ///< invalid: no day, at any time
    bool late = false;  ///< the day has passed
    QStringList records; ///< ids of what to open: documents, the source, the activity, the action or the pivot
    QDateTime aside = {}; ///< when time is set aside for it; only for Capture, and only while that lies ahead
    int ahead = 0; ///< how many of the three are still to come; only for Pivot
    friend bool operator==(const Due &, const Due &) = default;
};

/// Everything that is late or due within `days` from `today`, late first, then by day, undated ones (the inbox) after what is
/// due within a week. The total and the rules of one authority that are due on one day are one entry. A requirement that looks met, does not apply, or has nothing missing is not due. A cycle that ended and has no
/// successor waits for one. A planned activity whose
/// last day has passed asks to be confirmed. Certificates that lapse are those of lapsing(), within its own days.
/// Captures are here until their time is over, and of the late ones the two freshest, besides those for which time is set aside; promises when open and due by
/// then; pivots without a verdict when they are to be decided by then (`count`: of the three, how many were completed). An authority that asked for proof waits until something was sent, also when it named no day.
QList<Due> dueSoon(const Snapshot &snapshot, const QList<Standing> &standings, QDate today, int days = 120);

/// The authority asked, and nothing was sent and nothing came back yet.
inline bool waitsForAnswer(const Audit &audit) { return audit.asked.isValid() && !audit.sent.isValid() && !audit.answered.isValid() && audit.answer.isEmpty(); }

} // namespace credence
