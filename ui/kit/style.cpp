#include "ui/kit/style.h"

#include "ui/kit/colors.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

namespace credence {

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::polish(QWidget *widget)
{
    if (widget->isWindow() && widget->inherits("QListView") && widget->objectName().isEmpty())
        widget->setObjectName(QStringLiteral("popup"));
    QProxyStyle::polish(widget);
}

void paintCheckBox(QPainter &painter, const QRectF &box, bool checked, bool focused, const QPalette &palette)
{
    const Colors &c = colors(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = box.adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setPen(QPen(checked || focused ? c.accent : c.muted, focused ? 2 : 1.2));
    painter.setBrush(checked ? c.accent : c.card);
    painter.drawRoundedRect(frame, 3.5, 3.5);
    if (checked) {
        QPainterPath mark(QPointF(box.left() + box.width() * 0.27, box.top() + box.height() * 0.52));
        mark.lineTo(box.left() + box.width() * 0.44, box.top() + box.height() * 0.68);
        mark.lineTo(box.left() + box.width() * 0.74, box.top() + box.height() * 0.33);
        painter.setPen(QPen(c.onAccent, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(mark);
    }
    painter.restore();
}

void paintRadioButton(QPainter &painter, const QRectF &box, bool checked, bool focused, const QPalette &palette)
{
    const Colors &c = colors(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(checked || focused ? c.accent : c.muted, focused ? 2 : 1.2));
    painter.setBrush(c.card);
    painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75));
    if (checked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accent);
        painter.drawEllipse(box.center(), box.width() * 0.25, box.width() * 0.25);
    }
    painter.restore();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox) {
        paintCheckBox(*painter, option->rect, option->state.testFlag(State_On), option->state.testFlag(State_HasFocus), option->palette);
        return;
    }
    if (element == PE_IndicatorRadioButton) {
        paintRadioButton(*painter, option->rect, option->state.testFlag(State_On), option->state.testFlag(State_HasFocus), option->palette);
        return;
    }
    if (element == PE_FrameFocusRect)
        return; // every control of ours shows its focus by its border
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight || metric == PM_ExclusiveIndicatorWidth || metric == PM_ExclusiveIndicatorHeight)
        return 16;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    if (hint == SH_EtchDisabledText || hint == SH_UnderlineShortcut || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace credence
