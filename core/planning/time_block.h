// Time set aside: for learning, week after week, or once for a capture; and on which days it was kept (T4, A6).
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace credence {

/// What became of one occurrence.
struct KeptDay {
    QDate date;
    bool kept = false;
    QString why; ///< why not, or what came in between
    friend bool operator==(const KeptDay &, const KeptDay &) = default;
};

struct TimeBlock {
    static constexpr const char *kind = "block";
    BlockId id;
    QString ref;
    QDateTime start; ///< of the first occurrence, as the clock on the wall shows it
    std::optional<int> minutes;
    QString repeat; ///< a recurrence rule of RFC 5545 ("FREQ=WEEKLY;BYDAY=TU"); empty: once
    QList<KeptDay> kept;
    QString text;  ///< what it is for; empty: protected time
    QString about; ///< record id; empty: of nothing in particular
    friend bool operator==(const TimeBlock &, const TimeBlock &) = default;
};

} // namespace credence
