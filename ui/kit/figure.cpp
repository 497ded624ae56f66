#include "ui/kit/figure.h"

#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace credence {

Figure::Figure(QWidget *parent) : QWidget(parent), m_figure(label({}, Type::Figure)), m_rest(label({}, Type::Body, Ink::Muted))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_figure, 0, Qt::AlignBottom);
    row->addWidget(m_rest, 1, Qt::AlignBottom);
    m_rest->setContentsMargins(0, 0, 0, 3); // the two baselines on one line
}

void Figure::set(const QString &figure, const QString &rest)
{
    m_figure->setText(figure);
    m_rest->setText(rest);
}

} // namespace credence
