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
    Entry{"buffer_percent", &Thresholds::bufferPercent},
    Entry{"topic_warning_months", &Thresholds::topicWarningMonths},
    Entry{"capture_above", &Thresholds::captureAbove},
    Entry{"capture_hours", &Thresholds::captureHours},
    Entry{"capture_lapses_days", &Thresholds::captureLapsesDays},
    Entry{"action_months", &Thresholds::actionMonths},
    Entry{"evaluate_above", &Thresholds::evaluateAbove},
    Entry{"month_load_limit", &Thresholds::monthLoadLimit},
    Entry{"expiry_warn_days", &Thresholds::expiryWarnDays},
    Entry{"provider_keeps_years", &Thresholds::providerKeepsYears},
    Entry{"mix_months", &Thresholds::mixMonths},
    Entry{"non_clinical_least", &Thresholds::nonClinicalLeast},
    Entry{"past_self_percent", &Thresholds::pastSelfPercent},
    Entry{"output_least", &Thresholds::outputLeast},
    Entry{"focus_least", &Thresholds::focusLeast},
    Entry{"same_title_years", &Thresholds::sameTitleYears},
    Entry{"sure_above", &Thresholds::sureAbove},
};

const QString formatValuePrefix = QStringLiteral("format_value.");
constexpr int leastValue = 1, mostValue = 10; // A2

bool setFormatValue(Thresholds &thresholds, const QString &format, const QJsonValue &value)
{
    const int whole = static_cast<int>(value.toDouble());
    if (format.isEmpty() || !value.isDouble() || static_cast<double>(whole) != value.toDouble() || whole < leastValue || whole > mostValue)
        return false;
    thresholds.formatValues.insert(format, whole);
    return true;
}

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

QString formatValueName(const QString &format) { return formatValuePrefix + format; }

QStringList editedFormatValues(const Thresholds &thresholds)
{
    QStringList names;
    for (auto it = thresholds.formatValues.cbegin(); it != thresholds.formatValues.cend(); ++it)
        names.append(formatValueName(it.key()));
    return names;
}

QJsonValue threshold(const Thresholds &thresholds, const QString &name)
{
    if (name.startsWith(formatValuePrefix)) {
        const auto it = thresholds.formatValues.constFind(name.mid(formatValuePrefix.size()));
        return it == thresholds.formatValues.constEnd() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(*it);
    }
    const Entry *entry = entryOf(name);
    if (!entry)
        return QJsonValue(QJsonValue::Undefined);
    return std::visit([&](auto member) { return jsonOf(thresholds.*member); }, entry->member);
}

bool setThreshold(Thresholds &thresholds, const QString &name, const QJsonValue &value)
{
    if (name.startsWith(formatValuePrefix))
        return setFormatValue(thresholds, name.mid(formatValuePrefix.size()), value);
    const Entry *entry = entryOf(name);
    if (!entry || !value.isDouble() || value.toDouble() > 1e6)
        return false;
    return std::visit([&](auto member) { return assign(thresholds.*member, value.toDouble()); }, entry->member);
}

} // namespace credence
