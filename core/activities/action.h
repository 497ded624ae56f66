// The one action promised from an activity (A7).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>

namespace credence {

struct Action {
    static constexpr const char *kind = "action";
    ActionId id;
    QString ref;
    QString activity; ///< record id
    QString verb;     ///< "implement", "do", "share"
    QString text;
    QDate due;
    QString state; ///< "open", "done", "dropped"
    QString result;
    friend bool operator==(const Action &, const Action &) = default;
};

} // namespace credence
