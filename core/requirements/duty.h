// For whom a total or a rule holds: not applicable, met without hours, due, or a question is still open.
#pragma once

#include "core/requirements/cycle_dates.h"

namespace credence {

struct Duty {
    enum Kind { NotApplicable, MetOtherwise, Due, Open } kind = Due;
    QString reason; ///< a sentence for anything but Due
    friend bool operator==(const Duty &, const Duty &) = default;
};

/// The record's own answer, else the profile's; "all" is always yes; nullopt: not answered.
std::optional<bool> answerTo(const QString &question, const Source &source, const Profile &profile);

/// The id of "Is this your first license period in this state?", which the day of issue and the cycle number speak of, too.
QString firstPeriodQuestion();

/// What the first cycle changes of the total.
struct FirstCycleEffect {
    bool exempt = false;                  ///< the total and the rules that shape it are not due
    bool prorated = false;                ///< nobody wrote down how: the full need stands, by hand when it is not there
    std::optional<Credits> amount;        ///< the reduced need
    friend bool operator==(const FirstCycleEffect &, const FirstCycleEffect &) = default;
};

/// `number` and `cycle` may be those of an earlier cycle.
FirstCycleEffect firstCycleEffect(const Template &from, const Source &source, std::optional<int> number, const DateRange &cycle);

Duty totalDuty(const Template &from, const Source &source, const Profile &profile, const CycleTrack &track, QDate today);

/// Everything about a rule that needs no hours; a rule of every n-th cycle with nothing done is judged later.
Duty ruleDuty(const Rule &rule, const Template &from, const Source &source, const Profile &profile, const CycleTrack &track, QDate today);

/// Rules that shape the total: type minimum, cap, format, points category.
bool shapesTheTotal(const Rule &rule);

/// Manual checks, unknown amounts, questions and advice are never computed.
bool isComputed(const Rule &rule);

/// Credit that something held stands for, added to the total only; of what stands for up to so many hours those that were claimed.
Credits grantedHours(const Template &from, const Source &source);
/// "25 hours for what you said: I was certified or recertified in this cycle."; "" when nothing is granted.
QString grantedWords(const Template &from, const Source &source);

} // namespace credence
