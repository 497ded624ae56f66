// Which copies of a portfolio stay as they grow old, and when the next one is due (Z2).
#pragma once

#include <QDateTime>
#include <QList>

namespace credence {

/// How many copies of each kind are kept once they are no longer of today or yesterday.
struct Rotation {
    int minutes = 30; ///< at least so long between two copies
    int daily = 12;
    int weekly = 10;
    int monthly = 9;
};

/// The copies that may go, oldest first. Of today and yesterday all stay; of the `daily` latest days before that, the last
/// copy of the day; then the last copy of each of the `weekly` latest ISO weeks that have none among these; then the same by
/// month. The newest copy always stays, and one from the future is left alone.
QList<QDateTime> thinned(const QList<QDateTime> &made, QDate today, const Rotation &rotation = {});

/// Whether a copy is due: something was changed after the last one (invalid: there is none), and that is long enough ago.
bool isDue(const QDateTime &lastCopy, const QDateTime &lastChange, const QDateTime &now, const Rotation &rotation = {});

} // namespace credence
