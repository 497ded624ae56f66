// Texts drafted from what is recorded, for the user to edit: a role's proposal, a quarter's note (P5, P7).
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

/// The proposal for a role in four parts: what qualifies (courses and results it comes from), the local problem (a
/// signal with its metric, else a blank to be filled, with the figure the project began from), a six-month pilot, one measurable goal. What is not recorded stands in brackets, to be filled in.
/// With somebody it goes to, it is a letter: it begins with their name and ends with the user's.
QString roleProposal(const Role &role, const Snapshot &snapshot, const std::optional<Person> &to = {});

/// "2026-Q1" of a day; "" for an invalid one.
QString quarterOf(QDate day);
/// First and last day of "2026-Q1"; not known for anything else.
DateRange quarterDays(const QString &quarter);

/// Bullets of what was recorded in the quarter: credits, what was made, shown, taught, begun and ended. Empty when nothing was.
QString quarterNote(const QString &quarter, const Snapshot &snapshot);

/// Of the four quarters that ended last before `today`, those in which something was recorded and that have no note; newest first.
QStringList quartersWithoutNote(const Snapshot &snapshot, QDate today);

} // namespace credence
