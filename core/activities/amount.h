// How many credits one activity is worth in a ledger, when several issuers may have credited the same hours.
#pragma once

#include "core/activities/activity.h"

namespace credence {

/// Lines of exclusive categories of one issuer (AMA 1 and 2) are different hours and add up; lines of different issuers are the
/// same hours, so the largest counts. Hours of attendance and points are no credit and never counted. 0 without credit lines.
/// Source: the credit-line rule of the open record format; a type's unit is the catalogue's.
Credits ledgerAmount(const Activity &activity);

/// Hours of attendance of an activity that brought no credit beside them; 0 for any other.
Credits attendanceHours(const Activity &activity);

/// Points (of a board's certification, of a foreign chamber) of an activity that brought no credit beside them: the largest
/// issuer's; 0 for any other.
Credits ledgerPoints(const Activity &activity);

/// "4"; "1 h" for hours of attendance only, "13 pts" for points only.
QString ledgerAmountText(const Activity &activity);

/// A sum over activities that keeps what is no credit apart from credits.
struct LedgerSum {
    Credits credits;
    Credits hours = {};  ///< of attendance without credit
    Credits points = {}; ///< without credit
    friend bool operator==(const LedgerSum &, const LedgerSum &) = default;
};
void addTo(LedgerSum &sum, const Activity &activity);
/// "12.5 credits", "12.5 credits and 3 hours of attendance", "12.5 credits, 3 hours of attendance and 13 points"; "1 credit" for one.
QString ledgerSumText(const LedgerSum &sum);
/// The same for a column of figures: "12.5", "12.5 + 3 h", "3 h + 13 pts".
QString ledgerSumFigure(const LedgerSum &sum);

/// The line that stands for the activity in a ledger: the first of the issuer whose hours are the largest; nullptr without lines.
const CreditLine *leadingLine(const Activity &activity);

} // namespace credence
