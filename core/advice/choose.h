// The smallest and best set that closes gaps within limits: an integer program, solved exactly.
#pragma once

#include <QList>

#include <atomic>
#include <optional>

namespace credence {

/// Amounts in whole hundredths (or cents). brings[i][g]: what item i brings to gap g.
struct Selection {
    QList<QList<qint64>> brings;
    QList<qint64> gaps;     ///< what is open of each
    QList<double> weights;  ///< how much each gap matters when not all can be closed
    QList<qint64> hours;    ///< of each item
    QList<qint64> costs;
    QList<double> values;   ///< how well each item serves otherwise
    std::optional<qint64> hourLimit, costLimit;
};

struct Chosen {
    QList<qsizetype> items; ///< in their order
    bool proved = false;    ///< no better set exists; false: time ran out, this is the best found
    friend bool operator==(const Chosen &, const Chosen &) = default;
};

/// First the least weighted shortfall, among those the fewest items, among those the highest value; earlier items on ties.
/// `cancel`, when given and set by another thread, ends the search early; nothing is chosen then.
Chosen choose(const Selection &choice, int timeLimitMs = 2000, const std::atomic_bool *cancel = nullptr);

} // namespace credence
