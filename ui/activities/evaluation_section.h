// Courses before they are booked: those to decide and those decided, the course in a form, the verdict beside it (A5).
#pragma once

#include "core/advice/evaluate.h"
#include "core/requirements/effect.h"
#include "ui/kit/background.h"
#include "ui/kit/outcome_section.h"

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

private:
    struct Found {
        CourseEvaluation evaluation;
        QList<Effect> effects;
    };
    void showRows();
    void showChosen();
    void showCourse(const Activity &course, const Evaluation *kept);
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
    Found m_found;
    Background m_work;
};

} // namespace credence
