// Whether what the file keeps for speed (words to search, counts) fits the rows it was made from.
#pragma once

#include "core/storage/database.h"

namespace credence {

/// Damaged, with what does not fit. Changes nothing.
Result<> checkConsistency(Database &database);

} // namespace credence
