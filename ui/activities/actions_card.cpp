#include "ui/activities/actions_card.h"

#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/rows_model.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

bool isOpen(const Action &action) { return action.state.isEmpty() || action.state == QLatin1String("open"); }

Tone toneOf(const Action &action, QDate today)
{
    if (!isOpen(action))
        return action.state == QLatin1String("done") ? Tone::Green : Tone::Neutral;
    return action.due.isValid() && action.due < today ? Tone::Red : Tone::Amber;
}

QList<OutcomeRow> rowsOf(const Snapshot &snapshot, QDate today)
{
    QHash<QString, QString> titles;
    for (const auto &activity : snapshot.activities)
        titles.insert(activity->id.text, activity->title);
    QList<Shared<Action>> open, closed;
    for (const auto &action : snapshot.actions)
        (isOpen(*action) ? open : closed) << action;
    std::stable_sort(open.begin(), open.end(), [](const auto &a, const auto &b) { return a->due < b->due; });
    QList<OutcomeRow> rows;
    const auto add = [&](const QString &heading, const QList<Shared<Action>> &of) {
        if (!of.isEmpty())
            rows << OutcomeRow{{}, QStringLiteral("%1 · %2").arg(heading).arg(of.size()), {}, {}, Tone::Neutral};
        for (const auto &action : of) {
            const QString badge = isOpen(*action) ? (action->due.isValid() ? waitText(action->due, today) : QString()) : action->state == QLatin1String("done") ? ActionsCard::tr("done") : ActionsCard::tr("dropped");
            const QString from = titles.value(action->activity);
            rows << OutcomeRow{action->id.text, action->text, action->result.isEmpty() ? (from.isEmpty() ? QString() : ActionsCard::tr("from “%1”").arg(from)) : action->result, badge, toneOf(*action, today)};
        }
    };
    add(ActionsCard::tr("Promised"), open);
    add(ActionsCard::tr("Closed"), closed);
    return rows;
}

} // namespace

ActionsCard::ActionsCard(QWidget *parent)
    : Card(tr("What you promised"), parent), m_model(new RowsModel(this)), m_list(listView(tr("Actions"))), m_none(label(tr("One action within three months is what makes a course change something. Write it beside the takeaways."), Type::Small, Ink::Muted)),
      m_details(new QWidget), m_result(new LineField), m_done(button(tr("Done"))), m_artifact(button(tr("Artifact"))), m_project(button(tr("Project"))), m_drop(button(tr("Drop")))
{
    m_none->setWordWrap(true);
    body()->addWidget(m_none);
    m_list->setModel(m_model);
    body()->addWidget(m_list, 1);
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *name = label(tr("Result"), Type::Tiny, Ink::Muted);
    name->setBuddy(m_result);
    m_result->setAccessibleName(tr("Result"));
    m_result->setPlaceholderText(tr("What changed?"));
    column->addWidget(name);
    column->addWidget(m_result);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    m_artifact->setToolTip(tr("Done, and it becomes an artifact of the same activity."));
    m_artifact->setAccessibleName(tr("Done: artifact"));
    m_project->setAccessibleName(tr("Done: project"));
    m_project->setToolTip(tr("Done, and it becomes a project of the same activity."));
    for (QPushButton *one : {m_done, m_artifact, m_project, m_drop}) {
        one->setProperty("compact", true);
        buttons->addWidget(one);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    body()->addWidget(m_details);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showChosen(); });
    connect(m_list, &QListView::activated, this, [this] {
        if (const Action *action = chosen())
            Q_EMIT activityAsked(action->activity);
    });
    connect(m_result, &LineField::edited, this, [this](const QString &text) {
        if (const Action *action = chosen()) {
            Action now = *action;
            now.result = text.trimmed();
            Q_EMIT changed(now);
        }
    });
    connect(m_done, &QPushButton::clicked, this, [this] { finish(Becomes::Nothing); });
    connect(m_artifact, &QPushButton::clicked, this, [this] { finish(Becomes::Artifact); });
    connect(m_project, &QPushButton::clicked, this, [this] { finish(Becomes::Project); });
    connect(m_drop, &QPushButton::clicked, this, [this] { setState(m_drop->text() == tr("Drop") ? QStringLiteral("dropped") : QStringLiteral("open")); });
}

const Action *ActionsCard::chosen() const
{
    const QString id = m_list->currentIndex().data(IdRole).toString();
    for (const auto &action : m_actions) {
        if (action->id.text == id)
            return action.get();
    }
    return nullptr;
}

void ActionsCard::showActions(const Snapshot &snapshot, QDate today)
{
    const QString before = m_list->currentIndex().data(IdRole).toString();
    m_actions = snapshot.actions;
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setRows(rowsOf(snapshot, today));
        const QModelIndex kept = m_model->indexOf(before);
        m_list->setCurrentIndex(kept.isValid() ? kept : m_model->first());
    }
    m_list->setVisible(!m_actions.isEmpty());
    m_none->setVisible(m_actions.isEmpty());
    showChosen();
}

void ActionsCard::select(const QString &action)
{
    if (const QModelIndex index = m_model->indexOf(action); index.isValid())
        m_list->setCurrentIndex(index);
}

void ActionsCard::showChosen()
{
    const Action *action = chosen();
    m_details->setVisible(action);
    if (!action)
        return;
    m_result->showText(action->result);
    for (QPushButton *one : {m_done, m_artifact, m_project})
        one->setVisible(isOpen(*action));
    m_drop->setText(isOpen(*action) ? tr("Drop") : tr("Open again"));
}

void ActionsCard::finish(Becomes becomes)
{
    if (const Action *action = chosen()) {
        Action now = *action;
        now.result = m_result->text().trimmed();
        Q_EMIT finished(now, becomes);
    }
}

void ActionsCard::setState(const QString &state)
{
    if (const Action *action = chosen()) {
        Action now = *action;
        now.state = state;
        Q_EMIT changed(now);
    }
}

} // namespace credence
