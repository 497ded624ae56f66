#include "ui/vault/counts_panel.h"

#include "ui/kit/card.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace credence {

CountsPanel::CountsPanel(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout), m_words(label({}, Type::Tiny, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(rule());
    column->addWidget(label(tr("Counts toward"), Type::Strong));
    m_grid->setSpacing(0);
    m_grid->setVerticalSpacing(4);
    m_grid->setHorizontalSpacing(10);
    m_grid->setColumnStretch(0, 1);
    column->addLayout(m_grid);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
}

void CountsPanel::show(const QList<CountLine> &lines, const QString &otherwise)
{
    m_words->setText(otherwise);
    m_words->setVisible(!otherwise.isEmpty());
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int row = 0; row < lines.size(); ++row) {
        QLabel *name = label(lines[row].name, Type::Small);
        name->setWordWrap(true);
        name->setToolTip(lines[row].hint);
        QLabel *figures = label(lines[row].met ? lines[row].figures + QStringLiteral(" ✓") : lines[row].figures, Type::SmallStrong);
        figures->setToolTip(lines[row].hint);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(figures, row, 1, Qt::AlignTop | Qt::AlignRight);
    }
}

} // namespace credence
