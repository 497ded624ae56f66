// How a Reading is written down: kept with its document, and printed by `credence-cli inspect --json`.
#pragma once

#include "core/base/result.h"
#include "core/extraction/reading.h"

#include <QJsonObject>

namespace credence {

/// The whole reading, without loss; the keys are those of the command line's contract plus "places", "others" and "text".
QJsonObject readingJson(const Reading &reading);

/// The way back; Damaged when a part has the wrong shape.
Result<Reading> readingFromJson(const QJsonObject &json);

/// "text-layer", "ocr" or "none".
QString howWord(How how);

} // namespace credence
