// The kept sums of one requirement: an activity is added or taken away, and every figure follows without a recount.
#pragma once

#include "core/requirements/counting.h"

#include <map>
#include <tuple>

namespace credence {

/// Which activities a figure looks at: proven ones, all completed ones, or also those planned.
enum class Set { Proven, Earned, All };

/// A sum by how far each activity counts.
struct SetSum {
    std::array<qint64, 3> by{};

    void add(Earning standing, qint64 hundredths) { by[static_cast<size_t>(standing)] += hundredths; }
    qint64 of(Set set) const
    {
        return by[0] + (set == Set::Proven ? 0 : by[1]) + (set == Set::All ? by[2] : 0);
    }
    friend bool operator==(const SetSum &, const SetSum &) = default;
};

/// Earlier first, undated last; on one day in the order of the records' own names, so that it is the same in every copy.
struct Moment {
    qint64 day = 0;
    QString ref, id;
    friend bool operator==(const Moment &, const Moment &) = default;
    friend bool operator<(const Moment &a, const Moment &b) { return std::tie(a.day, a.ref, a.id) < std::tie(b.day, b.ref, b.id); }
};

struct FigureSums {
    SetSum plain;            ///< neither limited nor concerned by a cap
    SetSum limited;          ///< only up to the limit of a limited topic
    SetSum onSubTopic;
    SetSum capped;           ///< concerned by the one cap
    SetSum count;            ///< activities, one each
    std::map<int, SetSum> years; ///< by calendar year, kept only with a yearly limit
    std::map<qint64, SetSum> days; ///< activities by their day, kept only of a card
    std::map<Moment, QString> mayRenew; ///< completed ones that may have renewed a card, with their titles
    friend bool operator==(const FigureSums &, const FigureSums &) = default;
};

Moment momentOf(const Facts &facts);

/// Puts `value` at `moment`, at once when it goes to one of the ends, as it does when activities come in order.
template <class Value> void putAt(std::map<Moment, Value> &map, const Moment &moment, Value value)
{
    const bool isFirst = !map.empty() && moment < map.begin()->first;
    map.insert_or_assign(isFirst ? map.begin() : map.end(), moment, std::move(value));
}

/// An activity that one figure may take from another, with its piece of every figure: total first, then the rules.
struct Row {
    Earning standing = Earning::Nothing;
    qint64 day = noDay, firstDay = noDay, lastDay = noDay;
    QList<Piece> pieces;
};
using Rows = std::map<Moment, Row>;

struct OptionSums {
    FigureSums total;
    QList<FigureSums> rules;
    Rows rows;
};

struct SourceSums {
    QList<OptionSums> options;
    QList<OptionSums> past; ///< one for each earlier cycle of the plan
};

/// Planned activities, earlier first; the facts point into the activity beside them.
struct PlannedOne {
    std::shared_ptr<const Activity> activity;
    Facts facts;
};
using PlannedFacts = QList<std::shared_ptr<const PlannedOne>>;

/// The order of moments.
bool isBefore(const Facts &a, const Facts &b);

/// Empty sums in the shape of `plan`.
SourceSums emptySums(const SourcePlan &plan);

/// Adds (`sign` 1) or takes away (-1) one activity. False: no figure of the requirement is open to it.
bool count(SourceSums &sums, const SourcePlan &plan, const Facts &facts, int sign);

/// Earned credit of the total after all limits and without hours that come on top.
qint64 totalOf(const SourcePlan &plan, const OptionPlan &option, const OptionSums &sums, Set set);
qint64 pastTotalOf(const SourcePlan &past, const OptionSums &sums, Set set);

/// Credit of rule `i` after its own limit and what other rules take.
qint64 ruleOf(const SourcePlan &plan, const OptionPlan &option, const OptionSums &sums, qsizetype i, Set set);

/// Moves one planned activity to the completed ones, in one figure only; `rule` -1: the total.
void complete(OptionSums &sums, const SourcePlan &plan, const OptionPlan &option, qsizetype rule, const Facts &facts);

/// The rule that took most recently from each activity.
using Takers = std::map<Moment, qsizetype>;
/// Hundredths taken from each activity by rules that do not share with rule `i`; `by`, when given, gets who took.
std::map<Moment, qint64> takenFrom(const SourcePlan &plan, const OptionPlan &option, const OptionSums &sums, qsizetype i, Set set, Takers *by = nullptr);
/// Hundredths of each activity that rules outside the total need.
std::map<Moment, qint64> leftOut(const SourcePlan &plan, const OptionPlan &option, const OptionSums &sums, Set set, Takers *by = nullptr);

/// Which limit cut an activity short; the `cap` of the figure's caps.
struct Cut {
    enum Kind : quint8 { None, Day, Year, Capped } kind = None;
    qint8 cap = -1;
};

/// Limits that several activities share, used up one activity after the other.
class RunningLimits
{
public:
    explicit RunningLimits(const FigurePlan &figure);
    /// The limit that cut the last amount short.
    Cut cut() const { return m_cut; }
    /// What of `amount` (of `piece`, counted on `day`, held from `firstDay` to `lastDay`) still fits.
    qint64 allow(const Piece &piece, qint64 amount, qint64 day, qint64 firstDay, qint64 lastDay);

private:
    qint64 withinDays(qint64 amount, qint64 firstDay, qint64 lastDay);
    qint64 withinYear(qint64 amount, qint64 day);
    qint64 withinCaps(const Piece &piece, qint64 amount);

    const FigurePlan &m_figure;
    Cut m_cut;
    std::map<qint64, qint64> m_days;
    std::map<int, qint64> m_years;
    QList<qint64> m_room;
};

} // namespace credence
