// Reads the bytes of one file, whatever they are.
#pragma once

#include "core/extraction/reading.h"

#include <QByteArray>

namespace credence {

/// Always an answer: what cannot be read has its reason among the problems. `name`, the file's, may tell what a ZIP is.
Reading readBytes(const QByteArray &bytes, const QString &name);

} // namespace credence
