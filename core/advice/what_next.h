// What to take next: the fewest courses among the ideas that close what is missing and serve the story best (Q8).
#pragma once

#include "core/advice/gaps.h"
#include "core/requirements/not_reckoned.h"

#include <QJsonObject>

#include <atomic>

namespace credence {

struct GapFill {
    QString requirement, rule, label;
    Credits amount; ///< of what is open
    QDate on = {};  ///< the day to come in whose window it counts; invalid: today, or the window does not move on
    friend bool operator==(const GapFill &, const GapFill &) = default;
};

struct Pick {
    ActivityId activity;
    QString title;
    Credits hours;             ///< its hours, or its credits when no hours are recorded
    std::optional<Cents> cost; ///< nullopt: not recorded, taken as free
    QList<GapFill> fills;
    bool hasDay = true; ///< false: it counts as if taken today, and on the plan only when it has a day
    QString why;        ///< one sentence: what it closes, and how it serves the story
    bool hoursKnown = true; ///< else `hours` is 0: they are not recorded
    friend bool operator==(const Pick &, const Pick &) = default;
};

struct StillOpen {
    QString requirement, rule, label, unit;
    Credits open;
    QDate due;
    bool overdue = false; ///< that day is over
    QDate on = {};        ///< the day to come on which so much is open, of a window that moves on with every day; else invalid
    friend bool operator==(const StillOpen &, const StillOpen &) = default;
};

/// A kind of course worth looking for, because no idea closes it.
struct LookFor {
    QString topic;     ///< catalogue id; "" when any topic will do
    QString topicName;
    QString type;      ///< id of a credit type that all of them accept; "" when any will do
    Credits amount;
    QString unit;
    QList<GapFill> fills;
    QDate due;            ///< the soonest
    bool overdue = false; ///< that day is over
    QDate on = {};        ///< the day to come on which so much is open, when a window that moves on is among them; else invalid
    friend bool operator==(const LookFor &, const LookFor &) = default;
};

/// A planned course whose day is over and that would serve what is open, had it been done. It closes nothing until it is confirmed.
struct ToConfirm {
    ActivityId activity;
    QString title;
    QDate day;
    friend bool operator==(const ToConfirm &, const ToConfirm &) = default;
};

struct NextAdvice {
    QList<Pick> picks;
    QList<StillOpen> open; ///< after the picks
    QList<LookFor> lookFor;
    QList<ToConfirm> toConfirm;     ///< earlier first
    Credits hours;
    Cents cost;
    bool proved = true;  ///< no smaller or better set exists among the ideas
    bool limited = false; ///< hours or money were limited
    bool hoursOpen = false; ///< hours were limited, and how long a pick takes is not recorded: whether it fits is not known
    bool costOpen = false;  ///< money was limited, and what a pick costs is not recorded: whether it fits is not known
    QList<NotReckoned> notKnown = {}; ///< requirements that wait for days or answers, and are left out
    QString whyNothing;  ///< one sentence or two when there is nothing to pick and nothing open: why that is
    friend bool operator==(const NextAdvice &, const NextAdvice &) = default;
};

/// "“Opioids in June” was planned for 1 Jun 2026: if it was done, say so; until then it closes nothing."
QString toConfirmWords(const ToConfirm &course, const QString &day);

/// Chooses among the activities that are ideas (those of the past aside). Planned ones count as coming, if their day is not over. First as little as
/// possible stays open, overdue and behind weighing most; then the fewest courses; then those that serve story and goals.
/// What is filled and what stays open is what the rules engine says when the picks are completed: a window that moves on with every
/// day as it stands on the day, of those of the picks and the plan, on which least is open.
/// `cancel`, set by another thread, ends the search early: the answer is then of no use.
NextAdvice whatNext(const Snapshot &snapshot, QDate today, std::optional<Credits> hours, std::optional<Cents> budget, const std::atomic_bool *cancel = nullptr);

/// What the picks take together: "7 hours", "7 hours and others not recorded", "hours not recorded".
QString hoursWords(const NextAdvice &advice);

/// Above `lookFor`: that no idea closes the rest, as far as that is known.
QString restWords(const NextAdvice &advice);

/// How sure it is that nothing smaller or better exists, in a sentence.
QString certaintyWords(const NextAdvice &advice);

/// Kinds of courses that close these gaps, the one that closes most first.
QList<LookFor> worthLookingFor(QList<Gap> gaps, QDate today);

/// ", by 31 Dec 2026", or ", overdue since 31 Mar 2026: ask the authority what it accepts now"; empty when no day is known.
QString dueWords(QDate due, bool overdue, const QString &day);

/// ", as of 5 Mar 2027: its window moves on with every day"; empty when no such window is among them.
QString onWords(QDate on, const QString &day);

QJsonObject nextJson(const NextAdvice &advice, QDate today);
QString nextText(const NextAdvice &advice);

} // namespace credence
