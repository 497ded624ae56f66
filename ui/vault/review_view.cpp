#include "ui/vault/review_view.h"

#include "core/portfolio/portfolio.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/page_header.h"
#include "ui/kit/theme.h"
#include "ui/vault/document_preview.h"
#include "ui/vault/document_words.h"
#include "ui/vault/draft_form.h"
#include "ui/vault/draft_panel.h"
#include "ui/vault/document_loader.h"
#include "ui/vault/page_source.h"
#include "ui/vault/review_desk.h"
#include "ui/vault/review_words.h"
#include "ui/vault/same_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>

namespace credence {

ReviewView::ReviewView(ReviewDesk &desk, ReaderClient &reader, DocumentLoader &loader, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_loader(loader), m_header(new PageHeader(tr("Review"))), m_aside(button(tr("Set aside"))), m_skip(button(tr("Skip this one"))),
      m_fileAll(button({})), m_fileNext(button({}, Weight::Primary)), m_list(listView(tr("Documents to review"))), m_preview(new DocumentPreview),
      m_twin(new DocumentPreview), m_side(new QStackedWidget), m_panel(new DraftPanel), m_same(new SamePanel), m_all(button({}))
{
    build();
    connectParts();
    connectChanges();
    addShortcuts();
}

void ReviewView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gap);
    m_header->add(m_aside);
    m_header->add(m_skip);
    m_header->add(m_fileAll);
    m_header->add(m_fileNext);
    m_aside->setToolTip(tr("Nothing to file from it: it no longer waits and stays in the vault, where “Show: set aside” finds it (Ctrl+Shift+Delete)"));
    m_skip->setToolTip(tr("To the next one; this one goes on waiting (Ctrl+Down)"));
    m_fileNext->setToolTip(tr("Enter"));
    m_fileAll->setToolTip(tr("Ctrl+Enter files every document that was read surely and is not recorded yet"));
    column->addWidget(m_header);
    auto *row = new QHBoxLayout;
    row->setSpacing(size::gap);
    auto *left = new Card;
    left->setPadding(8);
    left->setFixedWidth(226);
    m_list->setModel(m_desk.model());
    left->body()->addWidget(m_list);
    m_all->setObjectName(QStringLiteral("link"));
    m_all->setFont(credence::font(Type::Small));
    m_all->setToolTip(tr("Everything in the vault; what waits here stays (Esc)"));
    left->body()->addWidget(m_all, 0, Qt::AlignLeft);
    row->addWidget(left);
    auto *papers = new QVBoxLayout; // certificates are mostly wide: two of them go below each other
    papers->setSpacing(size::gap);
    papers->addWidget(m_preview, 1);
    m_twin->hide();
    papers->addWidget(m_twin, 1);
    row->addLayout(papers, 1);
    auto *right = new Card;
    right->setPadding(1);
    right->setFixedWidth(372);
    m_side->addWidget(m_panel);
    m_side->addWidget(m_same);
    right->body()->addWidget(m_side);
    row->addWidget(right);
    column->addLayout(row, 1);
}

void ReviewView::connectParts()
{
    connect(m_aside, &QPushButton::clicked, this, &ReviewView::putAway);
    connect(m_skip, &QPushButton::clicked, this, &ReviewView::skip);
    connect(m_fileAll, &QPushButton::clicked, this, &ReviewView::fileConfident);
    connect(m_fileNext, &QPushButton::clicked, this, &ReviewView::fileAndNext);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        const ReviewItem *item = m_desk.model()->at(now.row());
        if (!item || item->key == m_current)
            return;
        m_current = item->key;
        showCurrent();
    });
    connect(m_desk.model(), &QAbstractItemModel::modelReset, this, &ReviewView::restore);
    connect(&m_desk, &ReviewDesk::opened, this, [this](int opened) {
        if (opened == row())
            showCurrent();
    });
    connect(&m_desk, &ReviewDesk::sureChanged, this, [this] {
        showTwin();
        showButtons();
    });
    connect(m_panel, &DraftPanel::edited, this, [this] {
        if (row() >= 0)
            m_desk.edit(row(), m_panel->drafts());
        if (m_complained && m_panel->problem().isEmpty()) {
            m_complained = false;
            Q_EMIT settled();
        }
        showTwin();
        showButtons();
    });
    connect(m_panel, &DraftPanel::leftOut, this, [this](int draft, bool out) {
        m_desk.leaveOut(row(), draft, out);
        showButtons();
    });
    connect(m_panel, &DraftPanel::draftShown, this, [this] {
        showMarks();
        turnToDraft();
        showTwin();
    });
    connect(m_panel->form(), &DraftForm::entered, &m_desk, &ReviewDesk::endEdit);
    connect(m_panel->form(), &DraftForm::entered, m_preview->page(), &PageView::emphasize);
    connect(m_preview->page(), &PageView::markClicked, m_panel->form(), &DraftForm::focusField);
    connect(m_same, &SamePanel::openAsked, this, &ReviewView::openAsked);
    connect(m_all, &QPushButton::clicked, this, &ReviewView::closed);
}

