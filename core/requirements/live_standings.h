// Figures that follow each change of a portfolio at once, however large it is; the lists behind them come later (P9).
#pragma once

#include "core/portfolio/touched.h"
#include "core/requirements/progress.h"

namespace credence {

class LiveStandings
{
public:
    /// Counts everything once. Of a complete snapshot.
    LiveStandings(const Snapshot &snapshot, QDate today);

    /// Follows from the snapshot it was made of (or followed last), `before`, to `after`, between which only `touched` changed.
    /// False when it has to be made anew: requirements, profile or settings changed. It is then of no use any more.
    bool follow(const Snapshot &before, const Snapshot &after, const Touched &touched);

    /// Equal to figures() of the snapshot it followed to.
    QList<Standing> figures() const { return m_kept.standings(); }
    QDate today() const { return m_today; }

private:
    void followDocuments(const Snapshot &before, const Snapshot &after);
    void followActivities(const Snapshot &before, const Snapshot &after);
    bool isProven(const QString &activity) const { return m_proofs.value(activity) > 0; }

    QDate m_today;
    KeptStandings m_kept;
    QHash<QString, int> m_proofs; ///< certificates on file about each activity
};

/// `figures` with the lists of activities that `listed` has for them; empty ones for figures it does not have.
QList<Standing> withLists(QList<Standing> figures, const QList<Standing> &listed);

} // namespace credence
