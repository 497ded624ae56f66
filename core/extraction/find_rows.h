// The rows of a transcript: many activities in one table.
#pragma once

#include "core/extraction/page_text.h"

namespace credence {

/// One activity a row (title, days, credits; provider when the table has a column for it), in the order of the table.
/// Empty when the pages hold no table of dates, titles and amounts with at least two rows (one is enough when
/// `isTranscript`, or when its heads name title, day and credit).
QList<ReadActivity> findRows(const PageText &text, bool isTranscript);

/// Whether a paper's words announce several activities: "the following courses", "each activity".
bool saysSeveral(const QString &flat);

} // namespace credence
