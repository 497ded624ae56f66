// Numbers and days of a rule as a person types them: read whole, or refused with a sentence that says how to write them.
#pragma once

#include "core/base/credits.h"
#include "core/base/result.h"

#include <optional>

namespace credence {

/// "40", "12.5"; nullopt for nothing typed. Invalid for anything else, also "40 hours" and three decimals.
Result<std::optional<Credits>> typedAmount(const QString &text);
/// The same for a total, which may not be 0: a requirement without one leaves it empty.
Result<std::optional<Credits>> typedTotal(const QString &text);
/// Whole months from 1 to 1200; nullopt for nothing typed.
Result<std::optional<int>> typedMonths(const QString &text);
/// A whole number of years or cycles, from 1 to 100; nothing typed is refused.
Result<int> typedEvery(const QString &text);
/// 1 for the first cycle, or more; nullopt for nothing typed.
Result<std::optional<int>> typedCycleNumber(const QString &text);

struct DayOfYear {
    int month = 0, day = 0; ///< 0: not known
    friend bool operator==(const DayOfYear &, const DayOfYear &) = default;
};

/// "June 30", "30 Jun", "6/30"; February 29 is one. Both 0 for nothing typed.
Result<DayOfYear> typedDayOfYear(const QString &text);
/// "June 30"; "" when it is not known.
QString dayOfYearText(DayOfYear day);

} // namespace credence
