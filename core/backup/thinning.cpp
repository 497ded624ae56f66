#include "core/backup/thinning.h"

#include <QSet>

#include <algorithm>

namespace credence {

namespace {

int weekOf(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return year * 100 + week;
}

int monthOf(QDate day) { return day.year() * 100 + day.month(); }

} // namespace

QList<QDateTime> thinned(const QList<QDateTime> &made, QDate today, const Rotation &rotation)
{
    QList<QDateTime> newestFirst = made;
    std::sort(newestFirst.begin(), newestFirst.end(), std::greater<>());
    QSet<QDate> days;
    QSet<int> weeks, months; // that have a copy already
    int daily = 0, weekly = 0, monthly = 0;
    QList<QDateTime> gone;
    for (const QDateTime &copy : std::as_const(newestFirst)) {
        const QDate day = copy.date();
        const bool fresh = day >= today.addDays(-1) || copy == newestFirst.first();
        bool stays = fresh;
        if (!fresh && !days.contains(day) && daily < rotation.daily) {
            stays = true;
            ++daily;
        } else if (!fresh && daily == rotation.daily && !weeks.contains(weekOf(day)) && weekly < rotation.weekly) {
            stays = true;
            ++weekly;
        } else if (!fresh && weekly == rotation.weekly && !months.contains(monthOf(day)) && monthly < rotation.monthly) {
            stays = true;
            ++monthly;
        }
        if (!stays) {
            gone.prepend(copy);
            continue;
        }
        days.insert(day);
        weeks.insert(weekOf(day));
        months.insert(monthOf(day));
    }
    return gone;
}

bool isDue(const QDateTime &lastCopy, const QDateTime &lastChange, const QDateTime &now, const Rotation &rotation)
{
    if (!lastChange.isValid())
        return false;
    return !lastCopy.isValid() || (lastCopy < lastChange && lastCopy.secsTo(now) >= rotation.minutes * 60LL);
}

} // namespace credence
