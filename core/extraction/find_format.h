// Whether an activity was live, enduring, journal-based, point of care or part of a regular series, as the paper says it.
#pragma once

#include "core/extraction/page_text.h"

namespace credence {

/// "live", "enduring", "journal", "poc", "rss", or "" when the paper does not say. The words of the designation
/// statement count before words elsewhere.
Field<QString> findFormat(const PageText &text);

} // namespace credence
