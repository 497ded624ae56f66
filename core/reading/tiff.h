// Pages of TIFF pictures: faxes and scans, of one page or several.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QList>

namespace credence {

/// The first pages of a TIFF file, at most `most`; a page of more than `mostPixels` is an error, and so are bytes that hold no page.
Result<QList<QImage>> tiffPages(const QByteArray &bytes, int most, qint64 mostPixels);

} // namespace credence
