#include "ui/outcomes/chain_scene.h"

#include "ui/kit/colors.h"
#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QGraphicsPathItem>
#include <QGraphicsPolygonItem>
#include <QGraphicsSceneDragDropEvent>
#include <QGraphicsSceneMouseEvent>
#include <QGraphicsSimpleTextItem>
#include <QMimeData>
#include <QPainter>
#include <QPainterPathStroker>
#include <QWidget>

#include <algorithm>

namespace credence {

namespace {
constexpr double boxHeight = 54, rowStep = 68, headHeight = 34, leastBox = 99, mostBox = 210, leastBetween = 28;
constexpr int mostLines = 3;
constexpr double dragDistance = 6, lineReach = 10, arrowLength = 7, arrowHalf = 4;

Tone toneOf(ChainStage stage)
{
    switch (stage) {
    case ChainStage::Role: return Tone::Accent;
    case ChainStage::Outcome: return Tone::Green;
    case ChainStage::Skill: return Tone::Amber;
    case ChainStage::Shown: return Tone::Blue;
    case ChainStage::Project: return Tone::Plum;
    default: return Tone::Neutral;
    }
}

/// Words in up to three lines, as many as fit in each; the last one shortened.
QString inLines(const QString &text, const QFontMetrics &metrics, int width)
{
    QStringList words = text.split(QLatin1Char(' ')), lines;
    while (!words.isEmpty() && lines.size() < mostLines - 1) {
        QString line = words.takeFirst();
        while (!words.isEmpty() && metrics.horizontalAdvance(line + QLatin1Char(' ') + words.first()) <= width)
            line += QLatin1Char(' ') + words.takeFirst();
        lines << metrics.elidedText(line, Qt::ElideRight, width);
    }
    if (!words.isEmpty())
        lines << metrics.elidedText(words.join(QLatin1Char(' ')), Qt::ElideRight, width);
    return lines.join(QLatin1Char('\n'));
}

QPainterPath curve(const QPointF &from, const QPointF &to)
{
    QPainterPath path(from);
    const double bend = std::max(16.0, (to.x() - from.x()) / 2);
    path.cubicTo(from + QPointF(bend, 0), to - QPointF(bend, 0), to);
    return path;
}

/// A triangle whose tip is at `tip`, towards the right or the left.
QPolygonF arrow(const QPointF &tip, bool rightwards)
{
    const double back = rightwards ? -arrowLength : arrowLength;
    return {{tip, tip + QPointF(back, -arrowHalf), tip + QPointF(back, arrowHalf)}};
}

QString headingOf(const QList<ChainStage> &stages)
{
    QStringList names;
    for (const ChainStage stage : stages)
        names << stageName(stage);
    return names.join(QStringLiteral(" · "));
}
} // namespace

class ChainBox : public QGraphicsItem
{
public:
    ChainBox(const ChainNode &node, double width) : m_node(node), m_width(width)
    {
        setToolTip(node.open.isEmpty() ? node.record.title : QStringLiteral("%1 (%2)").arg(node.record.title, node.open));
        setZValue(1);
    }
    const ChainNode &node() const { return m_node; }
    QRectF boundingRect() const override { return {-2, -2, m_width + 4, boxHeight + 4}; }
    QPointF left() const { return pos() + QPointF(0, boxHeight / 2); }
    QPointF right() const { return pos() + QPointF(m_width, boxHeight / 2); }
    void setMarks(bool chosen, bool near)
    {
        m_chosen = chosen;
        m_near = near;
        update();
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget) override
    {
        const Colors &c = colors(widget ? widget->palette() : scene()->palette());
        const Tone tone = toneOf(m_node.stage);
        painter->setRenderHint(QPainter::Antialiasing);
        const bool open = !m_node.open.isEmpty(); // not done yet: an outline only
        painter->setBrush(m_chosen ? c.accentSoft : open ? c.card : tone == Tone::Neutral ? c.window : soft(c, tone));
        painter->setPen(QPen(m_chosen || m_near ? c.accent : open ? c.muted : c.line, m_chosen ? 2 : 1, open ? Qt::DashLine : Qt::SolidLine));
        painter->drawRoundedRect(QRectF(0.5, 0.5, m_width - 1, boxHeight - 1), 8, 8);
        painter->setFont(font(Type::Small));
        painter->setPen(m_chosen || open ? c.ink : tone == Tone::Neutral ? c.ink : textOnSoft(c, tone));
        const QFontMetrics metrics(font(Type::Small));
        const QRectF inner(5, 2, m_width - 10, boxHeight - 4);
        painter->drawText(inner, Qt::AlignCenter, inLines(m_node.record.title, metrics, static_cast<int>(inner.width())));
    }

private:
    ChainNode m_node;
    double m_width;
    bool m_chosen = false, m_near = false;
};

ChainScene::ChainScene(QObject *parent) : QGraphicsScene(parent) {}

double ChainScene::leastWidth(const ChainLayout &layout) { return (leastBox + leastBetween) * static_cast<double>(std::max<qsizetype>(1, layout.columns.size())); }

void ChainScene::showChain(const Chain &chain, const ChainLayout &layout, double width, const QPalette &palette)
{
    const auto line = chosenLine();
    clear();
    m_boxes.clear();
    m_lines.clear();
    m_headings.clear();
    m_line = -1;
    m_drag = nullptr;
    m_chain = chain;
    m_palette = palette;
    const qsizetype columns = std::max<qsizetype>(1, layout.columns.size());
    const double step = std::max(leastBox + leastBetween, width / static_cast<double>(columns));
    const double box = std::clamp(step - leastBetween - 4, leastBox, mostBox);
    for (const ChainNode &node : chain.nodes) {
        auto *item = new ChainBox(node, box);
        const ChainPlace place = layout.places.value(node.record.id);
        item->setPos(place.column * step + (step - box) / 2, headHeight + place.row * rowStep);
        addItem(item);
        m_boxes.insert(node.record.id, item);
    }
    for (qsizetype i = 0; i < layout.columns.size(); ++i) {
        if (i > 0 && layout.columns[i] == layout.columns[i - 1])
            continue; // its neighbor's heading stands for both
        const QFontMetrics metrics(credence::font(Type::Small));
        auto *heading = addSimpleText(metrics.elidedText(headingOf(layout.columns[i]), Qt::ElideRight, static_cast<int>(step) - 6), credence::font(Type::Small));
        heading->setToolTip(headingOf(layout.columns[i]));
        heading->setBrush(readable(colors(palette).muted, colors(palette).card));
        heading->setPos(static_cast<double>(i) * step + (step - box) / 2, 4);
        heading->setZValue(3);
        m_headings << heading;
    }
    m_ground = addRect(0, 0, step * static_cast<double>(columns), headHeight - 6, QPen(Qt::NoPen), colors(palette).card);
    m_ground->setZValue(2);
    addLines(layout, step);
    setSceneRect(0, 0, step * static_cast<double>(columns), headHeight + layout.rows * rowStep + 8);
    if (!m_boxes.contains(m_chosen))
        m_chosen.clear();
    for (qsizetype i = 0; line && i < m_lines.size(); ++i) {
        if (m_lines[i].edge == *line)
            m_line = static_cast<int>(i);
    }
    markNeighbors();
}

void ChainScene::setHeadingsTop(double top)
{
    for (QGraphicsItem *heading : std::as_const(m_headings))
        heading->setY(top + 4);
    if (m_ground)
        m_ground->setY(top);
}

QPalette ChainScene::paper()
{
    const Colors &light = colorsFor(false);
    QPalette palette;
    palette.setColor(QPalette::Window, light.window);
    palette.setColor(QPalette::WindowText, light.ink);
    return palette;
}

double ChainScene::fullWidth(const ChainLayout &layout) { return (mostBox + 2 * leastBetween) * static_cast<double>(std::max<qsizetype>(1, layout.columns.size())); }

void ChainScene::addLines(const ChainLayout &layout, double step)
{
    for (const ChainEdge &edge : std::as_const(m_chain.edges)) {
        const ChainBox *from = m_boxes.value(edge.from);
        const ChainBox *to = m_boxes.value(edge.to);
        QPointF at = from->right();
        QPainterPath path(at);
        const bool onwards = from->pos().x() < to->pos().x();
        if (!onwards) { // closes a circle: around the right side
            const QPointF end = to->right() + QPointF(arrowLength - 1, 0);
            path.cubicTo(at + QPointF(24, 0), end + QPointF(24, 0), end);
        } else {
            const auto bends = layout.bends.value(edge.from + QLatin1Char('>') + edge.to);
            for (const ChainPlace &bend : bends) {
                const QPointF next(bend.column * step + step / 2, headHeight + bend.row * rowStep + boxHeight / 2);
                path.addPath(curve(at, next - QPointF(step * 0.25, 0)));
                path.lineTo(next + QPointF(step * 0.25, 0));
                at = next + QPointF(step * 0.25, 0);
            }
            path.addPath(curve(at, to->left() - QPointF(arrowLength - 1, 0)));
        }
        auto *line = addPath(path);
        line->setZValue(0);
        m_lines << Line{edge, line, addPolygon(arrow(onwards ? to->left() : to->right(), onwards), QPen(Qt::NoPen))};
    }
}

void ChainScene::markNeighbors()
{
    const Colors &c = colors(m_palette);
    QSet<QString> near;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const auto &[edge, line, head] = m_lines[i];
        const bool touches = m_line == i || (!m_chosen.isEmpty() && (edge.from == m_chosen || edge.to == m_chosen));
        if (touches)
            near << edge.from << edge.to;
        QColor color = c.accent;
        color.setAlphaF(touches ? 1.0f : 0.45f);
        line->setPen(QPen(color, m_line == i ? 3 : touches ? 2 : 1.4, edge.link.isNull() ? Qt::SolidLine : Qt::DashLine));
        head->setBrush(color);
    }
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it)
        it.value()->setMarks(it.key() == m_chosen, near.contains(it.key()));
}

