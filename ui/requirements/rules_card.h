// The card of one requirement rule by rule, with the sentence about planned credit, the source, and whom to check with.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"
#include "ui/kit/card.h"
#include "ui/requirements/rules_model.h"

class QLabel;
class QPushButton;

namespace credence {

class Badge;
class CycleChooser;
class TableView;
struct PastCycle;

class RulesCard : public Card
{
    Q_OBJECT

public:
    explicit RulesCard(QWidget *parent = nullptr);

    /// Keeps the chosen rule when the requirement still has it; otherwise the first one is chosen.
    void show(const Standing &standing, const Snapshot &snapshot);
    /// Which cycles there are to look back on, and how far back `show` is.
    void showCycles(const DateRange &current, const QList<PastCycle> &past, int back);
    const RulesModel::Row *chosen() const; ///< nullptr when there is none

Q_SIGNALS:
    void ruleChosen();                     ///< by mouse or keyboard, not by show()
    void cycleChosen(int back);            ///< 0: the current one
    void nextCycleAsked();                 ///< the cycle is over, and was renewed
    void correctionAsked();                ///< of the past cycle that is shown
    void figureOpened(const QString &rule); ///< double click, Enter or a click on a figure

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();   ///< a rule whose words are longer than their column has two lines
    void fitAdvice(); ///< a wrapped line inside a card does not claim its height by itself
    RulesModel *m_model;
    TableView *m_table;
    QLabel *m_advice;
    CycleChooser *m_cycles;
    QPushButton *m_next;
    QPushButton *m_correct;
    Badge *m_past;
    bool m_showing = false;
};

} // namespace credence
