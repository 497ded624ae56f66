#include "ui/vault/page_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QTransform>

#include <cmath>

namespace credence {

namespace {
constexpr double margin = 22;
constexpr int widest = 4000;
constexpr QSizeF letter(612, 792);
} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("PageView"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(220, 220);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Page of the document"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &PageView::askForPicture);
}

void PageView::showDocument(PageSource source, int pages, const QList<QSizeF> &sizes, const QList<int> &turns)
{
    clear();
    m_source = std::move(source);
    m_pages = qMax(1, pages);
    m_sizes = sizes;
    m_turns = turns;
    layOut();
    askForPicture();
    Q_EMIT moved();
}

void PageView::clear()
{
    ++m_asked;
    m_soon.stop();
    m_source = {};
    m_picture = {};
    m_marks.clear();
    m_sizes.clear();
    m_turns.clear();
    m_emphasized.clear();
    m_sentence.clear();
    m_pages = m_page = m_turn = m_pictureFor = 0;
    m_zoom = 1;
    layOut();
    Q_EMIT moved();
}

void PageView::showSentence(const QString &sentence)
{
    clear();
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    viewport()->update();
}

void PageView::setMarks(const QList<PageMark> &marks)
{
    m_marks = marks;
    viewport()->update();
}

void PageView::emphasize(const QString &name)
{
    m_emphasized = name;
    viewport()->update();
    const auto mark = std::find_if(m_marks.cbegin(), m_marks.cend(), [&](const PageMark &each) { return each.name == name && each.place.page >= 0; });
    if (mark == m_marks.cend() || mark->place.page >= m_pages || mark->place.boxes.isEmpty())
        return;
    goTo(mark->place.page);
    const QRectF box = onScreen(mark->place.boxes.constFirst());
    const QRectF view(viewport()->rect());
    if (box.top() < view.top() || box.bottom() > view.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(box.center().y() - view.center().y()));
    if (box.left() < view.left() || box.right() > view.right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(box.center().x() - view.center().x()));
}

QSizeF PageView::paperSize() const
{
    QSizeF paper = m_sizes.value(m_page, letter);
    if (!m_picture.isNull() && m_pictureFor > 0)
        paper = m_picture.size();
    if (paper.isEmpty())
        paper = letter;
    const QSizeF room(qMax(40.0, width() - 2 * margin), qMax(40.0, height() - 2 * margin));
    const QSizeF turned = turn() % 180 == 0 ? paper : paper.transposed();
    const double scale = qMin(room.width() / turned.width(), room.height() / turned.height());
    const QSizeF size = paper * scale * m_zoom;
    return {std::round(size.width()), std::round(size.height())};
}

QRectF PageView::paperRect() const
{
    const QSizeF paper = turn() % 180 == 0 ? paperSize() : paperSize().transposed();
    const QSizeF view(viewport()->size());
    const double left = paper.width() + 2 * margin <= view.width() ? (view.width() - paper.width()) / 2 : margin - horizontalScrollBar()->value();
    const double top = paper.height() + 2 * margin <= view.height() ? (view.height() - paper.height()) / 2 : margin - verticalScrollBar()->value();
    return {QPointF(std::round(left), std::round(top)), paper};
}

QTransform PageView::toScreen() const
{
    const QRectF rect = paperRect();
    const QSizeF paper = paperSize();
    QTransform transform;
    transform.translate(rect.center().x(), rect.center().y());
    transform.rotate(turn());
    transform.translate(-paper.width() / 2, -paper.height() / 2);
    transform.scale(paper.width(), paper.height());
    return transform;
}

QRectF PageView::onScreen(const QRectF &box) const { return toScreen().mapRect(box); }

void PageView::layOut()
{
    const QSizeF paper = turn() % 180 == 0 ? paperSize() : paperSize().transposed();
    const QSizeF all = m_pages > 0 ? paper + QSizeF(2 * margin, 2 * margin) : QSizeF();
    const QSize view = viewport()->size();
    verticalScrollBar()->setRange(0, qMax(0, int(std::ceil(all.height())) - view.height() - 1));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, qMax(0, int(std::ceil(all.width())) - view.width() - 1));
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setSingleStep(40);
    viewport()->update();
}

void PageView::askForPicture()
{
    if (!m_source || m_pages == 0)
        return;
    const int wanted = qBound(64, int(std::ceil(paperSize().width() * devicePixelRatioF())), widest);
    if (!m_picture.isNull() && m_pictureFor == wanted)
        return;
    const int asked = ++m_asked;
    m_source(m_page, wanted, [guard = QPointer<PageView>(this), asked](const Result<QByteArray> &picture) {
        if (guard)
            guard->receive(asked, picture);
    });
}

void PageView::receive(int asked, const Result<QByteArray> &picture)
{
    if (asked != m_asked)
        return;
    if (!picture)
        return showPicture({}, picture.error().sentence);
    m_decoding.run( // a sharp page takes longer to decode than a frame
        this, [png = *picture](const Cancel &) { return QImage::fromData(png).convertToFormat(QImage::Format_RGB32); },
        [this, asked](const QImage &image) {
            if (asked == m_asked)
                showPicture(image, tr("This page could not be drawn. The file is kept as it is."));
        });
}

