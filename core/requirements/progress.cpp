#include "core/requirements/progress.h"

#include "core/requirements/judging.h"
#include "core/requirements/reasons.h"

#include <algorithm>

namespace credence {

namespace {

/// Earlier first, undated last, ties by id, whatever order the snapshot has.
QList<Facts> orderedFacts(const Snapshot &snapshot)
{
    const QSet<QString> proven = provenActivities(snapshot.documents);
    QList<std::pair<qint64, const Activity *>> order;
    order.reserve(snapshot.activities.size());
    for (const auto &activity : snapshot.activities) {
        const QDate day = creditDay(*activity);
        order.append({day.isValid() ? day.toJulianDay() : std::numeric_limits<qint64>::max(), activity.get()});
    }
    std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first != b.first ? a.first < b.first : a.second->id < b.second->id; });
    QList<Facts> facts;
    facts.reserve(order.size());
    for (const auto &[day, activity] : order)
        facts.append(factsOf(*activity, !proven.isEmpty() && proven.contains(activity->id.text)));
    return facts;
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

KeptStandings::KeptStandings(const Snapshot &snapshot, QDate today) : m_thresholds(snapshot.thresholds)
{
    for (const auto &source : snapshot.sources) {
        m_plans.append(planFor(source, snapshot.profile, today));
        m_sums.append(emptySums(m_plans.last()));
    }
    const QSet<QString> proven = provenActivities(snapshot.documents);
    for (const auto &activity : snapshot.activities)
        replace(nullptr, false, activity, proven.contains(activity->id.text));
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
        m_planned.erase(momentOf(facts));
    }
    if (after) {
        const Facts facts = factsOf(*after, isProven);
        add(facts, 1);
        if (facts.standing == Earning::Planned)
            m_planned[momentOf(facts)] = {after, facts};
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
    const KeptStandings kept(snapshot, today);
    QList<Standing> out(kept.m_plans.size());
    QList<ToList> lists;
    for (qsizetype i = 0; i < out.size(); ++i) {
        ToList list{&out[i], &kept.m_plans[i], &kept.m_sums[i], 0};
        out[i] = kept.standing(i, list.option);
        lists.append(list);
    }
    addActivities(lists, orderedFacts(snapshot));
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
