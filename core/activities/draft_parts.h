// One draft made two, and two made one: when a paper was read as too few activities or too many (V3).
#pragma once

#include "core/activities/draft.h"

#include <utility>

namespace credence {

/// `draft` as two: both keep title, provider, days, format, topics and goals. Of several credit lines the last goes to the second,
/// else the second has none; what is planned or recorded already stays with the first. Neither is sure: nobody has looked at them.
std::pair<Draft, Draft> splitDraft(const Draft &draft);

/// Both as one: the first's words where it has any, all days from the earliest to the latest, amounts of one type added up, topics
/// and goals of both, the activity that either completes. Not sure.
Draft joinedDrafts(const Draft &first, const Draft &second);

/// Why `draft` cannot be filed: something was typed that is no day or no amount. Empty: nothing keeps it.
QString refusalOf(const Draft &draft);

} // namespace credence
