// A portfolio that another program holds, to be looked at meanwhile: a copy of it as it was saved last.
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/portfolio/reading_place.h"

namespace credence {

/// A copy of the portfolio at `path`, private to the user and brought up to date; the one at `path` and whoever holds it are not
/// touched. Reads the whole file: not for the thread of a window. Errors as of Portfolio::open; File when there is no room for it.
Result<ReadingPlace> copyToLook(const QString &path);
/// Why nothing can be changed in such a copy, with who holds the portfolio: the `why` of Portfolio::openCopy, of kind InUse.
Error onlyToLook(const QString &path);
/// Both at once, for a program that may wait.
Result<std::unique_ptr<Portfolio>> openToLook(const QString &path);

} // namespace credence
