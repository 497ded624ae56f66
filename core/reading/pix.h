// Pictures as Leptonica holds them, and back.
#pragma once

#include <leptonica/allheaders.h>

#include <QImage>

#include <memory>

namespace credence {

struct PixEnd {
    void operator()(Pix *pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixEnd>;

/// A copy of an 8-bit gray picture; nullptr when there is no memory for it.
PixPtr pixOf(const QImage &gray);

/// A copy of an 8-bit gray picture.
QImage imageOf(Pix *pix);

/// A copy of any picture, in its colors; null when there is no memory for it.
QImage colorsOf(Pix *pix);

} // namespace credence
