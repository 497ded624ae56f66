// Reads the bytes of one file, whatever they are.
#pragma once

#include "core/extraction/reading.h"

#include <QByteArray>

namespace credence {

/// Always an answer: what cannot be read has its reason among the problems.
Reading readBytes(const QByteArray &bytes);

} // namespace credence