void ChainScene::choose(const QString &id)
{
    if (!m_boxes.contains(id) || id == m_chosen)
        return;
    m_chosen = id;
    m_around = id;
    m_line = -1;
    markNeighbors();
    Q_EMIT chosenChanged(id);
}

QRectF ChainScene::chosenPlace() const
{
    const ChainBox *box = m_boxes.value(m_chosen);
    return box ? box->sceneBoundingRect() : QRectF();
}

std::optional<ChainEdge> ChainScene::chosenLine() const { return m_line >= 0 && m_line < m_lines.size() ? std::optional(m_lines[m_line].edge) : std::nullopt; }

void ChainScene::chooseLineAt(int place)
{
    m_line = place;
    m_chosen.clear();
    markNeighbors();
    Q_EMIT chosenChanged({});
}

void ChainScene::chooseLine(const QString &from, const QString &to)
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].edge.from == from && m_lines[i].edge.to == to)
            chooseLineAt(static_cast<int>(i));
    }
}

void ChainScene::walkLines(bool forward)
{
    QList<int> around;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const ChainEdge &edge = m_lines[i].edge;
        if (m_around.isEmpty() || !m_boxes.contains(m_around) || edge.from == m_around || edge.to == m_around)
            around << static_cast<int>(i);
    }
    std::stable_partition(around.begin(), around.end(), [&](int line) { return m_lines[line].edge.from == m_around; });
    if (around.isEmpty())
        return;
    const qsizetype now = around.indexOf(m_line);
    const qsizetype next = now < 0 ? (forward ? 0 : around.size() - 1) : (now + (forward ? 1 : around.size() - 1)) % around.size();
    chooseLineAt(around[next]);
}

