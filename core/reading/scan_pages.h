// Words out of a picture of a page, by optical character recognition.
#pragma once

#include "core/base/result.h"
#include "core/extraction/reading.h"

#include <QImage>
#include <QTransform>

namespace credence {

/// False when this build or this system has no recognition (no Tesseract, no language data).
bool canRecognize();

struct Recognized {
    Page page;            ///< as it would be if it lay straight
    QTransform toPicture; ///< from its fractions to fractions of the picture as it is
};

/// The words of `picture`. A picture without words gives an empty page.
Recognized recognized(const QImage &picture);

} // namespace credence
