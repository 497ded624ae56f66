// The inside of a scroll area that scrolls downward only: a long word or link is cut where it stands, it never pushes everything else
// out under the right edge.
#pragma once

#include <QWidget>

namespace credence {

class Column : public QWidget
{
public:
    explicit Column(QWidget *parent = nullptr) : QWidget(parent) { setObjectName(QStringLiteral("scrolled")); }
    QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }
};

} // namespace credence
