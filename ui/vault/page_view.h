// One page of a document as a picture, with the places where fields were read marked on it.
#pragma once

#include "core/base/result.h"
#include "core/extraction/reading.h"
#include "ui/kit/background.h"
#include "ui/kit/colors.h"

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QTimer>

#include <functional>

namespace credence {

/// A place on the paper in the color of its field.
struct PageMark {
    Place place;
    Tone tone = Tone::Accent;
    QString name; ///< the field's name, for hints and clicks: "Title"
    friend bool operator==(const PageMark &, const PageMark &) = default;
};

/// Asks for page `page` (from 0) as PNG, `width` pixels wide; answers later, on the same thread.
using PageSource = std::function<void(int page, int width, std::function<void(Result<QByteArray>)> done)>;

/// Zoom with + and − (or Ctrl and the wheel), fit with 0, turn with R, pages with Page Up and Page Down.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    /// `sizes` in points, one a page where known; only their proportions matter until a picture is there. `turns`: quarters
    /// clockwise that set each page upright, where known.
    void showDocument(PageSource source, int pages, const QList<QSizeF> &sizes = {}, const QList<int> &turns = {});
    void clear();
    /// Shows instead of a page why there is none.
    void showSentence(const QString &sentence);
    void setMarks(const QList<PageMark> &marks);
    const QList<PageMark> &marks() const { return m_marks; }
    /// Outlines the places of this field and brings them into view, turning to their page; "" for none.
    void emphasize(const QString &name);

    int page() const { return m_page; }
    int pages() const { return m_pages; }
    double zoom() const { return m_zoom; } ///< 1: the whole page fits
    int turn() const { return (90 * m_turns.value(m_page) + m_turn) % 360; } ///< clockwise degrees: 0, 90, 180, 270
    bool hasPicture() const { return !m_picture.isNull(); }
    /// Where on the viewport a box of the page (in fractions) is painted.
    QRectF onScreen(const QRectF &box) const;

public Q_SLOTS:
    void goTo(int page);
    void setZoom(double zoom); ///< kept between 0.25 and 8
    void zoomIn() { setZoom(m_zoom * 1.25); }
    void zoomOut() { setZoom(m_zoom / 1.25); }
    void fit() { setZoom(1); }
    void turnRight();

Q_SIGNALS:
    void moved(); ///< page, zoom or turn changed
    void pictureShown();
    void markClicked(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QSizeF paperSize() const;   ///< upright, in screen pixels at this zoom
    QRectF paperRect() const;   ///< turned, on the viewport
    QTransform toScreen() const;
    const PageMark *markAt(const QPointF &point) const;
    void layOut();
    void askForPicture();
    void receive(int asked, const Result<QByteArray> &picture);
    void showPicture(const QImage &image, const QString &otherwise);
    void paintPicture(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;

    PageSource m_source;
    QList<QSizeF> m_sizes;
    QList<int> m_turns;
    QList<PageMark> m_marks;
    QString m_emphasized;
    QString m_sentence;
    QPixmap m_picture;
    Background m_decoding;
    QTimer m_soon; ///< asks for a sharper picture when zooming or resizing has stopped
    QPoint m_grab;
    int m_pages = 0;
    int m_page = 0;
    int m_turn = 0;       ///< beyond what sets the page upright
    int m_asked = 0;      ///< number of the last question; older answers are dropped
    int m_pictureFor = 0; ///< width that the picture was asked for
    double m_zoom = 1;
};

} // namespace credence
