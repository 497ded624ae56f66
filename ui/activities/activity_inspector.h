// Everything known about one activity, edited in place; every finished field is a change of its own.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"
#include "ui/activities/activity_form.h"

class QLabel;
class QPushButton;

namespace credence {

class EffectsPanel;
class ReasonsView;
class StoryFields;

class ActivityInspector : public ActivityForm
{
    Q_OBJECT

public:
    explicit ActivityInspector(QWidget *parent = nullptr);
    void showActivity(const Activity &activity, const Snapshot &snapshot, const QList<Standing> &standings, QDate today);
    /// For an activity that is not completed: what completing it would change. Counted off the window's thread.
    void showEffects(const Snapshot &snapshot, QDate today);
    /// What was decided about it before and what was taken from it after; "" when neither.
    void showCareer(const QString &evaluation, const QString &capture);
    void startTitle(); ///< the keyboard goes to the title

Q_SIGNALS:
    void documentAsked(const QString &document);
    void previewAsked(const QString &document); ///< Space on it
    void evaluationAsked(const QString &activity);
    void captureAsked(const QString &activity);
    void formatValueEdited(const QString &format, int value);
    void duplicateAsked();
    void deleteAsked();

private:
    void addBasics();
    void addCredits();
    void addMore();
    void addStatusDays();
    void showStatusDays(const Activity &activity);
    void addCounting();
    void addCareer();
    void addButtons();
    QPushButton *linkTo(const Document &document);
    void showProof(const Snapshot &snapshot, QDate today);

    QDate m_today;
    LineField *m_title, *m_provider, *m_hours, *m_cost, *m_funder, *m_daysAway;
    DateField *m_start, *m_end, *m_completed;
    QList<DateField *> m_since; ///< one for each of keptStatuses()
    QLabel *m_statusLine;
    Choice *m_status, *m_format, *m_felt, *m_approved;
    StoryFields *m_story;
    CreditLines *m_credits;
    Chips *m_topics, *m_subjects;
    QCheckBox *m_compliance;
    LineField *m_number;
    TextField *m_notes;
    QWidget *m_proof;
    ReasonsView *m_reasons;
    QWidget *m_whatIf;
    EffectsPanel *m_effects;
    QLabel *m_evaluation, *m_capture;
    QPushButton *m_evaluate, *m_take;
};

} // namespace credence
