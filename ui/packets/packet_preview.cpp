#include "ui/packets/packet_preview.h"

#include "core/extraction/reader_client.h"
#include "ui/kit/colors.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>

#include <cmath>

namespace credence {

namespace {

constexpr int gap = 16;
constexpr int widestPage = 720;
constexpr int twoFrom = 620;    // room for two pages beside each other
constexpr int keptAround = 12;  // pictures kept before and after what is in view
constexpr int drawnAhead = 2;

} // namespace

PacketPreview::PacketPreview(ReaderClient &reader, QWidget *parent) : QAbstractScrollArea(parent), m_reader(reader)
{
    setAccessibleName(tr("Pages of the packet"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(260);
}

void PacketPreview::show(const QByteArray &pdf, int pages, double ratio)
{
    const int kept = pageInView();
    m_older = m_pictures;
    m_pictures.clear();
    m_asked.clear();
    ++m_generation;
    m_pdf = pdf;
    m_pages = pages;
    m_ratio = ratio;
    fitScrollBar();
    showPage(std::clamp(kept, 1, std::max(1, pages)));
    askForVisible();
    viewport()->update();
}

void PacketPreview::clear() { show({}, 0, m_ratio); }

int PacketPreview::columns() const { return m_pages > 1 && viewport()->width() >= twoFrom ? 2 : 1; }

int PacketPreview::pageWidth() const { return std::clamp((viewport()->width() - gap * (columns() + 1)) / columns(), 120, widestPage); }

int PacketPreview::rowHeight() const { return static_cast<int>(std::lround(pageWidth() * m_ratio)) + gap; }

QRect PacketPreview::rectOf(int index) const
{
    const int width = pageWidth();
    const int shown = std::min(columns(), m_pages);
    const int left = (viewport()->width() - shown * width - (shown - 1) * gap) / 2;
    const int rows = (m_pages + columns() - 1) / columns();
    const int spare = std::max(0, viewport()->height() - rows * rowHeight() - gap) / 2;
    return {left + (index % columns()) * (width + gap), spare + gap + (index / columns()) * rowHeight() - verticalScrollBar()->value(), width, rowHeight() - gap};
}

void PacketPreview::fitScrollBar()
{
    const int rows = (m_pages + columns() - 1) / columns();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, rows * rowHeight() + gap - viewport()->height()));
}

int PacketPreview::pageInView() const
{
    if (m_pages == 0)
        return 0;
    const int row = (verticalScrollBar()->value() + rowHeight() / 3) / rowHeight();
    return std::min(m_pages, row * columns() + 1);
}

void PacketPreview::showPage(int page)
{
    if (page >= 1 && page <= m_pages)
        verticalScrollBar()->setValue((page - 1) / columns() * rowHeight());
}

void PacketPreview::forgetFarAway(int first, int last)
{
    m_pictures.removeIf([&](const auto &entry) { return entry.key() < first - keptAround || entry.key() > last + keptAround; });
}

void PacketPreview::askForVisible()
{
    if (m_pages == 0 || !isVisible())
        return;
    const int first = std::max(0, pageInView() - 1 - columns());
    const int last = std::min(m_pages - 1, first + columns() * (viewport()->height() / rowHeight() + 2) + drawnAhead);
    forgetFarAway(first, last);
    const int pixels = std::min(4000, static_cast<int>(std::lround(pageWidth() * devicePixelRatioF())));
    for (int index = first; index <= last; ++index) {
        if (m_pictures.contains(index) || m_asked.contains(index))
            continue;
        m_asked.insert(index);
        m_reader.render(m_pdf, index, pixels, [self = QPointer<PacketPreview>(this), index, generation = m_generation](const Result<QByteArray> &png) {
            if (!self || generation != self->m_generation)
                return;
            self->m_asked.remove(index);
            QPixmap picture;
            if (png && picture.loadFromData(*png)) {
                picture.setDevicePixelRatio(self->devicePixelRatioF());
                self->m_pictures.insert(index, picture);
                self->m_older.remove(index);
                self->viewport()->update(self->rectOf(index).adjusted(-2, -2, 2, 2));
            }
        });
    }
}

void PacketPreview::paintPage(QPainter &painter, int index) const
{
    const QRect rect = rectOf(index);
    const Colors &paper = colorsFor(false);
    painter.fillRect(rect, paper.card);
    const QPixmap picture = m_pictures.contains(index) ? m_pictures.value(index) : m_older.value(index);
    if (!picture.isNull())
        painter.drawPixmap(rect, picture);
    painter.setPen(colors(palette()).line);
    painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    if (picture.isNull()) {
        painter.setFont(credence::font(Type::Small));
        painter.setPen(readable(paper.muted, paper.card));
        painter.drawText(rect, Qt::AlignCenter, tr("Page %1").arg(index + 1));
    }
}

void PacketPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int index = 0; index < m_pages; ++index) {
        if (rectOf(index).intersects(viewport()->rect()))
            paintPage(painter, index);
    }
}

void PacketPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int kept = pageInView();
    m_older.insert(m_pictures);
    m_pictures.clear();
    m_asked.clear();
    ++m_generation;
    fitScrollBar();
    showPage(kept);
    askForVisible();
}

void PacketPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        showPage(event->key() == Qt::Key_Home ? 1 : m_pages);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PacketPreview::scrollContentsBy(int, int)
{
    viewport()->update();
    askForVisible();
    setAccessibleDescription(tr("Page %1 of %2").arg(pageInView()).arg(m_pages));
    Q_EMIT pageShown(pageInView());
}

} // namespace credence
