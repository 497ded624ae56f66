// Finds words of a list, or of a sentence, in what an activity says about itself.
#pragma once

#include "core/activities/activity.h"

#include <QString>
#include <QStringList>

namespace credence {

/// Title, subjects and topics of the activity, folded, with a blank at both ends, so that words can be looked for.
QString matchableText(const Activity &activity);
/// The same for any text.
QString matchable(const QString &text);

/// The first of `words` with which a word of `text` (as given by matchable) begins; empty when none does.
QString firstMatch(const QString &text, const QStringList &words);

/// The first word of `sentence` that stands in `text`, apart from words that say nothing ("quality", "care", "the" …); empty: none.
QString sharedWord(const QString &text, const QString &sentence);

/// The words that stand in both and may say something together though none does alone ("education", "quality"): at least two different
/// ones of `sentence` in `text`; else empty.
QStringList wordsTogether(const QString &text, const QString &sentence);

} // namespace credence
