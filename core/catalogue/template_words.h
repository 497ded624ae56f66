// How a requirement template is called and summed up in words a physician reads in a table or a picker.
#pragma once

#include "core/catalogue/template.h"

namespace credence {

/// "Massachusetts medical license", "California medical license (DO)", "ABIM certification", "DEA registration, MATE Act",
/// "ACLS provider"; the authority's own name for everything else.
QString shortTitle(const Template &requirement);

/// "50 hours in 24 months, 9 rules"; "No total, 3 rules"; says "unknown" where the catalogue has no figure.
QString needWords(const Template &requirement);

/// "24 months; the cycle ends with your birth month". What is not known is said to be on the license.
QString cycleWords(const CycleShape &cycle);

/// "Rules as of Oct 2025 · high confidence" or "Undated rules, seen Nov 2026 · low confidence"; for the user's own: "Your own rules".
QString originWords(const Template &requirement);
/// The same from the parts: "2025-10", the month undated sources were seen, and "high"; all empty: the user's own.
QString originWords(const QString &asOf, const QString &seen, const QString &confidence);

/// The month in which the sources of undated rules were last seen, "2026-11"; "" when they are dated or there are none.
QString seenWords(const Template &requirement);

/// The title of each reference behind the template with its publisher, in the template's order; unknown ids are left out.
QStringList referenceWords(const Template &requirement);

/// Who published the first reference behind the template, or its title; "" without references.
QString publisherWords(const Template &requirement);

/// Who has the last word about these rules: the authority; for a life-support card whoever issued it.
QString verifyWith(const Template &requirement);

/// The word for a unit after an amount: 1 "hour", 2 "hours"; "courses", "activities"; "credits" when no unit is given.
QString unitWord(const QString &unit, Credits amount);

/// A note of the catalogue as it is shown: where figures were not found it says where they are, and what to do.
QString noteWords(const QString &note);

/// The figures of this rule were not found: the catalogue only says that there is one. So it stays when the rules become the
/// user's own, until they say what is asked.
bool isUnwritten(const Rule &rule);

/// The note of such a rule among rules of one's own.
QString ownUnwrittenNote();

/// A template of the catalogue that knows of no CME requirement: neither a total nor a rule.
bool asksNothing(const Template &requirement);

/// What holding something else stands for, as a statement to tick: "I take part in maintenance of certification".
QString satisfiedByWords(const QString &kind);

} // namespace credence
