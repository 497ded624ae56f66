#include "ui/activities/batch_section.h"

#include "core/actions/capturing.h"
#include "core/activities/depth.h"
#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace credence {

namespace {

constexpr int daysAhead = 14;

QScrollArea *scrolled(QVBoxLayout *&column)
{
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("scrolled"));
    column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(4);
    auto *area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

void clear(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString hoursText(Credits hours) { return countedText(hours, QStringLiteral("hour")); }

} // namespace

QDate suggestedHalfDay(QDate today)
{
    const QDate day = today.addDays(daysAhead);
    return day.addDays((Qt::Friday - day.dayOfWeek() + 7) % 7);
}

BatchSection::BatchSection(QWidget *parent)
    : OutcomeSection(parent), m_waiting(new Card(tr("Waiting"))), m_days(new Card(tr("Half-days"))), m_day(new DateField), m_put(button(tr("Put on one day"), Weight::Primary)), m_sum(label({}, Type::Small, Ink::Muted))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gap);
    m_waiting->body()->addWidget(scrolled(m_list), 1);
    m_waiting->body()->addWidget(rule());
    m_sum->setWordWrap(true);
    m_waiting->body()->addWidget(m_sum);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(10);
    m_day->setAccessibleName(tr("Day of the batch"));
    m_day->setFixedWidth(130);
    foot->addWidget(m_day);
    foot->addWidget(m_put);
    foot->addStretch(1);
    m_waiting->body()->addLayout(foot);
    m_days->body()->addWidget(scrolled(m_halfDays), 1);
    row->addWidget(m_waiting, 1);
    row->addWidget(m_days, 1);
    connect(m_put, &QPushButton::clicked, this, &BatchSection::putOnDay);
}

QString BatchSection::line() const { return tr("Duties and filler courses cost least when they are done together, in one or two half-days a year."); }

const Activity *BatchSection::activity(const QString &id) const
{
    for (const auto &one : m_snapshot.activities) {
        if (one->id.text == id)
            return one.get();
    }
    return nullptr;
}

void BatchSection::showSnapshot(const Snapshot &snapshot, QDate today)
{
    m_snapshot = snapshot;
    if (m_today != today)
        m_day->showDay(suggestedHalfDay(today));
    m_today = today;
    m_batches = batches(snapshot, today);
    showWaiting();
    showDays();
    showChosen();
}

/// What is new here is ticked as long as a half-day holds it; what a person ticked or left stays so.
void BatchSection::tickOneHalfDay()
{
    const Credits halfDay = Credits::whole(4); // A8
    Credits ticked;
    for (const BatchItem &item : std::as_const(m_batches.waiting)) {
        const QString &id = item.activity.text;
        const Credits hours = activityHours(*activity(id)).value_or(Credits{});
        if (!m_met.contains(id) && ticked + hours > halfDay)
            m_left.insert(id);
        m_met.insert(id);
        if (!m_left.contains(id))
            ticked += hours;
    }
}

void BatchSection::showWaiting()
{
    clear(m_list);
    m_boxes.clear();
    tickOneHalfDay();
    for (const BatchItem &item : std::as_const(m_batches.waiting)) {
        const Activity *about = activity(item.activity.text);
        auto *box = new QCheckBox(about->title);
        box->setChecked(!m_left.contains(item.activity.text));
        box->setAccessibleName(about->title);
        QStringList facts{item.why};
        if (const auto hours = activityHours(*about))
            facts << hoursText(*hours);
        facts << (creditDay(*about).isValid() ? dayText(creditDay(*about)) : tr("no day yet"));
        auto *line = label(facts.join(QStringLiteral(" · ")), Type::Tiny, Ink::Muted);
        line->setContentsMargins(25, 0, 0, 5);
        m_list->addWidget(box);
        m_list->addWidget(line);
        m_boxes.append({item.activity.text, box});
        connect(box, &QCheckBox::toggled, this, [this, id = item.activity.text](bool on) {
            if (on)
                m_left.remove(id);
            else
                m_left.insert(id);
            showChosen();
        });
    }
    if (m_batches.waiting.isEmpty())
        m_list->addWidget(new EmptyView(tr("Nothing waits. Courses marked as a duty, and those evaluated as filler, gather here until you give them a day."), {}));
    m_list->addStretch(1);
    m_waiting->setAside(m_batches.waiting.isEmpty() ? QString() : countText(m_batches.waiting.size(), tr("module")) + QStringLiteral(" · ") + hoursText(m_batches.waitingHours));
}

void BatchSection::showDays()
{
    clear(m_halfDays);
    for (auto day = m_batches.days.cbegin(); day != m_batches.days.cend(); ++day) {
        auto *head = new QWidget;
        auto *line = new QHBoxLayout(head);
        line->setContentsMargins(0, 4, 0, 2);
        line->setSpacing(8);
        line->addWidget(label(dayText(day->day), Type::Strong));
        line->addWidget(new Badge(day->done ? tr("done") : tr("planned"), day->done ? Tone::Green : Tone::Accent));
        line->addStretch(1);
        line->addWidget(label(tr("%1 · %2").arg(countText(day->activities.size(), tr("module")), hoursText(day->hours)), Type::Small, Ink::Muted));
        m_halfDays->addWidget(head);
        for (const QString &id : day->activities) {
            auto *link = button(activity(id)->title);
            link->setObjectName(QStringLiteral("link"));
            connect(link, &QPushButton::clicked, this, [this, id] { Q_EMIT opened(id); });
            m_halfDays->addWidget(link);
        }
        m_halfDays->addSpacing(6);
        m_halfDays->addWidget(rule());
    }
    if (m_batches.days.isEmpty())
        m_halfDays->addWidget(new EmptyView(tr("No half-day yet this year. Two Friday afternoons hold what otherwise eats a dozen evenings."), {}));
    m_halfDays->addStretch(1);
    m_days->setAside(m_batches.days.isEmpty() ? QString() : tr("this year and ahead"));
}

QList<ActivityId> BatchSection::chosen() const
{
    QList<ActivityId> ids;
    for (const auto &[id, box] : m_boxes) {
        if (box->isChecked())
            ids << ActivityId{id};
    }
    return ids;
}

void BatchSection::showChosen()
{
    const auto ids = chosen();
    Credits hours;
    for (const ActivityId &id : ids)
        hours += activityHours(*activity(id.text)).value_or(Credits{});
    m_put->setEnabled(!ids.isEmpty());
    m_put->setText(ids.isEmpty() ? tr("Put on one day") : tr("Put %1 on one day").arg(countText(ids.size(), tr("module"))));
    m_sum->setText(ids.isEmpty() ? tr("Choose what to do together.") : tr("%1 chosen, about %2. A half-day holds four hours.").arg(countText(ids.size(), tr("module")), hoursText(hours)));
}

void BatchSection::putOnDay()
{
    if (!portfolio())
        return;
    const QDate day = dayFromText(m_day->text());
    const auto ids = chosen();
    if (day.isValid() && day < m_today) {
        Q_EMIT failed(Error{ErrorKind::Invalid, tr("%1 has passed, so nothing was planned. Choose a day ahead.").arg(dayText(day)), {}});
        return;
    }
    if (done(putOnOneDay(*portfolio(), ids, day, m_today)))
        Q_EMIT noticed(tr("%1 planned for %2.").arg(countText(ids.size(), tr("module")), dayText(day)), tr("Undo"), [this] { undoLast(); });
}

} // namespace credence
