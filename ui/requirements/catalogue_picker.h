// Picks a requirement from the catalogue: search, what it says and where that comes from, and only the questions it needs.
#pragma once

#include "core/requirements/source.h"
#include "core/story/profile.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;

namespace credence {

class Card;
class Inspector;
class SourceForm;
struct Template;

class CataloguePicker : public QDialog
{
    Q_OBJECT

public:
    /// `held`: ids of templates the person already has; they are marked, and may be added again (a second license).
    /// `today`: from when on the days are offered on which a cycle may end.
    CataloguePicker(const Profile &profile, const QStringList &held, QDate today, QWidget *parent = nullptr);

    /// After the person's choice went through (or changed the profile).
    void showHeld(const Profile &profile, const QStringList &held);

Q_SIGNALS:
    /// The person adds this; `profile` is the profile with the answers and the birth date given here.
    void chosen(const credence::Source &source, const credence::Profile &profile);

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Down leads from the search into the list

private:
    void enterList();
    void search();
    void showTemplate(const QString &id);
    void describe(const Template &known);
    void describeRules(const Template &known);
    void add();

    Profile m_profile;
    QStringList m_held;
    QDate m_today;
    QString m_template;
    QString m_added; ///< the template added last
    QLineEdit *m_words;
    QListView *m_list;
    QStandardItemModel *m_found;
    Card *m_card;
    QLabel *m_nothing;
    Inspector *m_details = nullptr;
    SourceForm *m_form = nullptr;
    QLabel *m_problem;
    QPushButton *m_done, *m_add;
};

} // namespace credence
