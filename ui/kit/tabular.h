// Figures of equal width, so that numbers and dates stand under each other in columns.
#pragma once

#include <QRectF>
#include <QString>

class QPainter;
class QFont;

namespace credence {

double tabularWidth(const QString &text, const QFont &font);
/// Draws one line with the painter's font and pen; left or right aligned, centered in height.
void drawTabular(QPainter &painter, const QRectF &rect, bool right, const QString &text);

} // namespace credence
