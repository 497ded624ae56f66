// How an activity changes with its status, and what a copy of it begins with (A1).
#pragma once

#include "core/activities/activity.h"

namespace credence {

/// The activity with the status and the days that go with it. Completed: the credit is earned on its last day, or today when that
/// lies ahead or no day is known. Anything else takes away a day of completion, and an overdue plan keeps its days.
Activity withStatus(Activity activity, Status status, QDate today);

/// The same course once more, planned, without an id, days, proof or anything that was said about the first time.
Activity copyOf(const Activity &activity);

} // namespace credence
