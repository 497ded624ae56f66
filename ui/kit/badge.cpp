#include "ui/kit/badge.h"

#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace credence {

namespace {
constexpr int badgeHeight = 19;

QFont badgeFont()
{
    QFont f = font(Type::Tiny);
    f.setWeight(QFont::Medium);
    return f;
}
} // namespace

QSize badgeSize(const QString &text, int room) { return {QFontMetrics(badgeFont()).horizontalAdvance(text) + 18 + room, badgeHeight}; }

void paintBadge(QPainter &painter, const QRect &rect, const QString &text, Tone tone, const QPalette &palette, bool selected, int room)
{
    const Colors &c = colors(palette);
    const QSize wanted = badgeSize(text, room);
    const int width = std::min(wanted.width(), rect.width());
    const QRect pill(rect.left(), rect.top() + (rect.height() - wanted.height()) / 2, width, wanted.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor ground = selected ? c.card : soft(c, tone);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, badgeHeight / 2.0, badgeHeight / 2.0);
    painter.setFont(badgeFont());
    painter.setPen(textOn(c, tone, ground));
    const QString shown = width == wanted.width() ? text : painter.fontMetrics().elidedText(text, Qt::ElideRight, width - room - 14);
    painter.drawText(pill.adjusted(0, 0, -room, 0), Qt::AlignCenter, shown);
    painter.restore();
}

Badge::Badge(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone);
}

void Badge::set(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    // Showing it before it has a parent would open a window of its own.
    if (parentWidget() || text.isEmpty())
        setVisible(!text.isEmpty());
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const { return badgeSize(m_text); }

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_text, m_tone, palette());
}

} // namespace credence
