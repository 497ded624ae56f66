// WebP pictures, as phones, browsers and mail programs save them.
#pragma once

#include "core/base/result.h"

#include <QImage>

namespace credence {

/// The picture, or the first of a moving one. Invalid with a sentence for one that is damaged, larger than `mostPixels`, or of a
/// kind that is not decoded here.
Result<QImage> webpPicture(const QByteArray &bytes, qint64 mostPixels);

} // namespace credence
