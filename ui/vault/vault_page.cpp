#include "ui/vault/vault_page.h"

#include "core/portfolio/portfolio.h"
#include "ui/kit/drop_area.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/theme.h"
#include "ui/vault/document_words.h"
#include "ui/vault/documents_view.h"
#include "ui/vault/import_bar.h"
#include "ui/vault/quick_look.h"
#include "ui/vault/review_view.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace credence {

VaultPage::VaultPage(QWidget *parent)
    : WindowPage(parent), m_pages(1), m_queue(m_reader), m_stack(new QStackedWidget), m_bar(new ImportBar(m_queue)), m_review(new ReviewView(m_desk, m_pages, m_loader)),
      m_documents(new DocumentsView(m_pages, m_loader)),
      m_empty(new EmptyView(tr("Drop certificates here, or anywhere on the window: PDFs, scans, photos, whole folders. Credence reads them, you confirm, "
                               "and the originals are kept unchanged inside your portfolio."),
                            tr("Add files…")))
{
    build();
    connectParts();
}

void VaultPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::page);
    column->setSpacing(size::gap);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    for (QWidget *view : {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_review), static_cast<QWidget *>(m_documents)})
        m_stack->addWidget(view);
}

void VaultPage::connectParts()
{
    connect(m_empty, &EmptyView::started, this, &VaultPage::filesAsked);
    connect(m_review, &ReviewView::failed, this, &VaultPage::failed);
    connect(m_review, &ReviewView::noticed, this, &VaultPage::noticed);
    connect(m_documents, &DocumentsView::failed, this, &VaultPage::failed);
    connect(m_documents, &DocumentsView::noticed, this, &VaultPage::noticed);
    connect(m_documents, &DocumentsView::recordsAsked, this, [this](const QStringList &ids) {
        QStringList activities;
        for (const QString &id : ids)
            activities << (activityIn(m_snapshot, id) ? id : QString());
        for (const auto &capture : m_snapshot.captures)
            activities << (ids.contains(capture->id.text) ? capture->activity : QString());
        activities.removeAll(QString());
        activities.removeDuplicates();
        Q_EMIT goTo(activities.isEmpty() ? QStringLiteral("portfolio") : QStringLiteral("activities"), activities.isEmpty() ? ids : activities, {});
    });
    connect(m_documents, &DocumentsView::previewAsked, this, &VaultPage::preview);
    connect(m_review, &ReviewView::previewAsked, this, &VaultPage::preview);
    connect(m_documents, &DocumentsView::reviewAsked, this, [this](const QString &id) {
        m_browsing = false;
        m_review->select(id);
        settleMode();
        m_review->focusList();
    });
    connect(m_review, &ReviewView::openAsked, this, [this](const QString &id) { showRecords({id}, {}); });
    connect(m_review, &ReviewView::closed, this, [this] {
        Q_EMIT settled(); // what was said of a draft ends with the review
        m_browsing = true;
        settleMode();
    });
    connect(m_desk.model(), &QAbstractItemModel::modelReset, this, &VaultPage::settleMode);
    connect(&m_desk, &ReviewDesk::came, this, [this](const QString &key) {
        m_browsing = false;
        m_review->select(key);
        settleMode();
    });
    connect(m_review, &ReviewView::settled, this, &VaultPage::settled);
    connect(&m_desk, &ReviewDesk::stepsChanged, this, &VaultPage::stepsChanged);
    connect(&m_queue, &ImportQueue::lineDone, this, &VaultPage::follow);
    connect(&m_queue, &ImportQueue::finished, this, &VaultPage::finishImport);
}

void VaultPage::startFirst()
{
    m_firstComes = !m_queue.isBusy(); // else they join others that come
    if (!m_firstComes)
        m_proofFor.clear();
}

void VaultPage::follow(const ImportLine &line)
{
    QString key = line.state == ImportState::Stored ? line.document.text : QString();
    if (line.state == ImportState::Duplicate)
        key = m_desk.note(ReviewItem::Kind::SameBytes, line.name, line.sentence, line.document);
    // A single file that was refused is one sentence (below); of several, each is named in the list.
    if (line.state == ImportState::Refused && m_queue.lines().size() > 1)
        m_desk.note(ReviewItem::Kind::Refused, line.name, line.sentence, {});
    if (!m_firstComes || key.isEmpty())
        return;
    m_firstComes = false;
    m_first = key;
    if (const QString record = std::exchange(m_proofFor, {}); !record.isEmpty() && line.state == ImportState::Stored)
        m_desk.expectProof(line.document, record);
    chooseFirst();
}

