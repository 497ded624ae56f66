#include "ui/requirements/requirements_page.h"

#include "core/actions/auditing.h"
#include "core/actions/logging.h"
#include "core/actions/outcomes.h"
#include "core/actions/requiring.h"
#include "core/actions/telling.h"
#include "core/catalogue/template_words.h"
#include "core/packets/wording.h"
#include "core/portfolio/portfolio.h"
#include "core/requirements/kept_cycle.h"
#include "core/requirements/floor.h"
#include "core/requirements/catalogue_change.h"
#include "core/requirements/past_cycle.h"
#include "core/requirements/rule_origin.h"
#include "core/requirements/rule_words.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/expiry_note.h"
#include "ui/kit/page_header.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/requirements/audit_panel.h"
#include "ui/requirements/catalogue_picker.h"
#include "ui/requirements/changes_dialog.h"
#include "ui/requirements/cycle_chooser.h"
#include "ui/requirements/cycle_form.h"
#include "ui/requirements/deeds_panel.h"
#include "ui/requirements/figure_panel.h"
#include "ui/requirements/next_dialog.h"
#include "ui/requirements/overlap_model.h"
#include "ui/requirements/overlap_view.h"
#include "ui/requirements/questions_panel.h"
#include "ui/requirements/requirement_details.h"
#include "ui/requirements/requirement_words.h"
#include "ui/requirements/requirements_model.h"
#include "ui/requirements/requirements_table.h"
#include "ui/requirements/rules_card.h"
#include "ui/requirements/side_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace credence {

namespace {

constexpr int usualRows = 5; // more requirements scroll: the rules below need their room
constexpr int leastRows = 3; // so do these in a low window
constexpr int lowPage = 640;

QStringList heldTemplates(const Snapshot &snapshot)
{
    QStringList held;
    for (const Shared<Source> &source : snapshot.sources)
        held << source->catalogueId;
    return held;
}

} // namespace

RequirementsPage::RequirementsPage(QWidget *parent)
    : WindowPage(parent), m_header(new PageHeader(tr("Requirements"))), m_expiry(new ExpiryNote), m_stack(new QStackedWidget), m_model(new RequirementsModel(this)), m_sorted(new QSortFilterProxyModel(this)),
      m_rules(new RulesCard), m_side(new SidePanel), m_figure(new FigurePanel), m_details(new RequirementDetails), m_cycleForm(new CycleForm), m_questions(new QuestionsPanel), m_deeds(new DeedsPanel),
      m_overlap(new OverlapModel(this)), m_overlapWords(label({}, Type::Small, Ink::Muted))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RequirementsModel::SortRole);
    m_table = requirementsTable(m_sorted);
    auto *catalogueButton = button(tr("From catalogue…"));
    auto *next = button(tr("What next…"));
    next->setToolTip(tr("The smallest set of courses that closes what is missing"));
    auto *audit = button(tr("Audit file…"));
    auto *add = button(tr("Add requirement"), Weight::Primary);
    audit->setToolTip(tr("Summary and every certificate for the chosen authority and the cycle in view, as one PDF"));
    for (QPushButton *one : {catalogueButton, next, audit, add})
        m_header->add(one);
    auto *empty = new EmptyView(tr("Add the licenses and boards you answer to, and see at once what counts for which, what lags and by when. One credit may serve several."), tr("From catalogue…"));
    m_stack->addWidget(empty);
    m_stack->addWidget(content());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::page);
    column->setSpacing(size::gap);
    column->addWidget(m_header);
    column->addWidget(changesBar());
    column->addWidget(m_expiry);
    connect(m_expiry, &ExpiryNote::asked, this, [this](const QStringList &ids) { Q_EMIT goTo(QStringLiteral("vault"), ids, {}); });
    column->addWidget(m_stack, 1);
    connect(next, &QPushButton::clicked, this, &RequirementsPage::openNext);
    connect(catalogueButton, &QPushButton::clicked, this, &RequirementsPage::openCatalogue);
    connect(empty, &EmptyView::started, this, &RequirementsPage::openCatalogue);
    connect(add, &QPushButton::clicked, this, &RequirementsPage::addOwn);
    connect(audit, &QPushButton::clicked, this, &RequirementsPage::openAuditFile);
    connectActions();
}

