#include "core/requirements/typed.h"

#include <QDate>
#include <QLocale>

namespace credence {

namespace {

constexpr int mostMonths = 1200; // as in a template
constexpr int mostEvery = 100;
constexpr int aLeapYear = 2024;

Error refuse(const char *sentence) { return {ErrorKind::Invalid, QString::fromUtf8(sentence), {}}; }

std::optional<int> whole(const QString &text, int most)
{
    bool good = false;
    const int number = text.trimmed().toInt(&good);
    return good && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace

Result<std::optional<Credits>> typedAmount(const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::optional<Credits>();
    const auto amount = Credits::parse(text.trimmed());
    if (!amount)
        return refuse("This must be a number of 0 or more with at most two decimals, and nothing else: for example 40 or 12.5.");
    return amount;
}

Result<std::optional<Credits>> typedTotal(const QString &text)
{
    auto total = typedAmount(text);
    if (total && *total == Credits{})
        return refuse("A total of 0 asks for nothing. Leave it empty when there is no total.");
    return total;
}

Result<std::optional<int>> typedMonths(const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::optional<int>();
    const auto months = whole(text, mostMonths);
    if (!months)
        return refuse("A cycle has between 1 and 1200 months. Write the number alone, for example 24, or leave it empty when it is not known.");
    return months;
}

Result<int> typedEvery(const QString &text)
{
    if (const auto number = whole(text, mostEvery))
        return *number;
    return refuse("A rule comes back after 1 to 100 years or cycles. Write the number alone, for example 6.");
}

Result<std::optional<int>> typedCycleNumber(const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::optional<int>();
    const auto number = whole(text, 1000000);
    if (!number)
        return refuse("The cycle number is 1 for the first cycle, or more. Leave it empty when it is not known.");
    return number;
}

Result<DayOfYear> typedDayOfYear(const QString &text)
{
    const QString typed = text.simplified();
    if (typed.isEmpty())
        return DayOfYear();
    for (const char *format : {"M/d yyyy", "MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy"}) {
        const QDate day = QLocale::c().toDate(typed + QStringLiteral(" %1").arg(aLeapYear), QLatin1String(format));
        if (day.isValid())
            return DayOfYear{day.month(), day.day()};
    }
    return refuse("This is no day of the year. Write it as June 30 or 6/30.");
}

QString dayOfYearText(DayOfYear day)
{
    const QDate date(aLeapYear, day.month, day.day);
    return date.isValid() ? QLocale::c().toString(date, QStringLiteral("MMMM d")) : QString();
}

} // namespace credence
