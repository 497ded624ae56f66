// Takes what is still sound out of a damaged portfolio into a new one, and names what is lost (Z5).
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace credence {

struct Salvaged {
    int activities = 0;
    int documents = 0; ///< those whose bytes changed too; `lost` names them
    int records = 0;   ///< of all kinds, activities and documents too
    QStringList lost;  ///< a sentence for each thing, or kind of thing, that is not among them; empty: nothing is missing
    friend bool operator==(const Salvaged &, const Salvaged &) = default;
};

/// Reads the portfolio at `path`, page by page where SQLite refuses, and writes every record that is whole and every
/// document into a new portfolio at `into`. Bytes that their SHA-256 does not prove any more come out as they are now, in a
/// document whose name says so. The damaged one is not changed. Rows
/// that came back from pages nobody refers to any more are taken only where their shape leaves no doubt. Invalid: not a
/// portfolio at all; TooNew; Conflict: there is something at `into`; Damaged: nothing could be read.
Result<Salvaged> salvage(const QString &path, const QString &into);

/// The same without keeping anything: what could be taken out.
Result<Salvaged> salvageable(const QString &path);

} // namespace credence
