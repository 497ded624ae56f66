#include "ui/kit/progress_bar.h"

#include <QPainter>

namespace credence {

void paintProgress(QPainter &painter, const QRectF &rect, double share, Tone tone, const QPalette &palette, double planned)
{
    constexpr double height = 6.5;
    const Colors &c = colors(palette);
    const QRectF bar(rect.left(), rect.center().y() - height / 2 + 0.5, rect.width(), height);
    const auto fill = [&](double part, const QColor &color) {
        const double width = std::clamp(part, 0.0, 1.0) * bar.width();
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), std::max(width, height), height), height / 2, height / 2);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    fill(1, c.track);
    QColor pale = solid(c, tone);
    pale.setAlphaF(0.35f);
    if (planned > 0)
        fill(share + planned, pale);
    if (share > 0)
        fill(share, solid(c, tone));
    painter.restore();
}

ProgressBar::ProgressBar(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void ProgressBar::set(double share, Tone tone, double planned)
{
    m_share = share;
    m_tone = tone;
    m_planned = planned;
    update();
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintProgress(painter, rect(), m_share, m_tone, palette(), m_planned);
}

} // namespace credence
