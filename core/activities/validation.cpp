#include "core/activities/validation.h"

#include <algorithm>

namespace credence {

Result<> validated(const Activity &activity)
{
    const auto refuse = [](const char *sentence) { return Error{ErrorKind::Invalid, QString::fromUtf8(sentence), {}}; };
    if (activity.title.trimmed().isEmpty())
        return refuse("An activity needs a title. Nothing was saved; give it one and try again.");
    if (activity.days.isKnown() && activity.days.end < activity.days.start)
        return refuse("The activity would end before it starts. Nothing was saved; correct one of the days and try again.");
    const bool negative = activity.hours.value_or(Credits{}).hundredths < 0 || activity.daysAway.value_or(Credits{}).hundredths < 0 ||
                          std::any_of(activity.credits.cbegin(), activity.credits.cend(), [](const CreditLine &line) { return line.amount.hundredths < 0; });
    if (negative)
        return refuse("Credit, hours and days cannot be below zero. Nothing was saved; correct the number and try again.");
    return {};
}

} // namespace credence
