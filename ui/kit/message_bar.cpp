#include "ui/kit/message_bar.h"

#include "core/base/result.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace credence {

namespace {
constexpr int noticeMs = 8000;
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_sentence(label({})), m_buttons(new QHBoxLayout), m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("messageBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 7, 7, 7);
    row->setSpacing(10);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("quiet"));
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    m_buttons->setSpacing(8);
    row->addLayout(m_buttons);
    row->addWidget(close);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::showError(const Error &error) { showError(error.sentence); }

void MessageBar::showError(const QString &sentence, const QList<Offer> &ways)
{
    present(sentence, Tone::Red, ways);
    m_timer->stop();
}

void MessageBar::showNotice(const QString &sentence, const QString &action, std::function<void()> run)
{
    present(sentence, Tone::Accent, action.isEmpty() ? QList<Offer>() : QList<Offer>{{action, std::move(run)}});
    m_timer->start(noticeMs);
}

void MessageBar::present(const QString &sentence, Tone tone, const QList<Offer> &ways)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be what brought this message
        delete item;
    }
    for (const Offer &way : ways) {
        QPushButton *made = button(way.words);
        connect(made, &QPushButton::clicked, this, [this, run = way.run] {
            dismiss();
            if (run)
                run();
        });
        m_buttons->addWidget(made);
    }
    const Colors &c = colors(palette());
    m_icon->setPixmap(iconPixmap(tone == Tone::Red ? QStringLiteral("alert") : QStringLiteral("info"), solid(c, tone), 18, devicePixelRatioF()));
    show();
    update(); // another tone paints all of it
    QAccessibleEvent event(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::dismiss()
{
    m_timer->stop();
    hide();
}

QString MessageBar::sentence() const { return isHidden() ? QString() : m_sentence->text(); }

void MessageBar::paintEvent(QPaintEvent *)
{
    const Colors &c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(solid(c, m_tone));
    painter.setBrush(soft(c, m_tone));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace credence
