#include "ui/requirements/side_panel.h"

#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace credence {

SidePanel::SidePanel(QWidget *parent) : Card(QStringLiteral(" "), parent), m_stack(new QStackedWidget), m_switches(new QButtonGroup(this))
{
    body()->addWidget(m_stack, 1);
    connect(m_switches, &QButtonGroup::idClicked, this, &SidePanel::showPart);
}

int SidePanel::addPart(const QString &name, QWidget *widget)
{
    const int part = m_stack->addWidget(widget);
    auto *one = button(name);
    one->setCheckable(true);
    one->setProperty("compact", true);
    m_switches->addButton(one, part);
    addToTitle(one);
    m_titles << name;
    if (part == 0)
        showPart(0);
    return part;
}

void SidePanel::setPartTitle(int part, const QString &title)
{
    m_titles[part] = title;
    if (part == this->part())
        setTitle(title);
}

void SidePanel::setPartVisible(int part, bool visible)
{
    const bool was = !m_switches->button(part)->isHidden();
    m_switches->button(part)->setVisible(visible);
    if (was && !visible && this->part() == part)
        showPart((part + 1) % m_stack->count());
    else if (!was && visible && part == 0)
        showPart(0);
}

void SidePanel::showPart(int part)
{
    m_switches->button(part)->setChecked(true);
    m_stack->setCurrentIndex(part);
    setTitle(m_titles[part]);
    Q_EMIT partShown(part);
}

int SidePanel::part() const { return m_stack->currentIndex(); }

} // namespace credence
