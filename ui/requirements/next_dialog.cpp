#include "ui/requirements/next_dialog.h"

#include "core/advice/ideas.h"
#include "ui/kit/card.h"
#include "ui/kit/effects_panel.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/theme.h"
#include "ui/requirements/next_result.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace credence {

namespace {

constexpr int afterTypingMs = 300;

QString candidateWords(const Activity &activity)
{
    QStringList parts;
    const QString day = spanText(activity.days);
    parts << (day.isEmpty() ? NextDialog::tr("no day yet") : day);
    if (activity.hours)
        parts << countedText(*activity.hours, QStringLiteral("hour"));
    parts << (activity.cost ? moneyText(*activity.cost) : NextDialog::tr("cost not recorded"));
    return parts.join(QStringLiteral(" · "));
}

LineField *limitField(const QString &name, const QString &hint)
{
    auto *field = new LineField;
    field->setPlaceholderText(hint);
    field->setAccessibleName(name);
    field->setFixedWidth(96);
    return field;
}

} // namespace

NextDialog::NextDialog(QWidget *parent)
    : QDialog(parent), m_hours(limitField(tr("Hours at most"), tr("any"))), m_budget(limitField(tr("Money at most"), tr("any"))), m_progress(label({}, Type::Small, Ink::Muted)),
      m_stop(button(tr("Stop"))), m_plan(button(tr("Add to plan"), Weight::Primary)), m_stack(new QStackedWidget), m_candidates(new QStandardItemModel(this)),
      m_list(listView(tr("Candidates"))), m_chosen(label({}, Type::SmallStrong)), m_effects(new EffectsPanel), m_result(new NextResult)
{
    setWindowTitle(tr("What next"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterTypingMs);
    connect(&m_soon, &QTimer::timeout, this, &NextDialog::search);
    resize(980, 660);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::pad);
    column->setSpacing(size::gap);
    column->addWidget(label(tr("What next"), Type::Title));
    auto *line = label(tr("The fewest courses among your ideas that close what is missing and serve your story best, within the hours and money you have."), Type::Small, Ink::Muted);
    line->setWordWrap(true);
    column->addWidget(line);
    column->addWidget(limits());
    auto *both = new QWidget;
    auto *halves = new QHBoxLayout(both);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(size::gap);
    halves->addWidget(candidatesCard());
    auto *right = new Card;
    right->setPadding(1);
    right->body()->addWidget(m_result, 1);
    halves->addWidget(right, 1);
    auto *empty = new EmptyView(tr("No requirement is missing anything that could be searched for yet. Add the licenses and boards you answer to first."), {});
    m_stack->addWidget(both);
    m_stack->addWidget(empty);
    column->addWidget(m_stack, 1);
    column->addWidget(buttons());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &NextDialog::showCandidate);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT openAsked(index.data(IdRole).toString()); });
    connect(m_result, &NextResult::ideaAsked, this, &NextDialog::ideaAsked);
    connect(m_result, &NextResult::openAsked, this, &NextDialog::openAsked);
    connect(m_result, &NextResult::logAsked, this, &NextDialog::logAsked);
    connect(m_result, &NextResult::choiceChanged, this, [this] {
        const auto count = m_result->chosen().size();
        m_plan->setText(count > 1 ? tr("Add %1 to plan").arg(count) : tr("Add to plan"));
        m_plan->setEnabled(count > 0 && m_fresh);
    });
}

QWidget *NextDialog::limits()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    for (const auto &[name, field] : {std::pair{tr("Hours at most"), m_hours}, std::pair{tr("Money at most"), m_budget}}) {
        auto *words = label(name, Type::Small, Ink::Muted);
        words->setBuddy(field);
        line->addWidget(words);
        line->addWidget(field);
        connect(field, &QLineEdit::textEdited, this, &NextDialog::searchSoon);
        connect(field, &LineField::edited, this, [this] {
            if (m_soon.isActive()) // else it is searched already
                search();
        });
    }
    line->addSpacing(8);
    line->addWidget(m_progress, 1);
    m_progress->setWordWrap(true);
    m_stop->setAutoDefault(false);
    m_stop->hide();
    line->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &NextDialog::stop);
    return row;
}

