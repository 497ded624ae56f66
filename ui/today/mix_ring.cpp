#include "ui/today/mix_ring.h"

#include "ui/kit/colors.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QtMath>

namespace credence {

namespace {

constexpr int diameter = 112;
constexpr int thickness = 21;
constexpr int lineHeight = 25;
constexpr int legendAt = diameter + 20;
constexpr double degreesInCircle = 360.0;
constexpr int sixteenths = 16; // of a degree, as Qt counts angles

struct Look {
    QString name;
    Tone tone;
};

Look lookOf(Mix mix)
{
    switch (mix) {
    case Mix::Niche: return {MixRing::tr("Niche clinical"), Tone::Accent};
    case Mix::NonClinical: return {MixRing::tr("Role skills"), Tone::Blue};
    case Mix::Procedural: return {MixRing::tr("Hands-on, longitudinal"), Tone::Plum};
    case Mix::OffStory: break;
    }
    return {MixRing::tr("Off story"), Tone::Neutral};
}

QString bandText(const Band &band) { return band == Band{} ? QString() : QStringLiteral("%1–%2").arg(band.least).arg(band.most); }

QColor colorOf(const Colors &c, Tone tone) { return tone == Tone::Neutral ? c.track.darker(c.dark ? 70 : 106) : solid(c, tone); }

} // namespace

MixRing::MixRing(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Mix of hours"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize MixRing::sizeHint() const { return {300, diameter + 6}; }

void MixRing::showMix(const MixSummary &mix)
{
    m_mix = mix;
    m_pointed = -1;
    QStringList said{tr("%1 % on story").arg(mix.onStory)};
    for (const MixShare &share : mix.shares) {
        const QString band = bandText(share.band);
        said << (band.isEmpty() ? tr("%1 %2 %").arg(lookOf(share.mix).name).arg(share.percent) : tr("%1 %2 %, target %3").arg(lookOf(share.mix).name).arg(share.percent).arg(band));
    }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    update();
}

QRectF MixRing::ring() const { return QRectF(2, 3, diameter, diameter).adjusted(thickness / 2.0, thickness / 2.0, -thickness / 2.0, -thickness / 2.0); }

QRect MixRing::line(int index) const
{
    const int top = (height() - static_cast<int>(m_mix.shares.size()) * lineHeight) / 2;
    return {legendAt, top + index * lineHeight, width() - legendAt, lineHeight};
}

void MixRing::paintEvent(QPaintEvent *)
{
    const Colors &c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double from = 90;
    for (int i = 0; i < m_mix.shares.size(); ++i) {
        const MixShare &share = m_mix.shares[i];
        const double span = -degreesInCircle * share.percent / 100;
        const double gap = share.percent > 1 && share.percent < 100 ? 1.2 : 0;
        painter.setPen(QPen(colorOf(c, lookOf(share.mix).tone), i == m_pointed ? thickness + 4 : thickness, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring(), qRound((from - gap / 2) * sixteenths), qRound((span + gap) * sixteenths));
        from += span;
    }
    painter.setPen(c.ink);
    QFont large = credence::font(Type::Figure);
    large.setPixelSize(18);
    painter.setFont(large);
    painter.drawText(ring().translated(0, -8), Qt::AlignCenter, tr("%1 %").arg(m_mix.onStory));
    painter.setFont(credence::font(Type::Tiny));
    painter.setPen(readable(c.muted, c.card));
    painter.drawText(ring().translated(0, 10), Qt::AlignCenter, tr("on story"));
    for (int i = 0; i < m_mix.shares.size(); ++i) {
        const MixShare &share = m_mix.shares[i];
        const Look look = lookOf(share.mix);
        QRect row = line(i);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(c, look.tone));
        painter.drawRect(QRectF(row.left(), row.center().y() - 4, 9, 9));
        if (i == m_pointed && (hasFocus() || underMouse())) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(c.line);
            painter.drawRoundedRect(row.adjusted(-4, 1, -1, -1), 5, 5);
        }
        row.setLeft(row.left() + 16);
        painter.setFont(credence::font(Type::SmallStrong));
        painter.setPen(look.tone == Tone::Neutral ? readable(c.muted, c.card) : textOn(c, look.tone, c.card));
        const QString percent = QStringLiteral("  %1 %").arg(share.percent);
        const QString band = bandText(share.band).isEmpty() ? QString() : QStringLiteral("  ") + bandText(share.band);
        const QFontMetrics plain(credence::font(Type::Small));
        const bool fits = painter.fontMetrics().horizontalAdvance(look.name) + plain.horizontalAdvance(percent + band) + 2 <= row.width();
        const QString rest = fits ? percent + band : percent; // the name says more than its target
        const QString name = painter.fontMetrics().elidedText(look.name, Qt::ElideRight, row.width() - plain.horizontalAdvance(rest) - 2);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
        row.setLeft(row.left() + painter.fontMetrics().horizontalAdvance(name));
        painter.setFont(credence::font(Type::Small));
        painter.setPen(readable(c.muted, c.card));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, rest);
    }
}

int MixRing::at(const QPointF &point) const
{
    for (int i = 0; i < m_mix.shares.size(); ++i) {
        if (line(i).contains(point.toPoint()))
            return i;
    }
    const QPointF from = point - ring().center();
    const double distance = std::hypot(from.x(), from.y());
    if (std::abs(distance - ring().width() / 2) > thickness / 2.0)
        return -1;
    double turned = std::fmod(90 - qRadiansToDegrees(std::atan2(-from.y(), from.x())) + degreesInCircle, degreesInCircle) / degreesInCircle * 100;
    for (int i = 0; i < m_mix.shares.size(); ++i) {
        turned -= m_mix.shares[i].percent;
        if (turned <= 0)
            return i;
    }
    return -1;
}

void MixRing::mouseMoveEvent(QMouseEvent *event)
{
    const int now = at(event->position());
    if (now == m_pointed)
        return;
    m_pointed = now;
    setCursor(now >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(now >= 0 ? tr("%1: %2 hours, %3 activities. Click to see them.").arg(lookOf(m_mix.shares[now].mix).name, m_mix.shares[now].hours.text()).arg(m_mix.shares[now].activities.size()) : QString());
    update();
}

void MixRing::leaveEvent(QEvent *)
{
    m_pointed = -1;
    update();
}

void MixRing::mouseReleaseEvent(QMouseEvent *event) { open(at(event->position())); }

void MixRing::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_mix.shares.size());
    if (count > 0 && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        m_pointed = (m_pointed + (event->key() == Qt::Key_Down ? 1 : count - 1) + (m_pointed < 0 && event->key() == Qt::Key_Up ? 1 : 0)) % count;
        update();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        open(m_pointed);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void MixRing::open(int index)
{
    if (index >= 0 && index < m_mix.shares.size() && !m_mix.shares[index].activities.isEmpty())
        Q_EMIT opened(m_mix.shares[index].activities, tr("%1, %2 % of hours").arg(lookOf(m_mix.shares[index].mix).name).arg(m_mix.shares[index].percent));
}

} // namespace credence
