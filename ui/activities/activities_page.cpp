#include "ui/activities/activities_page.h"

#include "core/actions/logging.h"
#include "core/activities/activity_words.h"
#include "core/story/subject_areas.h"
#include "ui/activities/activity_filter.h"
#include "ui/activities/activity_inspector.h"
#include "ui/activities/activity_model.h"
#include "ui/activities/evaluation_rows.h"
#include "ui/activities/quick_log.h"
#include "ui/activities/saved_filters.h"
#include "ui/activities/several_panel.h"
#include "ui/kit/card.h"
#include "ui/kit/choice.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/requirement_names.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace credence {

namespace {

const QString withoutProof = QStringLiteral("without-proof"); ///< beside the statuses in their filter

QList<std::pair<QString, QString>> statusValues(const QString &none)
{
    QList<std::pair<QString, QString>> values{{QString(), none}};
    for (int i = 0; i <= static_cast<int>(Status::Dropped); ++i)
        values.append({statusWord(static_cast<Status>(i)), statusText(static_cast<Status>(i)).toLower()});
    return values;
}

} // namespace

ActivitiesPage::ActivitiesPage(QWidget *parent)
    : WindowPage(parent), m_header(new PageHeader(tr("Activities"))), m_text(new QLineEdit), m_cycle(new FilterButton(tr("Cycle"))),
      m_counts(new FilterButton(tr("Counts toward"))), m_status(new FilterButton(tr("Status"))), m_saved(new SavedFilters([this] { return filters(); })), m_only(new QWidget), m_onlyWords(label({})),
      m_model(new ActivityModel(this)), m_filter(new ActivityFilter(m_model, this)), m_table(new TableView(tr("Activities"))),
      m_middle(new QStackedWidget), m_side(new QStackedWidget), m_inspector(new ActivityInspector), m_log(new QuickLog), m_several(new SeveralPanel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, 18, size::page, size::page - 10);
    column->setSpacing(size::gap);
    buildFilters();
    column->addWidget(m_header);
    auto *split = new QSplitter;
    split->setHandleWidth(size::gap);
    split->setChildrenCollapsible(false);
    split->addWidget(buildTable());
    split->addWidget(buildSide());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({850, 330});
    column->addWidget(split, 1);
    connect(m_inspector, &ActivityInspector::edited, this, &ActivitiesPage::save);
    connect(m_inspector, &ActivityInspector::previewAsked, this, &ActivitiesPage::previewAsked);
    connect(m_inspector, &ActivityInspector::duplicateAsked, this, [this] { duplicate(m_selected); });
    connect(m_inspector, &ActivityInspector::formatValueEdited, this, &ActivitiesPage::setFormatValue);
    connect(m_inspector, &ActivityInspector::deleteAsked, this, [this] { remove(m_selected); });
    connect(m_inspector, &ActivityInspector::documentAsked, this, [this](const QString &id) { Q_EMIT goTo(QStringLiteral("vault"), {id}, {}); });
    connect(m_inspector, &ActivityInspector::evaluationAsked, this, [this](const QString &id) { evaluate(id); });
    connect(m_inspector, &ActivityInspector::captureAsked, this, [this](const QString &id) { Q_EMIT goTo(QStringLiteral("activities"), {QStringLiteral("capture:") + id}, {}); });
    connect(m_log, &QuickLog::logged, this, &ActivitiesPage::log);
    connect(m_log, &QuickLog::canceled, this, [this] {
        showSelection();
        m_table->setFocus();
    });
}

