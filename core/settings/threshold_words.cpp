#include "core/settings/threshold_words.h"

#include <array>
#include <variant>

namespace credence {

namespace {

struct Entry {
    const char *name;
    std::variant<int Thresholds::*, Credits Thresholds::*, double Thresholds::*> member;
};

constexpr std::array entries{
    Entry{"pace_months", &Thresholds::paceMonths},
    Entry{"ahead_percent", &Thresholds::aheadPercent},
    Entry{"reissue_years", &Thresholds::reissueYears},
    Entry{"buffer_percent", &Thresholds::bufferPercent},
    Entry{"topic_warning_months", &Thresholds::topicWarningMonths},
    Entry{"capture_above", &Thresholds::captureAbove},
    Entry{"capture_hours", &Thresholds::captureHours},
    Entry{"month_load_limit", &Thresholds::monthLoadLimit},
    Entry{"sure_above", &Thresholds::sureAbove},
};

const Entry *entryOf(const QString &name)
{
    for (const Entry &entry : entries) {
        if (name == QLatin1String(entry.name))
            return &entry;
    }
    return nullptr;
}

bool assign(int &target, double number)
{
    const int whole = static_cast<int>(number);
    if (whole < 0 || static_cast<double>(whole) != number)
        return false;
    target = whole;
    return true;
}

bool assign(Credits &target, double number)
{
    const auto amount = Credits::fromDouble(number);
    if (amount)
        target = *amount;
    return amount.has_value();
}

bool assign(double &target, double number)
{
    if (number < 0.0 || number > 1.0)
        return false;
    target = number;
    return true;
}

QJsonValue jsonOf(int number) { return number; }
QJsonValue jsonOf(Credits amount) { return amount.toDouble(); }
QJsonValue jsonOf(double number) { return number; }

} // namespace

QStringList thresholdNames()
{
    QStringList names;
    for (const Entry &entry : entries)
        names.append(QLatin1String(entry.name));
    return names;
}

QJsonValue threshold(const Thresholds &thresholds, const QString &name)
{
    const Entry *entry = entryOf(name);
    if (!entry)
        return QJsonValue(QJsonValue::Undefined);
    return std::visit([&](auto member) { return jsonOf(thresholds.*member); }, entry->member);
}

bool setThreshold(Thresholds &thresholds, const QString &name, const QJsonValue &value)
{
    const Entry *entry = entryOf(name);
    if (!entry || !value.isDouble() || value.toDouble() > 1e6)
        return false;
    return std::visit([&](auto member) { return assign(thresholds.*member, value.toDouble()); }, entry->member);
}

} // namespace credence