int ChainScene::lineAt(const QPointF &place) const
{
    QPainterPathStroker wide;
    wide.setWidth(lineReach);
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
        if (wide.createStroke(m_lines[i].path->path()).contains(place))
            return static_cast<int>(i);
    }
    return -1;
}

void ChainScene::walk(Qt::Key key)
{
    if (m_boxes.isEmpty())
        return;
    const ChainBox *from = m_boxes.value(m_chosen);
    if (!from) {
        choose(m_boxes.contains(m_around) ? m_around : m_chain.nodes.first().record.id);
        return;
    }
    const bool along = key == Qt::Key_Left || key == Qt::Key_Right;
    const int sign = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
    QString best;
    double nearest = 1e9;
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it) {
        const QPointF way = it.value()->pos() - from->pos();
        const double ahead = (along ? way.x() : way.y()) * sign;
        const double aside = std::abs(along ? way.y() : way.x());
        if (ahead <= 1 || (!along && aside > 1))
            continue;
        const bool linked = std::any_of(m_lines.begin(), m_lines.end(), [&](const auto &line) {
            return (line.edge.from == m_chosen && line.edge.to == it.key()) || (line.edge.to == m_chosen && line.edge.from == it.key());
        });
        const double cost = ahead + aside * 2 + (along && !linked ? 5000 : 0);
        if (cost < nearest) {
            nearest = cost;
            best = it.key();
        }
    }
    choose(best);
}

