// The story and the goals: the one sentence everything serves, the direction, two or three goals, and the stories before (S2–S4).
#pragma once

#include "core/actions/telling.h"
#include "ui/kit/outcome_section.h"

class QFrame;
class QLabel;
class QPushButton;

namespace credence {

class Chips;
class Choice;
class DateField;
class GoalsCard;
class Inspector;
class LineField;
class TextField;

class StorySection : public OutcomeSection
{
    Q_OBJECT

public:
    explicit StorySection(QWidget *parent = nullptr);
    void showSnapshot(const Snapshot &snapshot, QDate today) override;
    void startNew() override;                  ///< a story; beside an active one it explains why not, and the ways on
    bool select(const QString &goal) override; ///< a goal
    QString addText() const override { return tr("New story"); }

Q_SIGNALS:
    void pivotAsked(); ///< the new field is to be explored first

private:
    QWidget *buildStory();
    QWidget *buildWhy();
    void addDirection(Inspector *into);
    LineField *line(const QString &name, QString Story::*member, Inspector *into);
    void change(const std::function<void(Story &)> &set);
    void showFields();
    void showHistory();
    void replace();
    void tell();
    void cancel();

    Snapshot m_snapshot;
    QDate m_today;
    Story m_story;      ///< what the fields show
    bool m_fresh = false; ///< a new one is being written; it is saved by its own button
    QFrame *m_why;
    QLabel *m_whyWords, *m_replaces, *m_history;
    Choice *m_lane;
    LineField *m_domain, *m_target, *m_institution, *m_direction;
    TextField *m_sentence;
    DateField *m_targetDate;
    Chips *m_needs;
    QPushButton *m_tell, *m_cancel;
    GoalsCard *m_goals;
};

} // namespace credence
