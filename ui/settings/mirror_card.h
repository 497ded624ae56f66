// Settings of the folder mirror: where it is, how the last run went, what could not be written (V5).
#pragma once

#include "ui/kit/card.h"

class QLabel;
class QPushButton;

namespace credence {

class MirrorKeeper;

class MirrorCard : public Card
{
    Q_OBJECT

public:
    explicit MirrorCard(MirrorKeeper &keeper, QWidget *parent = nullptr);

private:
    void showState();
    void choose();
    QString stateText() const;
    QString problemsText() const;

    MirrorKeeper &m_keeper;
    QLabel *m_place;
    QLabel *m_state;
    QLabel *m_problems;
    QPushButton *m_choose;
    QPushButton *m_open;
    QPushButton *m_now;
    QPushButton *m_off;
};

} // namespace credence
