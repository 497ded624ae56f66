#include "ui/activities/capture_time.h"

#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {
constexpr int usualMinutes = 45, hourWidth = 64;
}

QTime hourFromText(const QString &text)
{
    QString plain = text.trimmed().toUpper();
    plain.replace(QLatin1Char('.'), QLatin1Char(':')).remove(QLatin1Char(' '));
    for (const char *form : {"H:mm", "h:mmAP", "hAP", "H"}) {
        if (const QTime time = QLocale::c().toTime(plain, QLatin1String(form)); time.isValid())
            return time;
    }
    return {};
}

CaptureTime::CaptureTime(QWidget *parent)
    : QWidget(parent), m_words(label({}, Type::Small, Ink::Muted)), m_day(new DateField), m_hour(new LineField), m_minutes(new Choice), m_set(button({})), m_back(button(tr("Give back")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_day->setAccessibleName(tr("Day set aside"));
    m_hour->setAccessibleName(tr("From what time"));
    m_hour->setFixedWidth(hourWidth);
    m_minutes->setAccessibleName(tr("How long"));
    for (const int minutes : {30, 45, 60})
        m_minutes->addItem(tr("%1 min").arg(minutes), QString::number(minutes));
    row->addWidget(m_day, 1);
    row->addWidget(m_hour);
    row->addWidget(m_minutes);
    row->addWidget(m_set);
    row->addWidget(m_back);
    column->addLayout(row);
    connect(m_set, &QPushButton::clicked, this, [this] {
        const QDate day = dayFromText(m_day->text());
        const QTime hour = hourFromText(m_hour->text());
        Q_EMIT asked(day.isValid() && hour.isValid() ? QDateTime(day, hour) : QDateTime(), m_minutes->chosen().toInt());
    });
    connect(m_back, &QPushButton::clicked, this, &CaptureTime::givenBack);
}

void CaptureTime::showTime(const QString &activity, const std::optional<TimeBlock> &block, const QDateTime &proposal)
{
    if (activity == m_activity && block == m_block && proposal == m_proposal)
        return;
    m_activity = activity;
    m_block = block;
    m_proposal = proposal;
    const QDateTime start = block ? block->start : proposal;
    const int minutes = block ? block->minutes.value_or(usualMinutes) : usualMinutes;
    m_words->setText(block ? tr("Set aside: %1, %2, %3 minutes.").arg(longDayText(start.date()), QLocale().toString(start.time(), QLocale::ShortFormat)).arg(minutes)
                           : tr("No time for it now? Set 30 to 60 minutes aside; it then stands on Today."));
    m_day->startOver();
    m_hour->startOver();
    m_day->showDay(start.date());
    m_hour->showText(start.time().toString(QStringLiteral("HH:mm")));
    m_minutes->choose(QString::number(minutes), tr("%1 min").arg(minutes));
    m_set->setText(block ? tr("Move") : tr("Set aside"));
    m_back->setVisible(block.has_value());
}

} // namespace credence
