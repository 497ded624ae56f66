#include "ui/outcomes/projects_section.h"

#include "core/actions/loosening.h"
#include "core/actions/outcomes.h"
#include "core/outcomes/linked.h"
#include "core/outcomes/result_sentence.h"
#include "core/outcomes/run_signals.h"
#include "core/packets/project_page.h"
#include "ui/kit/card.h"
#include "ui/kit/column.h"
#include "ui/kit/choice.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/page_saving.h"
#include "ui/kit/record_files.h"
#include "ui/kit/rows_model.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/measure_panel.h"
#include "ui/outcomes/project_aside.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace credence {

namespace {
constexpr int listWidth = 268;
constexpr int baselineWanted = 12; // points a run chart needs before the change

struct StateWords {
    const char *word;
    const char *text;
    Tone tone;
};
constexpr StateWords states[]{{"idea", QT_TRANSLATE_NOOP("credence::ProjectsSection", "idea"), Tone::Neutral},
                              {"baseline", QT_TRANSLATE_NOOP("credence::ProjectsSection", "baseline"), Tone::Amber},
                              {"running", QT_TRANSLATE_NOOP("credence::ProjectsSection", "running"), Tone::Accent},
                              {"improved", QT_TRANSLATE_NOOP("credence::ProjectsSection", "improved"), Tone::Green},
                              {"done", QT_TRANSLATE_NOOP("credence::ProjectsSection", "done"), Tone::Blue},
                              {"stopped", QT_TRANSLATE_NOOP("credence::ProjectsSection", "stopped"), Tone::Neutral}};

Tone toneOf(const QString &state)
{
    for (const StateWords &known : states) {
        if (state == QLatin1String(known.word))
            return known.tone;
    }
    return Tone::Neutral;
}

QString moreOf(const Project &project)
{
    qsizetype points = 0;
    QDate first, last;
    for (const Measure &measure : project.measures) {
        points = std::max(points, measure.points.size());
        for (const MeasurePoint &point : measure.points) {
            first = !first.isValid() || point.date < first ? point.date : first;
            last = std::max(last, point.date);
        }
    }
    const qsizetype changes = cycles(project).size();
    if (points == 0)
        return project.measures.isEmpty() ? ProjectsSection::tr("no measure yet") : ProjectsSection::tr("no data yet");
    if (changes == 0 && points >= baselineWanted)
        return ProjectsSection::tr("%1 baseline points").arg(points);
    if (changes == 0)
        return ProjectsSection::tr("%1 of %2 baseline points").arg(points).arg(baselineWanted);
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
    return ProjectsSection::tr("%1 · %2 of data").arg(countText(changes, ProjectsSection::tr("cycle")), countText(months, ProjectsSection::tr("month")));
}
} // namespace

ProjectsSection::ProjectsSection(QWidget *parent)
    : OutcomeSection(parent), m_model(new RowsModel(this)), m_list(listView(tr("Projects"))), m_stack(new QStackedWidget)
{
    m_list->setModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(buildContent());
    auto *empty = new EmptyView(tr("A project turns a course into a figure that moved: an aim, one or two measures over time, and what was changed when."), tr("Add project"));
    connect(empty, &EmptyView::started, this, &ProjectsSection::startNew);
    m_stack->addWidget(empty);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProjectsSection::showChosen);
    listenForDelete(m_list);
}

QWidget *ProjectsSection::buildContent()
{
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gap);
    auto *listCard = new Card;
    listCard->setPadding(8);
    listCard->setFixedWidth(listWidth);
    listCard->body()->addWidget(m_list);
    row->addWidget(listCard);
    auto *card = new Card;
    card->setPadding(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(buildProject());
    card->body()->addWidget(scroll);
    row->addWidget(card, 1);
    m_aside = new ProjectAside;
    connect(m_aside, &ProjectAside::opened, this, &OutcomeSection::opened);
    connect(m_aside, &ProjectAside::originsEdited, this, [this](const QStringList &ids) {
        const Project *project = chosen();
        if (project && portfolio() && !done(keepOrigins(*portfolio(), project->id, ids)))
            showChosen();
    });
    connect(m_aside, &ProjectAside::peopleEdited, this, [this](const QStringList &ids) { change([&](Project &p) { p.people = ids; }); });
    connect(m_aside, &ProjectAside::evidenceEdited, this, &ProjectsSection::changeEvidence);
    row->addWidget(m_aside);
    return whole;
}

