// Whether a National Provider Identifier can be one.
#pragma once

#include <QString>

namespace credence {

/// Ten digits whose last is the Luhn check digit of "80840" and the nine before it (CMS, NPI standard, 45 CFR 162.406).
bool isNpi(const QString &text);

/// Why `npi` is refused, and what to do.
QString whyNoNpi(const QString &npi);

} // namespace credence
