#include "ui/outcomes/bar_section.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace credence {

BarSection::BarSection(OutcomeSection *list, QWidget *parent)
    : OutcomeSection(parent), m_list(list), m_stack(new QStackedWidget), m_bar(new QWidget), m_row(new QHBoxLayout(m_bar))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_list);
    connect(m_list, &OutcomeSection::failed, this, &OutcomeSection::failed);
    connect(m_list, &OutcomeSection::noticed, this, &OutcomeSection::noticed);
    connect(m_list, &OutcomeSection::opened, this, &OutcomeSection::opened);
}

void BarSection::setPortfolio(Portfolio *portfolio)
{
    OutcomeSection::setPortfolio(portfolio);
    m_list->setPortfolio(portfolio);
    showList();
}

void BarSection::showSnapshot(const Snapshot &snapshot, QDate today)
{
    m_list->showSnapshot(snapshot, today);
    showBar(snapshot, today);
}

void BarSection::startNew()
{
    showList();
    m_list->startNew();
}

bool BarSection::select(const QString &id)
{
    showList();
    return m_list->select(id);
}

void BarSection::setBarVisible(bool visible)
{
    m_barWanted = visible;
    m_bar->setVisible(visible && m_stack->currentWidget() == m_list);
}

void BarSection::showList()
{
    m_stack->setCurrentWidget(m_list);
    m_bar->setVisible(m_barWanted);
}

void BarSection::showInstead(QWidget *view)
{
    if (m_stack->indexOf(view) < 0)
        m_stack->addWidget(view);
    m_stack->setCurrentWidget(view);
    m_bar->hide();
}

} // namespace credence
