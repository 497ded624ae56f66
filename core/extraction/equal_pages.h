// Which pages of a document say the same as one before them.
#pragma once

#include "core/extraction/reading.h"

namespace credence {

/// A page that says the same as one before is left empty: printed twice, it proves nothing twice.
/// The pages keep their numbers.
QList<Page> withoutCopies(QList<Page> pages);

} // namespace credence
