// One requirement of one authority on this physician (Q1): which template applies and what is particular to the person.
#pragma once

#include "core/base/credits.h"
#include "core/base/date_range.h"
#include "core/base/ids.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

/// Answers to the yes/no questions of the catalogue. A tag that is absent is unanswered, a state of its own.
using Answers = QHash<QString, bool>;

/// Hours claimed for something that stands for "up to" so many, by its kind.
using Claims = QHash<QString, Credits>;

/// The whole template as one edition of the catalogue had it, kept so that figures stay what they were.
struct RuleEdition {
    QString edition;   ///< "2026-11"
    QDate since;       ///< the day it replaced an earlier one; invalid: it is the first
    QJsonObject rules; ///< in the catalogue's shape
    friend bool operator==(const RuleEdition &, const RuleEdition &) = default;
};

/// Where the rules of a requirement come from, and what they were before (Q2, Q7).
struct RuleOrigin {
    QList<RuleEdition> editions; ///< oldest first, the last one is in force; empty: whatever the catalogue says
    QString declined;            ///< the newer edition that the user did not want
    QString file;                ///< name of the file a `custom` template was imported from; "": written here
    QDate imported;
    QDate changed; ///< the day the user last changed rules of his own; invalid: not since they were written
    friend bool operator==(const RuleOrigin &, const RuleOrigin &) = default;
};

/// A cycle that is over, as it was when the next one was started (Q2).
struct KeptCycle {
    DateRange days;
    std::optional<int> number;
    QStringList satisfiedBy; ///< what held in it
    Claims claimed;
    Answers answers; ///< to every question its rules ask, whether of this license or of the profile
    friend bool operator==(const KeptCycle &, const KeptCycle &) = default;
};

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
    RuleOrigin origin;
    Claims claimed;          ///< of `satisfiedBy`; a kind that is absent counts with all its rules allow
    QDate saidFor;           ///< last day of the cycle that ticks and answers about "this cycle" were given for; invalid: of any
    QList<KeptCycle> cycles; ///< those that are over, oldest first
    friend bool operator==(const Source &, const Source &) = default;
};

} // namespace credence
