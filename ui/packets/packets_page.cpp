#include "ui/packets/packets_page.h"

#include "core/packets/packets.h"
#include "core/packets/wording.h"
#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/page_header.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/theme.h"
#include "ui/packets/before_sending.h"
#include "ui/packets/contents_list.h"
#include "ui/packets/packet_options.h"
#include "ui/packets/packet_output.h"
#include "ui/packets/packet_preview.h"
#include "ui/packets/packet_printing.h"

#include <QLabel>
#include <QListView>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

namespace credence {

namespace {

constexpr int sideWidth = 232;
constexpr int waitMs = 120; // several edits in a row make one packet

double ratioOf(Paper paper) { return paper == Paper::A4 ? 297.0 / 210.0 : 11.0 / 8.5; }

const PacketKind &kindOf(const QString &key)
{
    for (const PacketKind &kind : packetKinds()) {
        if (kind.key == key)
            return kind;
    }
    return packetKinds().first();
}

/// Nothing that any packet could show.
bool isUntouched(const Snapshot &s)
{
    return s.activities.isEmpty() && s.sources.isEmpty() && s.stories.isEmpty() && s.projects.isEmpty() && s.presentations.isEmpty() && s.teachings.isEmpty()
        && s.roles.isEmpty() && s.artifacts.isEmpty();
}

} // namespace

PacketsPage::PacketsPage(QWidget *parent)
    : WindowPage(parent), m_reader(2), m_maker(new PacketMaker(this)), m_printing(new PacketPrinting(m_reader, this)), m_soon(new QTimer(this)), m_header(new PageHeader(tr("Packets"))),
      m_print(button(tr("Print…"))), m_save(button(tr("Save PDF…"), Weight::Primary)), m_kinds(listView(tr("Packets"))), m_kindModel(new QStandardItemModel(this)),
      m_contents(new ContentsList), m_preview(new PacketPreview(m_reader)), m_instead(new QWidget), m_notice(label({}, Type::Body, Ink::Muted)), m_begin(button({}, Weight::Primary)), m_options(new PacketOptionsCard), m_before(new BeforeSending),
      m_also(new Card(tr("Also ready"))), m_busy(new QWidget), m_busyWords(label({}, Type::Small, Ink::Muted)), m_busyBar(new ProgressBar)
{
    m_header->add(m_print);
    m_header->add(m_save);
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setWordWrap(true);
    auto *well = new QFrame;
    well->setObjectName(QStringLiteral("desk"));
    auto *pages = new QVBoxLayout(well);
    pages->setContentsMargins(1, 1, 1, 1);
    auto *instead = new QVBoxLayout(m_instead);
    instead->addStretch(2);
    instead->addWidget(m_notice);
    instead->addSpacing(size::gap);
    instead->addWidget(m_begin, 0, Qt::AlignHCenter);
    instead->addStretch(3);
    pages->addWidget(m_instead, 1);
    m_begin->hide();
    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (kindOf(m_kind).needsAuthority)
            Q_EMIT goTo(QStringLiteral("requirements"), {}, {});
        else
            Q_EMIT activityAsked();
    });
    pages->addWidget(m_preview, 1);
    m_preview->hide();
    auto *busy = new QHBoxLayout(m_busy);
    busy->setContentsMargins(0, 0, 0, 0);
    auto *stop = button(tr("Cancel"));
    connect(stop, &QPushButton::clicked, this, [this] {
        m_maker->cancelSave();
        m_printing->cancel();
        showIdle();
    });
    busy->addWidget(m_busyWords);
    busy->addWidget(m_busyBar, 1);
    busy->addWidget(stop);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(size::gap);
    columns->addWidget(leftColumn());
    columns->addWidget(well, 1);
    columns->addWidget(rightColumn());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::page);
    column->setSpacing(size::gap);
    column->addWidget(m_header);
    column->addWidget(m_busy);
    column->addLayout(columns, 1);
    m_soon->setSingleShot(true);
    m_soon->setInterval(waitMs);
    fillKinds();
    connectParts();
    showIdle();
    choose(m_kind);
}

PacketsPage::~PacketsPage() { m_maker->setPortfolio(nullptr); }

QWidget *PacketsPage::leftColumn()
{
    auto *side = new QWidget;
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gap);
    auto *kinds = new Card(tr("Packets"));
    kinds->body()->addWidget(m_kinds);
    m_kinds->setModel(m_kindModel);
    auto *contents = new Card(tr("Contents"));
    contents->setAside(tr("page"));
    contents->body()->addWidget(m_contents);
    column->addWidget(kinds);
    column->addWidget(contents, 1);
    return side;
}

