// Names of organizations as certificates print them: what belongs to the name, and when two are the same.
#pragma once

#include <QString>

namespace credence {

/// The name in `phrase` without what leads to it or hangs on to it: "in support of …", "(ACCME accredited)", a unit of
/// its own ("Office of CME, …"), a partner ("in collaboration with …").
QString providerName(QString phrase);

/// Whether `name` is capitalized, no heading, no sentence and no event. `accredited`: the paper says so of it, so that it
/// may be named like an event ("Critical Care Review"), but not with a number or year.
bool canBeProvider(const QString &name, bool accredited = false);

/// Whether both name one organization: equal but for articles, legal forms and marks, or one within the other.
bool sameProvider(const QString &a, const QString &b);

} // namespace credence
