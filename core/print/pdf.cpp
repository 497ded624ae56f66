#include "core/print/pdf.h"

#include "core/print/fonts.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPainterPath>
#include <QHashFunctions>
#include <QMutex>
#include <QPdfWriter>

namespace credence::print {

namespace {

QColor colorOf(quint32 token) { return QColor::fromRgb(QRgb(token)); }

struct ItemPainter {
    QPainter &painter;

    void operator()(const TextItem &item) const
    {
        painter.setPen(colorOf(item.style.color));
        for (const QGlyphRun &run : shaped(item.text, item.style).runs)
            painter.drawGlyphRun(item.baseline, run);
    }

    void operator()(const LineItem &item) const
    {
        painter.setPen(QPen(colorOf(item.color), item.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(item.line);
    }

    void operator()(const BoxItem &item) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(item.fill));
        painter.drawRoundedRect(item.box, item.radius, item.radius);
    }

    void operator()(const CurveItem &item) const
    {
        painter.setBrush(item.fill ? QBrush(colorOf(*item.fill)) : QBrush(Qt::NoBrush));
        QPen pen(colorOf(item.color), item.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (item.stroke == Stroke::None)
            pen = QPen(Qt::NoPen);
        if (item.stroke == Stroke::Dashed)
            pen.setDashPattern({5, 3});
        if (item.stroke == Stroke::Dotted)
            pen.setDashPattern({1.4, 2});
        painter.setPen(pen);
        if (item.fill)
            painter.drawPolygon(item.points);
        else
            painter.drawPolyline(item.points);
    }
};

/// Qt numbers the fonts of a PDF in the order of a hash: a fixed seed while painting makes the same pages the same bytes.
/// The seed is everybody's, so it comes back when the last of several that paint at once is done.
class SteadyHashes
{
public:
    SteadyHashes()
    {
        const QMutexLocker lock(&mutex);
        if (painting++ == 0)
            QHashSeed::setDeterministicGlobalSeed();
    }
    ~SteadyHashes()
    {
        const QMutexLocker lock(&mutex);
        if (--painting == 0)
            QHashSeed::resetRandomGlobalSeed();
    }
    Q_DISABLE_COPY_MOVE(SteadyHashes)

private:
    static inline QMutex mutex;
    static inline int painting = 0;
};

} // namespace

void paintPage(QPainter &painter, const LaidPage &page)
{
    for (const Item &item : page.items)
        std::visit(ItemPainter{painter}, item);
}

QByteArray pdfOf(const Laid &laid)
{
    const SteadyHashes steady;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(int(unitsPerInch));
    writer.setPageSize(QPageSize(laid.size / unitsPerPoint, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    for (qsizetype i = 0; i < laid.pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        paintPage(painter, laid.pages.at(i));
    }
    painter.end();
    return bytes;
}

} // namespace credence::print
