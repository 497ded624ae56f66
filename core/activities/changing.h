// How an activity changes with its status, since when it has had each, and what a copy of it begins with (A1).
#pragma once

#include "core/activities/activity.h"

namespace credence {

/// The activity with the status, which begins `today`, and the days that go with it. Completed: the credit is earned on its last day,
/// or today when that lies ahead or no day is known. Anything else takes away a day of completion, and an overdue plan keeps its days.
/// A status it has already keeps the day it began; the days of earlier statuses stay.
Activity withStatus(Activity activity, Status status, QDate today);

/// The same with this status begun on `day` (invalid: not known) and no other day changed; a status it has already keeps its day.
Activity begun(Activity activity, Status status, QDate day);

/// The statuses whose day is kept, in their order: all but completed.
QList<Status> keptStatuses();
/// Where the day of a status is kept; nullptr for completed.
QDate StatusDays::*statusDayOf(Status status);
/// The day the status began: for completed that of the credit while the activity is completed. Invalid: not known, or it never had it.
QDate statusDay(const Activity &activity, Status status);

/// The same course once more, planned `today`, without an id, days, proof or anything that was said about the first time.
Activity copyOf(const Activity &activity, QDate today);

} // namespace credence
