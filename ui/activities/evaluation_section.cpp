#include "ui/activities/evaluation_section.h"

#include "core/actions/logging.h"
#include "core/actions/outcomes.h"
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

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>

namespace credence {

namespace {

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
    connect(m_panel, &EvaluationPanel::adviceChanged, this, &EvaluationSection::evaluate);
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
    m_form->knowSubjects(subjectAreas(snapshot));
    showRows();
    const bool fresh = m_course.id.isNull() && m_course == Activity{};
    if (fresh && !m_form->isAncestorOf(focusWidget()) && m_model->first().isValid())
        m_list->setCurrentIndex(m_model->first());
    else if (m_course.id.isNull())
        evaluate();
}

void EvaluationSection::showRows()
{
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setRows(evaluationRows(m_snapshot, m_today, m_filter->text()));
        m_list->setCurrentIndex(m_model->indexOf(m_course.id.text));
    }
    if (!m_course.id.isNull())
        showChosen();
}

void EvaluationSection::showChosen()
{
    const QString chosen = m_list->currentIndex().data(IdRole).toString();
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
    const QString line = decidedLine(kept, course);
    if (other || line != m_kept) {
        m_given = kept ? kept->answers : EvaluationAnswers();
        const QSignalBlocker quiet(m_panel);
        m_panel->setAdvice(kept ? adviceFromWord(kept->advice).value_or(Advice::ThreeFilters) : m_panel->advice());
    }
    m_kept = line;
    m_form->showCourse(course);
    evaluate();
}

void EvaluationSection::evaluate()
{
    const auto work = [course = m_course, given = m_given, snapshot = m_snapshot, today = m_today, advice = m_panel->advice()](const Cancel &) {
        return Found{evaluateCourse(course, given, snapshot, today, advice), course.title.trimmed().isEmpty() ? QList<Effect>() : effects(snapshot, course, today)};
    };
    m_work.run(this, work, [this, course = m_course](const Found &found) {
        m_found = found;
        m_panel->showEvaluation(course, found.evaluation, found.effects, m_kept);
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
    evaluate();
}

void EvaluationSection::answer(const QString &question, Answer answer)
{
    m_given.*answerOf(question) = answer;
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
    const auto kept = keepEvaluation(*portfolio(), m_course, evaluation);
    if (!done(kept))
        return;
    select(kept->text);
    const QString what = verdict == Verdict::Book     ? tr("“%1” is in your plan.").arg(title)
                         : verdict == Verdict::Filler ? tr("“%1” waits in Batches for a half-day.").arg(title)
                                                      : tr("“%1” is skipped and kept here.").arg(title);
    Q_EMIT noticed(what, tr("Undo"), [this] { undoLast(); });
}

void EvaluationSection::startNew()
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->setCurrentIndex({});
    m_filter->clear();
    m_given = {};
    m_kept.clear();
    m_course = {};
    m_form->showCourse(m_course);
    m_list->viewport()->update(); // the blocked selection did not say so
    evaluate();
    m_form->startTitle();
}

bool EvaluationSection::select(const QString &activity)
{
    const bool known = std::any_of(m_snapshot.activities.cbegin(), m_snapshot.activities.cend(), [&](const auto &a) { return a->id.text == activity; });
    if (!known)
        return false;
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
