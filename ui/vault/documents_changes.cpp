// What is done with the list of documents: filtered by words, and documents taken out of it.
#include "ui/vault/documents_view.h"

#include "core/actions/filing.h"
#include "core/portfolio/portfolio.h"
#include "ui/kit/choice.h"
#include "ui/kit/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>

namespace credence {

/// What is typed is looked for in the rows at once, and in the documents when typing pauses.
void DocumentsView::filter()
{
    const QString words = m_filter->text().trimmed();
    const auto inside = m_portfolio && words.size() > 1 ? m_portfolio->idsOfDocumentsWith(words) : Result<QStringList>(QStringList());
    m_rows.setWords(words, inside ? QSet<QString>(inside->cbegin(), inside->cend()) : QSet<QString>());
    m_rows.setGroup(m_group->value());
    const bool nothing = (!words.isEmpty() || !m_group->value().isEmpty()) && m_rows.rowCount() == 0;
    m_hint->setText(nothing && words.isEmpty() ? tr("No document is of this kind. “Show: all” brings back the others.")
                    : nothing ? tr("No document says “%1”, neither in its name nor on its pages. Esc shows all again.").arg(words)
                            : tr("Choose a document to see its page, what it proves and when it lapses."));
    showSelected();
}

/// Each with its number, so that what was set aside does not get out of sight.
void DocumentsView::showGroups()
{
    QHash<QString, int> counts;
    for (const auto &document : m_snapshot.documents) {
        for (const QString &group : groupsOf(*document))
            ++counts[group];
    }
    QList<std::pair<QString, QString>> values{{QString(), tr("all")}};
    for (const auto &[key, words] : documentGroups())
        values.append({key, QStringLiteral("%1 (%2)").arg(words).arg(counts.value(key))});
    m_group->setValues(values);
}

void DocumentsView::showMenu(const QPoint &place)
{
    const Document *document = selected();
    if (!document)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, &DocumentsView::openOutside);
    connect(menu->addAction(tr("Save a copy…")), &QAction::triggered, this, &DocumentsView::saveCopy);
    connect(menu->addAction(tr("Review it")), &QAction::triggered, this, &DocumentsView::backToInbox);
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("Delete"));
    remove->setShortcut(QKeySequence::Delete); // to be seen; the table itself takes the key
    connect(remove, &QAction::triggered, this, &DocumentsView::removeSelected);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

/// What was deleted here and is there again.
QStringList DocumentsView::takeRestored()
{
    QStringList back;
    for (const auto &document : m_snapshot.documents) {
        if (m_removed.removeOne(document->id.text))
            back << document->id.text;
    }
    return back;
}

/// At once, with a way back: what it proved is named, for it has one proof less.
void DocumentsView::removeSelected()
{
    const DocumentRow *row = m_model.find(m_table->selectedIds().value(0));
    if (!row || !m_portfolio)
        return;
    const QString id = row->document->id.text;
    const QString name = row->document->name;
    const QString attached = row->attached;
    const int place = m_table->currentIndex().row();
    if (auto removed = removeDocuments(*m_portfolio, {row->document->id}); !removed)
        return Q_EMIT failed(removed.error());
    m_removed << id;
    Q_EMIT noticed(attached.isEmpty() ? tr("Deleted “%1”.").arg(name) : tr("Deleted “%1”, which was a proof for: %2.").arg(name, attached), tr("Undo"), [this] {
        if (auto undone = m_portfolio ? m_portfolio->undo() : Result<>(); !undone)
            Q_EMIT failed(undone.error());
    });
    const int next = qMin(place, m_rows.rowCount() - 1);
    if (next >= 0)
        m_table->selectRow(next);
}

} // namespace credence
