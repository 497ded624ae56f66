#include "ui/shell/navigation_button.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace credence {

NavigationButton::NavigationButton(const QString &icon, const QString &title, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setNumbers(int count, int waiting)
{
    m_count = count;
    m_waiting = waiting;
    setAccessibleDescription(waiting > 0 ? tr("%1 waiting").arg(waiting) : count > 0 ? QString::number(count) : QString());
    update();
}

QSize NavigationButton::sizeHint() const { return {size::sidebar - 20, 35}; }

void NavigationButton::enterEvent(QEnterEvent *) { update(); }
void NavigationButton::leaveEvent(QEvent *) { update(); }

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Colors &c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || underMouse()) {
        painter.setPen(isChecked() ? c.line : Qt::transparent);
        painter.setBrush(isChecked() ? c.card : c.track);
        painter.drawRoundedRect(frame, 8, 8);
    }
    if (hasFocus()) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
    const QColor background = isChecked() ? c.card : c.sidebar;
    const QColor ink = isEnabled() ? c.ink : readable(c.muted, background);
    painter.drawPixmap(QRect(10, (height() - 17) / 2, 17, 17), iconPixmap(m_icon, isChecked() ? c.ink : readable(c.muted, background), 17, devicePixelRatioF()));
    painter.setFont(credence::font(isChecked() ? Type::Strong : Type::Body));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(36, 0, -40, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    const int number = m_waiting > 0 ? m_waiting : m_count;
    if (number <= 0)
        return;
    const QString digits = number > 9999 ? QStringLiteral("9999+") : QString::number(number);
    painter.setFont(credence::font(Type::Tiny));
    if (m_waiting > 0) {
        const int width = std::max(19, painter.fontMetrics().horizontalAdvance(digits) + 12);
        const QRect pill(this->width() - 10 - width, (height() - 17) / 2, width, 17);
        painter.setPen(Qt::NoPen);
        painter.setBrush(readable(c.amber, c.onAccent));
        painter.drawRoundedRect(pill, 8.5, 8.5);
        painter.setPen(c.onAccent);
        painter.drawText(pill, Qt::AlignCenter, digits);
    } else {
        painter.setPen(readable(c.muted, background));
        painter.drawText(rect().adjusted(0, 0, -11, 0), Qt::AlignVCenter | Qt::AlignRight, digits);
    }
}

} // namespace credence
