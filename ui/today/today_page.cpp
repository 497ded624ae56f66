#include "ui/today/today_page.h"

#include "core/requirements/floor.h"
#include "core/story/story_rules.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/format.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/page_header.h"
#include "ui/kit/requirement_names.h"
#include "ui/kit/theme.h"
#include "ui/today/burn_up_chart.h"
#include "ui/today/due_model.h"
#include "ui/today/goal_strip.h"
#include "ui/today/requirement_card.h"
#include "ui/today/story_row.h"

#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace credence {

namespace {

constexpr int cardWidth = 222; ///< a card gets at least this, or there are fewer in a row
constexpr int highestRow = 392; ///< six due rows without scrolling; a higher chart says no more

} // namespace

TodayPage::TodayPage(QWidget *parent)
    : WindowPage(parent), m_header(new PageHeader(tr("Today"))), m_target(label({}, Type::Tiny, Ink::Muted)), m_remaining(label({}, Type::Strong)),
      m_goals(new GoalStrip), m_story(new StoryRow(m_goals)),
      m_grid(new QGridLayout), m_noRequirement(new Card), m_year(new Card(tr("Credits this year"))), m_chart(new BurnUpChart),
      m_next(new Card(tr("Next up"))), m_list(listView(tr("Next up"))), m_due(new DueModel(this)),
      m_nothingDue(new EmptyView(tr("Nothing is due in the next months."), {})), m_stack(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeContent());
    auto *empty = new EmptyView(tr("Drop a certificate anywhere on this window, or add your first license. Credence keeps the paper, counts the "
                                   "credits toward every requirement, and tells you what is missing and by when."),
                                tr("Add requirement"));
    connect(empty, &EmptyView::started, this, [this] { Q_EMIT goTo(QStringLiteral("requirements"), {QStringLiteral("catalogue")}, {}); });
    m_stack->addWidget(scroll);
    m_stack->addWidget(empty);
    column->addWidget(m_stack);
    connect(m_story, &StoryRow::opened, this, [this](const QStringList &ids, const QString &why) { Q_EMIT goTo(QStringLiteral("activities"), ids, why); });
    connect(m_goals, &GoalStrip::opened, this, [this](const QString &goal) { Q_EMIT goTo(QStringLiteral("settings"), {goal}, {}); });
    connect(m_chart, &BurnUpChart::opened, this, [this](const QStringList &ids, const QString &why) { Q_EMIT goTo(QStringLiteral("activities"), ids, why); });
    const auto open = [this](const QModelIndex &index) {
        const Due &due = m_due->due(index.row());
        const bool capture = due.kind == DueKind::Capture;
        Q_EMIT goTo(pageOf(due.kind), capture ? QStringList{QStringLiteral("capture:") + due.records.value(0)} : due.records, {});
    };
    connect(m_list, &QListView::clicked, this, open);
    connect(m_list, &QListView::activated, this, open);
}

QWidget *TodayPage::makeContent()
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(size::page, 18, size::page, size::page);
    column->setSpacing(size::gap);

    auto *target = new QWidget;
    auto *words = new QVBoxLayout(target);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(2);
    QFont larger = credence::font(Type::Strong);
    larger.setPixelSize(16);
    m_remaining->setFont(larger);
    for (QLabel *line : {m_target, m_remaining}) {
        line->setAlignment(Qt::AlignRight);
        words->addWidget(line);
    }
    m_header->add(target);
    column->addWidget(m_header);
    column->addWidget(m_goals);

    m_grid->setSpacing(size::gap);
    column->addLayout(m_grid);
    auto *teach = new EmptyView(tr("No requirement yet. Add your license or board, and every credit is counted toward it."), tr("Add requirement"));
    connect(teach, &EmptyView::started, this, [this] { Q_EMIT goTo(QStringLiteral("requirements"), {QStringLiteral("catalogue")}, {}); });
    m_noRequirement->body()->addWidget(teach);
    column->addWidget(m_noRequirement);

    auto *row = new QHBoxLayout;
    row->setSpacing(size::gap);
    m_year->body()->addWidget(m_chart, 1);
    m_year->setMinimumHeight(298);
    m_year->setMaximumHeight(highestRow);
    m_next->setMaximumHeight(highestRow);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_list->setModel(m_due);
    m_next->body()->addWidget(m_list, 1);
    m_next->body()->addWidget(m_nothingDue, 1);
    m_next->body()->setContentsMargins(-10, 0, -10, -6);
    row->addWidget(m_year, 31);
    row->addWidget(m_next, 20);
    column->addLayout(row, 10);
    column->addWidget(m_story);
    column->addStretch(1);
    return content;
}

