#include "ui/outcomes/chain_section.h"

#include "core/actions/outcomes.h"
#include "core/outcomes/trajectory.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/icons.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/chain_scene.h"
#include "ui/outcomes/orphans_model.h"

#include <QBuffer>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGraphicsView>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace credence {

namespace {

constexpr int asideWidth = 236;
constexpr double leastFit = 0.75, leastZoom = 0.5, mostZoom = 2, zoomStep = 1.25;

/// A result stands for its project.
QString recordOf(const QString &node) { return QString(node).remove(QStringLiteral("outcome:")); }

} // namespace

ChainSection::ChainSection(QWidget *parent)
    : OutcomeSection(parent), m_scene(new ChainScene(this)), m_view(new QGraphicsView(m_scene)), m_stack(new QStackedWidget), m_words(label({}, Type::Small, Ink::Muted)),
      m_open(button(tr("Open"))), m_save(button(tr("Save as picture…"))), m_turn(button(tr("Turn round"))), m_unlink(button(tr("Remove link"))), m_linkOrphan(button(tr("Link to the chosen box"))),
      m_orphans(new OrphansModel(this)), m_orphanList(listView(tr("Loose ends")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gap);
    row->addWidget(buildGraph(), 1);
    row->addWidget(buildOrphans());
    m_stack->addWidget(whole);
    auto *empty = new EmptyView(tr("The chain draws itself once a course has led to something. Begin with what one of your courses left behind: slides, a checklist, a one-page guide."), tr("Add artifact"));
    connect(empty, &EmptyView::started, this, &ChainSection::startAsked);
    m_stack->addWidget(empty);
    connect(m_scene, &ChainScene::chosenChanged, this, &ChainSection::showChosen);
    connect(m_scene, &ChainScene::opened, this, &OutcomeSection::opened);
    connect(m_scene, &ChainScene::linkAsked, this, &ChainSection::link);
    connect(m_scene, &ChainScene::dropped, this, &ChainSection::linkLoose);
    connect(m_orphans, &OrphansModel::linkAsked, this, &ChainSection::linkLoose, Qt::QueuedConnection); // after the list is done with the drop
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT opened(m_scene->chosen()); });
    connect(m_turn, &QPushButton::clicked, this, &ChainSection::turnRound);
    connect(m_unlink, &QPushButton::clicked, this, &ChainSection::unlink);
    connect(m_save, &QPushButton::clicked, this, &ChainSection::saveAs);
    connect(m_linkOrphan, &QPushButton::clicked, this, &ChainSection::linkOrphan);
    showChosen();
}

/// The view scrolls once more while it goes, when the scene has gone already.
ChainSection::~ChainSection() { disconnect(m_view->verticalScrollBar(), nullptr, this, nullptr); }

Card *ChainSection::buildGraph()
{
    auto *card = new Card(tr("From course to role"));
    card->setAside(tr("from each box to what it led to · dashed: linked by hand"));
    addZoom(card);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_view->setAccessibleName(tr("Chain from course to outcome"));
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setAcceptDrops(true);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &ChainSection::keepHeadings);
    m_view->viewport()->setAutoFillBackground(false);
    card->body()->addWidget(m_view, 1);
    auto *foot = new QHBoxLayout;
    m_words->setWordWrap(true);
    foot->addWidget(m_words, 1);
    foot->addWidget(m_turn);
    foot->addWidget(m_unlink);
    foot->addWidget(m_open);
    foot->addWidget(m_save);
    card->body()->addLayout(foot);
    return card;
}

void ChainSection::addZoom(Card *card)
{
    const std::tuple<const char *, QString, double> steps[]{{"zoom-out", tr("Smaller (Ctrl and wheel, or −)"), 1 / zoomStep}, {"zoom-in", tr("Larger (Ctrl and wheel, or +)"), zoomStep}};
    for (const auto &[name, tip, factor] : steps) {
        auto *step = new QToolButton;
        step->setObjectName(QStringLiteral("quiet"));
        step->setIcon(icon(QLatin1String(name)));
        step->setToolTip(tip);
        step->setAccessibleName(tip.section(QStringLiteral(" ("), 0, 0));
        step->setFocusPolicy(Qt::NoFocus); // the keyboard has its keys, and belongs into the chain
        connect(step, &QToolButton::clicked, this, [this, factor = factor] { zoomBy(factor); });
        card->addToTitle(step);
    }
    auto *fit = button(tr("Fit"));
    fit->setProperty("compact", true);
    fit->setToolTip(tr("Every column in view (0)"));
    fit->setFocusPolicy(Qt::NoFocus);
    connect(fit, &QPushButton::clicked, this, [this] { zoomBy(0); });
    card->addToTitle(fit);
}

double ChainSection::scale() const
{
    if (m_zoom > 0)
        return m_zoom;
    return std::clamp(m_view->viewport()->width() / (ChainScene::leastWidth(m_layout) + 4), leastFit, 1.0);
}

