// "It belongs to an activity that is there": chosen by search, with both side by side, before they become one (V3).
#pragma once

#include "core/activities/merging.h"

#include <QDialog>
#include <QHash>

class QButtonGroup;
class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace credence {

class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `first`: the activity it is likely for, chosen to begin with, and its credits those of the certificate; null: the likeliest.
    MergeDialog(const Snapshot &snapshot, const Draft &draft, const ActivityId &first, QWidget *parent = nullptr);
    /// The activity that is chosen; nullptr: none.
    const Activity *chosen() const;
    /// The draft as the chosen activity, with the sides chosen for each field.
    Draft merged() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void search();
    void showChosen();

    Snapshot m_snapshot;
    Draft m_draft;
    ActivityId m_first;
    QList<Shared<Activity>> m_found;
    QLineEdit *m_words;
    QListView *m_list;
    QStandardItemModel *m_model;
    QWidget *m_sides = nullptr; ///< made anew for each activity
    QWidget *m_right;
    QHash<MergeField, QButtonGroup *> m_choices;
    QPushButton *m_merge;
};

} // namespace credence
