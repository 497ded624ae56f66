// One deed, several values: pick a talk, poster, paper or teaching and see who would credit it (Q10).
#pragma once

#include "core/advice/equivalents.h"

#include <QWidget>

namespace credence {

class Choice;
class EquivalentsView;

class DeedsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DeedsPanel(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot, QDate today);

private:
    void showChosen();
    Choice *m_choice;
    EquivalentsView *m_view;
    QList<Deed> m_deeds; ///< those of the records, then every kind in general
    Snapshot m_snapshot;
    QDate m_today;
    bool m_byHand = false; ///< the person chose; before that the first record is shown
};

} // namespace credence