ChainBox *ChainScene::boxAt(const QPointF &place) const
{
    for (ChainBox *box : m_boxes) {
        if (box->sceneBoundingRect().contains(place))
            return box;
    }
    return nullptr;
}

void ChainScene::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    const ChainBox *box = boxAt(event->scenePos());
    m_dragged = box ? box->node().record.id : QString();
    if (box)
        choose(m_dragged);
    else if (const int line = lineAt(event->scenePos()); line >= 0)
        chooseLineAt(line);
    event->accept();
}

void ChainScene::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    if (m_dragged.isEmpty() || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const ChainBox *from = m_boxes.value(m_dragged);
    if (!m_drag && QLineF(event->buttonDownScenePos(Qt::LeftButton), event->scenePos()).length() < dragDistance)
        return;
    if (!m_drag) {
        m_drag = addPath({});
        m_drag->setPen(QPen(colors(m_palette).accent, 2, Qt::DashLine));
        m_drag->setZValue(2);
    }
    m_drag->setPath(curve(from->right(), event->scenePos()));
}

void ChainScene::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    const bool dragged = m_drag;
    delete m_drag;
    m_drag = nullptr;
    const QString from = std::exchange(m_dragged, QString());
    const ChainBox *box = boxAt(event->scenePos());
    const QString to = box ? box->node().record.id : QString(); // its own: linking draws the scene anew, and the box is gone
    if (dragged && box && to != from)
        Q_EMIT linkAsked(from, to);
}

void ChainScene::dragEnterEvent(QGraphicsSceneDragDropEvent *event) { event->setAccepted(event->mimeData()->hasFormat(QLatin1String(recordMimeType))); }

void ChainScene::dragMoveEvent(QGraphicsSceneDragDropEvent *event)
{
    event->setAccepted(event->mimeData()->hasFormat(QLatin1String(recordMimeType)) && boxAt(event->scenePos()));
}

void ChainScene::dropEvent(QGraphicsSceneDragDropEvent *event)
{
    const QString record = QString::fromUtf8(event->mimeData()->data(QLatin1String(recordMimeType)));
    const ChainBox *box = boxAt(event->scenePos());
    const QString to = box ? box->node().record.id : QString();
    if (box && !record.isEmpty() && to != record)
        Q_EMIT dropped(record, to);
}

void ChainScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event)
{
    if (const ChainBox *box = boxAt(event->scenePos()))
        Q_EMIT opened(QString(box->node().record.id));
}

} // namespace credence
