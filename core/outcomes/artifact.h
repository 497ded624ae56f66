// Something a course left behind that others can use (P1).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>

#include <optional>

namespace credence {

struct Artifact {
    static constexpr const char *kind = "artifact";
    ArtifactId id;
    QString ref;
    QString title;
    QString type;     ///< "slides", "protocol", "guide", "pilot", "teaching", "abstract", "message"
    QString activity; ///< record id; empty: from no activity
    QDate date;
    QString audience;
    std::optional<bool> outside; ///< for people outside the institution; nullopt: not said
    friend bool operator==(const Artifact &, const Artifact &) = default;
};

} // namespace credence
