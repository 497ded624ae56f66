#include "core/base/date_range.h"

namespace credence {

QDate addMonths(QDate original, int months) { return original.addMonths(months); }

QDate isoDay(const QString &text) { return text.size() == 10 ? QDate::fromString(text, QStringLiteral("yyyy-MM-dd")) : QDate(); }

QString momentText(const QDateTime &moment) { return moment.isValid() ? moment.toString(QStringLiteral("yyyy-MM-ddThh:mm")) : QStringLiteral(""); }

QDateTime momentFrom(const QString &text)
{
    const bool whole = text.size() == 16 || (text.size() == 19 && text.endsWith(QLatin1String(":00")));
    if (!whole || text.at(10) != QLatin1Char('T'))
        return {};
    const QTime time = QTime::fromString(text.mid(11, 5), QStringLiteral("hh:mm"));
    return time.isValid() ? QDateTime(isoDay(text.left(10)), time, Qt::UTC) : QDateTime(); // a fixed clock: no hour is missing in spring
}

QString isoText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral(""); }

} // namespace credence
