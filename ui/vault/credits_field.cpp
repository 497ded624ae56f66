#include "ui/vault/credits_field.h"

#include "core/catalogue/catalogue.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"
#include "ui/vault/read_pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace credence {

namespace {
constexpr int amountWidth = 84;

void mark(QWidget *field, bool attention)
{
    if (field->property("attention").toBool() == attention)
        return;
    field->setProperty("attention", attention);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

/// "AMA PRA Category 1": the column says already that it is credit.
QString typeText(const CreditType &type)
{
    const QString credit = QStringLiteral(" Credit");
    return type.name.endsWith(credit) ? type.name.chopped(credit.size()) : type.name;
}

bool isWrong(const QString &text) { return !text.trimmed().isEmpty() && !Credits::parse(text); }
} // namespace

CreditsField::CreditsField(QWidget *parent) : QWidget(parent), m_pill(new ReadPill), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    QLabel *amount = label(tr("Credits"), Type::Tiny, Ink::Muted);
    amount->setFixedWidth(amountWidth);
    amount->setMinimumHeight(19);
    head->addWidget(amount);
    head->addWidget(label(tr("Type"), Type::Tiny, Ink::Muted), 1);
    auto *another = new QPushButton(tr("+ type"));
    another->setObjectName(QStringLiteral("link"));
    another->setFont(credence::font(Type::Tiny));
    another->setToolTip(tr("Another type of credit for the same activity"));
    another->setAccessibleName(tr("Add a credit line"));
    another->setCursor(Qt::PointingHandCursor);
    head->addWidget(another);
    head->addWidget(m_pill);
    m_column->addLayout(head);
    connect(another, &QPushButton::clicked, this, [this] {
        addRow({});
        m_rows.constLast().amount->setFocus();
    });
}

QWidget *CreditsField::first() const { return m_rows.isEmpty() ? nullptr : m_rows.constFirst().amount; }

void CreditsField::addRow(const CreditLine &line)
{
    Row row{new QWidget(this), new LineField, new Choice, new QToolButton, line.max};
    auto *cells = new QHBoxLayout(row.widget);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(10);
    row.amount->setFixedWidth(amountWidth);
    row.amount->setAccessibleName(tr("Credits"));
    row.amount->setPlaceholderText(tr("not known"));
    row.type->setAccessibleName(tr("Type of credit"));
    row.type->addItem(tr("The page does not say"), QString());
    for (const CreditType &type : catalogue().creditTypes)
        row.type->addItem(typeText(type), type.id);
    row.type->choose(line.type);
    row.type->setToolTip(row.type->currentText());
    row.remove->setObjectName(QStringLiteral("quiet"));
    row.remove->setText(QStringLiteral("×"));
    row.remove->setAccessibleName(tr("Take this credit line away"));
    row.remove->setToolTip(row.remove->accessibleName());
    const bool empty = line.amount == Credits() && line.type.isEmpty() && !line.max;
    row.amount->showText(empty ? QString() : ledgerText(line.amount));
    cells->addWidget(row.amount);
    cells->addWidget(row.type, 1);
    cells->addWidget(row.remove);
    row.amount->installEventFilter(this);
    row.type->installEventFilter(this);
    connect(row.amount, &QLineEdit::textEdited, this, [this] {
        showState();
        Q_EMIT edited();
    });
    connect(row.type, &QComboBox::activated, this, &CreditsField::edited);
    connect(row.remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        m_rows.removeIf([widget](const Row &each) { return each.widget == widget; });
        widget->hide();
        widget->deleteLater();
        showState();
        Q_EMIT edited();
    });
    m_column->addWidget(row.widget);
    m_rows << row;
    showState();
}

void CreditsField::show(const QList<CreditLine> &lines)
{
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    for (const CreditLine &line : lines)
        addRow(line);
    if (lines.isEmpty())
        addRow({});
}

QList<CreditLine> CreditsField::lines() const
{
    QList<CreditLine> found;
    for (const Row &row : m_rows) {
        if (const auto amount = Credits::parse(row.amount->text()))
            found << CreditLine{*amount, row.type->chosen(), row.max};
    }
    return found;
}

QString CreditsField::problem() const
{
    for (const Row &row : m_rows) {
        if (isWrong(row.amount->text()))
            return tr("“%1” is not a number of credits. Write it with a point and at most two decimals, like 1.25.").arg(row.amount->text());
    }
    return {};
}

void CreditsField::showState()
{
    for (const Row &row : std::as_const(m_rows)) {
        const auto amount = Credits::parse(row.amount->text());
        mark(row.amount, isWrong(row.amount->text()) || (row.max && amount && *amount != *row.max));
        row.remove->setVisible(m_rows.size() > 1);
    }
}

bool CreditsField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entered();
    return QWidget::eventFilter(watched, event);
}

} // namespace credence
