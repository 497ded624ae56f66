// How what was unpacked travels from the reader to who asked: one line of JSON and then the bytes of all files.
#pragma once

#include "core/base/result.h"
#include "core/extraction/unpacked.h"

namespace credence {

QByteArray unpackedMessage(const Unpacked &unpacked);

/// The way back; Damaged when it has the wrong shape. Names and sizes are not trusted.
Result<Unpacked> unpackedFromMessage(const QByteArray &message);

} // namespace credence