void ActivitiesPage::buildFilters()
{
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Filter the activities"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedWidth(150);
    auto *columns = new QToolButton;
    columns->setObjectName(QStringLiteral("choice"));
    columns->setText(tr("Columns") + QStringLiteral(" ▾"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setFocusPolicy(Qt::StrongFocus);
    columns->setMenu(new QMenu(columns));
    connect(columns->menu(), &QMenu::aboutToShow, this, [this, columns] {
        m_table->fillColumnsMenu(columns->menu(), 2);
        columns->menu()->addSeparator();
        connect(columns->menu()->addAction(tr("Save as spreadsheet (CSV)…")), &QAction::triggered, this, &ActivitiesPage::askForExport);
    });
    for (QWidget *widget : std::initializer_list<QWidget *>{m_text, m_cycle, m_counts, m_status, m_saved, columns})
        m_header->add(widget);
    auto statuses = statusValues(tr("all"));
    statuses.append({withoutProof, tr("completed, no proof")});
    m_status->setValues(statuses);
    connect(m_saved, &SavedFilters::chosen, this, &ActivitiesPage::apply);
    connect(m_text, &QLineEdit::textChanged, this, &ActivitiesPage::applyFilters);
    for (FilterButton *each : {m_cycle, m_counts, m_status})
        connect(each, &FilterButton::valueChanged, this, &ActivitiesPage::applyFilters);
}

QWidget *ActivitiesPage::buildTable()
{
    auto *card = new Card;
    card->setPadding(4);
    card->body()->setSpacing(0);
    auto *only = new QHBoxLayout(m_only);
    only->setContentsMargins(10, 4, 6, 4);
    only->addWidget(m_onlyWords, 1);
    auto *all = button(tr("Show all"));
    only->addWidget(all);
    m_only->hide();
    connect(all, &QPushButton::clicked, this, [this] { showOnly({}, {}); });
    m_table->setModel(m_filter);
    m_table->horizontalHeader()->setSortIndicator(ActivityModel::DateColumn, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    const QList<int> widths{100, 320, 106, 78, 128, 110, 94, 96, 68, 76, 170, 100, 100, 100, 108, 120, 100};
    for (int i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(i, widths[i]);
    for (int column = ActivityModel::StatusColumn; column < ActivityModel::ColumnCount; ++column)
        m_table->setColumnHidden(column, true);
    m_table->setStretchColumn(ActivityModel::TitleColumn, 264);
    m_table->setGivingWay({ActivityModel::TopicsColumn, ActivityModel::HoursColumn, ActivityModel::FormatColumn, ActivityModel::TypeColumn, ActivityModel::CostColumn, ActivityModel::ProofColumn});
    m_table->restoreColumns();
    connect(m_table, &TableView::idsSelected, this, [this](const QStringList &ids) {
        m_selected = ids;
        showSelection();
    });
    connect(m_table, &TableView::opened, this, [this] { m_inspector->startTitle(); });
    connect(m_table, &TableView::deleteAsked, this, &ActivitiesPage::remove);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ActivitiesPage::showMenu);
    auto *again = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_D), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, [this] {
        if (m_side->currentWidget() == m_log)
            return; // what is being logged is no copy of anything
        if (QWidget *field = focusWidget())
            field->clearFocus(); // what was typed belongs to the copy too
        duplicate(m_selected);
    });
    auto *none = new EmptyView(tr("Log what you took, or drop certificates on this window: each becomes a line here, with what it counts toward."), tr("Log activity"));
    connect(none, &EmptyView::started, this, &ActivitiesPage::startNew);
    auto *nothing = new EmptyView(tr("No activity matches these filters."), tr("Show all"));
    connect(nothing, &EmptyView::started, this, &ActivitiesPage::clearFilters);
    m_middle->addWidget(m_table);
    m_middle->addWidget(none);
    m_middle->addWidget(nothing);
    card->body()->addWidget(m_only);
    card->body()->addWidget(m_middle, 1);
    return card;
}

QWidget *ActivitiesPage::buildSide()
{
    auto *card = new Card;
    card->setPadding(1);
    card->setMinimumWidth(300);
    connect(m_several, &SeveralPanel::deleteAsked, this, [this] { remove(m_selected); });
    connect(m_several, &SeveralPanel::duplicateAsked, this, [this] { duplicate(m_selected); });
    connect(m_several, &SeveralPanel::statusChanged, this, [this](Status status) { changeStatus(m_selected, status); });
    connect(m_several, &SeveralPanel::changed, this, [this](const QString &label, const auto &change) { changeAll(m_selected, label, change); });
    m_side->addWidget(m_inspector);
    m_side->addWidget(m_log);
    m_side->addWidget(m_several);
    m_side->addWidget(new EmptyView(tr("Select an activity to see and change everything about it."), {}));
    m_side->setCurrentIndex(NothingSide);
    card->body()->addWidget(m_side);
    return card;
}

void ActivitiesPage::setPortfolio(Portfolio *portfolio)
{
    WindowPage::setPortfolio(portfolio);
    m_offered = false;
    m_selected.clear();
}

void ActivitiesPage::showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    const QStringList selected = m_selected;
    m_snapshot = snapshot;
    m_standings = standings;
    m_today = today;
    ++m_serial;
    fillFilters();
    m_inspector->knowSubjects(subjectAreas(snapshot));
    m_filling = true;
    m_model->setRows(snapshot, standings, today);
    const bool first = !m_offered && selected.isEmpty() && m_filter->rowCount() > 0 && m_side->currentIndex() != LogSide;
    m_offered = m_offered || m_filter->rowCount() > 0; // once; later nothing is chosen that the person did not choose
    m_table->selectIds(first ? QStringList{newestDone()} : selected);
    m_filling = false;
    m_selected = m_table->selectedIds();
    showSelection();
    showSums();
}

