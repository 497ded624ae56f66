// Activities told one below the other without columns: a title, and near it the day, the credit and perhaps the provider.
#pragma once

#include "core/extraction/page_text.h"
#include "core/extraction/reading.h"

namespace credence {

/// One activity a record (title, day, credits; provider when the record names one), in the order of the text. Empty
/// unless at least two records, and most of those that have a day and a credit, have a title too.
QList<ReadActivity> findListed(const PageText &text);

} // namespace credence
