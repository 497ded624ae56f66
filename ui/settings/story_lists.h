// What the institution asks for, what it rewards now, and fields that are being tried: three lists of the settings (S5–S7).
#pragma once

#include "ui/kit/outcome_section.h"

namespace credence {

OutcomeSection *criteriaSection();
OutcomeSection *signalsSection();
OutcomeSection *pivotsSection();

} // namespace credence
