// Activities that are completed on a day that has not come: they count, and nobody should overlook it.
#pragma once

#include "core/activities/activity.h"

namespace credence {

/// Completed on a day after `today`.
bool isDatedAhead(const Activity &activity, QDate today);

/// "“Sepsis” is completed, but its day, 2036-12-25, has not come yet: …", with what to do.
QString datedAheadWords(const Activity &activity);

/// As planned when it would be completed on a day after `today`; else as it is.
Activity plannedWhenAhead(Activity activity, QDate today);

} // namespace credence
