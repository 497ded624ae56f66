// How a line of the review reads: its verdict, its second line, and where each field was found.
#pragma once

#include "core/activities/amount.h"
#include "ui/kit/colors.h"
#include "ui/vault/page_view.h"
#include "ui/vault/review_item.h"

#include <QHash>

namespace credence {

/// Sure: every draft was read surely and is nothing that is there already. LookAlike: one seems to be recorded already.
/// Unreadable: no activity was found in it.
ReadVerdict verdictOf(const ReviewItem &item);
QString verdictText(ReadVerdict verdict);
Tone verdictTone(ReadVerdict verdict);
/// "text · 8 credits", "photo, OCR · 1.5 credits", "12 activities", or why it cannot be filed.
QString lineOf(const ReviewItem &item);
/// Credits of the drafts that are not left out, as the ledger counts them.
LedgerSum creditsOf(const ReviewItem &item);

/// Numbers (from 1, blank lines aside) of the lines of `text` that the fields marked on the first page were read from, by the names of
/// marksOf. A field is left out when its value stands on no line or on several, or when its line and another's do not lie as their
/// marks do (columns, tables): a number that is not the marked line's is worse than none.
QHash<QString, int> linesOf(const QString &text, const ReadActivity &read);

struct PillWords {
    QString text; ///< "line 5", "check", "not found", "typed"
    Tone tone = Tone::Neutral;
    QString hint;
    friend bool operator==(const PillWords &, const PillWords &) = default;
};
/// What stands beside a field that was read with `confidence` at `place`: the line in `tone` when sure, amber “check” below
/// `sureAbove`, “not found” when nothing was.
PillWords pillWords(double confidence, const Place &place, int line, Tone tone, double sureAbove);
/// For what the person typed, or chose among what else was read.
PillWords typedPill();
/// Beside the credits: "max 12.25" when less than the maximum was awarded, else as above.
PillWords creditPill(const ReadActivity &read, int line, double sureAbove);

/// Where the fields of an activity stand on the pages, in the fields' colors.
QList<PageMark> marksOf(const ReadActivity &read);

} // namespace credence
