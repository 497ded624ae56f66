// What stands behind one figure: its numbers, the activities that count and those that do not, and the user's own word on them.
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/requirements/rules_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace credence {

class ContributionsModel;

class FigurePanel : public QWidget
{
    Q_OBJECT

public:
    explicit FigurePanel(QWidget *parent = nullptr);

    /// Shows the figure of `row`; the selected activity stays selected when it is still listed.
    void show(const SourceId &source, const RulesModel::Row &row, const Snapshot &snapshot);
    void clear();

Q_SIGNALS:
    /// The person says that the activity counts, or does not, and why.
    void overruled(const QString &activity, bool count, const QString &why);
    void overruleTakenBack(const QString &activity);
    void ownAsked(const credence::SourceId &source); ///< the rules are to become the user's own, to type what is not in the catalogue
    void specialtyMarked(const QStringList &activities); ///< these are the user's own specialty, which no certificate says
    void activityOpened(const QString &activity); ///< double click or Enter

private:
    void showChosen();
    QString chosen() const;
    const Overrule *ownWord() const; ///< the overrule of the chosen activity for this figure; nullptr when there is none
    void speak();
    void offerMarks(); ///< fills the menu: all that is listed, or all of one provider or topic

    SourceId m_source;
    QString m_rule;
    QList<Shared<Activity>> m_activities;
    ContributionsModel *m_model;
    QLabel *m_summary;
    QListView *m_list;
    QLabel *m_nothing;
    QPushButton *m_own;
    QPushButton *m_mark;
    QStringList m_unmarked; ///< activities that would count if they were marked
    QWidget *m_word; ///< the line in which one overrules
    QLabel *m_said;
    QLineEdit *m_why;
    QPushButton *m_say;
};

} // namespace credence
