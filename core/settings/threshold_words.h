// The editable numbers by name, the same in records, SQL and JSON.
#pragma once

#include "core/settings/thresholds.h"

#include <QJsonValue>
#include <QStringList>

namespace credence {

/// Names of all numbers, in the order of `Thresholds`: "pace_months", "ahead_percent" …
QStringList thresholdNames();
/// Names of the strategic values that were edited: "format_value.webinar", by format.
QStringList editedFormatValues(const Thresholds &thresholds);
/// The name of a format's strategic value.
QString formatValueName(const QString &format);
/// The number called `name`; undefined for an unknown name. Credit is a decimal number.
QJsonValue threshold(const Thresholds &thresholds, const QString &name);
/// Sets the number called `name`. False, and nothing set, for an unknown name or a value that does not fit.
bool setThreshold(Thresholds &thresholds, const QString &name, const QJsonValue &value);

} // namespace credence
