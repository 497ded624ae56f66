// An amount of credit as people type it.
#pragma once

#include "core/base/credits.h"

#include <QString>

namespace credence {

/// As Credits::parse, and with a comma for the point where it can be nothing else: "1,5" and "14,25", but not "1,250".
std::optional<Credits> creditsTyped(const QString &text);

} // namespace credence
