#include "ui/activities/evaluation_section.h"

#include "core/actions/logging.h"
#include "core/actions/outcomes.h"
#include "core/portfolio/portfolio.h"
#include "core/story/subject_areas.h"
#include "ui/activities/course_form.h"
#include "ui/activities/evaluation_panel.h"
#include "ui/activities/evaluation_rows.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/rows_model.h"
#include "ui/kit/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QUuid>

namespace credence {

namespace {

const QString draftPrefix = QStringLiteral("draft:"); ///< in the list, before the id of a draft

Answer EvaluationAnswers::*answerOf(const QString &question)
{
    static const QHash<QString, Answer EvaluationAnswers::*> members{
        {QStringLiteral("story"), &EvaluationAnswers::story},       {QStringLiteral("goal"), &EvaluationAnswers::goal},
        {QStringLiteral("requirement"), &EvaluationAnswers::requirement}, {QStringLiteral("tangible"), &EvaluationAnswers::tangible},
        {QStringLiteral("time"), &EvaluationAnswers::time},         {QStringLiteral("letter"), &EvaluationAnswers::letter}};
    return members.value(question, &EvaluationAnswers::story);
}

} // namespace

EvaluationSection::EvaluationSection(QWidget *parent)
    : OutcomeSection(parent), m_model(new RowsModel(this)), m_list(listView(tr("Evaluated courses"))), m_filter(new QLineEdit), m_form(new CourseForm), m_panel(new EvaluationPanel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gap);
    auto *courses = new Card;
    courses->setPadding(8);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the courses"));
    m_filter->setClearButtonEnabled(true);
    courses->body()->addWidget(m_filter);
    m_list->setModel(m_model);
    courses->body()->addWidget(m_list, 1);
    teachWhenEmpty(m_list, tr("Courses you evaluate are listed here, also the skipped ones."));
    auto *course = new Card;
    course->setPadding(1);
    course->body()->addWidget(m_form);
    course->setMinimumWidth(300);
    courses->setMinimumWidth(220);
    m_panel->setMinimumWidth(386);
    row->addWidget(courses, 24);
    row->addWidget(course, 32);
    row->addWidget(m_panel, 40);
    connect(m_filter, &QLineEdit::textChanged, this, &EvaluationSection::showRows);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showChosen(); });
    connect(m_form, &CourseForm::edited, this, &EvaluationSection::edit);
    connect(m_panel, &EvaluationPanel::answered, this, &EvaluationSection::answer);
    connect(m_form, &CourseForm::discardAsked, this, &EvaluationSection::discard);
    connect(m_form, &CourseForm::typing, this, [this] {
        constexpr int restMs = 400;
        m_soon.start(restMs, this);
    });
    connect(m_panel, &EvaluationPanel::adviceChanged, this, [this] {
        keepDraft(m_course);
        evaluate();
    });
    connect(m_panel, &EvaluationPanel::decided, this, &EvaluationSection::decide);
}

QString EvaluationSection::line() const
{
    const QString sums = evaluationSums(m_snapshot);
    return sums.isEmpty() ? tr("Before you register for anything over %1 hours: is it worth it?").arg(m_snapshot.thresholds.evaluateAbove.text()) : sums;
}

void EvaluationSection::showSnapshot(const Snapshot &snapshot, QDate today)
{
    m_snapshot = snapshot;
    m_today = today;
    takeBack(snapshot);
    m_form->knowSubjects(subjectAreas(snapshot));
    showRows();
    const bool fresh = m_course == Activity{} && m_draft.isEmpty();
    if (fresh && !m_form->isAncestorOf(focusWidget()) && m_model->first().isValid())
        m_list->setCurrentIndex(m_model->first());
    else if (m_course.id.isNull())
        evaluate();
}

void EvaluationSection::showRows()
{
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setRows(draftRows(newCourseDrafts(m_place), m_filter->text()) + evaluationRows(m_snapshot, m_today, m_filter->text()));
        m_list->setCurrentIndex(m_model->indexOf(m_course.id.isNull() ? draftPrefix + m_draft : m_course.id.text));
    }
    if (!m_course.id.isNull())
        showChosen();
}

void EvaluationSection::showChosen()
{
    keepTyped();
    const QString chosen = m_list->currentIndex().data(IdRole).toString();
    if (chosen.startsWith(draftPrefix)) {
        if (const auto draft = evaluationDraft(m_place, chosen.mid(draftPrefix.size())); draft && draft->id != m_draft)
            showDraft(*draft);
        return;
    }
    const QString id = chosen.isEmpty() ? m_course.id.text : chosen;
    for (const auto &activity : std::as_const(m_snapshot.activities)) {
        if (activity->id.text == id) {
            showCourse(*activity, lastEvaluation(m_snapshot, id));
            return;
        }
    }
    showCourse({}, nullptr); // it is gone
}

