// A section with a list on the left and a form for the chosen record on the right, for every kind that needs no more.
#pragma once

#include "core/actions/loosening.h"
#include "core/actions/outcomes.h"
#include "core/outcomes/record_choices.h"
#include "core/outcomes/record_names.h"
#include "core/portfolio/portfolio.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/outcome_section.h"
#include "ui/kit/record_files.h"
#include "ui/kit/record_form.h"
#include "ui/kit/rows_model.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace credence {

/// What a kind says about itself: words, rows and its form.
template <class Noun> struct ListedKind {
    QString listName;   ///< accessible name of the list: "Artifacts"
    QString addText;    ///< "Add artifact"
    QString empty;      ///< the sentence that teaches
    QString startText;  ///< the button below it; empty: addText
    QString removed;    ///< "The artifact was deleted."
    QList<Shared<Noun>> Snapshot::*list;
    std::function<QList<OutcomeRow>(const QList<Shared<Noun>> &, const Snapshot &)> rows;
    std::function<Noun(const Snapshot &, QDate today)> fresh; ///< what a new one begins with
    std::function<void(RecordForm<Noun> &, const std::function<const Snapshot &()> &)> build;
    /// What a change brings with it, kept in the same step; may be empty.
    std::function<void(const Noun &before, Noun &after, QDate today)> tidy = {};
    int formWidth = 430;
    bool files = false; ///< the form ends with the documents on file about the record
};

template <class Noun> class ListSection : public OutcomeSection
{
public:
    explicit ListSection(const ListedKind<Noun> &kind, QWidget *parent = nullptr)
        : OutcomeSection(parent), m_kind(kind), m_model(new RowsModel(this)), m_view(listView(kind.listName)), m_inspector(new Inspector), m_stack(new QStackedWidget),
          m_form(m_inspector, [this](const auto &change) { apply(change); })
    {
        m_view->setModel(m_model);
        m_kind.build(m_form, [this]() -> const Snapshot & { return m_snapshot; });
        if (m_kind.files) {
            m_files = new RecordFiles;
            m_inspector->addField(tr("Files"), m_files);
            connect(m_files, &RecordFiles::opened, this, &OutcomeSection::opened);
        }
        m_inspector->addWidget(removal());
        m_inspector->addStretch();
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_stack);
        m_stack->addWidget(content());
        auto *empty = new EmptyView(kind.empty, kind.startText.isEmpty() ? kind.addText : kind.startText);
        connect(empty, &EmptyView::started, this, [this] { startNew(); });
        m_stack->addWidget(empty);
        connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showChosen(); });
        listenForDelete(m_view);
    }

    QString addText() const override { return m_kind.addText; }

    void showSnapshot(const Snapshot &snapshot, QDate today) override
    {
        m_snapshot = snapshot;
        m_today = today;
        const QString before = m_wanted.isEmpty() ? chosenId() : m_wanted;
        m_known = chainChoices(snapshot);
        const QSignalBlocker quiet(m_view->selectionModel());
        m_model->setRows(m_kind.rows(snapshot.*m_kind.list, snapshot));
        m_stack->setCurrentIndex((snapshot.*m_kind.list).isEmpty() ? 1 : 0);
        const QModelIndex kept = m_model->indexOf(before);
        if (kept.isValid())
            m_wanted.clear();
        m_view->setCurrentIndex(kept.isValid() ? kept : m_model->first());
        showChosen();
    }

    void startNew() override
    {
        if (!portfolio())
            return;
        const auto id = keepRecord(*portfolio(), m_kind.fresh(m_snapshot, m_today));
        if (!done(id))
            return;
        select(id->text);
        if (auto *first = m_inspector->findChild<LineField *>()) {
            first->setFocus();
            first->selectAll();
        }
    }

    bool select(const QString &id) override
    {
        const QModelIndex index = m_model->indexOf(id);
        m_wanted = index.isValid() ? QString() : id; // it may come with the next snapshot
        if (index.isValid())
            m_view->setCurrentIndex(index);
        return index.isValid();
    }

    QDate today() const { return m_today; }
    QString chosenId() const { return m_view->currentIndex().data(IdRole).toString(); }

private:
    QWidget *removal()
    {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 4, 0, 0);
        auto *remove = button(tr("Delete"));
        line->addWidget(remove);
        line->addStretch(1);
        connect(remove, &QPushButton::clicked, this, [this] { removeChosen(); });
        return row;
    }

    QWidget *content()
    {
        auto *whole = new QWidget;
        auto *row = new QHBoxLayout(whole);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(14);
        auto *listCard = new Card;
        listCard->setPadding(8);
        listCard->body()->addWidget(m_view);
        m_formCard = new Card;
        m_formCard->setPadding(1);
        m_formCard->body()->addWidget(m_inspector);
        row->addWidget(listCard, 1);
        m_formCard->setMinimumWidth(m_kind.formWidth - 90);
        m_formCard->setMaximumWidth(m_kind.formWidth + 120);
        row->addWidget(m_formCard, 1);
        return whole;
    }

    const Noun *chosen() const
    {
        const QString id = chosenId();
        for (const auto &one : m_snapshot.*m_kind.list) {
            if (one->id.text == id)
                return one.get();
        }
        return nullptr;
    }

    void showChosen()
    {
        const Noun *record = chosen();
        m_inspector->setEnabled(record);
        if (record)
            m_form.fill(*record, m_known);
        if (record && m_files)
            m_files->showFiles(record->id.text, m_snapshot.documents);
    }

    /// Changes what is stored, which may be ahead of what is shown: two changes can come before the first one shows itself.
    void apply(const typename RecordForm<Noun>::Change &change)
    {
        const Noun *shown = chosen();
        if (!shown || !portfolio())
            return;
        const auto current = portfolio()->snapshot();
        for (const auto &record : (*current).*m_kind.list) {
            if (record->id != shown->id)
                continue;
            Noun changed = *record;
            change(changed);
            if (m_kind.tidy)
                m_kind.tidy(*record, changed, m_today);
            if (changed != *record && !done(keepRecord(*portfolio(), changed)))
                m_form.fill(*record, m_known);
            return;
        }
    }

    void removeChosen() override
    {
        const Noun *record = chosen();
        if (!record || !portfolio())
            return;
        const QString also = dependentsText(dependentsOf(*portfolio()->snapshot(), {record->id.text}));
        if (done(removeRecord<Noun>(*portfolio(), record->id)))
            Q_EMIT noticed(also.isEmpty() ? m_kind.removed : tr("%1 Gone with it: %2.").arg(m_kind.removed, also), tr("Undo"), [this] { undoLast(); });
    }

    ListedKind<Noun> m_kind;
    Snapshot m_snapshot;
    QDate m_today;
    NamedIds m_known;
    QString m_wanted;
    RowsModel *m_model;
    QListView *m_view;
    Inspector *m_inspector;
    QStackedWidget *m_stack;
    Card *m_formCard = nullptr;
    RecordFiles *m_files = nullptr;
    RecordForm<Noun> m_form;
};

} // namespace credence
