// What a model can say about a cell beside its text, for the delegates of the kit.
#pragma once

#include <Qt>

namespace credence {

enum ItemRole {
    IdRole = Qt::UserRole + 1, ///< QString: id of the record in the row; keeps the selection over a reset
    SecondaryRole,             ///< QString: muted words after the text (table) or below it (list)
    ToneRole,                  ///< int(Tone) of the text, badge or bar
    PillRole,                  ///< bool: the text is painted as a badge in the tone
    BadgeRole,                 ///< QString: a badge at the right end of a list entry, in the tone
    ShareRole,                 ///< double 0…1: the cell is a bar in the tone
    MutedRole,                 ///< bool: secondary text
    StrongRole,                ///< bool: semi-bold text
    NumberRole,                ///< bool: tabular figures
    PartsRole,                 ///< QString: what stands between the parts of the text; what does not fit is counted, "MA, NH +3"
    FirstFreeRole,             ///< roles of a model itself begin here
};

} // namespace credence
