// The days of participation among all the dates of a certificate.
#pragma once

#include "core/extraction/date_mentions.h"
#include "core/extraction/page_text.h"

namespace credence {

/// The days taken part or completed; never release, expiry or birth. An issue, print or letter date is given with little
/// confidence when nothing better stands there. Confidence 0: no date.
Field<DateRange> findDays(const PageText &text, const QList<DateMention> &mentions);

} // namespace credence
