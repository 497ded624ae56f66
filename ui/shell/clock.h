// What day it is: the only place of the window that reads the clock.
#pragma once

#include <QDate>
#include <QDateTime>

namespace credence {

/// Today, or the day given to fixToday.
QDate today();
/// This moment on the clock of the wall, on that day.
QDateTime wallClock();
/// For demonstrations and tests: the program behaves as on this day. An invalid day gives the real one again.
void fixToday(QDate day);

} // namespace credence
