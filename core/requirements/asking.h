// What has to be asked before a requirement template can be worked with (Q7): no more than it needs.
#pragma once

#include "core/catalogue/template.h"
#include "core/story/profile.h"

namespace credence {

struct Asking {
    bool cycleEnd = false;    ///< the end date cannot be proposed: it must come from the license
    bool issued = false;      ///< the first day of the license decides the cycle or a first-cycle rule
    bool licenseType = false; ///< MD and DO end on different days
    bool birthDate = false;   ///< the end of the cycle follows the birthday, and the profile has none
    QStringList questions;    ///< ids of yes/no questions that rules depend on and the profile has not answered, each once
    QStringList satisfiedBy;  ///< kinds that stand for credit when held, each once
    friend bool operator==(const Asking &, const Asking &) = default;
};

/// What `requirement` needs beyond what `profile` already says. An end date may always be typed; `cycleEnd` says that it must be.
Asking asking(const Template &requirement, const Profile &profile);

/// The days on which a cycle may end where the rules give the day and length but not the year, soonest first: one of them is printed
/// on the license. Empty where an end is proposed, where no day of the year is known (`birth` may be invalid), or without `today`.
QList<QDate> possibleEnds(const Template &requirement, QDate birth, QDate today);

/// Questions that whoever holds it answers with yes by holding it: a DEA registration. Only those it depends on.
QStringList answeredByHolding(const Template &requirement);

/// The question of `requirement` that asks for the same fact as this kind of what may stand for credit; "": none does.
QString sameQuestion(const Template &requirement, const QString &kind);

/// The most hours that may be claimed for it one by one ("up to 20 hours"); nullopt: it stands for all it says, or for no hours.
std::optional<Credits> mostHours(const SatisfiedBy &substitute);

/// Ids of all yes/no questions the rules and the total of `requirement` depend on, each once, in order of appearance; never "all".
QStringList questionsOf(const Template &requirement);

/// Whether the answer belongs to one license ("in this state", "in this cycle", "named in the note"): it is asked and kept with each.
bool isAskedPerLicense(const QString &question);

/// Whether the answer holds for one cycle only ("in this cycle", "your first license period"); such are asked per license, too.
bool isAskedPerCycle(const QString &question);

/// The question as it is put for `requirement`: "this state" by its name. "" for an unknown id.
QString questionText(const QString &question, const Template &requirement);

} // namespace credence
