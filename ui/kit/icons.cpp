#include "ui/kit/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace credence {

namespace {

class TintedIcon : public QIconEngine
{
public:
    TintedIcon(const QString &name, Tone tone) : m_name(name), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect, iconPixmap(m_name, color(mode), rect.width(), painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, color(mode), size.width(), 1.0);
    }
    QIconEngine *clone() const override { return new TintedIcon(*this); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Colors &c = colors(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return c.muted;
        return m_tone == Tone::Neutral ? c.ink : solid(c, m_tone);
    }
    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(const QString &name, Tone tone) { return QIcon(new TintedIcon(name, tone)); }

QPixmap iconPixmap(const QString &name, const QColor &color, int pixels, qreal ratio)
{
    const QString key = QStringLiteral("icon/%1/%2/%3/%4").arg(name, color.name()).arg(pixels).arg(ratio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer svg(file.readAll().replace("currentColor", color.name().toLatin1()));
    const int side = qRound(pixels * ratio);
    picture = QPixmap(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    svg.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    picture.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, picture);
    return picture;
}

} // namespace credence
