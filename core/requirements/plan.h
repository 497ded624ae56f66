// One requirement made ready for counting: its cycle, for whom it holds, and for every figure which days, types and topics count.
#pragma once

#include "core/requirements/duty.h"
#include "core/requirements/facts.h"
#include "core/requirements/rule_origin.h"

#include <QRegularExpression>

#include <array>
#include <memory>
#include <vector>

namespace credence {

/// Julian days, both inside. `all`: every day, also an unknown one.
struct Window {
    qint64 first = 0;
    qint64 last = -1;
    bool known = false;
    bool all = false;
    bool endsToday = false; ///< a rolling window: everything is expected today

    bool holds(qint64 day) const { return all || (known && day != noDay && day >= first && day <= last); }
    DateRange range() const;
};

struct Cap {
    TypeSet types = 0;
    TopicSet topics; ///< on one of these only; none set: whatever the topic
    qint64 hundredths = 0;
    QString rule;
};

/// What an activity must be to count for one figure.
struct FigurePlan {
    QString rule; ///< rule id, or "total"
    Window window;
    bool computed = true;
    bool course = false; ///< counts activities, not credit
    TypeSet types = 0;
    bool typesAsked = false;
    TopicSet topics; ///< one of these; none set: no topic asked
    bool marked = false; ///< on its topic is what the user marks so: no certificate names it ("own specialty")
    TopicSet subTopics; ///< hours on these are also summed apart
    TopicSet freeTopics; ///< with a limited topic: any of these lifts the limit
    std::optional<qint64> limited; ///< limit of activities without a free topic
    bool approvedListOnly = false;
    QString format;
    QList<QRegularExpression> titles;
    bool card = false; ///< of a life-support card: its courses are kept by their days
    std::optional<qint64> maxPerActivity, maxPerDay, maxPerYear;
    QList<Cap> caps;

    /// Limits that need the activities one by one, earlier first.
    bool isOrdered() const { return maxPerDay || (maxPerYear && !caps.isEmpty()) || caps.size() > 1; }
};

/// The days and topics of one figure, small: most activities are out of most figures, and here it is seen at once.
struct Gate {
    qint64 first = 0; ///< Julian days, both inside; noDay lies before every day
    qint64 last = -1; ///< before `first`: nothing gets in
    TopicSet topics;
    bool anyTopic = true;

    bool lets(const Facts &facts) const { return facts.day >= first && facts.day <= last && (anyTopic || (topics & facts.topics).any()); }
};

/// Closed where nothing is computed.
Gate gateOf(const FigurePlan &figure);

/// The base or one alternative of the total, with the rules as they are under it.
struct OptionPlan {
    std::optional<qint64> totalNeeded;
    FigurePlan total;
    QList<FigurePlan> rules;                     ///< in the template's order
    QList<std::optional<qint64>> needed;         ///< of the rules; nullopt: not known
    QList<std::optional<qint64>> subNeeded;      ///< least hours on the subtopic
    QString condition;                           ///< of an alternative
    std::vector<Gate> gates;                     ///< of the total, then of the rules
    Gate reach;                                  ///< days on which any of them is open
};

struct SourcePlan {
    std::shared_ptr<const Source> source;
    std::shared_ptr<const Template> from;
    CycleTrack track;
    QDate today;
    Duty totalDuty;
    QList<Duty> ruleDuties;
    FirstCycleEffect firstCycle;
    qint64 granted = 0;
    std::optional<qint64> carryMax; ///< what may come in from past.first(); nullopt: nothing
    QList<OptionPlan> options;      ///< the base first
    std::vector<SourcePlan> past;   ///< the total in earlier cycles, newest first: for carry-over and averages
    int monthsOfCycle = 0;          ///< 0: not known
    bool entangled = false;         ///< some figure depends on what others take
};

/// What rule `rule` needs comes on top: its hours are left out of the total, also while a question about it is open.
bool leavesOut(const SourcePlan &plan, qsizetype rule);

/// A life-support card as a requirement of its own: one course of that card and nothing else. It is no cycle in which a course is
/// due, but holds until a day (see card.h).
bool isCard(const Template &from);

/// nullptr-free: a requirement whose template cannot be read gets an empty template that is checked by hand.
SourcePlan planFor(const std::shared_ptr<const Source> &source, const Profile &profile, QDate today);

} // namespace credence
