// One bucket of the institution's promotion rubric (S5).
#pragma once

#include "core/base/ids.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

struct Criterion {
    static constexpr const char *kind = "criterion";
    CriterionId id;
    QString ref;
    QString name;
    std::optional<int> weight; ///< percent; nullopt: the institution gives none
    QString wording;           ///< how the institution's rubric words it; empty: not written down
    QStringList counts;        ///< what the institution takes as evidence here, in general
    QStringList wanted;        ///< pieces of evidence wanted, in the institution's words
    int order = 0;             ///< place in the institution's order
    friend bool operator==(const Criterion &, const Criterion &) = default;
};

} // namespace credence
