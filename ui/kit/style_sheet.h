// The style sheet of all ordinary controls, from the color tokens.
#pragma once

#include <QString>

namespace credence {

struct Colors;

QString styleSheet(const Colors &colors);

} // namespace credence
