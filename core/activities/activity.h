// One CME activity as the physician knows it (A1).
#pragma once

#include "core/base/credits.h"
#include "core/base/date_range.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

enum class Status { Idea, Planned, Registered, InProgress, Completed, Dropped };
enum class Felt { NotSaid, High, Ok, Waste };

struct CreditLine {
    Credits amount;
    QString type;               ///< id of the catalogue's credit types; empty: not known
    std::optional<Credits> max; ///< the maximum offered, informational
    friend bool operator==(const CreditLine &, const CreditLine &) = default;
};

/// The day on which each status began, the last time it did; invalid: not known. Completed has its day of credit instead.
struct StatusDays {
    QDate idea, planned, registered, inProgress, dropped;
    friend bool operator==(const StatusDays &, const StatusDays &) = default;
};

/// The user's own word that an activity does or does not count for a rule (Q4).
struct Overrule {
    SourceId source;
    QString rule; ///< rule id, or "total"
    bool count = true;
    QString why;
    friend bool operator==(const Overrule &, const Overrule &) = default;
};

struct Activity {
    ActivityId id;
    QString ref; ///< the record's own id when it came in through records; may be empty
    QString title;
    QString provider;
    Status status = Status::Idea;
    StatusDays since;
    DateRange days;  ///< either day may be invalid: not known
    QDate completed; ///< the day the credit was earned when it differs from the end
    QString format;  ///< id of the formats table (A2); empty: not known
    std::optional<Credits> hours;
    QList<CreditLine> credits;
    QStringList topics;   ///< catalogue ids
    QStringList subjects; ///< subject areas, free words
    QString mix;          ///< overruled mix class (A3); empty: derived
    QString depth;        ///< overruled depth (A4); empty: derived
    bool compliance = false;
    std::optional<Cents> cost; ///< nullopt: not recorded; 0: free
    QString funder;
    std::optional<Credits> daysAway;
    QStringList goals;     ///< record ids
    QStringList signalIds; ///< record ids
    QStringList criteria;  ///< record ids
    QString theme;
    Felt felt = Felt::NotSaid;
    std::optional<bool> approvedList; ///< on an authority's approved list; nullopt: not known
    QList<Overrule> overrules;
    QString certificateNumber; ///< as printed on the proof; empty: none or not known
    QString notes;
    friend bool operator==(const Activity &, const Activity &) = default;
};

/// The day an activity counts from: completed, else end, else start; invalid when none is known.
inline QDate creditDay(const Activity &activity)
{
    if (activity.completed.isValid())
        return activity.completed;
    return activity.days.end.isValid() ? activity.days.end : activity.days.start;
}

} // namespace credence
