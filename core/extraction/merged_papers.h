// Files that hold several certificates: one a page, or two and more on a page, beside or above each other.
#pragma once

#include "core/extraction/reading.h"

namespace credence {

/// Whether both tell of the same: title, days and recipient.
bool tellsSame(const ReadActivity &a, const ReadActivity &b);

/// Pages, and parts of pages, that each are a certificate of their own with title, day, credit and recipient, in the order of
/// the file; empty unless at least two of them tell different things.
QList<ReadActivity> readMerged(const QList<Page> &pages);

/// The certificates that stand on one of `pages` together; empty unless at least two do.
QList<ReadActivity> readBesideEachOther(const QList<Page> &pages);

} // namespace credence
