#include "ui/shell/foot.h"

#include "ui/kit/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace credence {

Foot::Foot(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(size::page, 0, size::page, size::gap); // the page above has its own space below
    m_column->setSpacing(8);
    hide();
}

void Foot::add(QWidget *bar, bool first)
{
    m_column->insertWidget(first ? 0 : m_column->count(), bar);
    bar->installEventFilter(this);
    follow();
}

bool Foot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        follow();
    return QWidget::eventFilter(watched, event);
}

void Foot::follow()
{
    bool shown = false;
    for (int i = 0; i < m_column->count(); ++i)
        shown = shown || !m_column->itemAt(i)->widget()->isHidden();
    setVisible(shown);
}

} // namespace credence
