// Clinical themes: cases that keep coming back, and the review, teaching and project each leads to (A9).
#pragma once

#include "ui/kit/outcome_section.h"

namespace credence {

OutcomeSection *themesSection();

} // namespace credence
