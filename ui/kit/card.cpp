#include "ui/kit/card.h"

#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace credence {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_column(new QVBoxLayout(this)), m_head(new QHBoxLayout), m_body(new QVBoxLayout)
{
    setObjectName(QStringLiteral("card"));
    m_column->setSpacing(0);
    setPadding(size::pad);
    m_head->setSpacing(10);
    m_body->setSpacing(8);
    m_column->addLayout(m_head);
    m_column->addLayout(m_body, 1);
    if (!title.isEmpty())
        setTitle(title);
}

void Card::setPadding(int pixels) { m_column->setContentsMargins(pixels, pixels > 4 ? pixels - 2 : pixels, pixels, pixels); }

void Card::setTitle(const QString &title)
{
    if (!m_title) {
        m_title = label({}, Type::Strong);
        m_title->setWordWrap(true);
        m_title->setMinimumHeight(20);
        m_head->insertWidget(0, m_title, 1);
        m_column->setSpacing(8);
    }
    m_title->setText(title);
}

void Card::setAside(const QString &text)
{
    if (!m_aside) {
        m_aside = label({}, Type::Small, Ink::Muted);
        m_aside->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_aside->setMinimumHeight(20); // on one line with the title
        m_head->addWidget(m_aside, 0, Qt::AlignTop);
    }
    m_aside->setText(text);
    m_aside->setVisible(!text.isEmpty());
}

void Card::addToTitle(QWidget *widget) { m_head->addWidget(widget, 0, Qt::AlignTop); }

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setObjectName(QStringLiteral("rule"));
    line->setFixedHeight(1);
    return line;
}

} // namespace credence
