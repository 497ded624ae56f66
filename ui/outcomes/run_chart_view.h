// A run chart, painted: points, medians of the phases, the changes, the aim, and what a signal rests on.
#pragma once

#include "core/outcomes/chart_scale.h"
#include "core/outcomes/run_signals.h"

#include <QWidget>

namespace credence {

class RunChartView : public QWidget
{
    Q_OBJECT

public:
    explicit RunChartView(QWidget *parent = nullptr);
    /// `cycles`: every change of the project in its order; where there are several, their numbers stand at the lines.
    void showMeasure(const Measure &measure, const RunChart &chart, const QList<PhaseChange> &cycles = {});
    QSize sizeHint() const override { return {520, 150}; }
    QSize minimumSizeHint() const override { return {260, 150}; }

Q_SIGNALS:
    void astronomicalAsked(const credence::MeasurePoint &point); ///< a person marks it, or takes the mark away: double click, or Space on it

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF plot() const;
    double xOf(QDate day) const;
    double yOf(double value) const;
    void setRange();
    void paintGrid(QPainter &painter) const;
    void paintPhases(QPainter &painter) const;
    void paintPoints(QPainter &painter) const;
    void paintChanges(QPainter &painter) const;
    int numberOf(const Phase &phase) const; ///< among the cycles, from 1; 0: there is only one
    void paintHovered(QPainter &painter) const;
    void describe();

    Measure m_measure;
    RunChart m_chart;
    QList<PhaseChange> m_cycles;
    ChartScale m_scale;
    int m_left = 0; ///< room for its figures
    int m_hovered = -1;
};

} // namespace credence
