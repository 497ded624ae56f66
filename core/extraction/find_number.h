// The number a certificate or its activity goes by.
#pragma once

#include "core/extraction/page_text.h"

namespace credence {

/// A certificate's number, else a pharmacy UAN, else the activity's, program's or course's number; never a person's
/// (license, NPI, AOA ID). Confidence 0: none printed.
Field<QString> findNumber(const PageText &text);

} // namespace credence
