#include "core/requirements/progress.h"

#include "core/base/prefetch.h"
#include "core/requirements/in_time.h"
#include "core/requirements/judging.h"
#include "core/requirements/proofs.h"
#include "core/requirements/reasons.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace credence {

namespace {

/// So many facts stay in the processor's cache while every requirement looks at them.
constexpr size_t block = 256;

/// So many activities are fetched at once before they are looked at.
constexpr size_t group = 32;

/// Of `activities`, at most a group, in order. Each look goes a step further than the one before and fetches what the next will need.
void readGroup(std::vector<Facts> &facts, std::span<const Shared<Activity>> activities, const Proofs &proofs)
{
    for (const auto &one : activities) {
        for (const void *part : std::initializer_list<const void *>{one.get(), &one->status, &one->completed, &one->topics, &one->overrules})
            prefetch(part);
    }
    for (const auto &one : activities) {
        for (const void *part : std::initializer_list<const void *>{one->id.text.constData(), one->credits.constData(), one->credits.constData() + 1, one->topics.constData()})
            prefetch(part);
    }
    std::array<quint64, group> hashes{};
    for (size_t i = 0; i < activities.size(); ++i)
        hashes[i] = proofs.expect(activities[i]->id.text);
    for (size_t i = 0; i < activities.size(); ++i)
        facts.push_back(factsOf(*activities[i], proofs.contains(activities[i]->id.text, hashes[i])));
}

/// From newest first with ties by id to earlier first, undated last: whole days backward give the right order, and the sort only mends
/// what came otherwise. `factsIn` gives the facts of an element.
template <class List, class FactsIn> void putInOrder(List &list, FactsIn factsIn)
{
    std::reverse(list.begin(), list.end());
    for (auto from = list.begin(); from != list.end();) {
        const auto end = std::find_if(from, list.end(), [&factsIn, day = factsIn(*from).day](const auto &one) { return factsIn(one).day != day; });
        std::reverse(from, end);
        from = end;
    }
    std::stable_partition(list.begin(), list.end(), [&factsIn](const auto &one) { return factsIn(one).day != noDay; });
    const auto earlier = [&factsIn](const auto &a, const auto &b) { return isBefore(factsIn(a), factsIn(b)); };
    if (!std::is_sorted(list.begin(), list.end(), earlier))
        std::sort(list.begin(), list.end(), earlier);
}

/// Where `facts` stands among the planned ones, or would.
PlannedFacts::iterator placeOf(PlannedFacts &planned, const Facts &facts)
{
    return std::lower_bound(planned.begin(), planned.end(), facts, [](const auto &one, const Facts &other) { return isBefore(one->facts, other); });
}

/// Earlier first, undated last, ties by id, whatever order they come in.
QList<Facts> inOrder(const QList<Facts> &facts)
{
    std::vector<const Facts *> order;
    order.reserve(static_cast<size_t>(facts.size()));
    for (const Facts &one : facts)
        order.push_back(&one);
    putInOrder(order, [](const Facts *one) -> const Facts & { return *one; });
    QList<Facts> sorted;
    sorted.reserve(facts.size());
    for (const Facts *one : order)
        sorted.append(*one);
    return sorted;
}

} // namespace

QSet<QString> provenActivities(const QList<Shared<Document>> &documents)
{
    QSet<QString> proven;
    proven.reserve(documents.size());
    for (const auto &document : documents) {
        if (document->type != DocumentType::Certificate)
            continue;
        for (const QString &id : document->about)
            proven.insert(id);
    }
    return proven;
}