QWidget *ProjectsSection::buildProject()
{
    m_project = new Column;
    auto *column = new QVBoxLayout(m_project);
    column->setContentsMargins(size::pad, size::gap, size::pad, size::pad);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    m_title = new LineField;
    m_title->setAccessibleName(tr("Title"));
    m_title->setFont(credence::font(Type::Strong));
    head->addWidget(m_title, 1);
    auto *page = button(tr("One-page summary…"));
    page->setToolTip(tr("Aim, run charts, changes and result as a PDF of one page"));
    head->addWidget(page);
    m_saving = new PageSaving(this);
    connect(page, &QPushButton::clicked, this, [this] {
        if (const Project *project = chosen())
            m_saving->ask(projectPage(*project, m_snapshot, m_today));
    });
    connect(m_saving, &PageSaving::failed, this, &OutcomeSection::failed);
    connect(m_saving, &PageSaving::saved, this, [this](const QString &path) {
        Q_EMIT noticed(tr("Saved as %1.").arg(QFileInfo(path).fileName()), tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
    column->addLayout(head);
    m_aim = new TextField(1, 4);
    m_aim->setAccessibleName(tr("Aim"));
    m_aim->setPlaceholderText(tr("Aim: what, for whom, how much, by when"));
    column->addWidget(m_aim);
    m_measures = new QVBoxLayout;
    m_measures->setSpacing(14);
    column->addLayout(m_measures, 1);
    auto *add = button(tr("Add measure"));
    add->setProperty("compact", true);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addWidget(rule());
    auto *resultHead = new QHBoxLayout;
    resultHead->addWidget(label(tr("Result in one sentence"), Type::Strong), 1);
    m_draft = button(tr("Draft from the figures"));
    m_draft->setProperty("compact", true);
    resultHead->addWidget(m_draft);
    column->addLayout(resultHead);
    m_result = new TextField(2, 6);
    m_result->setAccessibleName(tr("Result in one sentence"));
    column->addWidget(m_result);
    column->addWidget(m_outdated = label(tr("The figures have changed since this sentence was drafted. Draft it again, or make it your own."), Type::Small, Ink::Muted));
    m_outdated->setWordWrap(true);
    addFacts(column);
    m_files = new RecordFiles;
    m_files->setAccessibleName(tr("Files"));
    column->addWidget(label(tr("Files"), Type::Tiny, Ink::Muted));
    column->addWidget(m_files);
    connect(m_files, &RecordFiles::opened, this, &OutcomeSection::opened);
    auto *remove = button(tr("Delete project"));
    column->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, &ProjectsSection::removeChosen);
    column->addStretch();
    connect(m_title, &LineField::edited, this, [this](const QString &text) { change([&](Project &p) { p.title = text.trimmed().isEmpty() ? p.title : text.trimmed(); }); });
    connect(m_aim, &TextField::edited, this, [this](const QString &text) { change([&](Project &p) { p.aim = text.trimmed(); }); });
    connect(m_result, &TextField::edited, this, [this](const QString &text) { change([&](Project &p) { p.result = text.trimmed(); }); });
    connect(m_draft, &QPushButton::clicked, this, &ProjectsSection::takeDraft);
    connect(add, &QPushButton::clicked, this, &ProjectsSection::addMeasure);
    return m_project;
}

/// A draft takes the place of a draft; words of one's own stay, with the draft below them.
void ProjectsSection::takeDraft()
{
    m_result->setFocus(Qt::OtherFocusReason); // the button goes out of use; letters must not go on to the next field
    bool kept = false;
    change([&kept](Project &p) {
        const QString draft = resultSentence(p);
        kept = !isResultDrafted(p);
        p.result = kept ? p.result + QLatin1Char('\n') + draft : draft;
    });
    if (kept)
        Q_EMIT noticed(tr("The draft stands below your sentence; keep what you like of the two."), tr("Undo"), [this] { undoLast(); });
}

/// What a reader of the one-page summary wants to know beside the figures: what it is about, and from when to when.
void ProjectsSection::addFacts(QVBoxLayout *column)
{
    const auto named = [](const QString &name, QWidget *field) {
        auto *box = new QVBoxLayout;
        box->setSpacing(4);
        QLabel *words = label(name, Type::Tiny, Ink::Muted);
        words->setBuddy(field);
        field->setAccessibleName(name);
        box->addWidget(words);
        box->addWidget(field);
        return box;
    };
    m_description = new TextField(2, 14);
    m_description->setPlaceholderText(tr("The problem here, the team, what was tried, what comes next: one page at most"));
    m_state = new Choice;
    m_state->addItem(QStringLiteral("–"), QString());
    for (const StateWords &known : states)
        m_state->addItem(tr(known.text), QString::fromLatin1(known.word));
    m_start = new DateField;
    m_end = new DateField;
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addLayout(named(tr("State"), m_state), 1);
    row->addLayout(named(tr("Begun"), m_start), 1);
    row->addLayout(named(tr("Ended"), m_end), 1);
    column->addLayout(row);
    column->addLayout(named(tr("Description"), m_description));
    connect(m_state, &QComboBox::activated, this, [this] { change([this](Project &p) { p.state = m_state->chosen(); }); });
    connect(m_description, &TextField::edited, this, [this](const QString &text) { change([&](Project &p) { p.description = text.trimmed(); }); });
    connect(m_start, &DateField::dayEdited, this, [this](QDate day) { change([&](Project &p) { p.days.start = day; }); });
    connect(m_end, &DateField::dayEdited, this, [this](QDate day) { change([&](Project &p) { p.days.end = day; }); });
}

template <class Change> void ProjectsSection::change(Change change)
{
    const Project *shown = chosen();
    if (!shown || !portfolio())
        return;
    // What is stored may be ahead of what is shown: two changes can come before the first one shows itself.
    const auto current = portfolio()->snapshot();
    for (const auto &project : current->projects) {
        if (project->id != shown->id)
            continue;
        Project changed = *project;
        change(changed);
        if (changed != *project)
            done(keepRecord(*portfolio(), changed));
        return;
    }
}

/// The criteria and signals it counts for; what else it is linked with stays.
void ProjectsSection::changeEvidence(const QStringList &ids)
{
    const Project *project = chosen();
    if (!project || !portfolio())
        return;
    const auto isEvidence = [this](const QString &id) {
        const auto is = [&id](const auto &one) { return one->id.text == id; };
        return std::any_of(m_snapshot.criteria.cbegin(), m_snapshot.criteria.cend(), is) || std::any_of(m_snapshot.signalList.cbegin(), m_snapshot.signalList.cend(), is);
    };
    QStringList wanted = linkedTo(project->id.text, m_snapshot);
    wanted.removeIf(isEvidence);
    done(linkOnlyWith(*portfolio(), project->id.text, wanted + ids));
}

const Project *ProjectsSection::chosen() const
{
    const QString id = m_list->currentIndex().data(IdRole).toString();
    for (const auto &project : m_snapshot.projects) {
        if (project->id.text == id)
            return project.get();
    }
    return nullptr;
}

void ProjectsSection::showSnapshot(const Snapshot &snapshot, QDate today)
{
    const QString before = m_wanted.isEmpty() ? m_list->currentIndex().data(IdRole).toString() : m_wanted;
    m_snapshot = snapshot;
    m_today = today;
    QList<OutcomeRow> rows;
    for (const auto &project : snapshot.projects)
        rows << OutcomeRow{project->id.text, project->title, moreOf(*project), project->state, toneOf(project->state)};
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->setRows(rows);
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    const QModelIndex kept = m_model->indexOf(before);
    m_wanted = kept.isValid() ? QString() : m_wanted;
    m_list->setCurrentIndex(kept.isValid() ? kept : m_model->first());
    showChosen();
}

void ProjectsSection::showChosen()
{
    const Project *project = chosen();
    m_project->setEnabled(project);
    if (!project)
        return;
    if (project->id.text != m_shown)
        startOverFields(*m_project);
    m_shown = project->id.text;
    m_title->showText(project->title);
    m_state->choose(project->state, project->state);
    m_aim->showText(project->aim);
    m_result->showText(project->result);
    m_description->showText(project->description);
    m_start->showDay(project->days.start);
    m_end->showDay(project->days.end);
    const QString draft = resultSentence(*project);
    m_draft->setEnabled(!draft.isEmpty() && !project->result.endsWith(draft));
    m_outdated->setVisible(isResultOutdated(*project));
    m_draft->setToolTip(draft.isEmpty() ? tr("Needs a measure with points before and after a change.") : draft);
    showMeasures(*project);
    m_files->showFiles(project->id.text, m_snapshot.documents);
    m_aside->showProject(*project, m_snapshot);
}

void ProjectsSection::showMeasures(const Project &project)
{
    while (m_panels.size() > project.measures.size())
        delete m_panels.takeLast();
    while (m_panels.size() < project.measures.size()) {
        auto *panel = new MeasurePanel;
        connect(panel, &MeasurePanel::edited, this, [this](int index, const Measure &measure) {
            change([&](Project &p) {
                if (index < p.measures.size())
                    p.measures[index] = measure;
            });
        });
        connect(
            panel, &MeasurePanel::removeAsked, this,
            [this](int index) {
                change([&](Project &p) { p.measures.removeAt(index); });
                Q_EMIT noticed(tr("The measure was deleted."), tr("Undo"), [this] { undoLast(); });
            },
            Qt::QueuedConnection);
        m_measures->addWidget(panel, 1);
        m_panels << panel;
    }
    for (int i = 0; i < m_panels.size(); ++i)
        m_panels[i]->showMeasure(project, i);
    if (m_openData && !m_panels.isEmpty())
        m_panels.last()->openData();
    m_openData = false;
}

void ProjectsSection::addMeasure()
{
    m_openData = true;
    change([](Project &p) {
        Measure measure;
        measure.name = tr("New measure");
        p.measures << measure;
    });
}

void ProjectsSection::startNew()
{
    if (!portfolio())
        return;
    Project project;
    project.title = tr("New project");
    project.state = QStringLiteral("idea");
    const auto id = keepRecord(*portfolio(), project);
    if (!done(id))
        return;
    select(id->text);
    m_title->setFocus();
    m_title->selectAll();
}

bool ProjectsSection::select(const QString &id)
{
    const QModelIndex index = m_model->indexOf(id);
    m_wanted = index.isValid() ? QString() : id;
    if (index.isValid())
        m_list->setCurrentIndex(index);
    return index.isValid();
}

void ProjectsSection::removeChosen()
{
    const Project *project = chosen();
    if (const QString also = project && portfolio() ? dependentsText(dependentsOf(*portfolio()->snapshot(), {project->id.text})) : QString(); project && portfolio() && done(removeRecord<Project>(*portfolio(), project->id)))
        Q_EMIT noticed(also.isEmpty() ? tr("The project was deleted.") : tr("The project was deleted. Gone with it: %1.").arg(also), tr("Undo"), [this] { undoLast(); });
}

} // namespace credence
