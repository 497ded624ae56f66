// A talk, poster, abstract or publication and where it stands (P3).
#pragma once

#include "core/base/credits.h"
#include "core/base/date_range.h"
#include "core/base/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

struct Presentation {
    static constexpr const char *kind = "presentation";
    PresentationId id;
    QString ref;
    QString title;
    QString type;  ///< "talk", "poster", "abstract", "article", "chapter", "grand-rounds", "other"
    QString venue; ///< meeting or journal
    QString level; ///< "department", "institution", "regional", "national", "international" or ""
    QString state; ///< "planned", "submitted", "accepted", "presented", "published", "declined" or ""
    QDate submitted; ///< the days on its way; invalid: not known, or not yet
    QDate accepted;
    QDate declined;
    QDate date; ///< presented or published, or to be
    QString precision; ///< how much of `date` is known: "year", "month"; empty: the day
    QString citation;
    QString doi;
    QString pmid;
    QStringList from; ///< record ids it comes from
    std::optional<Credits> hours; ///< presented; nullopt: not known
    friend bool operator==(const Presentation &, const Presentation &) = default;
};

/// The day as exactly as it is known: "2025-04-25", "2024-02", "1999"; "" when it is not.
inline QString shownDayText(const Presentation &p)
{
    const QString day = isoText(p.date);
    return p.precision == QLatin1String("year") ? day.left(4) : p.precision == QLatin1String("month") ? day.left(7) : day;
}

} // namespace credence
