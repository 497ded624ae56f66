// How packets word days, amounts, states and names, the same in every section.
#pragma once

#include "core/catalogue/template.h"
#include "core/packets/packet.h"
#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

namespace credence {

/// "14 Mar 2027"; "" for an unknown day.
QString dayWords(QDate day);
/// "15 Mar 2025 – 14 Mar 2027"; an open side reads "from" or "until"; "cycle not known" when both are.
QString spanWords(const DateRange &span);
/// "41.5", or "–" when not known.
QString amountWords(const std::optional<Credits> &amount);
/// "looks met", "ahead", "on pace", "behind", "overdue", "check by hand", "does not apply". Never "met": only the authority can say that.
QString standingWords(State state);
/// The same, of a cycle that is over when `past`: what was overdue on its last day was "short then".
QString standingWords(State state, bool past);
/// The same of a whole requirement; "cycle over since 2026-02-28" when that is so.
QString standingWords(const Standing &standing);
paper::Tone toneOf(State state);
paper::Tone toneOf(const Standing &standing);

/// With the total complete, the rule in time that lacks most of what it needs: else a full figure would hide it. nullptr: none.
const RuleStanding *openBesidesTotal(const Standing &standing);

/// "Elena Rivera, MD"; "" without a name.
QString personWords(const Profile &profile);
/// Title, department and institution as far as known.
QStringList positionWords(const Profile &profile);

/// "Massachusetts medical license: Rules as of Oct 2025 · high confidence, Federation of State Medical Boards": one line for each
/// standing that is shown, so that no "looks met" stands without whose rules that is and of when.
QStringList originLines(const QList<Standing> &standings);

/// The template behind a standing; nullptr for the user's own.
const Template *templateOf(const Standing &standing);
/// "Massachusetts medical license"; the user's own name for their own.
QString titleOf(const Standing &standing);
/// A short mark for tables: "MA", "ABIM", "DEA", "Hospital".
QString markOf(const Standing &standing);
/// "50 hours"; "no total" when the authority asks for none.
QString needWords(const Standing &standing);

/// Credit lines of an activity, a line each: amounts ("8", "8") and types, the usual ones in short ("AMA PRA Cat. 1", "ABIM MOC MK").
QString creditAmounts(const Activity &activity);
QString creditTypes(const Activity &activity);

} // namespace credence
