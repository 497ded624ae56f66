// Whether the name on a document may be the user's: certificates and licenses write names differently.
#pragma once

#include <QString>

namespace credence {

/// True when every name of the shorter form is in the longer one, in full or as an initial, and at least one of two letters or
/// more in full: "E. Rivera, MD" and "Elena M. Rivera" are one person, "Marco Rivera" is not, nor is "Elena Rivera-Smith": a
/// double surname is one name. Titles, degrees, accents, case, order and punctuation do not matter. True when either name is
/// empty: nothing can be said.
bool mayBeSamePerson(const QString &printed, const QString &name);

/// False when the credentials on the paper are those of another profession than `degree`'s ("NP" and "MD"); degrees that people
/// of any profession have say nothing. True when either names none.
bool mayBeSameProfession(const QString &credentials, const QString &degree);

} // namespace credence
