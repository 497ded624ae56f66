#include "core/base/date_range.h"

namespace credence {

QDate addMonths(QDate original, int months) { return original.addMonths(months); }

QString isoText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral(""); }

} // namespace credence
