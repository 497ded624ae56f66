// Whether a file is a portfolio at all, told from its first bytes, before any database code touches it.
#pragma once

#include "core/base/portfolio_mark.h"
#include "core/base/result.h"

namespace credence {

struct FileHeader {
    int version = 0;         ///< user_version: number of the last migration
    bool writeAhead = false; ///< the file is in WAL mode: it was not closed cleanly, or is open elsewhere
};

/// The header of the portfolio at `path`. NotFound: no such file. Invalid: not a portfolio (junk, another application's
/// database, a folder). Damaged: cut off. Reads only.
Result<FileHeader> readHeader(const QString &path);

} // namespace credence
