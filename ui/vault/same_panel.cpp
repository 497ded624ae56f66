#include "ui/vault/same_panel.h"

#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/vault/document_words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

SamePanel::SamePanel(QWidget *parent)
    : QWidget(parent), m_title(label({}, Type::Strong)), m_sentence(label({}, Type::Body)), m_facts(label({}, Type::Small, Ink::Muted)),
      m_open(button(tr("Open the existing record")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::pad, 14, size::pad, size::pad);
    column->setSpacing(10);
    for (QLabel *words : {m_title, m_sentence, m_facts}) {
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(words);
    }
    column->addSpacing(4);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_document); });
}

void SamePanel::show(const ReviewItem &item, const Snapshot &snapshot)
{
    m_document = item.document.text;
    const bool same = item.kind == ReviewItem::Kind::SameBytes;
    m_open->setVisible(same);
    m_facts->setVisible(same);
    if (!same) {
        m_title->setText(tr("Not added"));
        m_sentence->setText(item.sentence);
        return;
    }
    m_title->setText(tr("Already in your vault"));
    m_sentence->setText(tr("“%1” has the %2. It is kept once; nothing was added.").arg(item.name, item.sentence));
    const Document *document = documentIn(snapshot, item.document);
    m_facts->setText(document ? tr("Proof for: %1").arg(attachedTo(*document, snapshot)) : QString());
}

} // namespace credence
