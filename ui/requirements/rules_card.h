// The card of one requirement rule by rule, with the sentence about planned credit, the source, and whom to check with.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"
#include "ui/kit/card.h"
#include "ui/requirements/rules_model.h"

class QLabel;

namespace credence {

class TableView;

class RulesCard : public Card
{
    Q_OBJECT

public:
    explicit RulesCard(QWidget *parent = nullptr);

    /// Keeps the chosen rule when the requirement still has it; otherwise the first one is chosen.
    void show(const Standing &standing, const Snapshot &snapshot);
    const RulesModel::Row *chosen() const; ///< nullptr when there is none

Q_SIGNALS:
    void ruleChosen();                     ///< by mouse or keyboard, not by show()
    void figureOpened(const QString &rule); ///< double click, Enter or a click on a figure

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitAdvice(); ///< a wrapped line inside a card does not claim its height by itself
    RulesModel *m_model;
    TableView *m_table;
    QLabel *m_advice;
    bool m_showing = false;
};

} // namespace credence
