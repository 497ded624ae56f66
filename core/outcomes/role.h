// A role or title, from wish to appointment (P5).
#pragma once

#include "core/base/date_range.h"
#include "core/base/ids.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

struct Role {
    static constexpr const char *kind = "role";
    RoleId id;
    QString ref;
    QString title;
    QString type;                ///< "role" or "committee"; empty: not said
    QString state;               ///< "wanted", "proposed", "appointed", "ended"
    QDate asked;                 ///< the day the proposal was handed in
    std::optional<bool> onPaper; ///< a letter says so; nullopt: not said
    DateRange days;
    QStringList from; ///< record ids that qualified for it
    QString proposal; ///< the text handed in
    friend bool operator==(const Role &, const Role &) = default;
};

} // namespace credence
