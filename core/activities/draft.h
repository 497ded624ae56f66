// What an activity would look like if a reading is believed: for review, before anything is written (V3).
#pragma once

#include "core/activities/activity.h"
#include "core/extraction/reading.h"

namespace credence {

struct Draft {
    Activity activity;                     ///< completed; when it completes a planned one, with that one's id and links
    ReadActivity read;                     ///< what was read, with confidence and places
    std::optional<ActivityId> completes;   ///< the activity that is there already and becomes this one: a planned one, or one it is merged with
    std::optional<ActivityId> duplicateOf; ///< a completed activity that looks the same: filing attaches the document to it
    QString toNotes;                       ///< what filing adds to the notes of the activity it goes into; empty: nothing
    bool sure = false;                     ///< every field that counts was read surely, it is the user's, and nothing like it is there
    friend bool operator==(const Draft &, const Draft &) = default;
};

} // namespace credence
