// A project's result in one sentence, drafted from its figures (P2).
#pragma once

#include "core/outcomes/project.h"

#include <QString>

namespace credence {

/// "Nine months after nurse-driven re-draw, repeat lactate rose from a median of 58 % to 83 % (shift, 9 points), and length
/// of stay fell from 5.1 to 4.7 days." Medians of the baseline and of the last phase; a shift is named only when the
/// rules of runChart() give one. Measures without points on both sides of a change are left out; none left: "".
QString resultSentence(const Project &project);

/// Whether the project's result is a draft: the sentence of its figures, or of those up to an earlier day. Nothing of one's own is lost
/// with it. An empty result is one too.
bool isResultDrafted(const Project &project);

/// Whether the result is a sentence drafted from figures that are not those of the project any more: of earlier points, or in the
/// drafter's own form with other medians. False without figures to draft from.
bool isResultOutdated(const Project &project);

/// A measure's name inside a sentence: what follows a comma in it is closed by one, "Confidence, of 5,".
QString measureInSentence(const QString &name);

/// "58 %", "4.7 days", "0.0012", "1,234,800 $": at most six digits that say something, never an exponent, the unit after a space that
/// does not break.
QString measureText(double value, const QString &unit);

} // namespace credence
