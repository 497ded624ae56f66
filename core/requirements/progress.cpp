#include "core/requirements/progress.h"

#include "core/requirements/judging.h"
#include "core/requirements/reasons.h"

#include <algorithm>
#include <vector>

namespace credence {

namespace {

/// So many facts stay in the processor's cache while every requirement looks at them.
constexpr qsizetype block = 256;

/// In the order of the snapshot.
QList<Facts> factsOfAll(const Snapshot &snapshot)
{
    const QSet<QString> proven = provenActivities(snapshot.documents);
    QList<Facts> facts;
    facts.reserve(snapshot.activities.size());
    for (const auto &activity : snapshot.activities)
        facts.append(factsOf(*activity, !proven.isEmpty() && proven.contains(activity->id.text)));
    return facts;
}

/// Where the run of facts of the day at `last` begins.
qsizetype dayBegin(const QList<Facts> &facts, qsizetype last)
{
    qsizetype from = last;
    while (from > 0 && facts.at(from - 1).day == facts.at(last).day)
        --from;
    return from;
}

/// Newest first with ties by id: whole days backward give the right order; the sort only mends what came otherwise.
PlannedFacts plannedAmong(const Snapshot &snapshot, const QList<Facts> &facts)
{
    PlannedFacts out;
    for (qsizetype end = facts.size(); end > 0;) {
        const qsizetype from = dayBegin(facts, end - 1);
        for (qsizetype at = from; at < end; ++at) {
            if (facts.at(at).standing == Earning::Planned)
                out.append(std::make_shared<const PlannedOne>(PlannedOne{snapshot.activities.at(at), facts.at(at)}));
        }
        end = from;
    }
    std::stable_partition(out.begin(), out.end(), [](const auto &one) { return one->facts.day != noDay; });
    const auto earlier = [](const auto &a, const auto &b) { return isBefore(a->facts, b->facts); };
    if (!std::is_sorted(out.begin(), out.end(), earlier))
        std::sort(out.begin(), out.end(), earlier);
    return out;
}

/// Where `facts` stands among the planned ones, or would.
PlannedFacts::iterator placeOf(PlannedFacts &planned, const Facts &facts)
{
    return std::lower_bound(planned.begin(), planned.end(), facts, [](const auto &one, const Facts &other) { return isBefore(one->facts, other); });
}

/// Earlier first, undated last, ties by id, whatever order they come in.
QList<Facts> inOrder(const QList<Facts> &facts)
{
    std::vector<std::pair<qint64, const Facts *>> order;
    order.reserve(static_cast<size_t>(facts.size()));
    for (const Facts &one : facts)
        order.emplace_back(one.day == noDay ? std::numeric_limits<qint64>::max() : one.day, &one);
    std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first != b.first ? a.first < b.first : isBefore(*a.second, *b.second); });
    QList<Facts> sorted;
    sorted.reserve(facts.size());
    for (const auto &[day, one] : order)
        sorted.append(*one);
    return sorted;
}

} // namespace

QSet<QString> provenActivities(const QList<Shared<Document>> &documents)
{
    QSet<QString> proven;
    for (const auto &document : documents) {
        if (document->type != DocumentType::Certificate)
            continue;
        for (const QString &id : document->about)
            proven.insert(id);
    }
    return proven;
}

KeptStandings::KeptStandings(const Snapshot &snapshot, QDate today) : KeptStandings(snapshot, today, factsOfAll(snapshot)) {}

KeptStandings::KeptStandings(const Snapshot &snapshot, QDate today, const QList<Facts> &facts) : m_thresholds(snapshot.thresholds)
{
    for (const auto &source : snapshot.sources) {
        m_plans.append(planFor(source, snapshot.profile, today));
        m_sums.append(emptySums(m_plans.last()));
    }
    for (qsizetype from = 0; from < facts.size(); from += block) {
        const qsizetype end = qMin(from + block, facts.size());
        for (qsizetype i = 0; i < m_plans.size(); ++i) {
            SourceSums &sums = m_sums[i];
            for (qsizetype at = from; at < end; ++at)
                count(sums, m_plans.at(i), facts.at(at), 1);
        }
    }
    m_planned = plannedAmong(snapshot, facts);
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
    const QList<Facts> facts = factsOfAll(snapshot);
    const KeptStandings kept(snapshot, today, facts);
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
