#include "ui/vault/documents_view.h"

#include "core/actions/filing.h"
#include "core/base/durable_file.h"
#include "core/portfolio/portfolio.h"
#include "ui/kit/background.h"
#include "ui/kit/card.h"
#include "ui/kit/choice.h"
#include "ui/kit/expiry_note.h"
#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/vault/document_files.h"
#include "ui/vault/document_inspector.h"
#include "ui/vault/document_loader.h"
#include "ui/vault/document_preview.h"
#include "ui/vault/fixity_check.h"
#include "ui/vault/page_source.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace credence {

DocumentsView::DocumentsView(ReaderClient &reader, DocumentLoader &loader, QWidget *parent)
    : QWidget(parent), m_reader(reader), m_loader(loader), m_header(new PageHeader(tr("Vault"))), m_expiry(new ExpiryNote), m_filter(new QLineEdit), m_group(new FilterButton(tr("Show"))), m_review(button({}, Weight::Primary)),
      m_check(button(tr("Check all files"))), m_table(new TableView(tr("Documents"))), m_hint(label({}, Type::Small, Ink::Muted)), m_side(new QStackedWidget), m_inspector(new DocumentInspector),
      m_fixity(new FixityCheck(this))
{
    build();
    connectParts();
}

void DocumentsView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gap);
    m_filter->setPlaceholderText(tr("Filter documents"));
    m_filter->setAccessibleName(tr("Filter documents"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(200);
    m_check->setToolTip(tr("Checks the portfolio, reads every file again and proves that its bytes are those that were kept"));
    auto *columns = new QToolButton;
    columns->setObjectName(QStringLiteral("choice"));
    columns->setText(tr("Columns") + QStringLiteral(" ▾"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setFocusPolicy(Qt::StrongFocus);
    columns->setMenu(new QMenu(columns));
    connect(columns->menu(), &QMenu::aboutToShow, this, [this, columns] { m_table->fillColumnsMenu(columns->menu(), 1); });
    m_header->add(m_filter);
    m_header->add(m_group);
    m_header->add(columns);
    m_header->add(m_check);
    m_header->add(m_review);
    column->addWidget(m_header);
    column->addWidget(m_expiry);

    m_rows.setSourceModel(&m_model);
    m_rows.setSortRole(DocumentModel::SortRole);
    m_rows.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(&m_rows);
    m_table->setSortingEnabled(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(DocumentModel::Added, Qt::DescendingOrder);
    const QList<int> widths{240, 128, 144, 100, 92, 90, 68}; // "lapsed 30 Nov 2026" is whole
    for (int i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(i, widths[i]);
    m_table->setStretchColumn(DocumentModel::Name, 250);
    m_table->setGivingWay({DocumentModel::Size, DocumentModel::Kind, DocumentModel::Expires, DocumentModel::Added});
    m_table->restoreColumns();
    auto *left = new Card;
    left->setPadding(1);
    left->body()->addWidget(m_table);
    auto *right = new Card;
    right->setPadding(1);
    right->setFixedWidth(372);
    m_hint->setText(tr("Choose a document to see its page, what it proves and when it lapses."));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(40, 0, 40, 0);
    m_side->addWidget(m_hint);
    m_side->addWidget(m_inspector);
    right->body()->addWidget(m_side);
    auto *row = new QHBoxLayout;
    row->setSpacing(size::gap);
    row->addWidget(left, 1);
    row->addWidget(right);
    column->addLayout(row, 1);
}

void DocumentsView::connectParts()
{
    m_lookInside.setSingleShot(true);
    m_lookInside.setInterval(120);
    connect(&m_lookInside, &QTimer::timeout, this, &DocumentsView::filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) { text.isEmpty() ? filter() : m_lookInside.start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, &DocumentsView::filter);
    connect(m_group, &FilterButton::valueChanged, this, &DocumentsView::filter);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &DocumentsView::showMenu);
    connect(m_table, &TableView::idsSelected, this, &DocumentsView::showSelected);
    connect(m_table, &TableView::opened, this, &DocumentsView::openOutside);
    connect(m_review, &QPushButton::clicked, this, [this] { Q_EMIT reviewAsked({}); });
    connect(m_check, &QPushButton::clicked, this, &DocumentsView::checkFiles);
    connect(m_inspector, &DocumentInspector::edited, this, &DocumentsView::save);
    connect(m_inspector, &DocumentInspector::openAsked, this, &DocumentsView::openOutside);
    connect(m_inspector, &DocumentInspector::saveAsked, this, &DocumentsView::saveCopy);
    connect(m_inspector, &DocumentInspector::reviewAsked, this, &DocumentsView::backToInbox);
    connect(m_inspector, &DocumentInspector::recordsAsked, this, &DocumentsView::recordsAsked);
    connect(m_fixity, &FixityCheck::progressed, this, &DocumentsView::showHeader);
    connect(m_fixity, &FixityCheck::finished, this, &DocumentsView::sayChecked);
    connect(m_expiry, &ExpiryNote::asked, this, &DocumentsView::select);
    m_table->installEventFilter(this);
}

void DocumentsView::sayChecked()
{
    const QStringList &damaged = m_fixity->damaged();
    m_behind = true; // the states of the rows
    catchUp();
    if (!m_fixity->file())
        return Q_EMIT failed(m_fixity->file().error());
    if (damaged.isEmpty())
        return Q_EMIT noticed(tr("The portfolio is sound, and all %1 are byte for byte as they were kept.").arg(countText(m_fixity->count(), tr("file"))), {}, {});
    Q_EMIT failed(Error{ErrorKind::Damaged,
                        tr("%1 changed since it was kept: %2. Everything else is sound. Add the original again, which puts it in its place, or take it from a backup.", nullptr, int(damaged.size()))
                            .arg(countText(damaged.size(), tr("file")), damaged.join(QStringLiteral(", "))),
                        {}});
}

/// Space looks at the document and Del deletes it, as everywhere.
bool DocumentsView::eventFilter(QObject *watched, QEvent *event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (watched != m_table || (key != Qt::Key_Space && key != Qt::Key_Delete) || !selected())
        return QWidget::eventFilter(watched, event);
    if (key == Qt::Key_Delete)
        removeSelected();
    else
        Q_EMIT previewAsked(selected()->id.text);
    return true;
}

void DocumentsView::setPortfolio(Portfolio *portfolio)
{
    m_fixity->forget();
    m_portfolio = portfolio;
    m_drawn.clear();
    m_removed.clear();
}

void DocumentsView::showSnapshot(const Snapshot &snapshot, QDate today)
{
    m_snapshot = snapshot;
    m_today = today;
    m_behind = true;
    if (isVisible())
        catchUp();
}

void DocumentsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    catchUp();
}

void DocumentsView::catchUp()
{
    if (!std::exchange(m_behind, false))
        return;
    m_inspector->setRecords(attachableChoices(m_snapshot));
    const QStringList back = takeRestored();
    const QStringList chosen = back.isEmpty() ? m_table->selectedIds() : back;
    m_model.setRows(documentRows(m_snapshot, m_today, m_fixity->damagedIds()));
    m_expiry->show(m_snapshot, m_today);
    showGroups();
    if (!chosen.isEmpty())
        m_table->selectIds(chosen);
    showSelected();
    showHeader();
}

void DocumentsView::showHeader()
{
    qint64 bytes = 0;
    qsizetype inbox = 0;
    for (const auto &document : m_snapshot.documents) {
        bytes += document->size;
        inbox += document->filing == Filing::Inbox ? 1 : 0;
    }
    m_header->setLine(m_fixity->isRunning() ? tr("Checking file %1 of %2…").arg(m_fixity->done()).arg(m_fixity->count())
                                            : tr("%1, %2, kept unchanged inside your portfolio.").arg(countText(m_snapshot.documents.size(), tr("document")), fileSizeText(bytes)));
    m_check->setText(m_fixity->isRunning() ? tr("Stop checking") : tr("Check all files"));
    m_review->setVisible(inbox > 0);
    m_review->setText(tr("Review %1").arg(inbox));
}

const Document *DocumentsView::selected() const
{
    const DocumentRow *row = m_model.find(m_table->selectedIds().value(0));
    return row ? row->document.get() : nullptr;
}

void DocumentsView::showSelected()
{
    const DocumentRow *row = m_model.find(m_table->selectedIds().value(0));
    m_side->setCurrentIndex(row ? 1 : 0);
    if (!row)
        return;
    m_inspector->show(*row);
    const QString id = row->document->id.text;
    if (id == m_drawn || !m_portfolio)
        return;
    m_drawn = id;
    showOn(*m_inspector->preview()->page(), *row->document, {.count = row->document->pages.value_or(1)}, m_loader, m_reader, [this, id] { return m_drawn == id; });
}

void DocumentsView::select(const QStringList &ids)
{
    catchUp();
    m_filter->clear();
    m_group->setValue({});
    m_table->selectIds(ids);
    m_table->setFocus(Qt::OtherFocusReason);
}

void DocumentsView::startFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DocumentsView::save(const Document &document)
{
    if (!m_portfolio)
        return;
    if (auto changed = changeDocument(*m_portfolio, document); !changed)
        Q_EMIT failed(changed.error());
}

void DocumentsView::backToInbox()
{
    const Document *document = selected();
    if (!document)
        return;
    Document waiting = *document;
    if (waiting.filing != Filing::Inbox) {
        waiting.filing = Filing::Inbox;
        save(waiting);
    }
    Q_EMIT reviewAsked(waiting.id.text);
}

void DocumentsView::withBytes(const std::function<void(const Document &, const QByteArray &)> &then)
{
    const Document *document = selected();
    if (!document)
        return;
    m_loader.load(document->sha256, this, [this, document = *document, then](const Result<QByteArray> &bytes) {
        if (bytes)
            then(document, *bytes);
        else
            Q_EMIT failed(bytes.error());
    });
}

void DocumentsView::openOutside()
{
    withBytes([this](const Document &document, const QByteArray &bytes) {
        apart(
            *QThreadPool::globalInstance(), this, [document, bytes] { return copyToOpen(bytes, document); },
            [this, document](const Result<QString> &copy) {
                const auto opened = copy ? openWithSystem(*copy, document) : Result<>(copy.error());
                if (!opened)
                    Q_EMIT failed(opened.error());
            });
    });
}

void DocumentsView::saveCopy()
{
    withBytes([this](const Document &document, const QByteArray &bytes) {
        auto *dialog = new QFileDialog(this, tr("Save a copy"), {}, {});
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(outsideName(document));
        connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) {
            apart(
                *QThreadPool::globalInstance(), this, [path, bytes] { return writeWhole(path, bytes); },
                [this, path](const Result<> &written) {
                    if (written)
                        Q_EMIT noticed(tr("Saved a copy as “%1”.").arg(path), {}, {});
                    else
                        Q_EMIT failed(written.error());
                });
        });
        dialog->open();
    });
}

void DocumentsView::checkFiles()
{
    if (!m_portfolio)
        return;
    if (m_fixity->isRunning())
        m_fixity->cancel();
    else
        m_fixity->start(*m_portfolio, m_snapshot.documents);
}

} // namespace credence