QString ActivitiesPage::newestDone() const
{
    for (const auto &activity : m_snapshot.activities) {
        if (creditDay(*activity) <= m_today && m_filter->mapFromSource(m_model->index(m_model->rowOf(activity->id.text), 0)).isValid())
            return activity->id.text;
    }
    return m_filter->index(0, 0).data(IdRole).toString();
}

void ActivitiesPage::fillFilters()
{
    QList<std::pair<QString, QString>> cycles{{QString(), tr("all")}};
    QList<std::pair<QString, QString>> counts{{QString(), tr("any")}};
    for (const Standing &standing : std::as_const(m_standings)) {
        counts.append({standing.source.text, requirementTitle(standing)});
        if (standing.cycle.isKnown())
            cycles.append({isoText(standing.cycle.start) + QLatin1Char('/') + isoText(standing.cycle.end),
                           tr("%1 %2–%3").arg(requirementTag(standing)).arg(standing.cycle.start.year()).arg(standing.cycle.end.year())});
    }
    for (int year = m_today.year() + 1; year > m_today.year() - 4; --year)
        cycles.append({QStringLiteral("%1-01-01/%1-12-31").arg(year), QString::number(year)});
    m_cycle->setValues(cycles);
    m_counts->setValues(counts);
}

void ActivitiesPage::applyFilters()
{
    ActivityFilter::Wanted wanted;
    wanted.text = m_text->text();
    wanted.source = m_counts->value();
    wanted.withoutProof = m_status->value() == withoutProof;
    wanted.status = m_status->value().isEmpty() ? std::nullopt : statusFromWord(m_status->value());
    if (const QStringList days = m_cycle->value().split(QLatin1Char('/')); days.size() == 2)
        wanted.days = {QDate::fromString(days[0], Qt::ISODate), QDate::fromString(days[1], Qt::ISODate)};
    if (!m_onlyIds.isEmpty())
        wanted.ids = QSet<QString>(m_onlyIds.cbegin(), m_onlyIds.cend());
    const QStringList selected = m_selected;
    m_filling = true;
    m_filter->setWanted(wanted);
    m_table->selectIds(selected);
    m_filling = false;
    m_selected = m_table->selectedIds();
    showSelection();
    showSums();
}

void ActivitiesPage::showSums()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_middle->setCurrentIndex(all == 0 ? 1 : shown == 0 ? 2 : 0);
    const LedgerSum earned = m_filter->earnedSum();
    const QString hours = earned.hours > Credits{} ? tr(" · %1 h").arg(earned.hours.text()) : QString(); // of attendance, beside the credits
    const QString credits = tr("%1 earned").arg(countedText(earned.credits, tr("credit"))) + hours;
    const QString count = shown == all ? countText(all, tr("activity"), tr("activities")) : tr("%1 of %2").arg(QLocale().toString(shown), QLocale().toString(all));
    m_header->setLine(all == 0 ? QString() : count + QStringLiteral(" · ") + credits);
}

