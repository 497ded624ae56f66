// Cycles that are over, kept as they were; and what is said of one cycle only (Q2).
#pragma once

#include "core/base/result.h"
#include "core/requirements/source.h"
#include "core/story/profile.h"

#include <QJsonArray>

namespace credence {

/// Whether what stands for credit was done in one cycle ("recertified in this cycle"), so that it is asked anew in the next.
bool isOfOneCycle(const QString &substitute);

/// The requirement in its next cycle: the one before is kept with its days, number, answers and ticks; what was said of that cycle
/// only is asked anew; the number goes on when one is known. Without days of the one before nothing is kept.
Source renewed(const Source &source, const DateRange &next, const Profile &profile);

/// `after` as it was typed over `before`. A cycle that begins after the end of the one before renews it; any other change of its days
/// corrects the cycle, and kept ones that it now covers go. What was said of "this cycle" is marked with the cycle that holds
/// `today`, and rules of one's own that were changed with `today`.
Source edited(const Source &before, Source after, const Profile &profile, QDate today);

/// As it counts in the cycle that holds `today`: when that cycle was not typed and has turned since, what was said of the one before
/// is no longer said, and that cycle is kept.
Source inItsCycle(const Source &source, const Profile &profile, QDate today);

/// The kept cycle with these days; nullptr: none.
const KeptCycle *keptCycle(const Source &source, const DateRange &days);

/// The requirement as it was in a cycle that is over. What was said of another cycle is left out when the cycle was not kept.
Source asItWas(Source source, const DateRange &days, std::optional<int> number);

/// Kept cycles as the record form has them: `start`, `end`, `number`, `satisfied_by`, `claimed`, `answers`.
QJsonArray keptCyclesToJson(const QList<KeptCycle> &cycles);
/// The reverse; an Error names a key that is unknown or of the wrong kind, or a cycle without its days.
Result<QList<KeptCycle>> keptCyclesFromJson(const QJsonArray &array);

/// {"teaching": 3}
QJsonObject claimsToJson(const Claims &claims);
Result<Claims> claimsFromJson(const QJsonObject &object);

} // namespace credence
