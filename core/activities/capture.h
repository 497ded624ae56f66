// What was taken from an activity, written down while it is fresh (A6).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace credence {

struct Capture {
    static constexpr const char *kind = "capture";
    CaptureId id;
    QString ref;
    QString activity;  ///< record id
    QString implement; ///< one thing to implement this month
    QString share;     ///< one thing to share
    QString document;  ///< one way to document it
    QStringList takeaways;
    QString application; ///< one local application
    QDate date;
    friend bool operator==(const Capture &, const Capture &) = default;
};

} // namespace credence
