// Something to do by a day, written down by the physician (T6).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>

namespace credence {

struct Task {
    static constexpr const char *kind = "task";
    TaskId id;
    QString ref;
    QString text;
    QDate due;
    QString reason; ///< why it waits
    QString about;  ///< record id; empty: of nothing in particular
    QString state;  ///< "done" when it is; empty: open
    friend bool operator==(const Task &, const Task &) = default;
};

} // namespace credence
