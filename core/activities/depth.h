// How deep an activity goes, from a micro-lesson to a program of months (A4).
#pragma once

#include "core/activities/activity.h"

#include <optional>

namespace credence {

enum class Depth { Micro, Session, Workshop, MultiDay, Longitudinal };

struct DepthClass {
    Depth depth = Depth::Session;
    QString why;            ///< a sentence for the physician
    bool overruled = false; ///< the user's own word
    friend bool operator==(const DepthClass &, const DepthClass &) = default;
};

/// The user's own word goes first. Else micro up to one hour, session up to four, workshop up to two days, multi-day, longitudinal from two weeks or by format. Without
/// hours the credits stand for them; without either the days or the format decide. nullopt when nothing is known.
std::optional<DepthClass> depthClass(const Activity &activity);

/// Hours of an activity: recorded, or the largest credit line as usual for CME (one credit an hour); nullopt: not known.
std::optional<Credits> activityHours(const Activity &activity);

/// "micro", "session", "workshop", "multi-day", "longitudinal".
QString depthWord(Depth depth);
std::optional<Depth> depthFromWord(QStringView word);
/// For people: "Micro, up to an hour", "Session, up to half a day" …
QString depthName(Depth depth);

} // namespace credence