void TodayPage::showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    m_stack->setCurrentIndex(snapshot.sources.isEmpty() && snapshot.activities.isEmpty() && snapshot.documents.isEmpty() ? 1 : 0);
    showHead(snapshot, today);
    showCards(snapshot, standings, today);
    showYear(snapshot, standings, today);
    showNextUp(snapshot, standings, today);
    m_story->showSnapshot(snapshot, today);
}

void TodayPage::showHead(const Snapshot &snapshot, QDate today)
{
    const auto active = activeStory(snapshot.stories);
    const int year = active ? arcYear(*active, today) : 0;
    m_header->setAbove(arcWords(year).isEmpty() ? longDayText(today) : tr("%1 · Year %2 of 3: %3").arg(longDayText(today)).arg(year).arg(arcWords(year)));
    m_header->setTitle(active ? QStringLiteral("“%1”").arg(active->sentence) : snapshot.profile.name.isEmpty() ? tr("Today") : tr("Good day, %1").arg(snapshot.profile.name));
    m_target->setText(active ? active->target : QString());
    m_remaining->setText(active ? monthsText(active->targetDate, today) : QString());
}

void TodayPage::showCards(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    while (m_cards.size() > standings.size())
        delete m_cards.takeLast();
    while (m_cards.size() < standings.size()) {
        m_cards.append(new RequirementCard);
        connect(m_cards.last(), &RequirementCard::opened, this, [this](const QString &source) { Q_EMIT goTo(QStringLiteral("requirements"), {source}, {}); });
        m_columns = 0;
    }
    for (qsizetype i = 0; i < standings.size(); ++i)
        m_cards[i]->set(standings[i], requirementTitle(standings[i]), today);
    m_noRequirement->setVisible(snapshot.sources.isEmpty() && standings.isEmpty());
    arrangeCards();
}

void TodayPage::arrangeCards()
{
    if (m_cards.isEmpty())
        return;
    const int room = std::max(1, (width() - 2 * size::page + size::gap) / (cardWidth + size::gap));
    const int count = static_cast<int>(m_cards.size());
    const int rows = (count + room - 1) / room;
    const int columns = (count + rows - 1) / rows; // rows of nearly equal length
    if (columns == m_columns && m_grid->count() == count)
        return;
    m_columns = columns;
    for (int i = 0; i < count; ++i) {
        m_grid->removeWidget(m_cards[i]);
        m_grid->addWidget(m_cards[i], i / columns, i % columns);
    }
    for (int i = 0; i < 12; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void TodayPage::showYear(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    const BurnUp year = burnUp(snapshot.activities, today.year(), today);
    const Credits realistic = annualFloor(standings, snapshot.thresholds).floor;
    const std::optional<Credits> floor = realistic > Credits{} ? std::optional(realistic) : std::nullopt;
    QStringList words{tr("%1 earned").arg(year.earnedTotal.text())};
    if (floor)
        words.append(tr("floor %1").arg(floor->text()));
    if (year.plannedTotal > year.earnedTotal)
        words.append(tr("planned to %1").arg(year.plannedTotal.text()));
    m_year->setAside(words.join(QStringLiteral(" · ")));
    m_chart->set(year, floor, snapshot.thresholds.paceMonths, today);
}

void TodayPage::showNextUp(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    const QList<Due> due = dueSoon(snapshot, standings, today);
    m_due->setRows(due, today);
    m_next->setAside(due.isEmpty() ? QString() : tr("%1 in the next four months").arg(due.size()));
    m_list->setVisible(!due.isEmpty());
    m_nothingDue->setVisible(due.isEmpty());
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    WindowPage::resizeEvent(event);
    arrangeCards();
}

} // namespace credence
