// Whether a PDF is sound enough to stand in a packet, and whether it would do something by itself.
#pragma once

#include <QByteArray>

namespace credence {

/// True when libqpdf opens the file without a password and walks all its pages (at most 2,000) without complaint.
bool isMergeable(const QByteArray &bytes);

/// True when it holds a script or wants to start a program: on opening, on a page, or on a click on one of its first 200 pages. Nothing of
/// it is ever run here.
bool hasActions(const QByteArray &bytes);

} // namespace credence
