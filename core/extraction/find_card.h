// Cards that prove training in life support: "ACLS Provider", issued on a day and to be renewed.
#pragma once

#include "core/extraction/page_text.h"

#include <optional>

namespace credence {

/// The activity that a card of a life support course proves: its name, who stands behind it, the day of issue (never sure:
/// the course may have been the day before) and the holder; no credits. nullopt when the paper is no such card.
std::optional<ReadActivity> findCard(const PageText &text);

} // namespace credence