/// The keyboard never goes on from a panel that gives way into a field of another one.
void ActivitiesPage::showSide(int side)
{
    if (m_side->currentIndex() == side)
        return;
    const bool hadKeyboard = m_side->isAncestorOf(QApplication::focusWidget());
    if (hadKeyboard)
        m_table->setFocus(Qt::OtherFocusReason);
    m_side->setCurrentIndex(side);
}

void ActivitiesPage::showSelection()
{
    if (m_filling)
        return;
    const int row = m_selected.size() == 1 ? m_model->rowOf(m_selected.first()) : -1;
    if (m_selected.size() > 1) {
        QList<Shared<Activity>> several;
        for (const QString &id : std::as_const(m_selected))
            several.append(m_model->shared(m_model->rowOf(id)));
        m_several->showActivities(several, m_snapshot);
        showSide(SeveralSide);
    } else if (row >= 0) {
        if (m_shown != m_model->shared(row) || m_shownIn != m_serial) {
            m_inspector->showActivity(m_model->activity(row), m_snapshot, m_standings, m_today);
            m_inspector->showEffects(m_snapshot, m_today);
            m_inspector->showCareer(decidedLine(lastEvaluation(m_snapshot, m_selected.first()), m_model->activity(row)), captureLine(m_snapshot, m_selected.first()));
        }
        m_shown = m_model->shared(row);
        m_shownIn = m_serial;
        showSide(InspectorSide);
    } else if (m_side->currentIndex() != LogSide) {
        showSide(NothingSide);
    }
}

void ActivitiesPage::showOnly(const QStringList &ids, const QString &why)
{
    m_onlyIds = ids;
    m_onlyWords->setText(why);
    m_only->setVisible(!ids.isEmpty());
    applyFilters();
}

void ActivitiesPage::showRecords(const QStringList &ids, const QString &why)
{
    if (!why.isEmpty()) {
        clearFilters();
        showOnly(ids, why);
        m_table->selectIds({m_filter->index(0, 0).data(IdRole).toString()});
        return;
    }
    const int row = m_model->rowOf(ids.value(0));
    if (row >= 0 && !m_filter->mapFromSource(m_model->index(row, 0)).isValid())
        clearFilters();
    m_table->selectIds(ids);
    m_table->setFocus();
}

bool ActivitiesPage::startFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    return true;
}

void ActivitiesPage::startNew()
{
    m_side->setCurrentIndex(LogSide);
    // What was done last, not what is planned furthest ahead.
    const auto done = std::find_if(m_snapshot.activities.cbegin(), m_snapshot.activities.cend(), [this](const auto &a) { return a->status == Status::Completed && creditDay(*a) <= m_today; });
    m_log->start(done == m_snapshot.activities.cend() ? Activity() : **done, m_today);
}

FilterValues ActivitiesPage::filters() const
{
    return {{QStringLiteral("text"), m_text->text()}, {QStringLiteral("cycle"), m_cycle->value()}, {QStringLiteral("counts"), m_counts->value()}, {QStringLiteral("status"), m_status->value()}};
}

void ActivitiesPage::apply(const FilterValues &filters)
{
    showOnly({}, {});
    m_cycle->setValue(filters.value(QStringLiteral("cycle")));
    m_counts->setValue(filters.value(QStringLiteral("counts")));
    m_status->setValue(filters.value(QStringLiteral("status")));
    m_text->setText(filters.value(QStringLiteral("text")));
}

void ActivitiesPage::clearFilters() { apply({}); }

QString ActivitiesPage::waitsForProof() const
{
    const int row = m_selected.size() == 1 ? m_model->rowOf(m_selected.first()) : -1;
    if (row < 0 || m_model->activity(row).status != Status::Completed)
        return {};
    const bool proved = std::any_of(m_snapshot.documents.cbegin(), m_snapshot.documents.cend(), [&](const auto &each) { return each->about.contains(m_selected.first()); });
    return proved ? QString() : m_selected.first();
}

} // namespace credence
