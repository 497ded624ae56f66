#include "ui/activities/stack_section.h"

#include "core/actions/outcomes.h"
#include "ui/activities/stack_form.h"
#include "ui/kit/card.h"
#include "ui/kit/column.h"
#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/rows_model.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>

namespace credence {

namespace {

QString keyOf(const Stack &stack) { return stack.id.isNull() ? QStringLiteral("built-in:") + stack.name : stack.id.text; }

QList<OutcomeRow> rowsOf(const QList<StackProgress> &stacks)
{
    QList<OutcomeRow> own, built;
    for (const StackProgress &one : stacks) {
        const QString badge = one.ready ? StackSection::tr("ready") : StackSection::tr("%1 of %2").arg(one.earned.text(), one.needed.text());
        (one.stack.id.isNull() ? built : own) << OutcomeRow{keyOf(one.stack), one.stack.name, one.gap, badge, one.ready ? Tone::Green : one.earned > Credits{} ? Tone::Accent : Tone::Neutral};
    }
    QList<OutcomeRow> rows;
    if (!own.isEmpty())
        rows << OutcomeRow{{}, StackSection::tr("Your own · %1").arg(own.size()), {}, {}, Tone::Neutral} << own;
    return rows << OutcomeRow{{}, StackSection::tr("Built in · %1").arg(built.size()), {}, {}, Tone::Neutral} << built;
}

} // namespace

StackSection::StackSection(QWidget *parent)
    : OutcomeSection(parent), m_model(new RowsModel(this)), m_list(listView(tr("Stacks"))), m_card(new Card(tr("Stack"))), m_leads(label({}, Type::Small, Ink::Muted)), m_gap(label({})), m_parts(new QVBoxLayout),
      m_own(button(tr("Make it my own"))), m_edit(new Card(tr("Change this stack"))), m_form(new StackForm)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gap);
    auto *stacks = new Card;
    stacks->setPadding(8);
    m_list->setModel(m_model);
    stacks->body()->addWidget(m_list);
    row->addWidget(stacks, 34);
    m_own->setProperty("compact", true);
    m_own->setToolTip(tr("Copies it, so that you can change its parts."));
    m_card->addToTitle(m_own);
    for (QLabel *words : {m_leads, m_gap})
        words->setWordWrap(true);
    m_card->body()->addWidget(m_leads);
    auto *inner = new Column;
    m_parts = new QVBoxLayout(inner);
    m_parts->setContentsMargins(0, 0, 8, 0);
    m_parts->setSpacing(4);
    auto *area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_card->body()->addWidget(area, 1);
    m_card->body()->addWidget(m_gap);
    row->addWidget(m_card, 40);
    m_edit->setMinimumWidth(300);
    m_edit->setPadding(16);
    m_edit->body()->addWidget(m_form, 1);
    m_form->column()->setContentsMargins(0, 0, 10, 0); // the card has its own
    row->addWidget(m_edit, 30);
    listenForDelete(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showChosen(); });
    connect(m_form, &StackForm::edited, this, [this](const Stack &stack) { keep(stack, false); });
    connect(m_form, &StackForm::removeAsked, this, [this] { removeChosen(); });
    connect(m_own, &QPushButton::clicked, this, [this] {
        for (const StackProgress &one : std::as_const(m_stacks)) {
            if (keyOf(one.stack) != m_list->currentIndex().data(IdRole).toString())
                continue;
            Stack copy = one.stack;
            copy.name = tr("My %1").arg(copy.name.left(1).toLower() + copy.name.mid(1));
            keep(copy, true);
            return;
        }
    });
}

QString StackSection::line() const
{
    qsizetype ready = std::count_if(m_stacks.cbegin(), m_stacks.cend(), [](const StackProgress &one) { return one.ready; });
    return tr("Clusters that add up to something a committee recognizes · %1 of %2 ready").arg(ready).arg(m_stacks.size());
}

void StackSection::showSnapshot(const Snapshot &snapshot, QDate)
{
    m_snapshot = snapshot;
    QList<Activity> activities;
    activities.reserve(snapshot.activities.size());
    for (const auto &activity : snapshot.activities)
        activities << *activity;
    m_stacks.clear();
    for (const auto &stack : snapshot.stacks)
        m_stacks << stackProgress(*stack, activities);
    for (const Stack &stack : builtInStacks())
        m_stacks << stackProgress(stack, activities);
    showRows();
}

