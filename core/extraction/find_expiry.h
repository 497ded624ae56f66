// The day on which a life-support card lapses, as the card prints it (V6).
#pragma once

#include <QDate>
#include <QString>

namespace credence {

/// The last day of validity of a card for life support (ACLS, BLS, PALS, NRP, ATLS …): "Valid until 03/2028" is the end of that
/// month. Invalid for any other paper: what expires on the certificate of a course is the course, not the certificate. `text` is
/// all that was read.
QDate cardExpiry(const QString &text);

} // namespace credence
