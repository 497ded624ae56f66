// The accredited organization that gave the credit.
#pragma once

#include "core/extraction/page_text.h"

namespace credence {

/// Best of: the accreditation sentence, "designates this …", "certifies that", "sponsored by …", labels, the letterhead.
/// For joint providership the accredited partner. Never the accreditor itself (ACCME, AMA …). Confidence 0: none found.
Field<QString> findProvider(const PageText &text);

} // namespace credence
