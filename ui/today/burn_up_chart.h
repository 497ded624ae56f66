// The year's credits as a line: earned, the floor to reach by month ten, and what is planned.
#pragma once

#include "core/insights/burn_up.h"

#include <QChartView>

class QGraphicsSimpleTextItem;

namespace credence {

class BurnUpChart : public QChartView
{
    Q_OBJECT

public:
    explicit BurnUpChart(QWidget *parent = nullptr);
    /// `floor` is the year's realistic floor, to be reached by the end of month `paceMonths`; nullopt draws none.
    void set(const BurnUp &burnUp, std::optional<Credits> floor, int paceMonths, QDate today);

Q_SIGNALS:
    void opened(const QStringList &activities, const QString &why);

protected:
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void rebuild();
    QList<QLineF> drawnLines() const;
    void addLabels(QPainter &painter);
    double x(QDate day) const;
    int stepAt(const QPointF &position) const;
    void point(int step);
    void openStep(int step);

    BurnUp m_burnUp;
    std::optional<Credits> m_floor;
    int m_paceMonths = 10;
    QDate m_today;
    int m_pointed = -1; ///< index of the step under the mouse or chosen with the keys; -1 none
};

} // namespace credence
