// Activities that are completed on a day that has not come, or on none: nobody should overlook it.
#pragma once

#include "core/activities/activity.h"

namespace credence {

/// Completed on a day after `today`.
bool isDatedAhead(const Activity &activity, QDate today);

/// What is wrong with the day of a completed activity, and what to do: "“Sepsis” is completed, but its day, 2036-12-25, has not
/// come yet: …", "“Sepsis” is completed, but its day is not known: …". Empty: nothing.
QString dayDoubt(const Activity &activity, QDate today);

/// As planned when it would be completed on a day after `today`; else as it is.
Activity plannedWhenAhead(Activity activity, QDate today);

} // namespace credence