QWidget *PacketsPage::rightColumn()
{
    auto *side = new QScrollArea;
    side->setFixedWidth(sideWidth);
    side->setWidgetResizable(true);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gap);
    column->addWidget(m_options);
    column->addWidget(m_before);
    column->addWidget(m_also);
    column->addStretch(1);
    side->setWidget(inner);
    return side;
}

void PacketsPage::connectParts()
{
    connect(m_soon, &QTimer::timeout, this, &PacketsPage::order);
    connect(m_kinds->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) { choose(index.data(IdRole).toString()); });
    connect(m_options, &PacketOptionsCard::edited, this, &PacketsPage::orderSoon);
    connect(m_contents, &ContentsList::pageChosen, m_preview, &PacketPreview::showPage);
    connect(m_preview, &PacketPreview::pageShown, m_contents, &ContentsList::markPage);
    connect(m_before, &BeforeSending::recordsAsked, this, [this](const QStringList &ids, const QString &why) { Q_EMIT goTo(QStringLiteral("activities"), ids, why); });
    connect(m_print, &QPushButton::clicked, this, &PacketsPage::print);
    connect(m_save, &QPushButton::clicked, this, &PacketsPage::savePdf);
    connect(m_maker, &PacketMaker::made, this, &PacketsPage::showMade);
    connect(m_maker, &PacketMaker::notMade, this, &PacketsPage::showProblem);
    connect(m_maker, &PacketMaker::saveProgressed, this, [this](int done, int total) { showBusy(tr("Writing the PDF"), done, total); });
    connect(m_maker, &PacketMaker::saved, this, [this](const QString &path, const PacketResult &result) {
        showIdle();
        Q_EMIT noticed(savedWords(path, result.pages), tr("Open"), [path] { openFile(path); });
    });
    connect(m_maker, &PacketMaker::notSaved, this, [this](const Error &error) {
        showIdle();
        Q_EMIT failed(error);
    });
    connect(m_printing, &PacketPrinting::progressed, this, [this](int done, int total) { showBusy(tr("Printing"), done, total); });
    connect(m_printing, &PacketPrinting::finished, this, [this](int count) {
        showIdle();
        Q_EMIT noticed(tr("%1 sent to the printer.").arg(countText(count, tr("page"))), {}, {});
    });
    connect(m_printing, &PacketPrinting::failed, this, [this](const Error &error) {
        showIdle();
        Q_EMIT failed(error);
    });
}

void PacketsPage::fillKinds()
{
    for (const PacketKind &kind : packetKinds()) {
        auto *item = new QStandardItem(kind.title);
        item->setData(kind.key, IdRole);
        item->setToolTip(kind.purpose);
        item->setData(kind.title + QStringLiteral(". ") + kind.purpose, Qt::AccessibleTextRole);
        m_kindModel->appendRow(item);
    }
    m_kinds->setFixedHeight(m_kindModel->rowCount() * 38 + 2);
}

void PacketsPage::choose(const QString &key)
{
    const PacketKind &kind = kindOf(key);
    m_kind = kind.key;
    for (int row = 0; row < m_kindModel->rowCount(); ++row) {
        if (m_kindModel->item(row)->data(IdRole) == m_kind && m_kinds->currentIndex().row() != row)
            m_kinds->setCurrentIndex(m_kindModel->index(row, 0));
    }
    m_options->showFor(kind.key, kind.needsAuthority);
    m_header->setTitle(kind.title);
    m_header->setLine(kind.purpose);
    orderSoon();
}

void PacketsPage::setPortfolio(Portfolio *portfolio)
{
    WindowPage::setPortfolio(portfolio);
    m_maker->setPortfolio(portfolio);
    m_printing->cancel();
    m_made.reset();
    m_preview->clear();
}

void PacketsPage::showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    m_snapshot = snapshot;
    m_standings = standings;
    m_today = today;
    m_options->setAuthorities(snapshot, standings, today);
    fillAlsoReady();
    orderSoon();
}

void PacketsPage::showRecords(const QStringList &ids, const QString &)
{
    if (ids.isEmpty())
        return;
    choose(ids.first());
    if (ids.size() > 1)
        m_options->chooseAuthority(SourceId{ids[1]}, ids.value(2).toInt());
    orderSoon();
}

void PacketsPage::showEvent(QShowEvent *event)
{
    WindowPage::showEvent(event);
    if (m_stale)
        m_soon->start();
}

