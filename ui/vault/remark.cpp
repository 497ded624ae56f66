#include "ui/vault/remark.h"

#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace credence {

Remark::Remark(QWidget *parent) : QWidget(parent), m_words(label({}, Type::Small))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(11, 7, 11, 8);
    row->addWidget(m_words);
    m_words->setWordWrap(true);
    color();
    hide();
}

void Remark::set(const QString &sentence, Tone tone)
{
    m_tone = tone;
    m_words->setText(sentence);
    color();
    setVisible(!sentence.isEmpty());
}

QString Remark::sentence() const { return m_words->text(); }

void Remark::color()
{
    QPalette words = m_words->palette();
    words.setColor(QPalette::WindowText, textOnSoft(colors(palette()), m_tone));
    m_words->setPalette(words);
}

void Remark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        color();
}

void Remark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft(colors(palette()), m_tone));
    painter.drawRoundedRect(rect(), 8, 8);
}

} // namespace credence
