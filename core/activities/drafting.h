// Drafts of activities from what was read: with the planned activity they complete, or the one they double.
#pragma once

#include "core/activities/draft.h"
#include "core/portfolio/snapshot.h"

namespace credence {

/// One draft for each activity read, in the order of the document; empty when none was. The format is the catalogue's
/// for what certificates say ("live", "enduring" …), the status completed.
/// A planned, registered or running activity is completed when its title shares most words with the one read and its days
/// lie within reach; a completed one is a duplicate when title and day are the same and credit or provider do not differ.
/// At most one draft completes the same activity. Sure means at least `snapshot.thresholds.sureAbove` for title, provider, day
/// and each credit line, and a day that is not after `today`.
QList<Draft> drafts(const Reading &reading, const Snapshot &snapshot, QDate today);

/// The draft of a paper from which no activity was read, to be completed by hand: what is legible of it, never sure.
Draft draftByHand(const Reading &reading);

/// Whether two records name credit and no line of one has the amount and type of a line of the other: a corrected certificate, or
/// a second part of the same thing.
bool creditDiffers(const Activity &activity, const Activity &other);

/// Whether two records speak of the same thing done: nearly the same words in the title (small words and years do not count),
/// the same day, and credit (where both name it, one line of the same amount and type) or provider do not differ. Without a day or
/// a title: no.
bool sameActivity(const Activity &activity, const Activity &other);

/// What records of the same thing done share, to find them among many: the day and the words of the title in the order of the
/// alphabet. Empty without a day or a title. Titles of which one word in ten differs have different keys.
QString sameActivityKey(const Activity &activity);

/// How alike two titles are: shared words over the words of the shorter one, 0..1; small words and case do not matter.
double likeness(const QString &title, const QString &other);

} // namespace credence
