// What the reader answers to one request.
#pragma once

#include "core/extraction/reader_protocol.h"

namespace credence {

/// The whole answer message for `request`; never throws.
QByteArray answerTo(const Message &request);

} // namespace credence
