#include "ui/requirements/cycle_chooser.h"

#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace credence {

QString yearsText(const DateRange &days)
{
    if (!days.isKnown())
        return {};
    const QString first = QString::number(days.start.year()), last = QString::number(days.end.year());
    return first == last ? first : first + QStringLiteral("–") + last;
}

CycleChooser::CycleChooser(QWidget *parent) : QWidget(parent), m_earlier(button(QStringLiteral("‹"))), m_later(button(QStringLiteral("›"))), m_days(label({}, Type::Small))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    for (QWidget *part : {static_cast<QWidget *>(m_earlier), static_cast<QWidget *>(m_days), static_cast<QWidget *>(m_later)})
        line->addWidget(part);
    for (QPushButton *one : {m_earlier, m_later})
        one->setProperty("compact", true);
    m_earlier->setAccessibleName(tr("The cycle before"));
    m_earlier->setToolTip(tr("The cycle before"));
    m_later->setAccessibleName(tr("The cycle after"));
    m_later->setToolTip(tr("The cycle after"));
    m_days->setAlignment(Qt::AlignCenter);
    connect(m_earlier, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_later, &QPushButton::clicked, this, [this] { step(-1); });
}

void CycleChooser::show(const DateRange &current, const QList<PastCycle> &past, int back)
{
    m_back = back <= past.size() ? back : 0;
    const DateRange days = m_back == 0 ? current : past[m_back - 1].days;
    m_days->setText(yearsText(days));
    m_days->setToolTip(m_back == 0 ? tr("The current cycle, %1").arg(spanText(days)) : tr("A past cycle, %1").arg(spanText(days)));
    m_days->setAccessibleName(m_days->toolTip());
    m_earlier->setEnabled(m_back < past.size());
    m_later->setEnabled(m_back > 0);
    setVisible(!past.isEmpty());
}

void CycleChooser::step(int by)
{
    const bool focused = m_earlier->hasFocus() || m_later->hasFocus();
    Q_EMIT chosen(m_back + by);
    // A button that has come to its end gives the keyboard to the other one.
    if (focused && !m_earlier->isEnabled())
        m_later->setFocus(Qt::OtherFocusReason);
    else if (focused && !m_later->isEnabled())
        m_earlier->setFocus(Qt::OtherFocusReason);
}

} // namespace credence
