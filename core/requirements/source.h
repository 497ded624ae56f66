// One requirement of one authority on this physician (Q1): which template applies and what is particular to the person.
#pragma once

#include "core/base/date_range.h"
#include "core/base/ids.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

/// Answers to the yes/no questions of the catalogue. A tag that is absent is unanswered, a state of its own.
using Answers = QHash<QString, bool>;

struct Source {
    SourceId id;
    QString ref;
    QString catalogueId; ///< template of the catalogue; empty when `custom` is given
    QJsonObject custom;  ///< the user's own template, in the catalogue's shape; empty when from the catalogue
    QString identifier;  ///< license or certificate number as printed
    QString licenseType; ///< "MD", "DO" or ""
    QDate issued;
    DateRange cycle;                ///< typed by the user; either day may be invalid
    std::optional<int> cycleNumber; ///< 1 = first
    QStringList satisfiedBy;        ///< kinds of the template's satisfied_by that hold
    Answers answers;                ///< for this license only; they go before the profile's
    QDate from;                     ///< license gained; invalid: not known
    QDate to;                       ///< license given up
    friend bool operator==(const Source &, const Source &) = default;
};

} // namespace credence
