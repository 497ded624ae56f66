// Where a physician stands with one requirement: figures, states and the reason for every activity (Q4).
#pragma once

#include "core/base/credits.h"
#include "core/base/date_range.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace credence {

enum class State { Overdue, Behind, OnPace, Ahead, CheckByHand, Met, NotApplicable };

/// One activity as seen by one figure.
struct Contribution {
    ActivityId activity;
    bool counts = false;
    bool planned = false; ///< planned, registered or in progress: counts as planned, never as earned
    Credits amount;       ///< what it brings after caps; 0 when it does not count
    QString why;          ///< a sentence in words of the physician
    bool unmarked = false; ///< it would count if it were marked as the user's own specialty
    friend bool operator==(const Contribution &, const Contribution &) = default;
};

/// The figures of a total or a rule; nullopt is not known, never 0.
struct Figures {
    std::optional<Credits> needed, earned, proven, planned, missing;
    std::optional<Credits> open; ///< missing after everything planned, also of a sub-topic; nullopt where missing is
    State state = State::CheckByHand;
    QDate due;       ///< invalid: none, or not known
    QDate projected; ///< day on which planned activities complete it; invalid: never, or not known
    QList<Contribution> activities;
    friend bool operator==(const Figures &, const Figures &) = default;
};

struct RuleStanding {
    QString rule;  ///< the rule's id
    QString kind;  ///< the catalogue's word: "topic", "min-credit-type" …
    QString label; ///< "Opioid prescribing or pain management (one time)"
    QString unit;  ///< "hour", "credit", "point", "course", "activity" …
    QString note;  ///< the template's note
    QString reason; ///< why not applicable, met without hours, or to be checked; may be empty
    Figures figures;
    QString either;     ///< "Either 12 hours of …, or 2 hours of …; 7 missing."; "" for a rule that nothing may stand for
    bool spare = false; ///< another rule that may stand for this one is nearer: only that one speaks
    Credits subOpen; ///< least hours on its sub-topic that are missing after everything planned; 0: none, or no sub-topic
    friend bool operator==(const RuleStanding &, const RuleStanding &) = default;
};

struct Standing {
    SourceId source;
    QString ref;
    QString catalogueId; ///< template id (also of a custom template)
    QString name;        ///< the authority's name
    QString shortName;   ///< "North Carolina medical license"
    QString jurisdiction; ///< "US-NC"
    QString kind;        ///< authority kind: "state-license", "board", "hospital", "dea" …
    QString unit;
    DateRange cycle; ///< not known when either day is invalid
    std::optional<int> cycleNumber;
    Figures total;
    QString reason; ///< about the total: why not applicable, reduced, satisfied by something else
    QString way;    ///< the alternative that is shown instead of the base, in the catalogue's words; "" for the base
    std::optional<Credits> perYear;
    std::optional<Credits> carried; ///< credit carried in from the cycle before; nullopt: not known or not allowed
    QString asOf;                   ///< month of the rules, "2025-10"; "" when undated or the user's own
    QString seen;                   ///< month its undated sources were seen, "2026-11"; "" when a source is dated or the user's own
    QString confidence;             ///< "high", "medium", "low"
    QString verifyWith;             ///< who has the last word: the authority, or the issuer of a card
    QString published;              ///< who published the rules; "" for the user's own or without a source
    bool own = false;               ///< the user's own template
    QDate changed;                  ///< the day the user last changed it; invalid: not since it was written
    bool over = false;              ///< its cycle has ended and no later one was entered: the figures are of then
    bool past = false;              ///< of a cycle that is over, judged as of its last day
    bool kept = false;              ///< of a cycle kept when the next was started: its days, answers and ticks are of then
    bool ofItsTime = true;          ///< of a cycle that is over: whether its rules are known to have held then
    QList<RuleStanding> rules;      ///< in the template's order
    State state = State::CheckByHand; ///< the worst of total and rules
    friend bool operator==(const Standing &, const Standing &) = default;
};

struct AnnualFloor {
    Credits naiveSum; ///< what it would be if credits did not overlap
    Credits floor;    ///< the largest single need a year
    Credits aim;      ///< floor with the buffer
    friend bool operator==(const AnnualFloor &, const AnnualFloor &) = default;
};

} // namespace credence
