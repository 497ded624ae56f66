#include "ui/kit/chart_theme.h"

#include "ui/kit/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPen>

namespace credence {

void dressChart(QChart &chart, const Colors &)
{
    chart.setBackgroundVisible(false);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.legend()->hide();
    chart.setMargins({0, 0, 0, 0});
    if (chart.layout())
        chart.layout()->setContentsMargins(0, 0, 0, 0);
}

void dressAxis(QAbstractAxis &axis, const Colors &c, bool grid)
{
    axis.setLabelsFont(font(Type::Tiny));
    axis.setLabelsBrush(readable(c.muted, c.card));
    axis.setLinePen(QPen(Qt::NoPen));
    axis.setGridLinePen(QPen(c.line, 1));
    axis.setGridLineVisible(grid);
    axis.setMinorGridLineVisible(false);
}

QChartView *chartView(QChart *chart, const QString &accessibleName)
{
    auto *view = new QChartView(chart);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(Qt::NoBrush);
    view->setAccessibleName(accessibleName);
    view->viewport()->setAutoFillBackground(false);
    view->setStyleSheet(QStringLiteral("background: transparent"));
    return view;
}

} // namespace credence
