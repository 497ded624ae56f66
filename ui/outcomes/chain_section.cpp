#include "ui/outcomes/chain_section.h"

#include "core/actions/outcomes.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/chain_scene.h"
#include "ui/kit/rows_model.h"

#include <QEvent>
#include <QFileDialog>
#include <QGraphicsView>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace credence {

namespace {
constexpr int asideWidth = 270;
constexpr int shownOrphans = 60;
} // namespace

ChainSection::ChainSection(QWidget *parent)
    : OutcomeSection(parent), m_scene(new ChainScene(this)), m_view(new QGraphicsView(m_scene)), m_stack(new QStackedWidget), m_words(label({}, Type::Small, Ink::Muted)),
      m_open(button(tr("Open"))), m_save(button(tr("Save as picture…"))), m_unlink(button(tr("Remove links by hand"))), m_orphans(new RowsModel(this)), m_orphanList(listView(tr("Orphans")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gap);
    auto *card = new Card(tr("From course to role"));
    card->setAside(tr("every line is a link in your portfolio; drag from one box to another to add one"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_view->setAccessibleName(tr("Chain from course to outcome"));
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->installEventFilter(this);
    m_view->viewport()->setAutoFillBackground(false);
    card->body()->addWidget(m_view, 1);
    auto *foot = new QHBoxLayout;
    m_words->setWordWrap(true);
    foot->addWidget(m_words, 1);
    foot->addWidget(m_unlink);
    foot->addWidget(m_open);
    foot->addWidget(m_save);
    card->body()->addLayout(foot);
    row->addWidget(card, 1);
    auto *aside = new Card(tr("Loose ends"));
    aside->setFixedWidth(asideWidth);
    m_orphanList->setModel(m_orphans);
    aside->body()->addWidget(m_orphanList);
    row->addWidget(aside);
    m_stack->addWidget(whole);
    m_stack->addWidget(new EmptyView(tr("The chain draws itself once a course has led to something: give an artifact, project or role the course it comes from."), {}));
    connect(m_scene, &ChainScene::chosenChanged, this, &ChainSection::showChosen);
    connect(m_scene, &ChainScene::opened, this, &OutcomeSection::opened);
    connect(m_scene, &ChainScene::linkAsked, this, &ChainSection::link);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT opened(m_scene->chosen()); });
    connect(m_unlink, &QPushButton::clicked, this, &ChainSection::unlink);
    connect(m_save, &QPushButton::clicked, this, &ChainSection::saveAs);
    connect(m_orphanList, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT opened(index.data(IdRole).toString()); });
    connect(m_orphanList, &QListView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.data(IdRole).toString()); });
    showChosen({});
}

void ChainSection::showSnapshot(const Snapshot &snapshot, QDate)
{
    m_chain = chain(snapshot);
    m_layout = chainLayout(m_chain);
    QList<OutcomeRow> rows;
    const auto add = [&](const QString &heading, const QList<RecordName> &names) {
        if (names.isEmpty())
            return;
        rows << OutcomeRow{{}, QStringLiteral("%1 · %2").arg(heading).arg(names.size()), {}, {}, Tone::Neutral};
        for (const RecordName &name : names.mid(0, shownOrphans))
            rows << OutcomeRow{name.id, name.title, name.kind == QLatin1String("activity") ? dayText(name.day) : name.kind, {}, Tone::Neutral};
    };
    add(tr("Came from no course"), m_chain.fromNothing);
    add(tr("Led to nothing yet"), m_chain.ledToNothing);
    m_orphans->setRows(rows);
    m_stack->setCurrentIndex(m_chain.nodes.isEmpty() && rows.isEmpty() ? 1 : 0);
    draw();
    showChosen(m_scene->chosen());
}

void ChainSection::draw()
{
    const double width = std::max(300, m_view->viewport()->width() - 4);
    m_scene->showChain(m_chain, m_layout, width, palette());
    QStringList lines;
    QHash<QString, QString> titles;
    for (const ChainNode &node : std::as_const(m_chain.nodes))
        titles.insert(node.record.id, node.record.title);
    for (const ChainEdge &edge : std::as_const(m_chain.edges))
        lines << tr("%1 led to %2").arg(titles.value(edge.from), titles.value(edge.to));
    m_view->setAccessibleDescription(lines.join(QStringLiteral(". ")));
}

bool ChainSection::select(const QString &id)
{
    m_scene->choose(id);
    return m_scene->chosen() == id;
}

void ChainSection::showChosen(const QString &id)
{
    QString words;
    bool byHand = false;
    for (const ChainNode &node : std::as_const(m_chain.nodes)) {
        if (node.record.id == id)
            words = node.stage == ChainStage::Role && !trajectorySentence(m_chain, id).isEmpty() ? trajectorySentence(m_chain, id) : node.record.title;
    }
    for (const ChainEdge &edge : std::as_const(m_chain.edges))
        byHand = byHand || (!edge.link.isNull() && (edge.from == id || edge.to == id));
    m_words->setText(words.isEmpty() ? tr("Choose a box; arrow keys walk along the lines, Enter opens.") : words);
    m_open->setEnabled(!words.isEmpty());
    m_unlink->setVisible(byHand);
}

void ChainSection::link(const QString &from, const QString &to)
{
    const auto plain = [](const QString &id) { return QString(id).remove(QStringLiteral("outcome:")); };
    if (portfolio() && done(linkRecords(*portfolio(), plain(from), plain(to))))
        Q_EMIT noticed(tr("Linked."), tr("Undo"), [this] { undoLast(); });
}

void ChainSection::unlink()
{
    const QString id = m_scene->chosen();
    for (const ChainEdge &edge : QList<ChainEdge>(m_chain.edges)) {
        if (!edge.link.isNull() && (edge.from == id || edge.to == id) && portfolio())
            done(removeRecord<Link>(*portfolio(), edge.link));
    }
}

QImage ChainSection::picture() const
{
    constexpr int fineness = 2;
    QImage image((m_scene->sceneRect().size() * fineness).toSize(), QImage::Format_ARGB32);
    image.fill(colors(palette()).card);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene->render(&painter);
    return image;
}

void ChainSection::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the chain as a picture"), QString(), tr("Pictures (*.png)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (picture().save(path))
            Q_EMIT noticed(tr("The chain was saved as a picture."), {}, {});
        else
            Q_EMIT failed(Error{ErrorKind::File, tr("The picture could not be written to “%1”. Nothing was saved; choose another folder.").arg(path), {}});
    });
    dialog->open();
}

bool ChainSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        draw();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() >= Qt::Key_Left && key->key() <= Qt::Key_Down) {
            m_scene->walk(static_cast<Qt::Key>(key->key()));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (!m_scene->chosen().isEmpty())
                Q_EMIT opened(m_scene->chosen());
            return true;
        }
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
