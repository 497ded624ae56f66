#include "ui/kit/empty_view.h"

#include "ui/kit/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

EmptyView::EmptyView(const QString &sentence, const QString &buttonText, QWidget *parent)
    : QWidget(parent), m_sentence(label(sentence, Type::Body, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::page);
    column->setSpacing(size::gap);
    column->addStretch(2);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(420);
    m_sentence->setMinimumWidth(200);
    auto *row = new QHBoxLayout; // not an alignment: that would ignore the height the width asks for
    row->addStretch(1);
    row->addWidget(m_sentence, 100);
    row->addStretch(1);
    column->addLayout(row);
    if (!buttonText.isEmpty()) {
        auto *start = button(buttonText, Weight::Primary);
        connect(start, &QPushButton::clicked, this, &EmptyView::started);
        column->addWidget(start, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
}

void EmptyView::setSentence(const QString &sentence) { m_sentence->setText(sentence); }

} // namespace credence
