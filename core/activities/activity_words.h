// The words for an activity's states, the same in records, SQL and JSON.
#pragma once

#include "core/activities/activity.h"

namespace credence {

/// The word used in records, SQL and JSON: "idea", "planned", "registered", "in-progress", "completed", "dropped".
QString statusWord(Status status);
std::optional<Status> statusFromWord(QStringView word);
/// The key under which records and SQL keep the day a status began: "planned_on"; "" for completed, whose day is that of the credit.
QString statusDayKey(Status status);
/// "", "high", "ok", "waste".
QString feltWord(Felt felt);
std::optional<Felt> feltFromWord(QStringView word);

} // namespace credence
