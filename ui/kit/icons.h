// Icons drawn by us, tinted by the theme at the moment they are painted.
#pragma once

#include "ui/kit/colors.h"

#include <QIcon>
#include <QString>

namespace credence {

/// The icon of resources/icons/`name`.svg in the palette's ink (muted when disabled, onAccent never); follows the theme at run time.
QIcon icon(const QString &name, Tone tone = Tone::Neutral);
/// One icon as a picture in a given color, `pixels` wide on a screen with `ratio` device pixels.
QPixmap iconPixmap(const QString &name, const QColor &color, int pixels, qreal ratio);

} // namespace credence
