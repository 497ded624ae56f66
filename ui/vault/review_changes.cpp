// What the review does to its drafts besides filling them in, and the keys for it.
#include "ui/vault/review_view.h"

#include "core/activities/draft_parts.h"
#include "ui/vault/document_preview.h"
#include "ui/vault/draft_form.h"
#include "ui/vault/draft_panel.h"
#include "ui/vault/merge_dialog.h"
#include "ui/vault/review_desk.h"

#include <QListView>
#include <QShortcut>

namespace credence {

void ReviewView::connectChanges()
{
    connect(&m_desk, &ReviewDesk::failed, this, &ReviewView::failed);
    const auto shown = [this](int draft) {
        showCurrent();
        m_panel->showDraft(draft);
    };
    connect(m_panel, &DraftPanel::splitAsked, this, [this, shown](int draft) {
        m_desk.split(row(), draft);
        shown(draft + 1);
        m_panel->form()->focusFirst();
        Q_EMIT noticed(tr("Split in two. Say what each of them is; both are filed together."), tr("Join again"), [this, key = m_current, draft, shown] {
            if (key != m_current)
                return;
            m_desk.join(row(), draft);
            shown(draft);
        });
    });
    connect(m_panel, &DraftPanel::joinAsked, this, [this, shown](int draft) {
        m_desk.join(row(), draft);
        shown(draft);
    });
    connect(m_panel, &DraftPanel::startOverAsked, this, [this] { m_desk.startOver(row()); });
    connect(m_panel, &DraftPanel::mergeAsked, this, &ReviewView::merge);
}

void ReviewView::merge(int draft)
{
    const ReviewItem *item = m_desk.model()->at(row());
    if (!item || draft >= item->drafts.size())
        return;
    const QString refusal = refusalOf(item->drafts[draft]);
    if (!refusal.isEmpty()) {
        Q_EMIT failed(Error{ErrorKind::Invalid, refusal, {}});
        m_complained = true;
        return m_panel->form()->focusProblem();
    }
    auto *dialog = new MergeDialog(m_snapshot, item->drafts[draft], item->found.value(draft).duplicateOf.value_or(ActivityId()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, draft, key = m_current] {
        const int line = m_desk.model()->rowOf(key);
        if (line < 0 || !dialog->chosen())
            return;
        m_desk.merge(line, draft, dialog->merged());
        showCurrent();
        m_panel->showDraft(draft);
    });
    dialog->open();
}

void ReviewView::move(int lines)
{
    const int wanted = row() + lines;
    if (wanted >= 0 && wanted < m_desk.model()->rowCount())
        m_list->setCurrentIndex(m_desk.model()->index(wanted));
}

/// Those of the keyboard flow that no field takes.
void ReviewView::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto run) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    addActions(m_panel->changes()); // from the list as well
    add(Qt::CTRL | Qt::Key_Return, [this] { fileConfident(); });
    add(Qt::CTRL | Qt::Key_Down, [this] { move(1); });
    add(Qt::CTRL | Qt::Key_Up, [this] { move(-1); });
    add(Qt::CTRL | Qt::Key_PageDown, [this] { m_panel->showDraft(m_panel->current() + 1); });
    add(Qt::CTRL | Qt::Key_PageUp, [this] { m_panel->showDraft(m_panel->current() - 1); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete, [this] { putAway(); }); // Ctrl+Delete is a word in a field
    auto *look = new QShortcut(Qt::Key_Space, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(look, &QShortcut::activated, this, [this] {
        if (const ReviewItem *item = m_desk.model()->at(row()))
            Q_EMIT previewAsked(item->document.text);
    });
    add(Qt::Key_F6, [this] { m_preview->page()->hasFocus() ? m_panel->form()->focusFirst() : m_preview->page()->setFocus(Qt::ShortcutFocusReason); });
}

} // namespace credence
