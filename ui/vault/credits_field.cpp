#include "ui/vault/credits_field.h"

#include "core/catalogue/catalogue.h"
#include "ui/kit/choice.h"
#include "ui/kit/credits_typed.h"
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
/// "not known" is whole in it, whatever the font.
int amountWidth(const QWidget &field)
{
    constexpr int frame = 32; // border, padding and room for the cursor
    return qMax(84, field.fontMetrics().horizontalAdvance(CreditsField::tr("not known")) + frame);
}

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

constexpr const char *notANumber = QT_TRANSLATE_NOOP("CreditsField", "This is not a number of credits. Write it with a point and at most two decimals, like 1.25.");

bool isWrong(const QString &text) { return !text.trimmed().isEmpty() && !creditsTyped(text); }
} // namespace

CreditsField::CreditsField(QWidget *parent) : QWidget(parent), m_pill(new ReadPill), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    QLabel *amount = label(tr("Credits"), Type::Tiny, Ink::Muted);
    amount->setFixedWidth(amountWidth(*this));
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
    Row row{new QWidget(this), new LineField, new Choice, new QToolButton, line.max, line.amount};
    auto *lines = new QVBoxLayout(row.widget);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    auto *cells = new QHBoxLayout;
    cells->setSpacing(10);
    row.amount->setFixedWidth(amountWidth(*this));
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
    connect(row.amount, &LineField::edited, this, [this, amount = row.amount] { checkAmount(amount); });
    auto *below = refusalLine(row.amount);
    below->setParent(row.widget);
    lines->addLayout(cells);
    lines->addWidget(below);
    m_column->addWidget(row.widget);
    m_rows << row;
    showState();
}

/// Once it is typed: what is no number stays, with the reason below it.
void CreditsField::checkAmount(LineField *amount)
{
    if (isWrong(amount->text()))
        amount->refuse(tr(notANumber));
    showState();
}

void CreditsField::show(const QList<CreditLine> &lines, const QList<Refused> &refused)
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
    for (const Refused &each : refused) {
        if (each.in != Refused::In::Credits || each.line >= m_rows.size())
            continue;
        m_rows[each.line].amount->setText(each.text);
        Q_EMIT m_rows[each.line].amount->editingFinished(); // as if it had just been typed
    }
}

QList<CreditLine> CreditsField::lines() const
{
    QList<CreditLine> found;
    for (const Row &row : m_rows) {
        const auto amount = isWrong(row.amount->text()) ? std::optional(row.before) : creditsTyped(row.amount->text());
        if (amount)
            found << CreditLine{*amount, row.type->chosen(), row.max};
    }
    return found;
}

QList<Refused> CreditsField::refused() const
{
    QList<Refused> wrong;
    int line = 0;
    for (const Row &row : m_rows) {
        if (isWrong(row.amount->text()))
            wrong << Refused{Refused::In::Credits, line, row.amount->text()};
        line += row.amount->text().trimmed().isEmpty() ? 0 : 1;
    }
    return wrong;
}

QWidget *CreditsField::firstRefused() const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return isWrong(row.amount->text()); });
    return found == m_rows.cend() ? nullptr : found->amount;
}

void CreditsField::showState()
{
    for (const Row &row : std::as_const(m_rows)) {
        const auto amount = creditsTyped(row.amount->text());
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