/// A page that is shown already stays when it could not be drawn sharper.
void PageView::showPicture(const QImage &image, const QString &otherwise)
{
    if (!image.isNull()) {
        m_picture = QPixmap::fromImage(image);
        m_pictureFor = m_picture.width();
        m_sentence.clear();
        setAccessibleDescription(tr("Page %1 of %2").arg(m_page + 1).arg(m_pages));
    } else if (m_picture.isNull()) {
        m_sentence = otherwise;
        setAccessibleDescription(m_sentence);
    }
    layOut();
    Q_EMIT pictureShown();
}

void PageView::goTo(int page)
{
    const int wanted = qBound(0, page, qMax(0, m_pages - 1));
    if (wanted == m_page || m_pages == 0)
        return;
    m_page = wanted;
    m_picture = {};
    m_pictureFor = 0;
    m_sentence.clear();
    verticalScrollBar()->setValue(0);
    layOut();
    askForPicture();
    Q_EMIT moved();
}

void PageView::setZoom(double zoom)
{
    const double wanted = qBound(0.25, std::abs(zoom - 1) < 0.02 ? 1.0 : zoom, 8.0);
    if (qFuzzyCompare(wanted, m_zoom))
        return;
    const double down = verticalScrollBar()->maximum() > 0 ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0.5;
    const double across = horizontalScrollBar()->maximum() > 0 ? double(horizontalScrollBar()->value()) / horizontalScrollBar()->maximum() : 0.5;
    m_zoom = wanted;
    layOut();
    verticalScrollBar()->setValue(int(down * verticalScrollBar()->maximum()));
    horizontalScrollBar()->setValue(int(across * horizontalScrollBar()->maximum()));
    m_soon.start();
    Q_EMIT moved();
}

void PageView::turnRight()
{
    m_turn = (m_turn + 90) % 360;
    layOut();
    m_soon.start();
    Q_EMIT moved();
}

const PageMark *PageView::markAt(const QPointF &point) const
{
    for (const PageMark &mark : m_marks) {
        if (mark.place.page != m_page)
            continue;
        for (const QRectF &box : mark.place.boxes) {
            if (onScreen(box).adjusted(-3, -3, 3, 3).contains(point))
                return &mark;
        }
    }
    return nullptr;
}

void PageView::paintPicture(QPainter &painter) const
{
    const QSizeF paper = paperSize() * devicePixelRatioF();
    const bool fits = turn() == 0 && qAbs(paper.width() - m_picture.width()) <= 1 && qAbs(paper.height() - m_picture.height()) <= 2;
    if (fits) { // pixel for pixel: small print stays sharp
        QPixmap sharp = m_picture;
        sharp.setDevicePixelRatio(devicePixelRatioF());
        painter.drawPixmap(paperRect().topLeft(), sharp);
        return;
    }
    painter.save();
    painter.setTransform(toScreen(), true);
    painter.drawPixmap(QRectF(0, 0, 1, 1), m_picture, QRectF(m_picture.rect()));
    painter.restore();
}

void PageView::paintMarks(QPainter &painter) const
{
    const Colors &paper = colorsFor(false); // paper is white in both themes
    painter.setPen(Qt::NoPen);
    for (const PageMark &mark : m_marks) {
        if (mark.place.page != m_page)
            continue;
        for (const QRectF &box : mark.place.boxes) {
            const QRectF rect = onScreen(box).adjusted(-2, -1, 2, 1);
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.setBrush(soft(paper, mark.tone));
            painter.drawRoundedRect(rect, 2, 2);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            if (mark.name != m_emphasized)
                continue;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(solid(paper, mark.tone), 1.5));
            painter.drawRoundedRect(rect, 2, 2);
            painter.setPen(Qt::NoPen);
        }
    }
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Colors &theme = colors(palette());
    if (!m_sentence.isEmpty()) {
        painter.setPen(theme.muted);
        painter.drawText(QRectF(viewport()->rect()).adjusted(40, 20, -40, -20), Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
        return;
    }
    if (m_pages == 0)
        return;
    const QRectF rect = paperRect();
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(colorsFor(false).card);
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (m_picture.isNull())
        return;
    paintPicture(painter);
    paintMarks(painter);
}

void PageView::resizeEvent(QResizeEvent *)
{
    layOut();
    m_soon.start();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomIn();
    case Qt::Key_Minus: return zoomOut();
    case Qt::Key_0: return fit();
    case Qt::Key_R: return turnRight();
    case Qt::Key_PageDown: return goTo(m_page + 1);
    case Qt::Key_PageUp: return goTo(m_page - 1);
    case Qt::Key_Home: return goTo(0);
    case Qt::Key_End: return goTo(m_pages - 1);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    event->accept();
    setZoom(m_zoom * std::pow(1.25, event->angleDelta().y() / 120.0));
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    m_grab = event->pos();
    if (const PageMark *mark = markAt(event->position()))
        Q_EMIT markClicked(mark->name);
    else
        viewport()->setCursor(Qt::ClosedHandCursor);
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) {
        const QPoint by = m_grab - event->pos();
        m_grab = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
        return;
    }
    const PageMark *mark = markAt(event->position());
    viewport()->setCursor(mark ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->setToolTip(mark ? mark->name : QString());
}

void PageView::mouseReleaseEvent(QMouseEvent *) { viewport()->unsetCursor(); }

} // namespace credence
