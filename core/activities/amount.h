// How many credits one activity is worth in a ledger, when several issuers may have credited the same hours.
#pragma once

#include "core/activities/activity.h"

namespace credence {

/// Lines of exclusive categories of one issuer (AMA 1 and 2) are different hours and add up; lines of different issuers are the
/// same hours, so the largest counts. 0 without credit lines. Source: the credit-line rule of the open record format.
Credits ledgerAmount(const Activity &activity);

/// The line that stands for the activity in a ledger: the first of the issuer whose hours are the largest; nullptr without lines.
const CreditLine *leadingLine(const Activity &activity);

} // namespace credence
