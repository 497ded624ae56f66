// The mark by which a portfolio file is known, also without opening it.
#pragma once

#include <QtGlobal>

namespace credence {

/// "CRED", SQLite's application_id of every portfolio.
inline constexpr quint32 portfolioApplicationId = 0x43524544;

} // namespace credence
