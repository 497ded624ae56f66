// Which of the titles that were found on a paper is the right one, and how sure that is.
#pragma once

#include "core/extraction/title_text.h"

namespace credence {

/// The candidate for which most speaks: its strongest sign, other signs for the same words, how it is set and where it
/// stands. The others follow as alternatives, best first. Confidence grows with the evidence and with its lead.
Field<QString> bestTitle(const TitleSearch &search);

} // namespace credence