void EvaluationSection::showCourse(const Activity &course, const Evaluation *kept)
{
    const bool other = course.id != m_course.id;
    m_course = course;
    m_draft.clear();
    const QString line = decidedLine(kept, course);
    if (other || line != m_kept) {
        const auto draft = course.id.isNull() ? std::nullopt : evaluationDraft(m_place, course.id.text);
        m_given = draft ? draft->answers : kept ? kept->answers : EvaluationAnswers();
        const QSignalBlocker quiet(m_panel);
        m_panel->setAdvice(adviceFromWord(draft ? draft->advice : kept ? kept->advice : QString()).value_or(kept ? Advice::ThreeFilters : m_panel->advice()));
    }
    m_kept = line;
    m_form->showCourse(course);
    m_form->offerDiscard(false);
    evaluate();
}

void EvaluationSection::showDraft(const EvaluationDraft &draft)
{
    m_course = draft.course;
    m_draft = draft.id;
    m_given = draft.answers;
    m_kept.clear();
    {
        const QSignalBlocker quiet(m_panel);
        m_panel->setAdvice(adviceFromWord(draft.advice).value_or(m_panel->advice()));
    }
    m_form->startOver(); // another course without an id: what was typed for the one before is its own draft
    m_form->showCourse(m_course);
    m_form->offerDiscard(true);
    evaluate();
}

bool EvaluationSection::isOpen() const
{
    const Evaluation *kept = m_course.id.isNull() ? nullptr : lastEvaluation(m_snapshot, m_course.id.text);
    return m_given != (kept ? kept->answers : EvaluationAnswers());
}

/// Nothing that was typed or answered is lost before the decision, whatever happens to the program.
void EvaluationSection::keepDraft(const Activity &course)
{
    m_soon.stop();
    if (m_place.isEmpty())
        return;
    const bool fresh = course.id.isNull();
    const bool said = (fresh && course != Activity()) || isOpen();
    const QString id = fresh ? m_draft : course.id.text;
    if (!said && !id.isEmpty())
        forgetEvaluationDraft(m_place, id);
    if (!said)
        return;
    const bool begins = fresh && m_draft.isEmpty();
    if (begins)
        m_draft = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const EvaluationDraft draft{fresh ? m_draft : id, course, m_given, adviceWord(m_panel->advice())};
    if (evaluationDraft(m_place, draft.id) == draft)
        return;
    keepEvaluationDraft(m_place, draft);
    m_form->offerDiscard(fresh);
    if (fresh) // later: a click that is under way must find the rows where it saw them
        QMetaObject::invokeMethod(this, &EvaluationSection::showRows, Qt::QueuedConnection);
}

void EvaluationSection::keepTyped()
{
    m_soon.stop();
    if (!m_course.id.isNull())
        return;
    m_course = m_form->typed();
    keepDraft(m_course);
}

/// A decision that was undone leaves the course as it was before: begun, not decided. Redo decides it again.
void EvaluationSection::takeBack(const Snapshot &snapshot)
{
    const auto &[activity, draft] = m_decided;
    if (draft.id.isEmpty())
        return;
    const bool there = std::any_of(snapshot.activities.cbegin(), snapshot.activities.cend(), [&](const auto &one) { return one->id.text == activity; });
    if (there)
        forgetEvaluationDraft(m_place, draft.id);
    else if (!evaluationDraft(m_place, draft.id))
        keepEvaluationDraft(m_place, draft);
    if (!there && m_course.id.text == activity)
        showDraft(draft);
    if (there && m_draft == draft.id) { // decided again: what is shown is the course in the list
        m_draft.clear();
        m_course.id = {activity};
    }
}

void EvaluationSection::discard()
{
    const EvaluationDraft draft{m_draft, m_form->typed(), m_given, adviceWord(m_panel->advice())};
    forgetEvaluationDraft(m_place, m_draft);
    startEmpty();
    showRows();
    Q_EMIT noticed(tr("The draft was discarded."), tr("Undo"), [this, draft] {
        keepEvaluationDraft(m_place, draft);
        showDraft(draft);
        showRows();
    });
}

void EvaluationSection::hideEvent(QHideEvent *event)
{
    keepTyped();
    OutcomeSection::hideEvent(event);
}

void EvaluationSection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_soon.timerId()) {
        keepTyped();
        if (m_course.id.isNull())
            evaluate();
    } else {
        OutcomeSection::timerEvent(event);
    }
}

void EvaluationSection::setPortfolio(Portfolio *portfolio)
{
    OutcomeSection::setPortfolio(portfolio);
    const QString place = portfolio ? QFileInfo(portfolio->path()).absoluteFilePath() : QString();
    if (place == m_place)
        return;
    keepTyped();
    m_place = place;
    m_course = {};
    m_draft.clear();
    m_given = {};
    m_kept.clear();
    m_decided = {};
    m_form->startOver();
    m_form->showCourse(m_course);
}

