// The pages of a packet as they will be printed, side by side, drawn apart as they come into view.
#pragma once

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>
#include <QSet>

namespace credence {

class ReaderClient;

class PacketPreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PacketPreview(ReaderClient &reader, QWidget *parent = nullptr);

    /// Shows `pages` pages of this PDF; `ratio` is height over width of its paper. The page in view stays when it still exists.
    void show(const QByteArray &pdf, int pages, double ratio);
    void clear();
    void showPage(int page); ///< from 1
    int pageInView() const;  ///< from 1; 0 without pages
    int pagesDrawn() const { return static_cast<int>(m_pictures.size()); }

Q_SIGNALS:
    void pageShown(int page); ///< from 1; after scrolling

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    int columns() const;
    int pageWidth() const;
    int rowHeight() const;
    QRect rectOf(int index) const; ///< on the viewport; index from 0
    void fitScrollBar();
    void askForVisible();
    void forgetFarAway(int first, int last);
    void paintPage(QPainter &painter, int index) const;

    ReaderClient &m_reader;
    QByteArray m_pdf;
    int m_pages = 0;
    double m_ratio = 11.0 / 8.5;
    int m_generation = 0; ///< answers of earlier packets and sizes are dropped
    QHash<int, QPixmap> m_pictures;
    QHash<int, QPixmap> m_older; ///< of the size or packet before, until the new ones are there
    QSet<int> m_asked;
};

} // namespace credence
