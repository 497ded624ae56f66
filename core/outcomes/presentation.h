// A talk, poster, abstract or publication and where it stands (P3).
#pragma once

#include "core/base/credits.h"
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
    QDate date;
    QString citation;
    QString doi;
    QString pmid;
    QStringList from; ///< record ids it comes from
    std::optional<Credits> hours; ///< presented; nullopt: not known
    friend bool operator==(const Presentation &, const Presentation &) = default;
};

} // namespace credence
