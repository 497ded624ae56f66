// Whom a letter or a proposal goes to, and how it begins (P8).
#pragma once

#include "core/outcomes/person.h"
#include "core/portfolio/snapshot.h"

namespace credence {

/// The people a letter can go to: chair, chief, sponsor, mentor, collaborator, then the others; ties keep their order. Those
/// without a name are left out.
QList<Person> addressees(const QList<Shared<Person>> &people);

/// "Dear Dr. Okafor," for "Dr. Adaeze Okafor" and for "Adaeze Okafor, MD"; "Dear Miriam Osei," where no doctorate is given. ""
/// without a name.
QString salutation(const Person &person);

/// "Dr. Adaeze Okafor (chair)"; only the name when the relation is not known.
QString personWithRelation(const Person &person);

} // namespace credence
