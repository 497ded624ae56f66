// Plain days, without time zone.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace credence {

/// First and last day, both inside. An invalid date is a day that is not known.
struct DateRange {
    QDate start;
    QDate end;

    bool isKnown() const { return start.isValid() && end.isValid(); }
    bool contains(QDate day) const { return isKnown() && day >= start && day <= end; }
    friend bool operator==(const DateRange &, const DateRange &) = default;
};

/// Day `months` after `original`: the same day of the month, or that month's last day. Negative goes back.
/// Always start from the original day, never from a shortened one (31 Jan + 1 + 1 is not 31 Jan + 2).
QDate addMonths(QDate original, int months);

/// ISO text, or "" for an invalid date.
QString isoText(QDate day);

/// The day that is written "YYYY-MM-DD" and nothing more; invalid for everything else.
QDate isoDay(const QString &text);

/// Day and minute on the clock of the wall, "2026-11-19T17:00", without time zone; "" for an invalid one.
QString momentText(const QDateTime &moment);
/// The reverse; ":00" may stand behind it. Invalid for everything else.
QDateTime momentFrom(const QString &text);

} // namespace credence
