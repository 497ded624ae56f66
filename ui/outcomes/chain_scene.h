// The chain as a scene: boxes in columns and the lines between them.
#pragma once

#include "core/outcomes/chain.h"
#include "core/outcomes/chain_layout.h"

#include <QGraphicsScene>
#include <QPalette>

#include <optional>

class QGraphicsPolygonItem;

namespace credence {

/// What a record carries when it is dragged: its id.
inline constexpr const char *recordMimeType = "application/x-credence-record";

class ChainBox;

class ChainScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit ChainScene(QObject *parent = nullptr);
    /// Below this the boxes would not hold their words.
    static double leastWidth(const ChainLayout &layout);
    /// With the widest boxes: for pictures, where nothing can be pointed at.
    static double fullWidth(const ChainLayout &layout);
    static QPalette paper(); ///< light in either theme: a picture goes onto paper and slides
    /// Draws anew at least `width` wide; keeps the chosen box by id.
    void showChain(const Chain &chain, const ChainLayout &layout, double width, const QPalette &palette);
    void setHeadingsTop(double top); ///< so that they stay in view
    QString chosen() const { return m_chosen; }
    void choose(const QString &id);
    QRectF chosenPlace() const; ///< of the chosen box; not valid when none is
    /// The chosen line; nullopt while a box or nothing is chosen.
    std::optional<ChainEdge> chosenLine() const;
    void chooseLine(const QString &from, const QString &to);
    /// From line to line around the chosen box, first those that lead on (or, backwards, those that lead to it); without one, through
    /// all of them.
    void walkLines(bool forward);
    /// To the nearest box in that direction; along the lines when going left or right.
    void walk(Qt::Key key);
    const Chain &chain() const { return m_chain; }

Q_SIGNALS:
    void chosenChanged(const QString &id); ///< also when a line was chosen instead: then ""
    void opened(const QString &id);
    void linkAsked(const QString &from, const QString &to);
    void dropped(const QString &record, const QString &onto); ///< out of a list beside, onto a box

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event) override;
    void dragEnterEvent(QGraphicsSceneDragDropEvent *event) override;
    void dragMoveEvent(QGraphicsSceneDragDropEvent *event) override;
    void dropEvent(QGraphicsSceneDragDropEvent *event) override;

private:
    ChainBox *boxAt(const QPointF &place) const;
    int lineAt(const QPointF &place) const; ///< -1: none
    void chooseLineAt(int place);
    void addLines(const ChainLayout &layout, double step);
    void markNeighbors();

    Chain m_chain;
    QPalette m_palette;
    QHash<QString, ChainBox *> m_boxes;
    struct Line {
        ChainEdge edge;
        QGraphicsPathItem *path;
        QGraphicsPolygonItem *head; ///< the arrow's
    };
    QList<Line> m_lines;
    QList<QGraphicsItem *> m_headings;
    QGraphicsItem *m_ground = nullptr; ///< behind the headings
    QString m_chosen;
    int m_line = -1; ///< place in m_lines of the chosen one
    QString m_around; ///< the box whose lines are walked
    QString m_dragged;
    QGraphicsPathItem *m_drag = nullptr;
};

} // namespace credence
