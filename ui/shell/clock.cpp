#include "ui/shell/clock.h"

namespace credence {

namespace {
QDate fixed;
}

QDate today() { return fixed.isValid() ? fixed : QDate::currentDate(); }

void fixToday(QDate day) { fixed = day; }

} // namespace credence
