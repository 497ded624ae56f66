// One time an authority asked for proof: when it asked, when the answer went out, and what came back (Q11).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>

namespace credence {

struct Audit {
    static constexpr const char *kind = "audit";
    AuditId id;
    QString ref;
    QString requirement; ///< the source whose authority asked
    QDate asked;
    QDate due;      ///< the day it wants the answer by; invalid: none named, or not known
    QDate sent;     ///< invalid: nothing was sent yet
    QDate answered; ///< the authority's word on it; invalid: it has not answered yet
    QString answer; ///< "accepted", "more", "refused" or "": not answered, or not recorded
    QString notes;
    friend bool operator==(const Audit &, const Audit &) = default;
};

} // namespace credence
