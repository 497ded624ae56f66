// A requirement the user writes down or makes their own: the part of a template that a form can edit (Q3, Q7).
#pragma once

#include "core/catalogue/template.h"

#include <QJsonObject>

namespace credence {

/// The editable part of one rule. What else it says stays in the template, and is named in `more`.
struct OwnRule {
    QString id; ///< empty: one is made on writing
    RuleKind kind = RuleKind::Topic;
    std::optional<Credits> amount; ///< nullopt: not known, checked by hand
    QString unit;                  ///< "hour", "credit", "point", "course" or "activity"; "": as the kind usually has it
    QStringList topics;            ///< any of; of a topic rule, a cap or an activity
    QStringList types;             ///< any of; of a minimum, a cap or points
    QString certification;         ///< card of an activity; "" when it asks for topics
    Recurrence recurrence = Recurrence::EveryCycle;
    int every = 1;             ///< years or cycles
    QStringList appliesTo;     ///< questions that must be answered yes; empty: everyone
    QString words;             ///< of a rule that is checked by hand
    QStringList more;          ///< what it says beyond that, in words; for reading only
    friend bool operator==(const OwnRule &, const OwnRule &) = default;
};

/// A rule that the form cannot edit.
struct OtherRule {
    QString id;
    QString words; ///< what it asks for
    friend bool operator==(const OtherRule &, const OtherRule &) = default;
};

struct OwnTemplate {
    QString id;
    QString authority;
    QString kind; ///< "hospital", "society", "state-license", "custom" …
    std::optional<int> months = 24; ///< nullopt: not known
    Anchor anchor = Anchor::IndividualDate;
    int month = 0, day = 0; ///< the form edits those of a fixed date; 0: not known
    QString parity;         ///< of its years: "", "even", "odd", "by-birth-year" …
    std::optional<Credits> total; ///< nullopt: no total
    QString unit;                 ///< "hour", "credit" or "point"
    QStringList types;            ///< accepted credit types; empty: any. Only with a total
    std::optional<bool> carryOver; ///< nullopt: not known
    std::optional<Credits> mostCarried; ///< nullopt: not known
    QList<OwnRule> rules;
    QList<OtherRule> others; ///< they are kept as they are
    friend bool operator==(const OwnTemplate &, const OwnTemplate &) = default;
};

/// The editable part of `custom`.
OwnTemplate ownTemplate(const QJsonObject &custom);

/// `before` with the editable part replaced by `own`, in the catalogue's shape. Of a rule that was there only what the form can
/// edit is replaced; rules named in `others` and keys the form does not know stay as they are in `before`. Sources, month and
/// confidence go as soon as anything is changed.
QJsonObject writtenTemplate(const OwnTemplate &own, const QJsonObject &before = {});

/// Why `rule` cannot be kept as it stands, as a sentence: no topic, no kind of credit, no card, no words. "" when it can.
QString problemOf(const OwnRule &rule);

} // namespace credence
