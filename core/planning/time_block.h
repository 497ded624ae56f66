// A protected time for learning in the week, and on which days it was kept (T4).
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
    friend bool operator==(const TimeBlock &, const TimeBlock &) = default;
};

} // namespace credence
