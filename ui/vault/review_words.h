// How a line of the review reads: its verdict, its second line, and where each field was found.
#pragma once

#include "core/activities/amount.h"
#include "ui/kit/colors.h"
#include "ui/vault/page_view.h"
#include "ui/vault/review_item.h"

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

/// Number (from 1) of the line of `text` in which `value` begins, blank lines aside; 0 when it is in none. Of several, the one
/// that lies nearest to `place` when that is on the first page, else the first.
int lineNumber(const QString &text, const QString &value, const Place &place = {});
/// The same for the line that names the first of `days`, in English words or figures, with the year when there is one.
int lineOfDays(const QString &text, const DateRange &days);
/// The same for the line that says how many credits, hours or points.
int lineOfAmount(const QString &text, Credits amount);

struct PillWords {
    QString text; ///< "line 5", "check", "not found"; empty: the person typed it
    Tone tone = Tone::Neutral;
    QString hint;
    friend bool operator==(const PillWords &, const PillWords &) = default;
};
/// What stands beside a field that was read with `confidence` at `place`: the line in `tone` when sure, amber “check” below
/// `sureAbove`, “not found” when nothing was.
PillWords pillWords(double confidence, const Place &place, int line, Tone tone, double sureAbove);
/// Beside the credits: "max 12.25" when less than the maximum was awarded, else as above.
PillWords creditPill(const ReadActivity &read, int line, double sureAbove);

/// Where the fields of an activity stand on the pages, in the fields' colors.
QList<PageMark> marksOf(const ReadActivity &read);

} // namespace credence
