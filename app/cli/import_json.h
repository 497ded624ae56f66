// Takes the records of an export, or any file in the open format, into a portfolio: all or none.
#pragma once

#include "app/cli/options.h"

namespace credence::cli {

/// Reads the file at `path`, one JSON object a line, and adds its records in one step. With `dryRun` they are added to a copy
/// that goes away again, so that the answer is the same. Says for each line that does not fit why; then nothing is added.
int importJson(Call &call, Portfolio &portfolio, const QString &path, bool dryRun, bool asJson);

} // namespace credence::cli