void EvaluationSection::evaluate()
{
    const auto work = [course = m_course, given = m_given, snapshot = m_snapshot, today = m_today, advice = m_panel->advice()](const Cancel &) {
        const bool named = !course.title.trimmed().isEmpty();
        return Found{evaluateCourse(course, given, snapshot, today, advice), named ? effects(snapshot, course, today) : QList<Effect>(), named ? notReckoned(figures(snapshot, today)) : QList<NotReckoned>()};
    };
    m_work.run(this, work, [this, course = m_course](const Found &found) {
        m_found = found;
        m_panel->showEvaluation(course, found.evaluation, found.effects, found.notKnown, m_kept);
    });
}

void EvaluationSection::edit(const Activity &course, const QString &label)
{
    m_course = course;
    if (!course.id.isNull() && portfolio()) {
        if (!done(changeActivities(*portfolio(), label, {course})))
            showChosen(); // what is stored comes back
        return;
    }
    keepDraft(course);
    evaluate();
}

void EvaluationSection::answer(const QString &question, Answer answer)
{
    m_given.*answerOf(question) = answer;
    keepDraft(m_course);
    evaluate();
}

void EvaluationSection::decide(Verdict verdict)
{
    if (!portfolio() || m_course.title.trimmed().isEmpty())
        return;
    if (LineField *field = firstRefused(*m_form)) {
        field->setFocus();
        Q_EMIT failed(Error{ErrorKind::Invalid, tr("“%1” could not be read; the field says why. Nothing was decided: repair it or empty it first.").arg(field->text()), {}});
        return;
    }
    m_work.cancel();
    const Advice advice = m_panel->advice();
    Evaluation evaluation;
    evaluation.answers = answersOf(evaluateCourse(m_course, m_given, m_snapshot, m_today, advice));
    evaluation.verdict = verdict;
    evaluation.date = m_today;
    evaluation.advice = adviceWord(advice);
    if (const Evaluation *before = lastEvaluation(m_snapshot, m_course.id.text); before && before->date == m_today)
        evaluation.id = before->id; // the same day's word replaced
    const QString title = m_course.title;
    m_soon.stop();
    const EvaluationDraft draft{m_course.id.isNull() ? m_draft : m_course.id.text, m_course, m_given, adviceWord(advice)};
    const auto kept = keepEvaluation(*portfolio(), m_course, evaluation);
    if (!done(kept))
        return;
    forgetEvaluationDraft(m_place, draft.id);
    if (draft.course.id.isNull())
        m_decided = {kept->text, draft};
    m_draft.clear();
    m_course.id = *kept;
    showRows();
    select(kept->text);
    const QString what = verdict == Verdict::Book     ? tr("“%1” is in your plan.").arg(title)
                         : verdict == Verdict::Filler ? tr("“%1” waits in Batches for a half-day.").arg(title)
                                                      : tr("“%1” is skipped and kept here.").arg(title);
    Q_EMIT noticed(what, tr("Undo"), [this] { undoLast(); });
}

/// What was begun is offered again; an empty form is one click further.
void EvaluationSection::startNew()
{
    keepTyped();
    const auto drafts = newCourseDrafts(m_place);
    const auto current = std::find_if(drafts.cbegin(), drafts.cend(), [this](const EvaluationDraft &one) { return m_course.id.isNull() && one.id == m_draft; });
    if (drafts.isEmpty()) {
        startEmpty();
        return;
    }
    m_filter->clear();
    if (current == drafts.cend())
        showDraft(drafts.first());
    showRows();
    m_form->startTitle();
    const QString title = m_course.title.trimmed();
    Q_EMIT noticed(title.isEmpty() ? tr("You began to evaluate a course and did not decide yet. It is kept.") : tr("You began to evaluate “%1” and did not decide yet. It is kept.").arg(title), tr("Evaluate another"), [this] { startEmpty(); });
}

void EvaluationSection::startEmpty()
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->setCurrentIndex({});
    m_filter->clear();
    m_given = {};
    m_kept.clear();
    m_course = {};
    m_draft.clear();
    m_form->startOver();
    m_form->showCourse(m_course);
    m_form->offerDiscard(false);
    m_list->viewport()->update(); // the blocked selection did not say so
    evaluate();
    m_form->startTitle();
}

bool EvaluationSection::select(const QString &activity)
{
    const bool known = std::any_of(m_snapshot.activities.cbegin(), m_snapshot.activities.cend(), [&](const auto &a) { return a->id.text == activity; });
    if (!known)
        return false;
    keepTyped();
    m_filter->clear();
    for (const auto &each : std::as_const(m_snapshot.activities)) {
        if (each->id.text == activity)
            showCourse(*each, lastEvaluation(m_snapshot, activity));
    }
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->setCurrentIndex(m_model->indexOf(activity));
    m_list->viewport()->update(); // the blocked selection did not say so
    return true;
}

bool EvaluationSection::startFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return true;
}

} // namespace credence
