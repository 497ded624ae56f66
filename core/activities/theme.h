// A clinical theme: recurring cases that lead to teaching and quality work (A9).
#pragma once

#include "core/base/ids.h"

#include <QString>
#include <QStringList>

namespace credence {

struct Theme {
    static constexpr const char *kind = "theme";
    ThemeId id;
    QString ref;
    QString name;     ///< "readmissions"; activities name it in their `theme`
    QString review;   ///< record: the short review; empty: not there yet
    QString teaching; ///< record: the mini-teaching session
    QString project;  ///< record: the quality project
    QString notes;
    friend bool operator==(const Theme &, const Theme &) = default;
};

} // namespace credence
