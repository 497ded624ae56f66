// Which courses ahead are to be evaluated before they are registered for (A5), and how that is said.
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

/// Whether the activity is ahead (an idea, planned or registered, not before `today` when it has a day), no duty, and longer than the
/// limit above which a course is to be evaluated. Hours that are not known are taken from the credits; without either: false.
bool asksForEvaluation(const Activity &activity, const Snapshot &snapshot, QDate today);

/// Those of `now` that are registered, were not in `before` (by id; absent: new), ask for an evaluation and have none. In the order of `now`.
QList<Activity> registeredUnevaluated(const QList<Activity> &now, const QList<Shared<Activity>> &before, const Snapshot &snapshot, QDate today);

/// One sentence for the physician: "“X” is not evaluated yet: 8 h. Is it worth the time and the money?"; "" for none.
QString notEvaluatedWords(const QList<Activity> &activities);

} // namespace credence
