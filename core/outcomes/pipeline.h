// The way of a presentation or publication: which step comes next, and on which days it took the ones behind it (P3); the same for a role (P5).
#pragma once

#include "core/outcomes/presentation.h"
#include "core/outcomes/role.h"

namespace credence {

/// What comes next on the way from planned to shown; "" at its end and for what was declined.
QString nextState(const Presentation &presentation);

/// `after` with the day of the step it took since `before`: `today`, where none is said (invalid: no day is made up). A step back takes the days of the steps after it
/// away; what is handed in again after it was declined begins anew and keeps the day it was declined. A changed `date` is known to the day.
Presentation withStepDays(const Presentation &before, Presentation after, QDate today);

/// What comes next on the way from wanted to appointed; "" from there on.
QString nextState(const Role &role);

/// `after` with the day of the step it took since `before`: asked for when it became proposed, begun when appointed, over when ended;
/// `today`, where no day is said. Days that are said stay.
Role withStepDays(const Role &before, Role after, QDate today);

/// The days of its way that are known, in their order: ("submitted", day), ("accepted", day), ("declined", day), and of what was shown
/// ("presented" or "published", day).
QList<std::pair<QString, QDate>> stepDays(const Presentation &presentation);

} // namespace credence
