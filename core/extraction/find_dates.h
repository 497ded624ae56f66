// The days of participation among all the dates of a certificate.
#pragma once

#include "core/extraction/date_mentions.h"
#include "core/extraction/page_text.h"

namespace credence {

/// The days taken part or completed; never release, expiry or birth. An issue, print or letter date is given with little
/// confidence when nothing better stands there. Confidence 0: no date. The words of `title` (empty when it is not known) say
/// nothing about the dates after it: "Frailty Before Surgery / May 2, 2025".
Field<DateRange> findDays(const PageText &text, const QList<DateMention> &mentions, const QString &title = {});

} // namespace credence
