// Settings of the backups: where they are, how often, the last one, and the way back to one (Z2).
#pragma once

#include "ui/kit/card.h"

class QLabel;
class QMenu;
class QPushButton;

namespace credence {

class BackupKeeper;
class Choice;

class BackupCard : public Card
{
    Q_OBJECT

public:
    explicit BackupCard(BackupKeeper &keeper, QWidget *parent = nullptr);

Q_SIGNALS:
    void restoreAsked(const QString &copy); ///< its path

private:
    void showState();
    void choosePlace();
    void chooseCopy();
    void fillMenu();
    QString stateText() const;

    BackupKeeper &m_keeper;
    QLabel *m_place;
    QLabel *m_state;
    Choice *m_often;
    QPushButton *m_now;
    QPushButton *m_restore;
    QMenu *m_copies;
    QPushButton *m_open;
};

} // namespace credence
