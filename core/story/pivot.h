// An exploration of a possible new field and its verdict (S7).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>

namespace credence {

struct Pivot {
    static constexpr const char *kind = "pivot";
    PivotId id;
    QString ref;
    QString field;
    QString course;     ///< activity: the course of 6 to 10 credits; empty: not chosen yet
    QString conference; ///< activity: the conference track
    QString workshop;   ///< activity: the society workshop
    QString verdict;    ///< "energized", "meh" or "": not decided
    QString next;       ///< what follows from the verdict
    QDate due;          ///< the day to decide by
    QDate decided;
    friend bool operator==(const Pivot &, const Pivot &) = default;
};

} // namespace credence
