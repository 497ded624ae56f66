#include "core/requirements/progress.h"

#include "core/requirements/judging.h"
#include "core/requirements/reasons.h"

#include <algorithm>

namespace credence {

namespace {

QList<Facts> orderedFacts(const Snapshot &snapshot)
{
    const QSet<QString> proven = provenActivities(snapshot.documents);
    QList<Facts> facts;
    facts.reserve(snapshot.activities.size());
    for (auto activity = snapshot.activities.rbegin(); activity != snapshot.activities.rend(); ++activity)
        facts.append(factsOf(**activity, !proven.isEmpty() && proven.contains((*activity)->id.text)));
    if (!std::is_sorted(facts.begin(), facts.end(), comesBefore))
        std::sort(facts.begin(), facts.end(), comesBefore);
    return facts;
}

bool hasProjections(const Standing &standing)
{
    const auto open = [](const Figures &f) { return f.missing && *f.missing > Credits{} && f.planned && *f.planned > Credits{}; };
    return open(standing.total) || std::any_of(standing.rules.begin(), standing.rules.end(), [&](const RuleStanding &rule) { return open(rule.figures); });
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
            m_planned[momentOf(facts)] = after;
    }
}

QList<Standing> KeptStandings::standings() const
{
    QList<Standing> out;
    for (qsizetype i = 0; i < m_plans.size(); ++i) {
        qsizetype option = 0;
        out.append(judged(m_plans[i], m_sums[i], m_thresholds, option));
        if (!m_planned.empty() && hasProjections(out.last()))
            project(out.last(), m_plans[i], m_sums[i], m_planned, m_thresholds);
    }
    return out;
}

QList<Standing> figures(const Snapshot &snapshot, QDate today) { return KeptStandings(snapshot, today).standings(); }

QList<Standing> standings(const Snapshot &snapshot, QDate today)
{
    const KeptStandings kept(snapshot, today);
    QList<Standing> out = kept.standings();
    const QList<Facts> facts = orderedFacts(snapshot);
    for (qsizetype i = 0; i < out.size(); ++i) {
        qsizetype option = 0;
        judged(kept.m_plans[i], kept.m_sums[i], kept.m_thresholds, option);
        addActivities(out[i], kept.m_plans[i], kept.m_sums[i], option, facts);
    }
    return out;
}

} // namespace credence
