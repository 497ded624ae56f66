// What the institution or the specialty rewards now (S6).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>

namespace credence {

struct Signal {
    static constexpr const char *kind = "signal";
    SignalId id;
    QString ref;
    QString source; ///< "hospital", "department", "board", "regulation"
    QString text;
    QString metric; ///< on the scorecard; empty: none
    QDate date;
    friend bool operator==(const Signal &, const Signal &) = default;
};

} // namespace credence
