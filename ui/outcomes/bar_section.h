// A list section with a bar above it: figures or an offer on the left, a button on the right; other views may come in its place.
#pragma once

#include "ui/kit/outcome_section.h"

class QHBoxLayout;
class QStackedWidget;

namespace credence {

class BarSection : public OutcomeSection
{
    Q_OBJECT

public:
    /// Takes over `list`; what it says is passed on.
    explicit BarSection(OutcomeSection *list, QWidget *parent = nullptr);
    QString addText() const override { return m_list->addText(); }
    void showSnapshot(const Snapshot &snapshot, QDate today) override;
    void startNew() override;
    bool select(const QString &id) override;
    void setPortfolio(Portfolio *portfolio) override;

protected:
    virtual void showBar(const Snapshot &, QDate) {} ///< called with every snapshot
    QHBoxLayout *bar() const { return m_row; }
    void setBarVisible(bool visible);
    void showList();                ///< back to the list, with the bar
    void showInstead(QWidget *view); ///< in the place of list and bar; becomes a part of this section

private:
    OutcomeSection *m_list;
    QStackedWidget *m_stack;
    QWidget *m_bar;
    QHBoxLayout *m_row;
    bool m_barWanted = true;
};

} // namespace credence