int ReviewView::row() const { return m_desk.model()->rowOf(m_current); }

void ReviewView::setPortfolio(Portfolio *portfolio)
{
    m_portfolio = portfolio;
    m_current.clear();
    clearPage();
}

void ReviewView::clearPage()
{
    m_preview->page()->clear();
    m_drawn.clear();
}

void ReviewView::showSnapshot(const Snapshot &snapshot, QDate today)
{
    m_snapshot = snapshot;
    m_today = today;
    m_panel->setSnapshot(snapshot, today);
    restore();
}

void ReviewView::restore()
{
    const int lines = m_desk.model()->rowCount();
    const int found = row();
    m_row = found >= 0 ? found : qBound(0, m_row, qMax(0, lines - 1));
    const ReviewItem *item = m_desk.model()->at(m_row);
    const QString key = item ? item->key : QString();
    const bool another = key != m_current;
    m_current = key;
    m_list->setCurrentIndex(m_desk.model()->index(m_row));
    if (another)
        showCurrent();
    showButtons();
}

void ReviewView::select(const QString &key)
{
    const int wanted = m_desk.model()->rowOf(key);
    if (wanted >= 0)
        m_list->setCurrentIndex(m_desk.model()->index(wanted));
}

void ReviewView::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

/// `shown` names the document that this view is to show, also when the bytes come later.
void ReviewView::showPage(PageView &view, const Document &document, const Reading &reading, const QString &shown)
{
    const bool twin = &view == m_twin->page();
    showOn(view, document, {reading.pageSizes, reading.turns, document.pages.value_or(reading.pages)}, m_loader, m_reader, [this, twin, shown] { return shown == (twin ? m_twinShown : m_drawn); });
}

void ReviewView::showCurrent()
{
    m_row = qMax(0, row());
    m_desk.openNow(m_row);
    const ReviewItem *item = m_desk.model()->at(m_row);
    if (!item || item->key != m_current)
        return clearPage();
    const bool waiting = item->kind == ReviewItem::Kind::Waiting;
    m_side->setCurrentWidget(waiting ? static_cast<QWidget *>(m_panel) : m_same);
    const Document *document = documentIn(m_snapshot, item->document);
    const QString drawn = std::exchange(m_drawn, document ? document->id.text : QString());
    if (document && drawn != m_drawn)
        showPage(*m_preview->page(), *document, waiting ? item->reading : Reading(), m_drawn);
    else if (!document)
        m_preview->page()->showSentence(item->sentence);
    if (waiting)
        m_panel->show(*item);
    else
        m_same->show(*item, m_snapshot);
    showMarks();
    showTwin();
    showButtons();
}

void ReviewView::showMarks()
{
    const ReviewItem *item = m_desk.model()->at(row());
    const bool waiting = item && item->kind == ReviewItem::Kind::Waiting && m_panel->current() < item->drafts.size();
    m_preview->page()->setMarks(waiting ? marksOf(item->drafts[m_panel->current()].read) : QList<PageMark>());
    if (waiting)
        m_preview->page()->emphasize({});
}

