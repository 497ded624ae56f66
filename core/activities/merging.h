// A certificate that belongs to an activity which is there already, planned or recorded: both side by side, and as one (V3).
#pragma once

#include "core/activities/draft.h"
#include "core/portfolio/snapshot.h"

#include <QSet>

namespace credence {

enum class MergeField { Title, Provider, Days, Credits, Format, CertificateNumber };
/// In the order in which they are shown.
QList<MergeField> mergeFields();

/// What the activity says there, in plain words ("2026-02-09 to 2026-02-10", "8 ama-pra-1"); empty: nothing.
QString mergeText(const Activity &activity, MergeField field);

/// The fields that are usually taken from the certificate: those it says and the activity does not, and, of an activity that
/// was not completed yet, everything it says.
QSet<MergeField> usuallyRead(const Activity &there, const Activity &read);

/// `there` with what the review shows of it; all else (links, cost, notes) stays.
Activity withReviewed(Activity there, const Activity &reviewed);

/// Activities that `draft` may belong to, likeliest first, at most `most`: alike in title and provider and near in time. With
/// `words`, those in whose title, provider, day or number every word occurs, case and accents aside; without, those within a year.
QList<Shared<Activity>> mergeCandidates(const Activity &draft, const Snapshot &snapshot, const QString &words, int most);

/// `draft` as the activity that is `there`, with `fromRead` taken from the certificate. Topics and goals are of both; all else
/// stays as it is there. What is replaced is named in a line for the notes, so that nothing is lost.
Draft mergedDraft(const Draft &draft, const Activity &there, const QSet<MergeField> &fromRead);

} // namespace credence