void StackSection::showRows()
{
    const QString before = m_wanted.isEmpty() ? m_list->currentIndex().data(IdRole).toString() : m_wanted;
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setRows(rowsOf(m_stacks));
        const QModelIndex kept = m_model->indexOf(before);
        if (kept.isValid())
            m_wanted.clear();
        m_list->setCurrentIndex(kept.isValid() ? kept : m_model->first());
    }
    showChosen();
}

void StackSection::showChosen()
{
    const QString id = m_list->currentIndex().data(IdRole).toString();
    for (const StackProgress &one : std::as_const(m_stacks)) {
        if (keyOf(one.stack) != id)
            continue;
        m_card->setTitle(one.stack.name);
        m_card->setAside(tr("%1 of %2 credits").arg(one.earned.text(), one.needed.text()));
        m_leads->setText(one.stack.leads.isEmpty() ? QString() : tr("When it is complete you can %1.").arg(one.stack.leads));
        m_gap->setText(one.ready ? (one.gap.isEmpty() ? tr("Complete.") : tr("Complete: you can %1.").arg(one.gap)) : tr("Gap: %1.").arg(one.gap));
        m_own->setVisible(one.stack.id.isNull());
        m_edit->setVisible(!one.stack.id.isNull());
        if (!one.stack.id.isNull())
            m_form->showStack(one.stack);
        showParts(one);
        return;
    }
}

void StackSection::showParts(const StackProgress &progress)
{
    while (QLayoutItem *item = m_parts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QHash<QString, QString> titles;
    for (const auto &activity : std::as_const(m_snapshot.activities))
        titles.insert(activity->id.text, activity->title);
    for (const PartProgress &part : progress.parts) {
        auto *head = new QWidget;
        auto *line = new QHBoxLayout(head);
        line->setContentsMargins(0, 6, 0, 0);
        line->addWidget(label(part.part.name, Type::Strong), 1);
        const QString planned = part.planned > Credits{} ? tr(", %1 planned").arg(part.planned.text()) : QString();
        const QString said = tr("%1 of %2%3").arg(part.earned.text(), part.part.needed.text(), planned);
        line->addWidget(label(said, Type::Small, Ink::Muted));
        m_parts->addWidget(head);
        auto *bar = new ProgressBar;
        const double needed = std::max(0.01, part.part.needed.toDouble());
        bar->set(part.earned.toDouble() / needed, part.earned >= part.part.needed ? Tone::Green : Tone::Accent, part.planned.toDouble() / needed);
        bar->setSaid(part.part.name + QStringLiteral(": ") + said);
        m_parts->addWidget(bar);
        for (const QString &id : part.activities) {
            const int room = m_card->width() - 2 * size::pad - 20;
            auto *link = button(QFontMetrics(credence::font(Type::Strong)).elidedText(titles.value(id), Qt::ElideRight, room));
            link->setObjectName(QStringLiteral("link"));
            link->setToolTip(titles.value(id));
            link->setAccessibleName(titles.value(id));
            connect(link, &QPushButton::clicked, this, [this, id] { Q_EMIT opened(id); });
            m_parts->addWidget(link);
        }
        if (part.activities.isEmpty())
            m_parts->addWidget(label(tr("nothing yet"), Type::Tiny, Ink::Muted));
    }
    m_parts->addStretch(1);
}

void StackSection::keep(const Stack &stack, bool thenWords)
{
    if (!portfolio())
        return;
    const auto kept = keepRecord(*portfolio(), stack);
    if (!done(kept)) {
        showChosen();
        return;
    }
    if (thenWords) {
        select(kept->text);
        m_form->startName();
    }
}

void StackSection::startNew()
{
    Stack stack;
    stack.name = tr("New stack");
    stack.parts = {StackPart{tr("course"), Credits::whole(10), {}, {}}};
    keep(stack, true);
}

bool StackSection::select(const QString &stack)
{
    const QModelIndex index = m_model->indexOf(stack);
    m_wanted = index.isValid() ? QString() : stack; // it may come with the next snapshot
    if (index.isValid())
        m_list->setCurrentIndex(index);
    return index.isValid();
}

void StackSection::removeChosen()
{
    const QString id = m_list->currentIndex().data(IdRole).toString();
    const bool own = std::any_of(m_snapshot.stacks.cbegin(), m_snapshot.stacks.cend(), [&](const auto &stack) { return stack->id.text == id; });
    if (own && portfolio() && done(removeRecord<Stack>(*portfolio(), StackId{id})))
        Q_EMIT noticed(tr("The stack was deleted."), tr("Undo"), [this] { undoLast(); });
}

} // namespace credence
