// What the ledger does to activities: log, change, duplicate, delete; each one step to undo.
#include "core/actions/logging.h"
#include "core/actions/loosening.h"
#include "core/actions/telling.h"
#include "core/activities/changing.h"
#include "core/advice/to_evaluate.h"
#include "core/base/durable_file.h"
#include "core/exchange/ledger_csv.h"
#include "core/settings/threshold_words.h"
#include "ui/activities/activities_page.h"
#include "ui/activities/activity_filter.h"
#include "ui/activities/activity_inspector.h"
#include "ui/activities/activity_model.h"
#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/table_view.h"

#include <QFileDialog>
#include <QMenu>
#include <QStackedWidget>

namespace credence {

void ActivitiesPage::log(const Activity &activity)
{
    if (!portfolio())
        return;
    const Result<ActivityId> logged = logActivity(*portfolio(), activity);
    if (!logged) {
        Q_EMIT failed(logged.error());
        return;
    }
    m_side->setCurrentWidget(m_inspector);
    showRecords({logged->text}, {});
    Activity ahead = activity;
    ahead.id = *logged;
    if (asksForEvaluation(ahead, *portfolio()->snapshot(), m_today))
        Q_EMIT noticed(tr("Logged. %1").arg(notEvaluatedWords({ahead})), tr("Evaluate"), [this, id = logged->text] { evaluate(id); });
    else
        Q_EMIT noticed(tr("“%1” was logged.").arg(activity.title), tr("Undo"), [this] { undo(); });
}

void ActivitiesPage::save(const Activity &activity, const QString &label)
{
    if (!portfolio())
        return;
    const auto before = portfolio()->snapshot();
    if (const Result<> saved = changeActivities(*portfolio(), label, {activity}); !saved) {
        Q_EMIT failed(saved.error());
        m_shown.reset();
        showSelection(); // what is stored comes back
        return;
    }
    askToEvaluate({activity}, before->activities);
}

/// Before registering for anything long it should be evaluated (A5): said once, at that moment, and in nobody's way.
void ActivitiesPage::askToEvaluate(const QList<Activity> &changed, const QList<Shared<Activity>> &before)
{
    const QList<Activity> open = registeredUnevaluated(changed, before, *portfolio()->snapshot(), m_today);
    if (!open.isEmpty())
        Q_EMIT noticed(notEvaluatedWords(open), tr("Evaluate"), [this, id = open.first().id.text] { evaluate(id); });
}

void ActivitiesPage::evaluate(const QString &id) { Q_EMIT goTo(QStringLiteral("activities"), {QStringLiteral("evaluate:") + id}, {}); }

void ActivitiesPage::remove(const QStringList &ids)
{
    if (!portfolio() || ids.isEmpty())
        return;
    QList<ActivityId> activities;
    for (const QString &id : ids)
        activities.append({id});
    const int row = m_filter->mapFromSource(m_model->index(m_model->rowOf(ids.first()), 0)).row();
    const QString also = dependentsText(dependentsOf(*portfolio()->snapshot(), QSet<QString>(ids.cbegin(), ids.cend())));
    if (const Result<> removed = removeActivities(*portfolio(), activities); !removed) {
        Q_EMIT failed(removed.error());
        return;
    }
    const int next = std::min(row, m_filter->rowCount() - 1);
    if (next >= 0)
        m_table->selectIds({m_filter->index(next, 0).data(IdRole).toString()});
    const QString what = ids.size() == 1 ? tr("1 activity was deleted.") : tr("%1 activities were deleted.").arg(ids.size());
    Q_EMIT noticed(also.isEmpty() ? what : tr("%1 Gone with it: %2.").arg(what, also), tr("Undo"), [this] { undo(); });
}

void ActivitiesPage::changeAll(const QStringList &ids, const QString &label, const std::function<void(Activity &)> &change)
{
    if (!portfolio())
        return;
    const QSet<QString> wanted(ids.cbegin(), ids.cend());
    QList<Activity> changed;
    const auto current = portfolio()->snapshot(); // may be ahead of what is shown
    for (const auto &activity : current->activities) {
        if (!wanted.contains(activity->id.text))
            continue;
        Activity now = *activity;
        change(now);
        if (now != *activity)
            changed.append(now);
    }
    if (changed.isEmpty())
        return;
    const QString step = changed.size() > 1 ? tr("%1 of %2 activities").arg(label).arg(changed.size()) : label;
    if (const Result<> done = changeActivities(*portfolio(), step, changed); !done)
        Q_EMIT failed(done.error());
    else
        askToEvaluate(changed, current->activities);
}

void ActivitiesPage::changeStatus(const QStringList &ids, Status status)
{
    changeAll(ids, tr("Change the status"), [&](Activity &a) { a = withStatus(a, status, m_today); });
}

void ActivitiesPage::duplicate(const QStringList &ids)
{
    QList<Activity> copies;
    for (const QString &id : ids) {
        if (const int row = m_model->rowOf(id); row >= 0)
            copies.append(copyOf(m_model->activity(row), m_today));
    }
    if (!portfolio() || copies.isEmpty())
        return;
    const auto logged = logActivities(*portfolio(), tr("Duplicate"), copies);
    if (!logged) {
        Q_EMIT failed(logged.error());
        return;
    }
    QStringList made;
    for (const ActivityId &id : *logged)
        made.append(id.text);
    const bool narrowed = m_filter->rowCount() < m_model->rowCount();
    showRecords(made, {});
    const QString what = made.size() == 1 ? tr("A copy was planned; give it a day.") : tr("%1 copies were planned; give them days.").arg(made.size());
    const QString widened = narrowed && m_filter->rowCount() == m_model->rowCount() ? tr(" The filters were cleared to show it.") : QString();
    Q_EMIT noticed(what + widened, tr("Undo"), [this] { undo(); });
}

void ActivitiesPage::setFormatValue(const QString &format, int value)
{
    if (!portfolio())
        return;
    if (const Result<> done = changeSetting(*portfolio(), formatValueName(format), value); !done)
        Q_EMIT failed(done.error());
}

void ActivitiesPage::showMenu(const QPoint &place)
{
    if (m_selected.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QMenu *statuses = menu->addMenu(tr("Set status"));
    for (int i = 0; i <= static_cast<int>(Status::Dropped); ++i)
        connect(statuses->addAction(statusText(static_cast<Status>(i))), &QAction::triggered, this, [this, i] { changeStatus(m_selected, static_cast<Status>(i)); });
    connect(menu->addAction(tr("Duplicate")), &QAction::triggered, this, [this] { duplicate(m_selected); });
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this, [this] { remove(m_selected); });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void ActivitiesPage::askForExport()
{
    auto *dialog = new QFileDialog(this, tr("Save the ledger"), QStringLiteral("CME ledger.csv"), tr("Spreadsheet (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ActivitiesPage::exportTo);
    dialog->open();
}

void ActivitiesPage::exportTo(const QString &path)
{
    QList<Shared<Activity>> shown;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const Shared<Activity> &activity = m_model->shared(m_filter->mapToSource(m_filter->index(row, 0)).row());
        if (activity->status == Status::Completed)
            shown.append(activity);
    }
    m_exporting.run(
        this, [path, shown, snapshot = m_snapshot, standings = m_standings](const Cancel &) { return writeWhole(path, ledgerCsv(shown, snapshot, standings)); },
        [this, count = shown.size()](const Result<> &done) {
            if (done)
                Q_EMIT noticed(tr("%1 were saved.").arg(countText(count, tr("completed activity"), tr("completed activities"))), {}, {});
            else
                Q_EMIT failed(done.error());
        });
}

void ActivitiesPage::undo()
{
    if (!portfolio() || !portfolio()->canUndo())
        return;
    if (const Result<> undone = portfolio()->undo(); !undone)
        Q_EMIT failed(undone.error());
}

} // namespace credence