QWidget *RequirementsPage::content()
{
    m_tableCard = new Card;
    m_tableCard->setPadding(6);
    m_tableCard->body()->addWidget(m_table);
    auto *matrix = new OverlapView(m_overlap);
    connect(matrix, &OverlapView::activitiesAsked, this, [this](const QStringList &ids, const QString &why) { Q_EMIT goTo(QStringLiteral("activities"), ids, why); });
    connect(matrix, &OverlapView::planAsked, this, &RequirementsPage::planOne);
    auto *goals = new QWidget;
    auto *goalsColumn = new QVBoxLayout(goals);
    goalsColumn->setContentsMargins(0, 0, 0, 0);
    m_overlapWords->setWordWrap(true);
    goalsColumn->addWidget(matrix, 1);
    goalsColumn->addWidget(m_overlapWords);
    auto *noGoals = new EmptyView(tr("Some hours serve a license and a goal of yours at once. Set a goal, and this table shows which, and where to plan one."), tr("Set a goal"));
    connect(noGoals, &EmptyView::started, this, [this] { Q_EMIT goTo(QStringLiteral("settings"), {}, {}); });
    m_goals = new QStackedWidget;
    m_goals->addWidget(goals);
    m_goals->addWidget(noGoals);
    m_goalsPart = m_side->addPart(tr("Goals"), m_goals);
    m_side->setPartTitle(m_goalsPart, tr("Requirements × goals"));
    m_figurePart = m_side->addPart(tr("Activities"), m_figure);
    m_detailsOrCycle = new QStackedWidget;
    m_detailsOrCycle->addWidget(m_details);
    m_detailsOrCycle->addWidget(m_cycleForm);
    m_detailsPart = m_side->addPart(tr("Details"), m_detailsOrCycle);
    m_side->setPartTitle(m_side->addPart(tr("Questions"), m_questions), tr("Which rules are yours"));
    m_side->setPartTitle(m_side->addPart(tr("Deeds"), m_deeds), tr("Who would credit what you did"));

    auto *page = new QWidget;
    auto *lower = new QHBoxLayout;
    lower->setSpacing(size::gap);
    lower->addWidget(m_rules, 5);
    lower->addWidget(m_side, 6);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gap);
    column->addWidget(m_tableCard, 1);
    column->addLayout(lower, 1);
    return page;
}

void RequirementsPage::connectActions()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequirementsPage::showChosen);
    connect(m_table, &TableView::opened, this, [this] { m_side->showPart(m_detailsPart); });
    connect(m_table, &TableView::deleteAsked, this, [this](const QStringList &ids) { remove(SourceId{ids.first()}); });
    connect(m_rules, &RulesCard::ruleChosen, this, &RequirementsPage::showFigure);
    connect(m_rules, &RulesCard::cycleChosen, this, &RequirementsPage::showCycle);
    connect(m_details, &RequirementDetails::exportAsked, this, &RequirementsPage::askWhereToExport);
    connect(m_details, &RequirementDetails::ownAsked, this, [this](const SourceId &id) {
        if (done(makeRulesOwn(*portfolio(), id)))
            undoable(tr("These are rules of your own now. They follow no catalogue any more."));
    });
    connectCycles();
    connect(m_rules, &RulesCard::figureOpened, this, [this] {
        m_side->showPart(m_figurePart);
        showFigure();
    });
    connect(m_details, &RequirementDetails::edited, this, [this](const Source &changed) { done(changeRequirement(*portfolio(), changed, m_today)); });
    connect(m_details, &RequirementDetails::refused, this, [this](const QString &sentence) { Q_EMIT failed({ErrorKind::Invalid, sentence, {}}); });
    connect(m_details, &RequirementDetails::answered, this, &RequirementsPage::answer);
    connect(m_details, &RequirementDetails::removed, this, &RequirementsPage::remove);
    connect(m_details, &RequirementDetails::built, this, &RequirementsPage::connectAudits);
    connect(m_questions, &QuestionsPanel::answered, this, &RequirementsPage::answer);
    connect(m_questions, &QuestionsPanel::answeredFor, this, &RequirementsPage::answerFor);
    connect(m_figure, &FigurePanel::ownAsked, m_details, &RequirementDetails::ownAsked);
    connect(m_figure, &FigurePanel::activityOpened, this, [this](const QString &id) { Q_EMIT goTo(QStringLiteral("activities"), {id}, {}); });
    connect(m_figure, &FigurePanel::specialtyMarked, this, &RequirementsPage::markSpecialty);
    connect(m_figure, &FigurePanel::overruled, this, [this](const QString &activity, bool count, const QString &why) {
        if (chosen() && m_rules->chosen())
            done(overrule(*portfolio(), ActivityId{activity}, {chosen()->source, m_rules->chosen()->rule, count, why}));
    });
    connect(m_figure, &FigurePanel::overruleTakenBack, this, [this](const QString &activity) {
        if (chosen() && m_rules->chosen())
            done(takeBackOverrule(*portfolio(), ActivityId{activity}, chosen()->source, m_rules->chosen()->rule));
    });
}