KeptStandings::KeptStandings(const Snapshot &snapshot, QDate today, QList<Facts> *all) : m_thresholds(snapshot.thresholds)
{
    for (const auto &source : snapshot.sources) {
        m_plans.append(planFor(source, snapshot.profile, today));
        m_sums.append(emptySums(m_plans.last()));
    }
    const bool moves = std::any_of(m_plans.cbegin(), m_plans.cend(), [](const SourcePlan &plan) { return movesOn(plan); }); // what is out of their days today comes into them
    const Proofs proofs(snapshot.documents);
    const std::span<const Shared<Activity>> activities(snapshot.activities.constData(), static_cast<size_t>(snapshot.activities.size()));
    std::vector<Facts> facts;
    facts.reserve(block);
    for (size_t from = 0; from < activities.size(); from += block) {
        const auto now = activities.subspan(from, qMin(block, activities.size() - from));
        facts.clear();
        for (size_t i = 0; i < now.size(); i += group)
            readGroup(facts, now.subspan(i, qMin(group, now.size() - i)), proofs);
        std::array<bool, block> open{};
        for (qsizetype i = 0; i < m_plans.size(); ++i) {
            SourceSums &sums = m_sums[i];
            for (size_t at = 0; at < facts.size(); ++at)
                open[at] = count(sums, m_plans.at(i), facts[at], 1) || open[at];
        }
        for (size_t i = 0; i < facts.size(); ++i) {
            if ((open[i] || moves) && facts[i].standing == Earning::Planned)
                m_planned.append(std::make_shared<const PlannedOne>(PlannedOne{now[i], facts[i]}));
        }
        if (all)
            all->append(QList<Facts>(facts.begin(), facts.end()));
    }
    putInOrder(m_planned, [](const auto &one) -> const Facts & { return one->facts; });
}

void KeptStandings::add(const Facts &facts, int sign)
{
    for (qsizetype i = 0; i < m_plans.size(); ++i)
        count(m_sums[i], m_plans[i], facts, sign);
}

void KeptStandings::replace(const Shared<Activity> &before, bool wasProven, const Shared<Activity> &after, bool isProven)
{
    if (before) {
        const Facts facts = factsOf(*before, wasProven);
        add(facts, -1);
        const auto at = placeOf(m_planned, facts);
        if (at != m_planned.end() && (*at)->activity->id == before->id)
            m_planned.erase(at);
    }
    if (after) {
        const Facts facts = factsOf(*after, isProven);
        add(facts, 1);
        if (facts.standing == Earning::Planned)
            m_planned.insert(placeOf(m_planned, facts), std::make_shared<const PlannedOne>(PlannedOne{after, facts}));
    }
}

Standing KeptStandings::standing(qsizetype i, qsizetype &option) const
{
    Standing out = judged(m_plans[i], m_sums[i], m_thresholds, option);
    project(out, m_plans[i], m_sums[i], option, m_planned);
    return out;
}

QList<Standing> KeptStandings::standings() const
{
    QList<Standing> out;
    qsizetype option = 0;
    for (qsizetype i = 0; i < m_plans.size(); ++i)
        out.append(standing(i, option));
    return out;
}

QList<Standing> figures(const Snapshot &snapshot, QDate today) { return KeptStandings(snapshot, today).standings(); }

QList<Standing> standings(const Snapshot &snapshot, QDate today)
{
    QList<Facts> facts;
    const KeptStandings kept(snapshot, today, &facts);
    QList<Standing> out(kept.m_plans.size());
    QList<ToList> lists;
    for (qsizetype i = 0; i < out.size(); ++i) {
        ToList list{&out[i], &kept.m_plans[i], &kept.m_sums[i], 0};
        out[i] = kept.standing(i, list.option);
        lists.append(list);
    }
    addActivities(lists, inOrder(facts));
    return out;
}

QList<Contribution> activitiesBehind(const Snapshot &snapshot, const SourceId &source, const QString &rule, QDate today)
{
    Snapshot one = snapshot;
    one.sources.removeIf([&](const Shared<Source> &other) { return other->id != source; });
    const QList<Standing> found = standings(one, today);
    if (found.isEmpty())
        return {};
    if (rule == QLatin1String("total"))
        return found.first().total.activities;
    for (const RuleStanding &standing : found.first().rules) {
        if (standing.rule == rule)
            return standing.figures.activities;
    }
    return {};
}

} // namespace credence
