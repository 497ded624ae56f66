// Courses before they are booked: those to decide and those decided, the course in a form, the verdict beside it (A5).
#pragma once

#include "core/advice/evaluate.h"
#include "core/requirements/effect.h"
#include "core/requirements/not_reckoned.h"
#include "ui/activities/evaluation_drafts.h"
#include "ui/kit/background.h"
#include "ui/kit/outcome_section.h"

#include <QBasicTimer>

class QLineEdit;
class QListView;
class QTimer;

namespace credence {

class CourseForm;
class EvaluationPanel;
class RowsModel;

class EvaluationSection : public OutcomeSection
{
    Q_OBJECT

public:
    explicit EvaluationSection(QWidget *parent = nullptr);
    QString addText() const override { return tr("Evaluate a course"); }
    QString line() const override;
    void showSnapshot(const Snapshot &snapshot, QDate today) override;
    void startNew() override;
    bool select(const QString &activity) override;
    bool startFilter() override;
    void setPortfolio(Portfolio *portfolio) override;

protected:
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Found {
        CourseEvaluation evaluation;
        QList<Effect> effects;
        QList<NotReckoned> notKnown;
    };
    void showRows();
    void showChosen();
    void showCourse(const Activity &course, const Evaluation *kept);
    void showDraft(const EvaluationDraft &draft);
    void startEmpty();
    void keepTyped(); ///< also what no field has reported yet
    void keepDraft(const Activity &course);
    void takeBack(const Snapshot &snapshot);
    void discard();
    bool isOpen() const; ///< something is said of the course that was not decided
    void evaluate();
    void edit(const Activity &course, const QString &label);
    void answer(const QString &question, Answer answer);
    void decide(Verdict verdict);

    Snapshot m_snapshot;
    QDate m_today;
    RowsModel *m_model;
    QListView *m_list;
    QLineEdit *m_filter;
    CourseForm *m_form;
    EvaluationPanel *m_panel;
    Activity m_course; ///< id null: a new one, kept nowhere yet
    EvaluationAnswers m_given;
    QString m_kept;
    QString m_draft; ///< id of the draft of a course that is kept nowhere yet; empty: none was begun
    QString m_place; ///< the portfolio's, for its drafts
    std::pair<QString, EvaluationDraft> m_decided; ///< the activity made last of a draft, and the draft; for undo and redo
    QBasicTimer m_soon; ///< what is typed becomes a draft when the keys rest
    Found m_found;
    Background m_work;
};

} // namespace credence
