// Rules that may stand for one another: which of them speaks, and in what words (Q3, Q4).
#pragma once

#include "core/catalogue/template.h"
#include "core/requirements/standing.h"

namespace credence {

/// One number a rule, in the template's order; rules that may stand for one another share it, whichever of them names the other.
QList<qsizetype> eitherOr(const Template &from);

/// When one is met the others are met too, and when the plan completes one nothing of the others stays open; their own figures
/// stay. While none is met only the nearest speaks, the others are spare, and each says "Either … or …; 7 missing.".
void settleEitherOr(Standing &standing, const Template &from);

} // namespace credence
