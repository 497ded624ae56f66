// One link of the chain, between any two records (P6).
#pragma once

#include "core/base/ids.h"

#include <QString>

namespace credence {

struct Link {
    static constexpr const char *kind = "link";
    LinkId id;
    QString ref;
    QString from; ///< record id
    QString to;   ///< record id
    friend bool operator==(const Link &, const Link &) = default;
};

} // namespace credence
