// The one promotion story everything serves (S2).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>

namespace credence {

struct Story {
    StoryId id;
    QString ref;
    QString sentence;
    QString lane;   ///< lane of S1
    QString domain; ///< the spine, e.g. "sepsis quality"
    QString target; ///< rank or role wanted
    QDate targetDate;
    QString institution; ///< where the target is; empty: the profile's
    QDate from;
    QDate to; ///< invalid: the active story
    friend bool operator==(const Story &, const Story &) = default;
};

} // namespace credence
