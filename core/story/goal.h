// A twelve-month goal as an outcome statement (S4).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace credence {

struct Goal {
    GoalId id;
    QString ref;
    QString text;
    QString area; ///< clinical depth, role transition, academic/teaching, business/practice
    QStringList subjects;
    QString measure; ///< how one will see that it is reached
    QDate due;
    QString state; ///< "active", "done", "dropped"
    friend bool operator==(const Goal &, const Goal &) = default;
};

} // namespace credence