/// Choosing an activity turns to its page; the same shown again leaves the page where the person turned.
void ReviewView::turnToDraft()
{
    const QString shown = QStringLiteral("%1 %2").arg(m_current).arg(m_panel->current());
    if (std::exchange(m_turnedFor, shown) == shown)
        return;
    const QList<PageMark> &marks = m_preview->page()->marks();
    const auto first = std::min_element(marks.cbegin(), marks.cend(), [](const PageMark &a, const PageMark &b) { return a.place.page < b.place.page; });
    if (first != marks.cend())
        m_preview->page()->goTo(first->place.page);
}

void ReviewView::showTwin()
{
    const ReviewItem *item = m_desk.model()->at(row());
    const int draft = m_panel->current();
    const bool alike = item && draft < item->found.size() && item->found[draft].duplicateOf;
    const int waiting = item && !alike && !item->like.isEmpty() ? m_desk.model()->rowOf(item->likeKey) : -1;
    const ReviewItem *other = waiting >= 0 ? m_desk.model()->at(waiting) : nullptr; // waits too
    const Document *twin = other ? documentIn(m_snapshot, other->document) : nullptr;
    if (alike) {
        for (const auto &document : m_snapshot.documents) {
            if (document->about.contains(item->found[draft].duplicateOf->text) && document->id != item->document)
                twin = document.get();
        }
    }
    m_twin->setVisible(twin);
    m_preview->setCaption(twin ? tr("This document") : QString());
    const QString key = twin ? twin->id.text : QString();
    if (twin && key != std::exchange(m_twinShown, key)) {
        m_twin->setCaption((other ? tr("Waits too: %1") : tr("Recorded already: %1")).arg(twin->name));
        showPage(*m_twin->page(), *twin, other ? other->reading : Reading(), key);
    }
    m_twinShown = key;
}

void ReviewView::showButtons()
{
    const auto &items = m_desk.model()->items();
    const auto waiting = std::count_if(items.cbegin(), items.cend(), [](const ReviewItem &item) { return item.kind == ReviewItem::Kind::Waiting; });
    m_header->setTitle(waiting == 0 ? tr("Nothing waits for review") : waiting == 1 ? tr("Review 1 document") : tr("Review %1 documents").arg(waiting));
    m_header->setLine(waiting == 0 ? tr("These files changed nothing.") : tr("Every field shows where it was read. Nothing is filed until you confirm."));
    m_all->setText(tr("All documents (%1)").arg(m_snapshot.documentTotal));
    const int sure = m_desk.sureCount();
    m_fileAll->setText(tr("File all confident (%1)").arg(sure));
    m_fileAll->setEnabled(sure > 0);
    m_fileAll->setVisible(waiting > 0);
    const ReviewItem *item = m_desk.model()->at(row());
    const bool isWaiting = item && item->kind == ReviewItem::Kind::Waiting;
    const auto filed = item ? item->drafts.size() - item->leftOut.count(true) : 0;
    m_fileNext->setText(!isWaiting && item ? tr("Next ⏎") : filed > 1    ? tr("File %1 and next ⏎").arg(filed)
                                                        : filed == 1 ? tr("File and next ⏎")
                                                                     : tr("Keep without activity ⏎"));
    m_fileNext->setEnabled(item);
    m_aside->setVisible(isWaiting);
    m_skip->setVisible(isWaiting);
}

void ReviewView::fileAndNext()
{
    const ReviewItem *item = m_desk.model()->at(row());
    if (!item)
        return;
    if (item->kind != ReviewItem::Kind::Waiting)
        return putAway();
    if (const QString problem = m_panel->problem(); !problem.isEmpty()) {
        Q_EMIT failed(Error{ErrorKind::Invalid, problem, {}});
        m_complained = true;
        return m_panel->form()->focusProblem();
    }
    if (asksForDay(*item) || asksForProof(*item))
        return;
    const bool typing = m_panel->isAncestorOf(QApplication::focusWidget());
    const QString name = item->name;
    if (auto filed = m_desk.file(row()); !filed) {
        Q_EMIT failed(filed.error());
        return;
    }
    offerUndo(tr("Filed “%1”.").arg(name));
    if (typing && m_side->currentWidget() == m_panel)
        m_panel->form()->focusFirst();
}

