// Where the physician stands with every requirement: figures, states and reasons (Q4).
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"
#include "core/requirements/sums.h"

#include <memory>

namespace credence {

/// One standing a requirement, in the snapshot's order, each figure with its activities, newest first: those that count,
/// and those that come near but do not, with the reason. Exact in hundredths; what is not known is nullopt.
QList<Standing> standings(const Snapshot &snapshot, QDate today);

/// The same figures without the lists of activities: several times cheaper, and small.
QList<Standing> figures(const Snapshot &snapshot, QDate today);

/// The list of one figure (`rule`: a rule's id, or "total"), for a view that opens it; empty when there is no such figure.
QList<Contribution> activitiesBehind(const Snapshot &snapshot, const SourceId &source, const QString &rule, QDate today);

/// Ids of activities that a certificate on file is about.
QSet<QString> provenActivities(const QList<Shared<Document>> &documents);

/// Figures that follow an edit without a recount.
class KeptStandings
{
public:
    KeptStandings(const Snapshot &snapshot, QDate today) : KeptStandings(snapshot, today, nullptr) {}

    /// One activity, or the proof of it, changed; either side may be null (added or removed).
    void replace(const Shared<Activity> &before, bool wasProven, const Shared<Activity> &after, bool isProven);
    /// Equal to figures() of the snapshot as it is now.
    QList<Standing> standings() const;

private:
    friend QList<Standing> standings(const Snapshot &snapshot, QDate today);
    /// `all`, when given, gets the facts of every activity, in the order of the snapshot.
    KeptStandings(const Snapshot &snapshot, QDate today, QList<Facts> *all);
    void add(const Facts &facts, int sign);
    Standing standing(qsizetype i, qsizetype &option) const;

    Thresholds m_thresholds;
    QList<SourcePlan> m_plans;
    QList<SourceSums> m_sums;
    PlannedFacts m_planned;
};

} // namespace credence
