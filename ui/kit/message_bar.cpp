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
    : QFrame(parent), m_icon(new QLabel), m_sentence(label({})), m_action(button({})), m_timer(new QTimer(this))
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
    row->addWidget(m_action);
    row->addWidget(close);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto run = m_run;
        dismiss();
        if (run)
            run();
    });
    hide();
}

void MessageBar::showError(const Error &error) { showError(error.sentence); }

void MessageBar::showError(const QString &sentence, const QString &action, std::function<void()> run)
{
    present(sentence, Tone::Red, action, std::move(run));
    m_timer->stop();
}

void MessageBar::showNotice(const QString &sentence, const QString &action, std::function<void()> run)
{
    present(sentence, Tone::Accent, action, std::move(run));
    m_timer->start(noticeMs);
}

void MessageBar::present(const QString &sentence, Tone tone, const QString &action, std::function<void()> run)
{
    m_tone = tone;
    m_run = std::move(run);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
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
