// What an activity would look like if a reading is believed: for review, before anything is written (V3).
#pragma once

#include "core/activities/activity.h"
#include "core/extraction/reading.h"

namespace credence {

/// What was typed into a field and is no day or no amount. The draft keeps the value from before, and is not filed until it is corrected.
struct Refused {
    enum class In { From, To, Credits };
    In in = In::From;
    int line = 0; ///< of the credits, from 0
    QString text;
    friend bool operator==(const Refused &, const Refused &) = default;
};

struct Draft {
    Activity activity;                     ///< completed; when it completes a planned one, with that one's id and links
    ReadActivity read;                     ///< what was read, with confidence and places
    std::optional<ActivityId> completes;   ///< the activity that is there already and becomes this one: a planned one, or one it is merged with
    std::optional<ActivityId> duplicateOf; ///< a completed activity that looks the same: filing attaches the document to it
    QString toNotes;                       ///< what filing adds to the notes of the activity it goes into; empty: nothing
    QList<Refused> refused = {};           ///< what was typed and could not be taken; empty: all was
    bool sure = false;                     ///< every field that counts was read surely, it is the user's, and nothing like it is there
    friend bool operator==(const Draft &, const Draft &) = default;
};

} // namespace credence
