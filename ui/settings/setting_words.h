// How the editable numbers are called and explained on the settings page.
#pragma once

#include "core/settings/thresholds.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace credence {

struct SettingWords {
    QString name;
    QString unit;
    QString what; ///< what it changes, in one sentence
};

/// Words for the number `key` of thresholdNames(); an empty name for one that the page does not offer.
SettingWords settingWords(const QString &key);

/// The number as the field shows it: "120", "1.5", a share as "85". And back; nullopt when it is no number.
QString settingText(const QString &key, const QJsonValue &value);
std::optional<QJsonValue> settingValue(const QString &key, const QString &text);

} // namespace credence
