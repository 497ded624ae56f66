// What the user does with requirements and the words they overrule them by (Q1, Q4).
#pragma once

#include "core/portfolio/portfolio.h"

namespace credence {

/// Adds the requirement under a new id, after the others. Invalid when it names neither a template nor its own.
Result<SourceId> addRequirement(Portfolio &portfolio, const Source &source);
/// Replaces it by id, in its place. NotFound when it is gone.
Result<> changeRequirement(Portfolio &portfolio, const Source &source);
/// Removes it, and what the user overruled for it.
Result<> removeRequirement(Portfolio &portfolio, const SourceId &source);
/// The user's word that an activity does or does not count for a rule (or "total"); replaces an earlier one.
Result<> overrule(Portfolio &portfolio, const ActivityId &activity, const Overrule &word);
/// Takes the word back.
Result<> takeBackOverrule(Portfolio &portfolio, const ActivityId &activity, const SourceId &source, const QString &rule);

} // namespace credence
