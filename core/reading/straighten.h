// Makes a scan or a photo of a page fit to be read: cut out of its surroundings, upright, straight, evenly lit.
#pragma once

#include <QImage>
#include <QTransform>

namespace credence {

struct Straight {
    QImage image;        ///< 8-bit gray
    QTransform original; ///< from its points to those of the picture it was made from
};

/// `picture` in any format. A sheet photographed on a darker ground is cut out and its perspective undone; a page on its
/// side or upside down is turned; a skew of a few degrees is taken out; small pictures are enlarged.
Straight straightened(const QImage &picture);

/// `page` turned by 1, 2 or 3 quarters clockwise.
Straight turned(const Straight &page, int quarters);

} // namespace credence
