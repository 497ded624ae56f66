// What the user does with requirements and the words they overrule them by (Q1, Q4).
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/portfolio/portfolio.h"

namespace credence {

/// Adds the requirement under a new id, after the others; from the catalogue it keeps the rules as they are today. Invalid
/// with every sentence of problemsOf(source) when it cannot be.
Result<SourceId> addRequirement(Portfolio &portfolio, const Source &source);
/// Replaces it by id, in its place. A cycle typed behind the one before renews it, and that one is kept; see edited(). NotFound when it
/// is gone; Invalid when it would have a problem that it had not before. Without `today` nothing is marked with a day.
Result<> changeRequirement(Portfolio &portfolio, const Source &source, QDate today = {});
/// The license was renewed: `next` is its cycle from now on, with the next number when one is known. The cycle
/// before is kept as it was; what was said of it ("recertified in this cycle", "my first license period") is asked anew. NotFound and Invalid as changeRequirement.
Result<> startCycle(Portfolio &portfolio, const SourceId &source, const DateRange &next);
/// Puts a cycle that is over right: `corrected` takes the place of the one with the days `which`, which is kept from now on when it was
/// only reckoned back. NotFound; Invalid with the sentences of problemsOfCycle.
Result<> changeCycle(Portfolio &portfolio, const SourceId &source, const DateRange &which, const KeptCycle &corrected, QDate today);
/// Forgets what was kept of that cycle: it is reckoned back by the rules again. NotFound when the requirement is gone.
Result<> forgetCycle(Portfolio &portfolio, const SourceId &source, const DateRange &which, QDate today);
/// Removes it, and what the user overruled for it.
Result<> removeRequirement(Portfolio &portfolio, const SourceId &source);
/// Adds one requirement a template as the user's own, in one step, and keeps the name of the file they came from.
Result<QList<SourceId>> importTemplates(Portfolio &portfolio, const QList<Template> &templates, const QString &file, QDate today);
/// Takes over the rules of a newer catalogue. What stood before is kept, and judges the cycles that end before `today`.
Result<> applyCatalogue(Portfolio &portfolio, const SourceId &source, QDate today, const Catalogue &known = catalogue());
/// Stays with the rules as they are; the question is not asked again until there is another edition.
Result<> keepRules(Portfolio &portfolio, const SourceId &source, const Catalogue &known = catalogue());
/// Turns the rules of the catalogue into the user's own, which can be edited and follow no catalogue any more.
Result<> makeRulesOwn(Portfolio &portfolio, const SourceId &source);
/// The user's word that an activity does or does not count for a rule (or "total"); replaces an earlier one.
Result<> overrule(Portfolio &portfolio, const ActivityId &activity, const Overrule &word);
/// Takes the word back.
Result<> takeBackOverrule(Portfolio &portfolio, const ActivityId &activity, const SourceId &source, const QString &rule);

} // namespace credence
