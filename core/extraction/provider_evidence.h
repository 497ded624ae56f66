// Which of the organizations that were found on a paper gave the credit, and how sure that is.
#pragma once

#include "core/extraction/provider_text.h"

namespace credence {

/// The candidate for which most speaks: its strongest sign, other signs for the same name, an address that is made from
/// it. What is the recipient or a part of a title is left out. The others follow as alternatives.
Field<QString> bestProvider(const PageText &text, const ProviderContext &context, QList<ProviderCandidate> found);

} // namespace credence
