// Pictures out of the bytes of JPEG, PNG, TIFF, HEIC and other image files.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QList>

namespace credence {

/// The pictures in the file (several for a TIFF of many pages, at most 20), upright as their EXIF orientation says.
/// Invalid when the bytes cannot be decoded or a picture is over 100 million pixels.
Result<QList<QImage>> picturesIn(const QByteArray &bytes, const QString &mediaType);

} // namespace credence
