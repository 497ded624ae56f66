#include "ui/activities/stack_form.h"

#include "core/catalogue/catalogue.h"
#include "ui/kit/chips.h"
#include "ui/kit/credits_typed.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

QVBoxLayout *named(const QString &name, QWidget *field)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(4);
    auto *words = label(name, Type::Tiny, Ink::Muted);
    words->setBuddy(field);
    field->setAccessibleName(name);
    box->addWidget(words);
    box->addWidget(field);
    return box;
}

} // namespace

StackForm::StackForm(QWidget *parent) : Inspector(parent), m_name(new LineField), m_leads(new LineField), m_parts(new QVBoxLayout)
{
    setAccessibleName(tr("Stack"));
    addField(tr("Name"), m_name);
    addField(tr("Ready, you can …"), m_leads);
    connect(m_name, &LineField::edited, this, [this](const QString &text) { change([&](Stack &s) { s.name = text.simplified(); }); });
    connect(m_leads, &LineField::edited, this, [this](const QString &text) { change([&](Stack &s) { s.leads = text.simplified(); }); });
    auto *parts = new QWidget;
    parts->setLayout(m_parts);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(10);
    addSection(tr("Parts"));
    addWidget(parts);
    auto *buttons = new QHBoxLayout;
    auto *add = button(tr("Add part"));
    auto *remove = button(tr("Delete stack"));
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    column()->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] { change([](Stack &s) { s.parts << StackPart{tr("part %1").arg(s.parts.size() + 1), Credits::whole(5), {}, {}}; }); });
    connect(remove, &QPushButton::clicked, this, &StackForm::removeAsked);
    addStretch();
}

void StackForm::change(const std::function<void(Stack &)> &set)
{
    Stack changed = m_stack;
    set(changed);
    if (changed != m_stack)
        Q_EMIT edited(changed);
}

void StackForm::showStack(const Stack &stack)
{
    if (stack == m_stack && m_parts->count() > 0)
        return;
    const bool parts = stack.parts != m_stack.parts || stack.id != m_stack.id;
    m_stack = stack;
    m_name->showText(stack.name);
    m_leads->showText(stack.leads);
    if (parts)
        rebuild();
}

void StackForm::rebuild()
{
    while (QLayoutItem *item = m_parts->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < m_stack.parts.size(); ++i)
        addPart(i);
}

void StackForm::addPart(qsizetype index)
{
    const StackPart &part = m_stack.parts[index];
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(6);
    auto *name = new LineField;
    name->showText(part.name);
    auto *needed = new LineField;
    needed->showText(part.needed.text());
    needed->setAlignment(Qt::AlignRight);
    auto *remove = button(tr("Remove"));
    remove->setProperty("compact", true);
    remove->setAccessibleName(tr("Remove part %1").arg(part.name));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addLayout(named(tr("Part"), name), 5);
    line->addLayout(named(tr("Credits"), needed), 2);
    column->addLayout(line);
    auto *wordsOf = new Chips(Tone::Accent, true);
    wordsOf->setIds(part.words);
    column->addLayout(named(tr("Title, subject or topic has one of"), wordsOf));
    auto *formats = new Chips(Tone::Blue);
    QList<std::pair<QString, QString>> known;
    for (const Format &format : catalogue().formats)
        known.append({format.id, format.name});
    formats->setKnown(known);
    formats->setIds(part.formats);
    column->addLayout(named(tr("Format is one of"), formats));
    column->addWidget(remove, 0, Qt::AlignLeft);
    m_parts->addWidget(block);
    connect(name, &LineField::edited, this, [this, index](const QString &text) { change([&](Stack &s) { s.parts[index].name = text.simplified(); }); });
    connect(needed, &LineField::edited, this, [this, index, needed](const QString &text) {
        const auto amount = creditsTyped(text.trimmed());
        if (amount)
            change([&](Stack &s) { s.parts[index].needed = *amount; });
        else
            needed->refuse(tr("Write a number with a point and at most two decimals, like 7.5."));
    });
    connect(wordsOf, &Chips::edited, this, [this, index, wordsOf] { change([&](Stack &s) { s.parts[index].words = wordsOf->ids(); }); });
    connect(formats, &Chips::edited, this, [this, index, formats] { change([&](Stack &s) { s.parts[index].formats = formats->ids(); }); });
    connect(remove, &QPushButton::clicked, this, [this, index] { change([&](Stack &s) { s.parts.removeAt(index); }); });
}

void StackForm::startName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace credence
