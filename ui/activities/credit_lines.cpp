#include "ui/activities/credit_lines.h"

#include "core/catalogue/catalogue.h"
#include "ui/kit/choice.h"
#include "ui/kit/icons.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace credence {

CreditLines::CreditLines(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    rebuild();
}

void CreditLines::showLines(const QList<CreditLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    rebuild();
}

void CreditLines::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < std::max<qsizetype>(m_lines.size(), 1); ++i)
        addRow(i);
    auto *more = button(tr("+ another type of credit"));
    more->setObjectName(QStringLiteral("link"));
    more->setVisible(!m_lines.isEmpty());
    connect(more, &QPushButton::clicked, this, [this] { addRow(m_lines.size()); });
    m_column->addWidget(more, 0, Qt::AlignLeft);
}

void CreditLines::addRow(qsizetype index)
{
    const CreditLine line = m_lines.value(index);
    auto *row = new QWidget;
    auto *cells = new QHBoxLayout(row);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(8);
    auto *amount = new LineField;
    amount->setFixedWidth(66);
    amount->setAccessibleName(tr("Credits"));
    amount->setPlaceholderText(tr("0.0"));
    amount->showText(index < m_lines.size() ? line.amount.text() : QString());
    if (line.max)
        amount->setToolTip(tr("At most %1 were offered").arg(line.max->text()));
    auto *type = new Choice;
    type->setAccessibleName(tr("Type of credit"));
    type->addItem(tr("Type not known"), QString());
    for (const CreditType &known : catalogue().creditTypes)
        type->addItem(known.name, known.id);
    type->choose(line.type);
    cells->addWidget(amount);
    cells->addWidget(type, 1);
    connect(amount, &LineField::edited, this, [this, index, amount, type](const QString &text) {
        const auto read = Credits::parse(text);
        const bool wrong = !read && !text.trimmed().isEmpty();
        amount->setProperty("attention", wrong);
        amount->style()->unpolish(amount);
        amount->style()->polish(amount);
        amount->setToolTip(wrong ? tr("Write credits with a point and at most two decimals, like 1.25.") : QString());
        if (wrong)
            return;
        QList<CreditLine> lines = m_lines;
        if (!read && index < lines.size())
            lines.removeAt(index);
        else if (read && index < lines.size())
            lines[index].amount = *read;
        else if (read)
            lines.append({*read, type->chosen(), std::nullopt});
        Q_EMIT edited(lines);
    });
    connect(type, &QComboBox::activated, this, [this, index, type] {
        QList<CreditLine> lines = m_lines;
        if (index >= lines.size())
            return; // waits for the amount
        lines[index].type = type->chosen();
        Q_EMIT edited(lines);
    });
    if (m_lines.size() > 1 && index < m_lines.size()) {
        auto *remove = new QToolButton;
        remove->setObjectName(QStringLiteral("quiet"));
        remove->setIcon(icon(QStringLiteral("close")));
        remove->setIconSize(QSize(12, 12));
        remove->setAccessibleName(tr("Remove this credit line"));
        connect(remove, &QToolButton::clicked, this, [this, index] {
            QList<CreditLine> lines = m_lines;
            lines.removeAt(index);
            Q_EMIT edited(lines);
        });
        cells->addWidget(remove);
    }
    m_column->insertWidget(static_cast<int>(index), row);
}

} // namespace credence