void RequirementsPage::connectAudits()
{
    AuditPanel *audits = m_details->audits();
    connect(audits, &AuditPanel::kept, this, [this](const Audit &audit) { done(keepAudit(*portfolio(), audit)); });
    connect(audits, &AuditPanel::removed, this, [this](const AuditId &audit) { done(removeRecord<Audit>(*portfolio(), audit)); });
    connect(audits, &AuditPanel::fileAsked, this, &RequirementsPage::openAuditFile);
}

void RequirementsPage::resizeEvent(QResizeEvent *event)
{
    WindowPage::resizeEvent(event);
    fitTable();
}

void RequirementsPage::fitTable()
{
    m_tableCard->setMinimumHeight(wantedHeight(*m_table, height() < lowPage ? leastRows : usualRows) + 20);
    m_tableCard->setMaximumHeight(wantedHeight(*m_table, m_model->rowCount()) + 20);
}

void RequirementsPage::showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    m_expiry->show(snapshot, today);
    const QString kept = m_wanted.isNull() ? m_table->currentId() : m_wanted.text;
    m_snapshot = snapshot;
    m_today = today;
    m_model->setRows(standings);
    fitColumns(*m_table);
    fitTable();
    m_stack->setCurrentIndex(snapshot.sources.isEmpty() ? 0 : 1);
    m_header->setLine(floorText(annualFloor(standings, snapshot.thresholds), snapshot.thresholds.bufferPercent));
    m_changesBar->setVisible(hasCatalogueChanges(snapshot));
    m_table->selectIds({kept});
    if (!m_table->currentIndex().isValid() && m_sorted->rowCount() > 0)
        m_table->selectIds({m_sorted->index(0, 0).data(IdRole).toString()});
    if (m_table->currentId() == m_wanted.text)
        m_wanted = {};
    m_questions->show(snapshot);
    const Overlap matrix = overlap(snapshot, standings);
    m_overlap->setRows(matrix, standings);
    m_overlapWords->setText(overlapWords(matrix, standings).join(QLatin1Char(' ')));
    showGoals(m_overlap->rowCount() > 0);
    m_deeds->show(snapshot, today);
    if (m_picker)
        m_picker->showHeld(snapshot.profile, heldTemplates(snapshot));
    if (m_next)
        m_next->showSnapshot(snapshot, today);
    if (m_changes)
        m_changes->showSnapshot(snapshot, today);
    m_past.reset();
    showChosen();
}

/// Without goals the activities behind a figure come first.
void RequirementsPage::showGoals(bool has)
{
    m_goals->setCurrentIndex(has ? 0 : 1);
    if (has != m_hadGoals)
        m_side->showPart(has ? m_goalsPart : m_figurePart);
    m_hadGoals = has;
}

void RequirementsPage::showRecords(const QStringList &ids, const QString &)
{
    if (ids.isEmpty())
        return;
    if (ids.first() == QLatin1String("catalogue"))
        return openCatalogue();
    m_wanted = SourceId{ids.first()};
    m_table->selectIds(ids);
}

