#include "core/actions/logging.h"
#include "core/actions/requiring.h"
#include "core/actions/telling.h"
#include "core/advice/ideas.h"
#include "core/base/durable_file.h"
#include "core/exchange/template_file.h"
#include "core/packets/wording.h"
#include "core/portfolio/portfolio.h"
#include "core/requirements/kept_cycle.h"
#include "core/requirements/next_cycle.h"
#include "core/requirements/rule_origin.h"
#include "ui/kit/format.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/requirements/catalogue_picker.h"
#include "ui/requirements/changes_dialog.h"
#include "ui/requirements/cycle_chooser.h"
#include "ui/requirements/cycle_form.h"
#include "ui/requirements/import_dialog.h"
#include "ui/requirements/next_dialog.h"
#include "ui/requirements/own_dialog.h"
#include "ui/requirements/requirement_words.h"
#include "ui/requirements/requirements_page.h"
#include "ui/requirements/rules_card.h"
#include "ui/requirements/side_panel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>

namespace credence {

namespace {

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

QStringList heldTemplates(const Snapshot &snapshot)
{
    QStringList held;
    for (const Shared<Source> &source : snapshot.sources)
        held << source->catalogueId;
    return held;
}

} // namespace

QWidget *RequirementsPage::changesBar()
{
    m_changesBar = new QFrame;
    m_changesBar->setObjectName(QStringLiteral("well"));
    auto *line = new QHBoxLayout(m_changesBar);
    line->setContentsMargins(size::pad, 6, 8, 6);
    auto *words = label(tr("The catalogue of this version has newer rules for your requirements. Nothing changes until you apply them."), Type::Small);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    auto *see = button(tr("See what changes…"));
    line->addWidget(see);
    connect(see, &QPushButton::clicked, this, &RequirementsPage::openChanges);
    m_changesBar->hide();
    return m_changesBar;
}

void RequirementsPage::undoable(const QString &sentence)
{
    Q_EMIT noticed(sentence, tr("Undo"), [this] { done(portfolio()->undo()); });
}

void RequirementsPage::connectCycles()
{
    connect(m_rules, &RulesCard::nextCycleAsked, this, [this] {
        const Standing *standing = chosen();
        if (standing && done(startCycle(*portfolio(), standing->source, cycleAfter(standing->cycle))))
            undoable(tr("The next cycle has begun. Compare its days with the new license, under Details."));
    });
    connect(m_rules, &RulesCard::correctionAsked, this, [this] { m_side->showPart(m_detailsPart); });
    connect(m_cycleForm, &CycleForm::refused, this, [this](const QString &sentence) { Q_EMIT failed({ErrorKind::Invalid, sentence, {}}); });
    connect(m_cycleForm, &CycleForm::edited, this,
            [this](const SourceId &id, const DateRange &which, const KeptCycle &corrected) { done(changeCycle(*portfolio(), id, which, corrected, m_today)); });
    connect(m_cycleForm, &CycleForm::forgotten, this, [this](const SourceId &id, const DateRange &which) {
        if (done(forgetCycle(*portfolio(), id, which, m_today)))
            undoable(tr("What was kept of this cycle is forgotten."));
    });
}

/// Under Details stands what can be edited of the cycle that is shown: of a past one only what belongs to it.
void RequirementsPage::showDetails(const Standing &standing, const Source &known, const PastCycle *past)
{
    m_detailsOrCycle->setCurrentIndex(past ? 1 : 0);
    m_side->setPartTitle(m_detailsPart, past ? tr("%1, %2").arg(titleOf(standing), yearsText(past->days)) : titleOf(standing));
    if (past)
        m_cycleForm->show(inItsCycle(known, m_snapshot.profile, m_today), *past, standing.cycle, m_snapshot.profile);
}

void RequirementsPage::openCatalogue()
{
    if (!portfolio())
        return;
    m_picker = new CataloguePicker(m_snapshot.profile, heldTemplates(m_snapshot), m_today, this);
    m_picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_picker, &CataloguePicker::chosen, this, [this](const Source &source, const Profile &profile) {
        if (profile == m_snapshot.profile || done(changeProfile(*portfolio(), profile, m_today)))
            add(source);
    });
    m_picker->open();
}

void RequirementsPage::addOwn()
{
    if (!portfolio())
        return;
    auto *dialog = new OwnDialog(m_snapshot.profile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { add(dialog->source()); });
    connect(dialog, &OwnDialog::fileAsked, this, [this, dialog] {
        dialog->reject();
        askForRules();
    });
    dialog->open();
}

void RequirementsPage::add(const Source &source)
{
    const auto added = addRequirement(*portfolio(), source);
    if (!done(added))
        return;
    m_wanted = *added;
    m_table->selectIds({m_wanted.text});
    showChosen();
}

