// Credits earned and planned through one calendar year, day by day, beside the annual floor (X1).
#pragma once

#include "core/portfolio/snapshot.h"

#include <QDate>

namespace credence {

struct BurnUp {
    /// The sum after a day on which something was added.
    struct Step {
        QDate day;
        Credits total;
        QList<ActivityId> added; ///< what came on this day
        friend bool operator==(const Step &, const Step &) = default;
    };
    /// A large activity, worth a label at its step.
    struct Landmark {
        ActivityId activity;
        QString title;
        Credits amount;
        QDate day;
        Credits total; ///< the sum of the year after its day
        friend bool operator==(const Landmark &, const Landmark &) = default;
    };
    int year = 0;
    QList<Step> earned;  ///< by day, only days with credit; completed activities
    QList<Step> planned; ///< goes on from the earned total; planned, registered or in progress, from today to the year's end
    Credits earnedTotal;
    Credits plannedTotal; ///< earned and planned together
    QList<Landmark> landmarks; ///< largest first
    friend bool operator==(const BurnUp &, const BurnUp &) = default;
};

/// The year's line. Amounts are those of the ledger (ledgerAmount). Activities without a day stand aside. At most `landmarks` labels,
/// each worth at least a twentieth of what was earned. What was planned for a day before `today` is left out: it did not happen or
/// was not confirmed.
BurnUp burnUp(const QList<Shared<Activity>> &activities, int year, QDate today, int landmarks = 3);

} // namespace credence