QWidget *NextDialog::candidatesCard()
{
    auto *card = new Card(tr("Candidates"));
    card->setFixedWidth(360);
    m_list->setModel(m_candidates);
    card->body()->addWidget(m_list, 3);
    card->body()->addWidget(rule());
    m_chosen->setWordWrap(true);
    card->body()->addWidget(m_chosen);
    auto *scroll = new QScrollArea;
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("scrolled"));
    auto *innerColumn = new QVBoxLayout(inner);
    innerColumn->setContentsMargins(0, 0, 8, 0);
    innerColumn->addWidget(m_effects);
    innerColumn->addStretch();
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("What the chosen candidate would change"));
    card->body()->addWidget(scroll, 2);
    return card;
}

QWidget *NextDialog::buttons()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *hint = label(tr("Computed from the rules on file. Verify with the authority before you rely on it."), Type::Small, Ink::Muted);
    hint->setWordWrap(true);
    line->addWidget(hint, 1);
    auto *close = button(tr("Close"));
    for (QPushButton *one : {close, m_plan}) {
        one->setAutoDefault(false);
        line->addWidget(one);
    }
    m_plan->setEnabled(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_plan, &QPushButton::clicked, this, [this] { Q_EMIT planAsked(m_result->chosen()); });
    return row;
}

void NextDialog::showSnapshot(const Snapshot &snapshot, QDate today)
{
    m_snapshot = snapshot;
    m_today = today;
    m_stack->setCurrentIndex(snapshot.sources.isEmpty() ? 1 : 0);
    showCandidates();
    search();
}

void NextDialog::showCandidates()
{
    const QString kept = m_list->currentIndex().data(IdRole).toString();
    m_candidates->clear();
    int at = 0;
    const auto all = candidates(m_snapshot, m_today);
    for (const auto &activity : all) {
        auto *item = new QStandardItem(activity->title.isEmpty() ? tr("Untitled activity") : activity->title);
        item->setEditable(false);
        item->setData(activity->id.text, IdRole);
        item->setData(candidateWords(*activity), SecondaryRole);
        item->setData(statusText(activity->status), BadgeRole);
        item->setData(static_cast<int>(statusTone(activity->status)), ToneRole);
        if (activity->id.text == kept)
            at = m_candidates->rowCount();
        m_candidates->appendRow(item);
    }
    m_list->setCurrentIndex(m_candidates->index(at, 0));
    showCandidate();
}

void NextDialog::showCandidate()
{
    const QString id = m_list->currentIndex().data(IdRole).toString();
    const auto found = std::find_if(m_snapshot.activities.begin(), m_snapshot.activities.end(), [&](const Shared<Activity> &one) { return one->id.text == id; });
    if (id.isEmpty() || found == m_snapshot.activities.end()) {
        m_chosen->setText(tr("No ideas yet. Write down a course you consider: here you see what it would change."));
        m_effects->clear();
        return;
    }
    m_chosen->setText(tr("If you complete “%1”").arg((*found)->title));
    m_effects->showFor(m_snapshot, **found, m_today);
}

/// What is shown is for other limits than those in the fields, so it cannot be planned until the answer is there.
void NextDialog::searchSoon()
{
    m_fresh = false;
    m_plan->setEnabled(false);
    m_soon.start();
}

void NextDialog::search()
{
    m_soon.stop();
    m_fresh = false;
    m_plan->setEnabled(false);
    const auto hours = Credits::parse(m_hours->text().trimmed());
    const auto budget = Cents::parse(m_budget->text().trimmed());
    if ((!hours && !m_hours->text().trimmed().isEmpty()) || (!budget && !m_budget->text().trimmed().isEmpty())) {
        m_progress->setText(tr("Write a number like 12 or 450; leave it empty for no limit."));
        return;
    }
    stop();
    m_solver = std::make_shared<std::atomic_bool>(false);
    m_stop->show();
    m_progress->setText(tr("Looking for the smallest set…"));
    m_searching.run(
        this, [snapshot = m_snapshot, today = m_today, hours, budget, solver = m_solver](const Cancel &) { return whatNext(snapshot, today, hours, budget, solver.get()); },
        [this](const NextAdvice &advice) { showAdvice(advice); });
}

void NextDialog::stop()
{
    if (m_solver)
        m_solver->store(true);
    m_searching.cancel();
    m_stop->hide();
    m_progress->setText(tr("Stopped. Change a limit to look again."));
}

void NextDialog::showAdvice(const NextAdvice &advice)
{
    m_fresh = true;
    m_stop->hide();
    m_progress->setText(m_snapshot.sources.isEmpty() ? QString() : certaintyWords(advice)); // without requirements nothing is proved
    m_result->show(advice, m_candidates->rowCount() > 0);
    Q_EMIT found();
}

} // namespace credence
