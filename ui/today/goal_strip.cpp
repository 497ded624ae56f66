#include "ui/today/goal_strip.h"

#include "ui/kit/colors.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace credence {

namespace {

constexpr int heightOfGoal = 40;

/// One goal: its words on the first line, what was done for it on the second, a bar of the goal's tone at its left.
class GoalButton : public QAbstractButton
{
public:
    explicit GoalButton(const GoalProgress &progress) : m_line(goalLine(progress)), m_served(!progress.done.isEmpty() || !progress.ahead.isEmpty())
    {
        setText(progress.goal.text);
        setToolTip(progress.goal.measure.isEmpty() ? progress.goal.text : progress.goal.text + QLatin1Char('\n') + progress.goal.measure);
        setAccessibleName(progress.goal.text);
        setAccessibleDescription(m_line);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {200, heightOfGoal}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &c = colors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(c.accent) : QPen(Qt::NoPen));
            painter.setBrush(c.sidebar);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_served ? c.accent : c.amber);
        painter.drawRoundedRect(QRectF(2, 6, 3, height() - 12), 1.5, 1.5);
        const QRect inner = rect().adjusted(13, 2, -6, -3);
        painter.setFont(credence::font(Type::SmallStrong));
        painter.setPen(c.ink);
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), inner.height() / 2 + 1), Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
        painter.setFont(credence::font(Type::Tiny));
        painter.setPen(readable(c.muted, c.window));
        painter.drawText(QRect(inner.left(), inner.top() + inner.height() / 2 + 1, inner.width(), inner.height() / 2), Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_line, Qt::ElideRight, inner.width()));
    }

private:
    QString m_line;
    bool m_served;
};

} // namespace

QString goalLine(const GoalProgress &progress)
{
    QStringList parts;
    if (progress.done.isEmpty() && progress.ahead.isEmpty())
        parts << GoalStrip::tr("nothing serves it yet");
    else
        parts << GoalStrip::tr("%1 done, %2 ahead").arg(progress.done.size()).arg(progress.ahead.size());
    if (!progress.outcome.isEmpty())
        parts << countText(progress.outcome.size(), GoalStrip::tr("outcome"));
    if (progress.goal.due.isValid())
        parts << GoalStrip::tr("by %1").arg(dayText(progress.goal.due));
    return parts.join(QStringLiteral(" · "));
}

GoalStrip::GoalStrip(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(size::gap);
    hide();
}

void GoalStrip::showGoals(const QList<GoalProgress> &goals)
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const GoalProgress &progress : goals) {
        auto *one = new GoalButton(progress);
        connect(one, &QAbstractButton::clicked, this, [this, id = progress.goal.id.text] { Q_EMIT opened(id); });
        m_row->addWidget(one, 1);
    }
    setVisible(!goals.isEmpty());
}

} // namespace credence
