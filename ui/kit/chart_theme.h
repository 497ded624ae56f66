// Dresses a Qt chart in our colors and type: no background, light grid, no legend, no animation.
#pragma once

#include "ui/kit/colors.h"

class QChart;
class QChartView;
class QAbstractAxis;
class QPen;

namespace credence {

void dressChart(QChart &chart, const Colors &colors);
void dressAxis(QAbstractAxis &axis, const Colors &colors, bool grid);
/// A transparent, antialiased view of `chart` without a frame.
QChartView *chartView(QChart *chart, const QString &accessibleName);

} // namespace credence