/// Without a day it counts for nothing, and with one to come before it took place: asks once, before it is filed so.
bool ReviewView::asksForDay(const ReviewItem &item)
{
    for (int i = 0; i < item.drafts.size(); ++i) {
        const Draft &draft = item.drafts[i];
        const QDate day = creditDay(draft.activity);
        if (item.leftOut.value(i) || draft.duplicateOf || (day.isValid() && day <= m_today) || m_askedForDay == item.key)
            continue;
        m_askedForDay = item.key;
        Q_EMIT noticed(day.isValid() ? tr("“%1” is on %2, which lies after today, so it would be filed as planned. Correct the day, or press Enter again to file it so.").arg(draft.activity.title, dayText(day))
                       : draft.activity.credits.isEmpty() ? tr("“%1” has no day and no credits, so it counts toward nothing. Type them from the page, or press Enter again to file it so.").arg(draft.activity.title)
                                                        : tr("“%1” has no day, so it counts in no cycle. Type it from the page, or press Enter again to file it so.").arg(draft.activity.title),
                       {}, {});
        m_panel->showDraft(i);
        m_panel->form()->focusField(DraftForm::tr("From"));
        return true;
    }
    return false;
}

/// What was only legible proves nothing: asks once, unless the person typed something.
bool ReviewView::asksForProof(const ReviewItem &item)
{
    if (item.edited || !item.reading.activities.isEmpty() || m_askedForDay == item.key)
        return false;
    m_askedForDay = item.key;
    Q_EMIT noticed(tr("Nothing on this paper proves “%1”. Check the fields and type what is missing, or press Enter again to file it so.").arg(item.drafts.first().activity.title), {}, {});
    return true;
}

void ReviewView::fileConfident()
{
    const auto filed = m_desk.fileSure();
    if (!filed) {
        Q_EMIT failed(filed.error());
        return;
    }
    offerUndo(*filed == 1 ? tr("Filed 1 document.") : tr("Filed %1 documents.").arg(*filed));
}

void ReviewView::offerUndo(const QString &sentence)
{
    Q_EMIT noticed(sentence, tr("Undo"), [this] {
        if (auto undone = m_portfolio ? m_portfolio->undo() : Result<>(); !undone)
            Q_EMIT failed(undone.error());
    });
}

void ReviewView::skip()
{
    const int lines = m_desk.model()->rowCount();
    const ReviewItem *item = m_desk.model()->at(row());
    if (!item)
        return;
    if (lines == 1) {
        const QString name = item->name;
        Q_EMIT closed();
        Q_EMIT noticed(tr("“%1” goes on waiting in the vault.").arg(name), {}, {});
        return;
    }
    if (row() == lines - 1)
        Q_EMIT noticed(tr("That was the last one. What you skipped goes on waiting; here is the first again."), {}, {});
    m_list->setCurrentIndex(m_desk.model()->index((row() + 1) % lines));
}

void ReviewView::putAway()
{
    const ReviewItem *item = m_desk.model()->at(row());
    if (!item)
        return;
    const bool waiting = item->kind == ReviewItem::Kind::Waiting;
    const QString name = item->name;
    auto away = m_desk.putAway(row());
    if (!away)
        Q_EMIT failed(away.error());
    else if (waiting)
        offerUndo(tr("Set “%1” aside; it stays in the vault.").arg(name));
}

void ReviewView::keyPressEvent(QKeyEvent *event)
{
    QWidget *focus = QApplication::focusWidget();
    if (event->key() == Qt::Key_Escape) {
        if (m_list->hasFocus())
            Q_EMIT closed();
        else
            focusList();
        return;
    }
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    // On a button Enter presses it; a check box or radio button is changed with Space, and on it Enter files.
    auto *pressed = qobject_cast<QAbstractButton *>(focus);
    if (pressed && !qobject_cast<QCheckBox *>(focus) && !qobject_cast<QRadioButton *>(focus))
        pressed->click();
    else
        fileAndNext();
}

} // namespace credence