void RequirementsPage::askForRules()
{
    auto *dialog = new QFileDialog(this, tr("Rules from a file"), documents(), tr("Credence rules (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RequirementsPage::importRules);
    dialog->open();
}

void RequirementsPage::importRules(const QString &path)
{
    const auto templates = templatesAt(path);
    if (!done(templates))
        return;
    const QString file = QFileInfo(path).fileName();
    auto *dialog = new ImportDialog(*templates, followedTemplates(m_snapshot.sources), file, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file] {
        const auto added = importTemplates(*portfolio(), dialog->chosen(), file, m_today);
        if (!done(added))
            return;
        m_wanted = added->first();
        m_table->selectIds({m_wanted.text});
        showChosen();
        m_side->showPart(m_detailsPart);
        undoable(tr("%1 taken over. Type the dates printed on your license under Details.").arg(countText(added->size(), tr("set of rules was"), tr("sets of rules were"))));
    });
    dialog->open();
}

void RequirementsPage::askWhereToExport()
{
    auto *dialog = new QFileDialog(this, tr("Export rules"), documents(), tr("Credence rules (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, &RequirementsPage::exportRules);
    dialog->open();
}

void RequirementsPage::exportRules(const QString &path)
{
    const Source *known = chosen() ? source(chosen()->source) : nullptr;
    const auto from = known ? rulesToPass(*known) : std::nullopt;
    if (from && done(writeWhole(path, templateFile({*from}, m_today))))
        Q_EMIT noticed(tr("The rules were written to “%1”. Somebody else can take them over from there.").arg(QFileInfo(path).fileName()), {}, {});
}

void RequirementsPage::markSpecialty(const QStringList &ids)
{
    QList<Activity> marked;
    for (const Shared<Activity> &activity : std::as_const(m_snapshot.activities)) {
        if (!ids.contains(activity->id.text))
            continue;
        marked.append(*activity);
        marked.last().topics << QStringLiteral("own-specialty");
    }
    if (!marked.isEmpty() && done(changeActivities(*portfolio(), tr("Mark as own specialty"), marked)))
        undoable(tr("%1 marked as your own specialty.").arg(countText(marked.size(), tr("activity was"), tr("activities were"))));
}

void RequirementsPage::openNext()
{
    if (!portfolio())
        return;
    m_next = new NextDialog(this);
    m_next->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_next, &NextDialog::planAsked, this, &RequirementsPage::plan);
    connect(m_next, &NextDialog::ideaAsked, this, [this](const Activity &idea) {
        if (note(idea))
            undoable(tr("“%1” was noted as an idea.").arg(idea.title));
    });
    connect(m_next, &NextDialog::logAsked, this, [this] {
        m_next->accept();
        Q_EMIT activityAsked();
    });
    connect(m_next, &NextDialog::openAsked, this, [this](const QString &id) {
        m_next->accept();
        Q_EMIT goTo(QStringLiteral("activities"), {id}, {});
    });
    m_next->showSnapshot(m_snapshot, m_today);
    m_next->open();
}

void RequirementsPage::openChanges()
{
    if (!portfolio())
        return;
    m_changes = new ChangesDialog(this);
    m_changes->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_changes, &ChangesDialog::applied, this, [this](const SourceId &id) {
        if (done(applyCatalogue(*portfolio(), id, m_today)))
            undoable(tr("The newer rules are in force. Cycles that are over keep the rules of their time."));
    });
    connect(m_changes, &ChangesDialog::kept, this, [this](const SourceId &id) {
        if (done(keepRules(*portfolio(), id)))
            undoable(tr("Your rules stay as they are."));
    });
    m_changes->showSnapshot(m_snapshot, m_today);
    m_changes->open();
}

void RequirementsPage::plan(const QList<ActivityId> &activities)
{
    if (activities.isEmpty())
        return;
    const auto left = addToPlan(*portfolio(), activities, m_today);
    if (!done(left))
        return;
    const QString wait = left->isEmpty() ? QString() : tr("Without a day nothing counts as planned, so it stays an idea: %1.").arg(left->join(QStringLiteral("; ")));
    const qsizetype planned = activities.size() - left->size();
    if (planned == 0)
        Q_EMIT noticed(wait, {}, {});
    else
        undoable(tr("%1 on the plan.").arg(countText(planned, tr("course is"), tr("courses are"))) + (wait.isEmpty() ? QString() : QLatin1Char(' ') + wait));
}

std::optional<ActivityId> RequirementsPage::note(const Activity &idea)
{
    Activity noted = idea;
    noted.since.idea = m_today;
    const auto logged = logActivity(*portfolio(), noted);
    return done(logged) ? std::optional(*logged) : std::nullopt;
}

void RequirementsPage::planOne(const OverlapRow &row, const Goal &goal)
{
    const Activity idea = ideaFor(row, goal, m_snapshot, m_today);
    if (const auto noted = note(idea))
        Q_EMIT noticed(tr("Noted as an idea: “%1”. It counts once it has a day and is planned.").arg(idea.title), tr("Open"),
                       [this, id = noted->text] { Q_EMIT goTo(QStringLiteral("activities"), {id}, {}); });
}

} // namespace credence
