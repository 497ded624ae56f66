// The mix as a ring with the share on story in its middle, each class named beside it with its target band (X2).
#pragma once

#include "core/insights/mix_share.h"

#include <QWidget>

namespace credence {

class MixRing : public QWidget
{
    Q_OBJECT

public:
    explicit MixRing(QWidget *parent = nullptr);
    void showMix(const MixSummary &mix);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void opened(const QStringList &activities, const QString &why);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF ring() const;
    QRect line(int index) const;
    int at(const QPointF &point) const;
    void open(int index);

    MixSummary m_mix;
    int m_pointed = -1; ///< index of a class; -1: none
};

} // namespace credence
