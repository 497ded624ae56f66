// One authority's requirement as the catalogue (or the user) writes it down: cycle, total, rules and where they come from (Q7).
#pragma once

#include "core/base/credits.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

enum class Anchor { FixedDate, BirthMonth, BirthDate, IssueAnniversary, CalendarYear, Rolling, IndividualDate, Unknown };
enum class RuleKind { MinCreditType, MaxCreditType, Topic, Activity, PointsCategory, MinFormat, ManualCheck };
enum class Recurrence { EveryCycle, OneTime, FirstCycle, FirstNCycles, EveryNYears, EveryNCycles };

struct ParityGroup {
    QString surname; ///< range of first letters, "A-L"
    QString parity;  ///< "even", "odd"
    friend bool operator==(const ParityGroup &, const ParityGroup &) = default;
};

/// Years that end a cycle: `start`, `start` ± `step`, …
struct YearSequence {
    int start = 0;
    int step = 0;
    friend bool operator==(const YearSequence &, const YearSequence &) = default;
};

/// The end date of one license type where it differs.
struct OtherEnd {
    int month = 0;
    int day = 0;
    QString parity;
    friend bool operator==(const OtherEnd &, const OtherEnd &) = default;
};

struct CycleShape {
    std::optional<int> months; ///< nullopt: not known
    Anchor anchor = Anchor::Unknown;
    int month = 0; ///< 1 to 12; 0: not known
    int day = 0;   ///< 1 to 31; 0: not known
    QString parity; ///< "", "even", "odd", "by-birth-year", "by-surname", "by-group", "individual-year"
    QList<ParityGroup> parityGroups;
    std::optional<YearSequence> yearSequence;
    QHash<QString, OtherEnd> otherEnds; ///< by license type
    QString onlyForLicense;             ///< the date holds for this license type only; "": for all
    QString otherAnchor;                ///< an anchor some sources name instead; shown, never computed
    std::optional<int> renewalMonths;   ///< license renewal where it differs from the CME period
    QString detail;
    QString confidence; ///< of the end date, apart from the record's
    friend bool operator==(const CycleShape &, const CycleShape &) = default;
};

struct Averaging {
    int years = 0;
    Credits floor; ///< no single cycle below this
    friend bool operator==(const Averaging &, const Averaging &) = default;
};

struct Total {
    Credits amount;
    QString unit;
    std::optional<QStringList> types; ///< nullopt: every credit or hour, never points
    std::optional<int> windowMonths;
    std::optional<Credits> maxPerYear, maxPerDay, maxPerActivity;
    std::optional<Averaging> averaging;
    std::optional<int> minutesPerUnit;
    QDate effectiveFrom;
    QStringList appliesTo; ///< empty: all
    QString note;
    friend bool operator==(const Total &, const Total &) = default;
};

struct FirstCycle {
    QString kind; ///< "exempt", "exempt-except-topics", "reduced", "prorated"
    std::optional<Credits> amount;
    QString condition;
    friend bool operator==(const FirstCycle &, const FirstCycle &) = default;
};

struct TypeMinimum {
    Credits amount;
    QStringList types;
    QString note;
    friend bool operator==(const TypeMinimum &, const TypeMinimum &) = default;
};

/// Another way to meet the total.
struct Alternative {
    Credits amount;
    QString unit;
    std::optional<QStringList> types;
    std::optional<int> windowMonths;
    std::optional<TypeMinimum> minimum; ///< replaces the type minimum
    std::optional<Credits> topicAmount; ///< replaces the amount of the yearly topic
    QString condition;
    friend bool operator==(const Alternative &, const Alternative &) = default;
};

/// A share of a topic rule: at least (min) or at most (max) so much of it on these topics.
struct Subtopic {
    QStringList topics;
    std::optional<Credits> amount; ///< nullopt: no amount given
    friend bool operator==(const Subtopic &, const Subtopic &) = default;
};

struct RuleDue {
    std::optional<int> byCycleEnd, orWithinMonths; ///< the earlier of the two
    std::optional<int> withinMonthsOfLicense;      ///< the later of this and orByDate
    QDate orByDate;
    std::optional<int> firstPartWithinMonths;
    QString atEvent;
    bool isEmpty() const { return *this == RuleDue(); }
    friend bool operator==(const RuleDue &, const RuleDue &) = default;
};

struct OtherAmount {
    Credits amount;
    QString condition;
    friend bool operator==(const OtherAmount &, const OtherAmount &) = default;
};

struct Rule {
    QString id;
    RuleKind kind = RuleKind::ManualCheck;
    std::optional<Credits> amount; ///< nullopt: not known; checked by hand
    QString unit;                  ///< "hour", "credit", "point", "course", "activity", "question" or ""
    QStringList topics;            ///< any of; empty: none asked
    std::optional<QStringList> types;
    Recurrence recurrence = Recurrence::EveryCycle;
    std::optional<int> everyYears, everyCycles;
    QStringList appliesTo, exempt, waivedBy; ///< ids of the yes/no questions
    bool countsTowardTotal = true;           ///< false: comes on top of the total
    std::optional<Subtopic> minSubtopic, maxSubtopic;
    std::optional<int> percentOfTotal;
    std::optional<Credits> perYearOfCycle;
    QStringList notSharedWith; ///< rules whose hours this one may not use again
    QString alternativeTo, satisfiedByRule;
    bool approvedListOnly = false;
    QString firstAt;
    QDate effectiveFrom;
    bool soft = false; ///< advice, never computed
    QString format;    ///< format id or mode
    bool accumulates = false;
    QString certification; ///< id of a certification that must have been earned
    std::optional<OtherAmount> otherAmount; ///< under a condition nobody confirmed: shown, never computed
    RuleDue due;
    QString confidence; ///< "" when that of the record
    QString note;
    friend bool operator==(const Rule &, const Rule &) = default;
};

struct CarryOver {
    std::optional<bool> allowed; ///< nullopt: not found
    std::optional<Credits> max;
    QString note;
    friend bool operator==(const CarryOver &, const CarryOver &) = default;
};

/// Something else that stands for the credit, when the physician holds it.
struct SatisfiedBy {
    QString kind;
    QString effect; ///< "total", "hours", "credit", "all", "evidence"
    std::optional<Credits> hours;
    std::optional<int> windowMonths, validMonths;
    QStringList exceptRules;
    QString note;
    friend bool operator==(const SatisfiedBy &, const SatisfiedBy &) = default;
};

struct Template {
    QString id;
    QString authority;
    QString kind; ///< "state-license", "specialty-board", "dea", "hospital", "life-support", "society"
    QString jurisdiction, jurisdictionName; ///< "US-NC", "North Carolina"
    QString licenseType;                    ///< "MD", "DO", "both"
    QString specialty;                      ///< of boards
    QString url;
    CycleShape cycle;
    std::optional<Total> total; ///< nullopt: the authority sets none
    std::optional<FirstCycle> firstCycle;
    QList<Alternative> alternatives;
    QList<Rule> rules;
    CarryOver carryOver;
    QList<SatisfiedBy> satisfiedBy;
    QStringList sources;
    QString asOf; ///< "2025-10"; "" when every source is undated
    QString confidence;
    QString note;
    std::optional<int> keepYears = {}; ///< only of rules that are passed on as a file: how long the authority may ask, said by who passed them on
    friend bool operator==(const Template &, const Template &) = default;
};

} // namespace credence
