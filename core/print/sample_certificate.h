// Prints a certificate of the sample portfolio, with a text layer, in one of six designs.
#pragma once

#include "core/packets/certificate.h"

#include <QByteArray>

namespace credence {

/// One page as PDF, the same bytes for the same paper. Needs a QGuiApplication; may run on any thread.
QByteArray certificatePdf(const CertificatePaper &paper);

} // namespace credence