void PacketsPage::fillAlsoReady()
{
    while (QLayoutItem *item = m_also->body()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Standing &standing : std::as_const(m_standings)) {
        const QString name = tr("Audit file, %1").arg(titleOf(standing));
        auto *open = button(QFontMetrics(credence::font(Type::Body)).elidedText(name, Qt::ElideRight, sideWidth - 2 * size::pad - 10));
        open->setObjectName(QStringLiteral("link"));
        open->setAccessibleName(name);
        open->setToolTip(name);
        connect(open, &QPushButton::clicked, this, [this, id = standing.source.text] { showRecords({QStringLiteral("audit"), id}, {}); });
        m_also->body()->addWidget(open);
    }
    m_also->setVisible(!m_standings.isEmpty());
}

void PacketsPage::orderSoon()
{
    m_stale = true;
    if (isVisible())
        m_soon->start();
}

void PacketsPage::order()
{
    if (!portfolio() || !m_snapshot.complete)
        return;
    PacketOrder order;
    order.kind = m_kind;
    order.options = m_options->options();
    order.paper.paper = m_options->paper();
    if (kindOf(m_kind).needsAuthority && m_standings.isEmpty()) {
        showProblem({ErrorKind::Invalid, tr("An audit file is made for one authority. Add the license or board it is for under Requirements."), {}});
        showBeginning(tr("Add requirement"));
        return;
    }
    if (isUntouched(m_snapshot)) {
        showProblem({ErrorKind::Invalid, tr("A packet is made from what you recorded. Log an activity, or drop a certificate on this window, and its pages appear here."), {}});
        showBeginning(tr("Log activity"));
        return;
    }
    if (!m_made)
        m_notice->setText(tr("Making the packet…"));
    m_maker->make(order, m_snapshot, m_standings);
}

void PacketsPage::showMade(const MadePacket &made)
{
    m_made = made;
    m_stale = false;
    m_instead->hide();
    m_preview->setVisible(true);
    m_preview->show(made.pdf, made.result.pages, ratioOf(m_options->paper()));
    m_contents->show(made.result.places);
    m_contents->markPage(m_preview->pageInView());
    m_before->show(made.weak, made.result, !made.packet.appendix.isEmpty());
    m_header->setTitle(made.packet.title);
    m_header->setLine(headline());
    showIdle();
}

void PacketsPage::showProblem(const Error &error)
{
    m_made.reset();
    m_stale = false;
    m_preview->clear();
    m_preview->hide();
    m_instead->show();
    m_notice->setText(error.sentence);
    m_notice->show();
    m_begin->hide();
    m_contents->show({});
    m_before->clear();
    showIdle();
}

void PacketsPage::showBeginning(const QString &words)
{
    m_begin->setText(words);
    m_begin->show();
}

QString PacketsPage::headline() const
{
    QStringList parts = m_made->packet.subtitle.isEmpty() ? QStringList() : QStringList{m_made->packet.subtitle};
    parts << countText(m_made->result.pages, tr("page"));
    if (!m_made->packet.appendix.isEmpty())
        parts << tr("%1 merged").arg(countText(m_made->packet.appendix.size(), tr("certificate")));
    return parts.join(QStringLiteral(" · "));
}

void PacketsPage::showBusy(const QString &words, int done, int total)
{
    m_busy->show();
    m_busyWords->setText(words);
    m_busyBar->set(total > 0 ? static_cast<double>(done) / total : 0, Tone::Accent);
    m_busyBar->setSaid(tr("%1: %2 of %3").arg(words).arg(done).arg(total));
    m_print->setEnabled(false);
    m_save->setEnabled(false);
}

void PacketsPage::showIdle()
{
    m_busy->hide();
    m_print->setEnabled(m_made.has_value());
    m_save->setEnabled(m_made.has_value());
}

void PacketsPage::savePdf()
{
    if (m_made)
        askWhereToSave(this, suggestedFile(m_made->packet), [this](const QString &path) { saveTo(path); });
}

void PacketsPage::saveTo(const QString &path)
{
    if (!m_made)
        return;
    showBusy(tr("Writing the PDF"), 0, 1);
    PaperOptions paper;
    paper.paper = m_options->paper();
    m_maker->save(m_made->packet, paper, path);
}

void PacketsPage::print()
{
    if (m_made)
        askForPrinter(this, m_options->paper(), m_made->packet.title, m_made->result.pages,
                      [this](std::unique_ptr<QPrinter> printer, int first, int last) { printOn(std::move(printer), first, last); });
}

void PacketsPage::printOn(std::unique_ptr<QPrinter> printer, int first, int last)
{
    if (!m_made)
        return;
    showBusy(tr("Printing"), 0, last - first + 1);
    m_printing->start(std::move(printer), m_made->pdf, first, last);
}

} // namespace credence
