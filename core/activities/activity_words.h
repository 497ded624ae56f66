// The words for an activity's states, the same in records, SQL and JSON.
#pragma once

#include "core/activities/activity.h"

namespace credence {

/// The word used in records, SQL and JSON: "idea", "planned", "registered", "in-progress", "completed", "dropped".
QString statusWord(Status status);
std::optional<Status> statusFromWord(QStringView word);
/// "", "high", "ok", "waste".
QString feltWord(Felt felt);
std::optional<Felt> feltFromWord(QStringView word);

} // namespace credence
