// Text layers that say something else than their page shows: left by poor recognition, or by fonts that do not tell their letters.
#pragma once

#include "core/extraction/reading.h"

namespace credence {

/// Whether the words of `page` are hardly words: no usual ones among many, or digits and signs amid their letters.
/// False for pages of fewer than 12 words.
bool looksGarbled(const Page &page);

/// Whether far more of the words of `page` are usual ones than of those of `other`.
bool readsBetter(const Page &page, const Page &other);

/// Whether `page` has more usual words, less odd ones, than `other`: of two readings of the same page the better one.
bool hasMoreSense(const Page &page, const Page &other);

/// `layer` with less trust in every word that `recognized`, another reading of the same page, does not have.
Page confirmed(Page layer, const Page &recognized);

} // namespace credence
