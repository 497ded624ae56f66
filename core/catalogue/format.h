// One format of an activity with its impact and strategic value (A2).
#pragma once

#include <QString>

namespace credence {

struct Format {
    QString id;
    QString name;
    QString mode;   ///< "live", "enduring" or "": not said
    QString impact; ///< "very high", "high", "medium", "low" or ""
    int value = 0;  ///< strategic value 1 to 10; 0: not rated
    friend bool operator==(const Format &, const Format &) = default;
};

} // namespace credence