void ChainSection::zoomBy(double factor)
{
    m_zoom = factor > 0 ? std::clamp(scale() * factor, leastZoom, mostZoom) : 0;
    draw();
}

Card *ChainSection::buildOrphans()
{
    auto *card = new Card(tr("Loose ends"));
    card->setFixedWidth(asideWidth);
    m_orphanList->setModel(m_orphans);
    m_orphanList->setDragDropMode(QAbstractItemView::DragDrop);
    m_orphanList->setDefaultDropAction(Qt::LinkAction);
    m_orphanList->setToolTip(tr("Drag an entry onto a box of the chain, or onto another entry, to link the two."));
    card->body()->addWidget(m_orphanList, 1);
    card->body()->addWidget(m_linkOrphan);
    connect(m_orphanList, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT opened(index.data(IdRole).toString()); });
    connect(m_orphanList->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChainSection::showChosen);
    return card;
}

void ChainSection::showSnapshot(const Snapshot &snapshot, QDate)
{
    m_snapshot = snapshot;
    m_chain = chain(snapshot);
    m_layout = chainLayout(m_chain);
    m_orphans->showOrphans(m_chain);
    m_stack->setCurrentIndex(m_chain.nodes.isEmpty() && m_orphans->rows().isEmpty() ? 1 : 0);
    draw();
    showChosen();
}

/// A scroll bar that comes or goes changes the room while it is being filled: then once more.
void ChainSection::draw()
{
    if (std::exchange(m_drawing, true))
        return;
    for (int tries = 0; tries < 3; ++tries) {
        const int room = m_view->viewport()->width();
        drawOnce();
        if (room == m_view->viewport()->width())
            break;
    }
    m_drawing = false;
}

void ChainSection::drawOnce()
{
    const double zoom = scale();
    const double width = std::max(300, m_view->viewport()->width() - 4) / std::min(zoom, 1.0);
    m_scene->showChain(m_chain, m_layout, width, palette());
    m_view->setTransform(QTransform::fromScale(zoom, zoom));
    const bool fits = m_scene->width() * zoom <= m_view->viewport()->width(); // Qt reckons with a broader bar than ours
    m_view->setHorizontalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    keepHeadings();
    QStringList lines;
    for (const ChainEdge &edge : std::as_const(m_chain.edges))
        lines << tr("%1 led to %2").arg(titleOf(edge.from), titleOf(edge.to));
    m_view->setAccessibleDescription(lines.join(QStringLiteral(". ")));
}

void ChainSection::keepHeadings() { m_scene->setHeadingsTop(std::max(0.0, m_view->mapToScene(0, 0).y())); }

QString ChainSection::titleOf(const QString &id) const
{
    for (const ChainNode &node : m_chain.nodes) {
        if (node.record.id == id)
            return node.record.title;
    }
    return {};
}

bool ChainSection::select(const QString &id)
{
    m_scene->choose(id);
    return m_scene->chosen() == id;
}

void ChainSection::showChosen()
{
    const QString id = m_scene->chosen();
    const auto line = m_scene->chosenLine();
    if (const QRectF place = m_scene->chosenPlace(); place.isValid())
        m_view->ensureVisible(place, 12, 12);
    QString words = titleOf(id);
    const bool role = std::any_of(m_chain.nodes.begin(), m_chain.nodes.end(), [&](const ChainNode &node) { return node.record.id == id && node.stage == ChainStage::Role; });
    if (const QString path = role ? trajectorySentence(m_chain, m_snapshot, id) : QString(); !path.isEmpty())
        words = path;
    if (line)
        words = tr("%1 → %2").arg(titleOf(line->from), titleOf(line->to));
    m_words->setText(!words.isEmpty() ? words : tr("Drag from a box to what it led to. Arrow keys walk, Shift with them goes from line to line, Enter opens, Del removes a link, + and − zoom."));
    m_open->setVisible(!id.isEmpty());
    m_turn->setVisible(line && !line->link.isNull());
    // A result is a sentence of its project: there is no link to remove.
    m_unlink->setVisible(line && recordOf(line->from) != recordOf(line->to));
    m_linkOrphan->setEnabled(!id.isEmpty() && !m_orphanList->currentIndex().data(IdRole).toString().isEmpty());
    m_linkOrphan->setToolTip(m_linkOrphan->isEnabled() ? QString() : tr("Choose an entry here and a box of the chain."));
}

RecordName ChainSection::nameOf(const QString &id) const
{
    for (const ChainNode &node : m_chain.nodes) {
        if (node.record.id == id)
            return node.record;
    }
    for (const RecordName &name : m_chain.fromNothing + m_chain.ledToNothing) {
        if (name.id == id)
            return name;
    }
    return {};
}

void ChainSection::link(const QString &from, const QString &to)
{
    const QString words = QStringLiteral("%1 → %2").arg(nameOf(recordOf(from)).title, nameOf(recordOf(to)).title);
    if (portfolio() && done(linkRecords(*portfolio(), recordOf(from), recordOf(to))))
        Q_EMIT noticed(tr("Linked: %1.").arg(words), tr("Undo"), [this] { undoLast(); });
}

