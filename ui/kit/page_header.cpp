#include "ui/kit/page_header.h"

#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace credence {

namespace {
/// Words that end in "…" where the room ends; the whole line is in the tool tip.
class Line : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const bool fits = text().contains(QLatin1Char('\n')) || wordWrap() || fontMetrics().horizontalAdvance(text()) <= width();
        if (fits)
            return QLabel::paintEvent(event);
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

QLabel *line()
{
    auto *words = new Line;
    words->setTextFormat(Qt::PlainText);
    words->setProperty("ink", QStringLiteral("muted"));
    words->setFont(credence::font(Type::Small));
    return words;
}
} // namespace

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_above(label({}, Type::Small, Ink::Muted)), m_title(label(title, Type::Title)),
      m_line(line()), m_actions(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_above);
    words->addWidget(m_title);
    words->addWidget(m_line);
    row->addLayout(words, 1);
    m_actions->setSpacing(10);
    row->addLayout(m_actions);
    m_above->hide();
    m_line->hide();
    m_title->setWordWrap(true);
    // The words give way, never the buttons: those must not be cut, nor move with the length of a line.
    m_line->setMinimumWidth(40);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setTitle(const QString &title) { m_title->setText(title); }

void PageHeader::setLine(const QString &line)
{
    m_line->setText(line);
    m_line->setToolTip(line);
    m_line->setVisible(!line.isEmpty());
}

void PageHeader::setAbove(const QString &line)
{
    m_above->setText(line);
    m_above->setVisible(!line.isEmpty());
}

void PageHeader::add(QWidget *action) { m_actions->addWidget(action, 0, Qt::AlignVCenter); }

} // namespace credence
