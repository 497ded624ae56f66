#include "ui/requirements/import_dialog.h"

#include "core/catalogue/template_words.h"
#include "ui/kit/card.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

QLabel *wrapped(const QString &text, Ink ink)
{
    QLabel *words = label(text, Type::Small, ink);
    words->setWordWrap(true);
    return words;
}

QString verifyWords(const Template &one)
{
    return ImportDialog::tr("Verify with %1%2 before you rely on it.").arg(one.authority, one.url.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(one.url));
}

} // namespace

ImportDialog::ImportDialog(const QList<Template> &templates, const QStringList &held, const QString &file, QWidget *parent)
    : QDialog(parent), m_templates(templates), m_add(button(tr("Add as my own"), Weight::Primary))
{
    setWindowTitle(tr("Rules from a file"));
    resize(620, 560);
    auto *list = new Inspector;
    list->setAccessibleName(tr("Rules in the file"));
    for (const Template &one : m_templates) {
        auto *tick = new QCheckBox(shortTitle(one).replace(QLatin1Char('&'), QStringLiteral("&&")));
        tick->setFont(credence::font(Type::Strong));
        const bool again = held.contains(one.id);
        tick->setChecked(!again);
        connect(tick, &QCheckBox::toggled, this, [this] { m_add->setEnabled(!chosen().isEmpty()); });
        m_ticks.append(tick);
        list->addWidget(tick);
        if (again)
            list->addWidget(wrapped(tr("One of your requirements follows these rules already. Tick it only for a second one."), Ink::Full));
        list->addWidget(wrapped(needWords(one) + QStringLiteral(". ") + cycleWords(one.cycle) + QLatin1Char('.'), Ink::Full));
        list->addWidget(wrapped(originWords(one) + QStringLiteral(". ") + verifyWords(one), Ink::Muted));
        if (!one.note.isEmpty())
            list->addWidget(wrapped(one.note, Ink::Muted));
    }
    list->addStretch();
    auto *card = new Card;
    card->setPadding(1);
    card->body()->addWidget(list, 1);
    auto *cancel = button(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *one : {cancel, m_add}) {
        one->setAutoDefault(false);
        buttons->addWidget(one);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::pad);
    column->setSpacing(size::gap);
    auto *title = label(tr("Rules from “%1”").arg(file), Type::Title);
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(wrapped(tr("Somebody else wrote these down. They become rules of your own, which you can edit, and keep the name of this file. Type the dates printed on your license afterwards."), Ink::Muted));
    column->addWidget(card, 1);
    column->addLayout(buttons);
    m_add->setEnabled(!chosen().isEmpty());
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
}

QList<Template> ImportDialog::chosen() const
{
    QList<Template> out;
    for (qsizetype i = 0; i < m_ticks.size(); ++i) {
        if (m_ticks[i]->isChecked())
            out.append(m_templates[i]);
    }
    return out;
}

} // namespace credence
