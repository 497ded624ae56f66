#include "ui/settings/goals_card.h"

#include "core/story/story_rules.h"
#include "core/story/subject_areas.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/rows_model.h"
#include "ui/kit/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

constexpr int listHeight = 178; ///< three goals and a heading

bool isActive(const Goal &goal) { return goal.state.isEmpty() || goal.state == QLatin1String("active"); }

QList<OutcomeRow> rowsOf(const QList<Shared<Goal>> &goals)
{
    QList<OutcomeRow> active, past;
    for (const auto &goal : goals) {
        QStringList line{goal->area, goal->measure};
        line.removeAll(QString());
        const OutcomeRow row{goal->id.text, goal->text, line.join(QStringLiteral(" · ")), isActive(*goal) ? dayText(goal->due) : goal->state, isActive(*goal) ? Tone::Accent : goal->state == QLatin1String("done") ? Tone::Green : Tone::Neutral};
        (isActive(*goal) ? active : past) << row;
    }
    if (!past.isEmpty())
        past.prepend(OutcomeRow{{}, GoalsCard::tr("Before · %1").arg(past.size()), {}, {}, Tone::Neutral});
    return active + past;
}

} // namespace

GoalsCard::GoalsCard(QWidget *parent)
    : Card(tr("Goals for twelve months"), parent), m_model(new RowsModel(this)), m_list(listView(tr("Goals"))), m_room(label({}, Type::Small, Ink::Muted)), m_full(new QFrame), m_fullWords(label({})), m_finished(new Choice), m_inspector(new Inspector),
      m_form(m_inspector, [this](const RecordForm<Goal>::Change &change) {
          const Goal *goal = chosen();
          if (!goal)
              return;
          Goal now = *goal;
          change(now);
          if (now != *goal)
              Q_EMIT kept(now);
      })
{
    auto *add = button(tr("Add goal"));
    add->setProperty("compact", true);
    addToTitle(add);
    connect(add, &QPushButton::clicked, this, &GoalsCard::add);
    m_room->setWordWrap(true);
    body()->addWidget(m_room);
    body()->addWidget(buildFull());
    m_list->setModel(m_model);
    m_list->setFixedHeight(listHeight);
    m_list->installEventFilter(this);
    body()->addWidget(m_list);
    body()->addWidget(rule());
    buildForm();
    body()->addWidget(m_inspector, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showChosen(); });
}

void GoalsCard::buildForm()
{
    m_inspector->column()->setContentsMargins(0, 0, 8, 0);
    m_form.text(tr("What will be true in twelve months"), &Goal::text, 2, 5);
    const QStringList areas{tr("clinical depth"), tr("role transition"), tr("academic/teaching"), tr("business/practice")};
    QList<std::pair<QString, QString>> values;
    for (const QString &area : areas)
        values.append({area, area});
    m_form.row({m_form.choiceOf(tr("Area"), &Goal::area, values), m_form.dayOf(tr("Due"), &Goal::due)});
    m_form.row({m_form.lineOf(tr("How one will see it"), &Goal::measure, 3), m_form.choiceOf(tr("State"), &Goal::state, {{QStringLiteral("active"), tr("active")}, {QStringLiteral("done"), tr("done")}, {QStringLiteral("dropped"), tr("dropped")}})});
    m_form.references(tr("Subject areas; courses about them serve the goal"), &Goal::subjects, true);
    m_inspector->addStretch();
}

/// Beside three active goals: which of them makes room, or where the idea is kept.
QWidget *GoalsCard::buildFull()
{
    m_full->setObjectName(QStringLiteral("well"));
    auto *column = new QVBoxLayout(m_full);
    column->setContentsMargins(size::pad, 12, size::pad, 12);
    m_fullWords->setWordWrap(true);
    column->addWidget(m_fullWords);
    m_finished->setAccessibleName(tr("Which goal makes room"));
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    auto *reached = button(tr("It is reached")), *dropped = button(tr("Drop it"));
    first->addWidget(m_finished, 1);
    first->addWidget(reached);
    first->addWidget(dropped);
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    auto *note = button(tr("Keep the idea as a note")), *leave = button(tr("Leave it"));
    second->addWidget(note);
    second->addWidget(leave);
    second->addStretch(1);
    column->addLayout(second);
    connect(reached, &QPushButton::clicked, this, [this] { finish(QStringLiteral("done")); });
    connect(dropped, &QPushButton::clicked, this, [this] { finish(QStringLiteral("dropped")); });
    connect(leave, &QPushButton::clicked, m_full, &QWidget::hide);
    connect(note, &QPushButton::clicked, this, [this] {
        m_full->hide();
        Q_EMIT noteAsked();
    });
    m_full->hide();
    return m_full;
}

/// The chosen goal leaves the active ones, and the new one begins.
void GoalsCard::finish(const QString &state)
{
    const QString id = m_finished->chosen();
    for (const Goal &goal : activeGoals(m_all)) {
        if (goal.id.text != id)
            continue;
        Goal over = goal;
        over.state = state;
        m_full->hide();
        Q_EMIT kept(over);
        if (goalRoom(m_all).canAdd)
            add();
        return;
    }
}

const Goal *GoalsCard::chosen() const
{
    const QString id = m_list->currentIndex().data(IdRole).toString();
    for (const auto &goal : m_all) {
        if (goal->id.text == id)
            return goal.get();
    }
    return nullptr;
}

void GoalsCard::showGoals(const Snapshot &snapshot)
{
    const QString before = m_wanted.isEmpty() ? m_list->currentIndex().data(IdRole).toString() : m_wanted;
    m_all = snapshot.goals;
    m_areas = wordChoices(subjectAreas(snapshot));
    m_room->setText(goalRoom(m_all).sentence);
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setRows(rowsOf(m_all));
        const QModelIndex kept = m_model->indexOf(before);
        if (kept.isValid())
            m_wanted.clear();
        m_list->setCurrentIndex(kept.isValid() ? kept : m_model->first());
    }
    showChosen();
}

bool GoalsCard::select(const QString &goal)
{
    const QModelIndex index = m_model->indexOf(goal);
    m_wanted = index.isValid() ? QString() : goal; // it may come with the next snapshot
    if (index.isValid())
        m_list->setCurrentIndex(index);
    return index.isValid();
}

void GoalsCard::showChosen()
{
    const Goal *goal = chosen();
    m_inspector->setVisible(goal);
    if (goal)
        m_form.fill(*goal, m_areas);
}

void GoalsCard::add()
{
    const GoalRoom room = goalRoom(m_all);
    if (!room.canAdd) {
        m_fullWords->setText(tr("Which goal makes room for a new one?"));
        m_finished->clear();
        for (const Goal &active : activeGoals(m_all))
            m_finished->addItem(active.text, active.id.text);
        m_full->show();
        m_finished->setFocus(Qt::OtherFocusReason);
        return;
    }
    Goal goal;
    goal.text = tr("New goal");
    goal.state = QStringLiteral("active");
    Q_EMIT kept(goal);
    if (auto *text = m_inspector->findChild<TextField *>()) {
        text->setFocus(Qt::OtherFocusReason);
        text->selectAll();
    }
}

bool GoalsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        if (const Goal *goal = chosen())
            Q_EMIT removed(goal->id);
        return true;
    }
    return Card::eventFilter(watched, event);
}

} // namespace credence
