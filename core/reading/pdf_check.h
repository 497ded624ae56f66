// Whether a PDF is sound enough to stand in a packet.
#pragma once

#include <QByteArray>

namespace credence {

/// True when libqpdf opens the file without a password and walks all its pages (at most 2,000) without complaint.
bool isMergeable(const QByteArray &bytes);

} // namespace credence
