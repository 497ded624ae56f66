// What must be right about a requirement before it is kept: the same for a record that comes in and for a field that is edited.
#pragma once

#include "core/requirements/source.h"

namespace credence {

/// One sentence for each thing that cannot be: no template or two, rules that cannot be read, days turned round, issued after the cycle's end, a cycle number
/// below 1, a license type the template is not for, something held that stands for no credit. Empty: it can be kept.
QStringList problemsOf(const Source &source);

/// The problems that `after` has and `before` had not: what was there already does not stand in the way of another change.
QStringList newProblemsOf(const Source &before, const Source &after);

} // namespace credence
