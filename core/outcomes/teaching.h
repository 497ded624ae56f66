// Teaching given: sessions and modules with their learners and scores (P4).
#pragma once

#include "core/base/credits.h"
#include "core/base/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

struct Teaching {
    static constexpr const char *kind = "teaching";
    TeachingId id;
    QString ref;
    QString title;
    QString learners;              ///< kind: "interns", "nurses"
    std::optional<int> count;      ///< learners in all; nullopt: not known
    std::optional<int> times;      ///< how often it was given; nullopt: not known
    std::optional<Credits> score;  ///< mean evaluation, hundredths
    std::optional<Credits> scale;  ///< the best score there is
    QString comments;
    QStringList from; ///< record ids it comes from
    QDate date;
    std::optional<Credits> hours; ///< taught in all; nullopt: not known
    friend bool operator==(const Teaching &, const Teaching &) = default;
};

} // namespace credence
