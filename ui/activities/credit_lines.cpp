#include "ui/activities/credit_lines.h"

#include "core/catalogue/catalogue.h"
#include "ui/kit/choice.h"
#include "ui/kit/credits_typed.h"
#include "ui/kit/icons.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace credence {

CreditLines::CreditLines(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_more(button(tr("+ another type of credit"), Weight::Plain, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_more->setObjectName(QStringLiteral("link"));
    connect(m_more, &QPushButton::clicked, this, [this] { fill(m_lines.size() + 1); });
    m_column->addWidget(m_more, 0, Qt::AlignLeft);
    fill(1);
}

void CreditLines::showLines(const QList<CreditLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    fill(std::max<qsizetype>(m_lines.size(), 1));
}

/// Shows as many rows; those beyond the lines are empty, to be filled in.
void CreditLines::fill(qsizetype shown)
{
    while (m_rows.size() < shown)
        m_rows << makeRow(m_rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const CreditLine line = m_lines.value(i);
        const bool known = i < m_lines.size();
        row.amount->showText(known ? line.amount.text() : QString());
        row.amount->setToolTip(line.max ? tr("At most %1 were offered").arg(line.max->text()) : QString());
        row.type->choose(line.type);
        row.remove->setVisible(known && m_lines.size() > 1);
        row.whole->setVisible(i < shown);
    }
    m_more->setVisible(!m_lines.isEmpty() && shown == m_lines.size());
}

CreditLines::Row CreditLines::makeRow(qsizetype index)
{
    auto *whole = new QWidget(this);
    Row row{whole, new LineField(whole), new Choice(whole), new QToolButton(whole)};
    auto *cells = new QHBoxLayout(whole);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(8);
    row.amount->setFixedWidth(66);
    row.amount->setAccessibleName(tr("Credits"));
    row.amount->setPlaceholderText(tr("0.0"));
    row.type->setAccessibleName(tr("Type of credit"));
    row.type->addItem(tr("Type not known"), QString());
    for (const CreditType &known : catalogue().creditTypes)
        row.type->addItem(known.name, known.id);
    row.remove->setObjectName(QStringLiteral("quiet"));
    row.remove->setIcon(icon(QStringLiteral("close")));
    row.remove->setIconSize(QSize(12, 12));
    row.remove->setAccessibleName(tr("Remove this credit line"));
    cells->addWidget(row.amount);
    cells->addWidget(row.type, 1);
    cells->addWidget(row.remove);
    connect(row.amount, &LineField::edited, this, [this, index](const QString &text) { changeAmount(index, text); });
    connect(row.type, &QComboBox::activated, this, [this, index, type = row.type] {
        QList<CreditLine> lines = m_lines;
        if (index >= lines.size())
            return; // waits for the amount
        lines[index].type = type->chosen();
        change(lines);
    });
    connect(row.remove, &QToolButton::clicked, this, [this, index] {
        QList<CreditLine> lines = m_lines;
        lines.removeAt(index);
        change(lines);
    });
    m_column->insertWidget(static_cast<int>(index) * 2, whole);
    m_column->insertWidget(static_cast<int>(index) * 2 + 1, refusalLine(row.amount));
    return row;
}

void CreditLines::changeAmount(qsizetype index, const QString &text)
{
    LineField *amount = m_rows[index].amount;
    const auto read = creditsTyped(text);
    if (!read && !text.trimmed().isEmpty())
        return amount->refuse(tr("Write credits with a point and at most two decimals, like 1.25."));
    QList<CreditLine> lines = m_lines;
    if (!read && index < lines.size())
        lines.removeAt(index);
    else if (read && index < lines.size())
        lines[index].amount = *read;
    else if (read)
        lines.append({*read, m_rows[index].type->chosen(), std::nullopt});
    change(lines);
}

/// The next change builds on this one, even where nobody shows it again.
void CreditLines::change(const QList<CreditLine> &lines)
{
    showLines(lines);
    Q_EMIT edited(lines);
}

} // namespace credence