void RequirementsPage::showSection(const QString &key)
{
    if (key == QLatin1String("catalogue"))
        openCatalogue();
    else if (key == QLatin1String("own"))
        addOwn();
    else if (key == QLatin1String("next"))
        openNext();
}

const Standing *RequirementsPage::chosen() const { return m_model->at(m_model->rowOf(SourceId{m_table->currentId()})); }

const Source *RequirementsPage::source(const SourceId &id) const
{
    for (const Shared<Source> &one : m_snapshot.sources) {
        if (one->id == id)
            return one.get();
    }
    return nullptr;
}

const Standing *RequirementsPage::shown() const { return m_past ? &*m_past : chosen(); }

void RequirementsPage::showChosen()
{
    const Standing *standing = chosen();
    if (!standing)
        return;
    if (standing->source != m_backOf)
        m_back = 0;
    m_backOf = standing->source;
    if (const Source *known = source(standing->source)) {
        m_details->show(inItsCycle(*known, m_snapshot.profile, m_today), m_snapshot.profile);
        m_details->audits()->show(*known, *standing, m_snapshot, m_today);
    }
    showCycle(m_back);
}

void RequirementsPage::showCycle(int back)
{
    const Standing *standing = chosen();
    const Source *known = standing ? source(standing->source) : nullptr;
    if (!known)
        return;
    const QList<PastCycle> past = pastCycles(*known, m_snapshot, m_today);
    m_back = back >= 0 && back <= past.size() ? back : 0;
    m_rules->showCycles(standing->cycle, past, m_back);
    showDetails(*standing, *known, m_back > 0 ? &past[m_back - 1] : nullptr);
    m_looking.cancel();
    m_past.reset();
    if (m_back == 0)
        return showRulesOf(*standing);
    m_looking.run(
        this, [source = *known, cycle = past[m_back - 1], snapshot = m_snapshot](const Cancel &) { return pastStanding(source, cycle, snapshot); },
        [this](const Standing &then) {
            m_past = then;
            showRulesOf(then);
        });
}

void RequirementsPage::showRulesOf(const Standing &standing)
{
    m_rules->show(standing, m_snapshot);
    showFigure();
}

void RequirementsPage::showFigure()
{
    const Standing *standing = shown();
    const RulesModel::Row *row = m_rules->chosen();
    if (!standing || !row)
        return;
    const QString then = standing->past ? tr(", %1").arg(yearsText(standing->cycle)) : QString();
    m_side->setPartTitle(m_figurePart, tr("Behind “%1”%2").arg(row->label.size() > 32 ? row->label.left(26).trimmed() + QStringLiteral("…") : row->label, then));
    m_figure->show(standing->source, *row, m_snapshot);
}

void RequirementsPage::remove(const SourceId &id)
{
    const Standing *standing = m_model->at(m_model->rowOf(id));
    const QString name = standing ? titleOf(*standing) : QString();
    if (done(removeRequirement(*portfolio(), id)))
        undoable(tr("%1 was removed. Its activities and certificates stay.").arg(name));
}

void RequirementsPage::answer(const QString &question, std::optional<bool> answer)
{
    Profile profile = m_snapshot.profile;
    if (answer)
        profile.answers.insert(question, *answer);
    else
        profile.answers.remove(question);
    done(changeProfile(*portfolio(), profile, m_today));
}

void RequirementsPage::answerFor(const SourceId &id, const QString &question, std::optional<bool> answer)
{
    const Source *known = source(id);
    if (!known)
        return;
    Source changed = *known;
    if (answer)
        changed.answers.insert(question, *answer);
    else
        changed.answers.remove(question);
    done(changeRequirement(*portfolio(), changed, m_today));
}

/// Of the cycle that is shown.
void RequirementsPage::openAuditFile()
{
    QStringList ids{QStringLiteral("audit"), chosen() ? chosen()->source.text : QString()};
    if (m_back > 0)
        ids << QString::number(m_back);
    Q_EMIT goTo(QStringLiteral("packets"), ids, {});
}

} // namespace credence
