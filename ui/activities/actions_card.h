// What was promised from activities: open ones by day, and what a done one becomes (A7).
#pragma once

#include "core/actions/capturing.h"
#include "ui/kit/card.h"

class QLabel;
class QListView;
class QPushButton;

namespace credence {

class LineField;
class RowsModel;

class ActionsCard : public Card
{
    Q_OBJECT

public:
    explicit ActionsCard(QWidget *parent = nullptr);
    void showActions(const Snapshot &snapshot, QDate today);
    void select(const QString &action);

Q_SIGNALS:
    void finished(const credence::Action &action, credence::Becomes becomes);
    void changed(const credence::Action &action); ///< the result was written, or it was dropped or opened again
    void activityAsked(const QString &activity);

private:
    void showChosen();
    const Action *chosen() const;
    void finish(Becomes becomes);
    void setState(const QString &state);

    QList<Shared<Action>> m_actions;
    RowsModel *m_model;
    QListView *m_list;
    QLabel *m_none;
    QWidget *m_details;
    LineField *m_result;
    QPushButton *m_done, *m_artifact, *m_project, *m_drop;
};

} // namespace credence
