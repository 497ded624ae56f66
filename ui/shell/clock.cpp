#include "ui/shell/clock.h"

namespace credence {

namespace {
QDate fixed;
}

QDate today() { return fixed.isValid() ? fixed : QDate::currentDate(); }

QDateTime wallClock() { return {today(), QTime::currentTime()}; }

void fixToday(QDate day) { fixed = day; }

} // namespace credence
