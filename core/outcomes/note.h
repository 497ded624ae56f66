// A narrative note of one quarter (P7).
#pragma once

#include "core/base/ids.h"

#include <QString>
#include <QStringList>

namespace credence {

struct Note {
    static constexpr const char *kind = "note";
    NoteId id;
    QString ref;
    QString quarter; ///< "2026-Q1"; empty: of no quarter
    QString text;
    QStringList about; ///< record ids
    friend bool operator==(const Note &, const Note &) = default;
};

} // namespace credence
