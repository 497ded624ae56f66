// A quarterly or annual review: the answers as they were given (W1, W2).
#pragma once

#include "core/base/ids.h"

#include <QJsonObject>
#include <QString>

namespace credence {

struct Review {
    static constexpr const char *kind = "review";
    ReviewId id;
    QString ref;
    QString type;   ///< "quarterly" or "annual"
    QString period; ///< "2026-Q1" or "2026"; empty: not said
    QJsonObject answers; ///< what was asked -> what was answered
    friend bool operator==(const Review &, const Review &) = default;
};

} // namespace credence
