// What a rule says beyond what a form can edit, and the choices a form offers, in words.
#pragma once

#include "core/catalogue/template.h"

namespace credence {

/// "Due within 12 months of the license", "its hours come on top of the total", "a part of it on one topic" … in the order of
/// the template; empty for a rule that a form holds whole.
QStringList otherWords(const Rule &rule, const Template &from);

/// How to change what the form cannot: the number of rules agrees. "" for none.
QString otherRulesWords(qsizetype rules);

} // namespace credence