/// What was dropped is what the person wants to see; the others wait their turn.
void VaultPage::chooseFirst()
{
    if (m_first.isEmpty() || m_desk.model()->rowOf(m_first) < 0)
        return;
    m_review->select(std::exchange(m_first, {}));
}

void VaultPage::setPortfolio(Portfolio *portfolio)
{
    WindowPage::setPortfolio(portfolio);
    if (m_look)
        m_look->close();
    m_loader.setPortfolio(portfolio);
    m_queue.setPortfolio(portfolio, {});
    m_desk.setPortfolio(portfolio);
    m_review->setPortfolio(portfolio);
    m_documents->setPortfolio(portfolio);
    m_browsing = m_firstComes = false;
    m_first.clear();
}

void VaultPage::showSnapshot(const Snapshot &snapshot, const QList<Standing> &, QDate today)
{
    m_snapshot = snapshot;
    m_queue.setPortfolio(portfolio(), today);
    m_review->showSnapshot(snapshot, today);
    m_desk.showSnapshot(snapshot, today);
    m_documents->showSnapshot(snapshot, today);
    chooseFirst();
    settleMode();
}

VaultPage::Mode VaultPage::modeFor(const Snapshot &snapshot) const
{
    if (m_desk.hasItems() && !m_browsing)
        return Mode::Review;
    return snapshot.documents.isEmpty() && !m_queue.isBusy() ? Mode::Empty : Mode::Documents;
}

void VaultPage::settleMode() { showMode(modeFor(m_snapshot)); }

void VaultPage::showMode(Mode mode)
{
    m_mode = mode;
    QWidget *view = mode == Mode::Review ? static_cast<QWidget *>(m_review) : mode == Mode::Documents ? static_cast<QWidget *>(m_documents) : m_empty;
    if (m_stack->currentWidget() == view)
        return;
    m_stack->setCurrentWidget(view);
    Q_EMIT stepsChanged();
    if (mode == Mode::Review && isVisible())
        m_review->focusList();
}

void VaultPage::showRecords(const QStringList &ids, const QString &)
{
    const bool waits = ids.size() == 1 && m_desk.model()->rowOf(ids.first()) >= 0;
    m_browsing = !waits;
    settleMode();
    if (waits)
        m_review->select(ids.first());
    else
        m_documents->select(ids);
}

void VaultPage::preview(const QString &documentId)
{
    const auto snapshot = portfolio() ? portfolio()->snapshot() : nullptr; // another page may be in front, and this one behind
    const Document *document = snapshot ? documentIn(*snapshot, {documentId}) : nullptr;
    if (!document)
        return;
    if (!m_look)
        m_look = new QuickLook(m_loader, m_pages, window());
    m_look->show(*document);
}

bool VaultPage::startFilter()
{
    if (m_mode != Mode::Documents)
        return false;
    m_documents->startFilter();
    return true;
}

void VaultPage::addFiles(const QStringList &paths)
{
    m_browsing = false;
    startFirst();
    m_queue.add(paths);
    settleMode();
}

bool VaultPage::bringIn(const Brought &what)
{
    if (what.isEmpty())
        return false;
    m_browsing = false;
    startFirst();
    if (!what.paths.isEmpty())
        m_queue.add(what.paths);
    else if (!what.bytes.isEmpty())
        m_queue.addBytes(what.bytes, what.name);
    else
        m_queue.addPicture(what.picture, what.name);
    settleMode();
    return true;
}

void VaultPage::finishImport()
{
    m_firstComes = false;
    m_proofFor.clear();
    Q_EMIT stepsChanged(); // its batches are one step now
    const qsizetype refused = m_queue.count(ImportState::Refused);
    if (const auto &why = m_queue.failure())
        Q_EMIT failed(Error{why->kind, tr("%1 %2 Add the files again when that is mended; those that are here already are passed over.").arg(importSentence(m_queue), why->sentence), why->detail});
    else if (m_queue.lines().size() == 1 && refused == 1)
        Q_EMIT failed(Error{ErrorKind::Invalid, m_queue.lines().constFirst().sentence, {}});
    else
        Q_EMIT noticed(importSentence(m_queue), {}, {});
    settleMode();
}

void VaultPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && bringIn(broughtIn(*QApplication::clipboard()->mimeData())))
        return;
    WindowPage::keyPressEvent(event);
}

} // namespace credence
