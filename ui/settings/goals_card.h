// Two or three goals for the next twelve months as outcome statements; a fourth is refused kindly (S4).
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/kit/card.h"
#include "ui/kit/record_form.h"

class QFrame;
class QLabel;
class QListView;
class QPushButton;

namespace credence {

struct Error;
class Choice;
class RowsModel;

class GoalsCard : public Card
{
    Q_OBJECT

public:
    explicit GoalsCard(QWidget *parent = nullptr);
    void showGoals(const Snapshot &snapshot);
    bool select(const QString &goal);

Q_SIGNALS:
    void kept(const credence::Goal &goal); ///< without id: a new one
    void removed(const credence::GoalId &goal);
    void noteAsked(); ///< the idea of a goal for which there is no room

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildForm();
    QWidget *buildFull();
    void finish(const QString &state);
    void add();
    void showChosen();
    const Goal *chosen() const;

    QList<Shared<Goal>> m_all;
    NamedIds m_areas; ///< subject areas to choose from
    QString m_wanted;
    RowsModel *m_model;
    QListView *m_list;
    QLabel *m_room;
    QFrame *m_full; ///< why there is no fourth, and the ways on
    QLabel *m_fullWords;
    Choice *m_finished;
    Inspector *m_inspector;
    RecordForm<Goal> m_form;
};

} // namespace credence