/// What was loose has no place in the chain yet, so it is not said which of the two led to the other: the usual order does.
void ChainSection::linkLoose(const QString &loose, const QString &onto)
{
    const auto one = stageOf(nameOf(loose).kind), other = stageOf(nameOf(recordOf(onto)).kind);
    if (one && other && *other < *one)
        link(onto, loose);
    else
        link(loose, onto);
}

void ChainSection::turnRound()
{
    const auto line = m_scene->chosenLine();
    if (!line || line->link.isNull() || !portfolio() || !done(turnLink(*portfolio(), line->link)))
        return;
    Q_EMIT noticed(tr("Turned round: %1 → %2.").arg(nameOf(line->to).title, nameOf(line->from).title), tr("Undo"), [this] { undoLast(); });
}

void ChainSection::linkOrphan() { linkLoose(m_orphanList->currentIndex().data(IdRole).toString(), m_scene->chosen()); }

void ChainSection::unlink()
{
    const auto line = m_scene->chosenLine();
    if (!line || recordOf(line->from) == recordOf(line->to) || !portfolio())
        return;
    if (done(unlinkRecords(*portfolio(), recordOf(line->from), recordOf(line->to))))
        Q_EMIT noticed(tr("The link was removed."), tr("Undo"), [this] { undoLast(); });
}

QImage ChainSection::picture() const
{
    constexpr int fineness = 2;
    ChainScene whole;
    whole.setPalette(ChainScene::paper());
    whole.showChain(m_chain, m_layout, ChainScene::fullWidth(m_layout), ChainScene::paper());
    QImage image((whole.sceneRect().size() * fineness).toSize(), QImage::Format_ARGB32);
    image.fill(colorsFor(false).card);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    whole.render(&painter);
    return image;
}

QByteArray ChainSection::drawing() const
{
    ChainScene whole;
    whole.setPalette(ChainScene::paper());
    whole.showChain(m_chain, m_layout, ChainScene::fullWidth(m_layout), ChainScene::paper());
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&bytes);
    svg.setTitle(tr("From course to role"));
    svg.setSize(whole.sceneRect().size().toSize());
    svg.setViewBox(whole.sceneRect());
    QPainter painter(&svg);
    painter.fillRect(whole.sceneRect(), colorsFor(false).card);
    whole.render(&painter, whole.sceneRect(), whole.sceneRect());
    painter.end();
    return bytes.data();
}

bool ChainSection::savePicture(const QString &path) const
{
    QSaveFile file(path); // whole or not at all
    if (!file.open(QIODevice::WriteOnly))
        return false;
    if (QFileInfo(path).suffix().compare(QLatin1String("svg"), Qt::CaseInsensitive) == 0)
        file.write(drawing());
    else
        picture().save(&file, "PNG");
    return file.commit();
}

void ChainSection::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the chain as a picture"), QString(), tr("Picture (*.png);;Drawing (*.svg)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.contains(QLatin1String("svg")) ? QStringLiteral("svg") : QStringLiteral("png")); });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (savePicture(path))
            Q_EMIT noticed(tr("The chain was saved as a picture."), {}, {});
        else
            Q_EMIT failed(Error{ErrorKind::File, tr("The picture could not be written to “%1”. Nothing was saved; choose another folder.").arg(path), {}});
    });
    dialog->open();
}

bool ChainSection::keyPressed(int key, bool shift)
{
    if (key >= Qt::Key_Left && key <= Qt::Key_Down) {
        if (shift)
            m_scene->walkLines(key == Qt::Key_Right || key == Qt::Key_Down);
        else
            m_scene->walk(static_cast<Qt::Key>(key));
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!m_scene->chosen().isEmpty())
            Q_EMIT opened(m_scene->chosen());
        else if (const auto line = m_scene->chosenLine())
            m_scene->choose(line->to);
    } else if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        unlink();
    } else if (key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus || key == Qt::Key_0) {
        zoomBy(key == Qt::Key_0 ? 0 : key == Qt::Key_Minus ? 1 / zoomStep : zoomStep);
    } else {
        return false;
    }
    return true;
}

bool ChainSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::Resize)
            draw(); // also when a scroll bar came
        const bool zooms = event->type() == QEvent::Wheel && static_cast<QWheelEvent *>(event)->modifiers().testFlag(Qt::ControlModifier);
        if (zooms)
            zoomBy(static_cast<QWheelEvent *>(event)->angleDelta().y() < 0 ? 1 / zoomStep : zoomStep);
        return zooms || OutcomeSection::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (keyPressed(key->key(), key->modifiers().testFlag(Qt::ShiftModifier)))
            return true;
    }
    return OutcomeSection::eventFilter(watched, event);
}

void ChainSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        draw();
    OutcomeSection::changeEvent(event);
}

} // namespace credence
