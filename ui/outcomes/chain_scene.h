// The chain as a scene: boxes in columns and the lines between them.
#pragma once

#include "core/outcomes/chain.h"
#include "core/outcomes/chain_layout.h"

#include <QGraphicsScene>
#include <QPalette>

namespace credence {

class ChainBox;

class ChainScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit ChainScene(QObject *parent = nullptr);
    /// Draws anew at least `width` wide; keeps the chosen box by id.
    void showChain(const Chain &chain, const ChainLayout &layout, double width, const QPalette &palette);
    QString chosen() const { return m_chosen; }
    void choose(const QString &id);
    /// To the nearest box in that direction; along the lines when going left or right.
    void walk(Qt::Key key);
    const Chain &chain() const { return m_chain; }

Q_SIGNALS:
    void chosenChanged(const QString &id);
    void opened(const QString &id);
    void linkAsked(const QString &from, const QString &to);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event) override;

private:
    ChainBox *boxAt(const QPointF &place) const;
    void addLines(const ChainLayout &layout, double step);
    void markNeighbors();

    Chain m_chain;
    QPalette m_palette;
    QHash<QString, ChainBox *> m_boxes;
    QList<std::pair<ChainEdge, QGraphicsPathItem *>> m_lines;
    QString m_chosen;
    QString m_dragged;
    QGraphicsPathItem *m_drag = nullptr;
};

} // namespace credence
