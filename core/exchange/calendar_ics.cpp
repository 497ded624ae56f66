#include "core/exchange/calendar_ics.h"

#include "core/reminders/due.h"

#include <algorithm>

namespace credence {

namespace {

constexpr int daysAhead = 366, usualMinutes = 60;
constexpr qsizetype mostOctets = 75; // RFC 5545, section 3.1

struct Event {
    QString uid;
    QString title;
    QString note;
    QDateTime start; ///< with a time; not valid: `days` says when
    int minutes = 0;
    DateRange days;
    QString repeat;
    const char *alarm = "-P1D";
};

/// Text as RFC 5545, section 3.3.11, wants it; nothing typed can become a line of its own.
QString escaped(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char(';'), QLatin1String("\\;")).replace(QLatin1Char(','), QLatin1String("\\,"));
    text.replace(QLatin1String("\r\n"), QLatin1String("\\n")).replace(QLatin1Char('\n'), QLatin1String("\\n"));
    text.removeIf([](QChar c) { return c.unicode() < 0x20; });
    return text;
}

/// A line with its end, in pieces of at most 75 octets, never within a letter.
void addLine(QByteArray &out, const QString &line)
{
    QByteArray rest = line.toUtf8();
    qsizetype room = mostOctets;
    while (rest.size() > room) {
        qsizetype cut = room;
        while (cut > 1 && (static_cast<unsigned char>(rest[cut]) & 0xC0) == 0x80)
            --cut;
        out += rest.left(cut) + "\r\n ";
        rest.remove(0, cut);
        room = mostOctets - 1; // the blank that goes on
    }
    out += rest + "\r\n";
}

QString compact(QDate day) { return day.toString(QStringLiteral("yyyyMMdd")); }

void addEvent(QByteArray &out, const Event &event, QDate today)
{
    addLine(out, QStringLiteral("BEGIN:VEVENT"));
    addLine(out, QStringLiteral("UID:%1@credence").arg(escaped(event.uid)));
    addLine(out, QStringLiteral("DTSTAMP:%1T000000Z").arg(compact(today)));
    if (event.start.isValid()) {
        addLine(out, QStringLiteral("DTSTART:%1T%2").arg(compact(event.start.date()), event.start.time().toString(QStringLiteral("HHmmss"))));
        addLine(out, QStringLiteral("DURATION:PT%1M").arg(event.minutes));
    } else {
        addLine(out, QStringLiteral("DTSTART;VALUE=DATE:") + compact(event.days.start));
        addLine(out, QStringLiteral("DTEND;VALUE=DATE:") + compact(event.days.end.addDays(1)));
        addLine(out, QStringLiteral("TRANSP:TRANSPARENT"));
    }
    if (!event.repeat.isEmpty())
        addLine(out, event.repeat.startsWith(QLatin1String("RRULE:")) ? event.repeat : QStringLiteral("RRULE:") + event.repeat);
    addLine(out, QStringLiteral("SUMMARY:") + escaped(event.title));
    if (!event.note.isEmpty())
        addLine(out, QStringLiteral("DESCRIPTION:") + escaped(event.note));
    for (const QString &line : {QStringLiteral("BEGIN:VALARM"), QStringLiteral("ACTION:DISPLAY"), QStringLiteral("DESCRIPTION:") + escaped(event.title), QStringLiteral("TRIGGER:") + QLatin1String(event.alarm), QStringLiteral("END:VALARM"), QStringLiteral("END:VEVENT")})
        addLine(out, line);
}

void addActivities(QList<Event> &events, const Snapshot &snapshot, QDate today)
{
    for (const auto &activity : snapshot.activities) {
        const bool ahead = activity->status == Status::Planned || activity->status == Status::Registered || activity->status == Status::InProgress;
        DateRange days = activity->days;
        if (!days.start.isValid())
            days.start = days.end;
        if (!days.end.isValid())
            days.end = days.start;
        if (ahead && days.start.isValid() && days.end >= today && days.start <= today.addDays(daysAhead))
            events << Event{QStringLiteral("activity-") + activity->id.text, activity->title, activity->provider, {}, 0, days, {}, "-P7D"};
    }
}

void addBlocks(QList<Event> &events, const Snapshot &snapshot, QDate today)
{
    for (const auto &block : snapshot.blocks) {
        if (!block->start.isValid() || (block->repeat.isEmpty() && block->start.date() < today))
            continue;
        const QString title = block->text.isEmpty() ? QStringLiteral("Time for learning") : block->text;
        events << Event{QStringLiteral("block-") + block->id.text, title, {}, block->start, block->minutes.value_or(usualMinutes), {}, block->repeat, "-PT15M"};
    }
}

void addTasks(QList<Event> &events, const Snapshot &snapshot, QDate today)
{
    for (const auto &task : snapshot.tasks) {
        if (task->state != QLatin1String("done") && task->due.isValid() && task->due <= today.addDays(daysAhead))
            events << Event{QStringLiteral("task-") + task->id.text, task->text, task->reason, {}, 0, {task->due, task->due}, {}};
    }
}

QString titleOf(const Due &due)
{
    switch (due.kind) {
    case DueKind::Requirement: return due.what + QStringLiteral(": CME due");
    case DueKind::CycleOver: return due.what + QStringLiteral(": cycle over");
    case DueKind::Expiry: return due.what + QStringLiteral(" lapses");
    case DueKind::Capture: return QStringLiteral("Capture: ") + due.what;
    case DueKind::Audit: return due.what + QStringLiteral(": answer its request for proof");
    case DueKind::Pivot: return QStringLiteral("Decide: ") + due.what;
    default: return due.what;
    }
}

void addDeadlines(QList<Event> &events, const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    for (const Due &due : dueSoon(snapshot, standings, today, daysAhead)) {
        const bool shownAlready = due.kind == DueKind::Inbox || due.kind == DueKind::Planned || due.kind == DueKind::Confirm || due.aside.isValid();
        if (shownAlready || !due.day.isValid())
            continue;
        QStringList note = due.rules;
        if (due.missing)
            note.prepend(QStringLiteral("%1 %2 missing on %3").arg(due.missing->text(), due.unit, isoText(today)));
        const QString uid = QStringLiteral("due-%1-%2-%3").arg(QString::number(static_cast<int>(due.kind)), due.records.value(0), due.kind == DueKind::Requirement ? compact(due.day) : QString());
        events << Event{uid, titleOf(due), note.join(QStringLiteral("\n")), {}, 0, {due.day, due.day}, {}, due.kind == DueKind::Requirement || due.kind == DueKind::Expiry || due.kind == DueKind::Audit ? "-P14D" : "-P1D"};
    }
}

} // namespace

QByteArray calendarIcs(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    QList<Event> events;
    addActivities(events, snapshot, today);
    addBlocks(events, snapshot, today);
    addTasks(events, snapshot, today);
    addDeadlines(events, snapshot, standings, today);
    const auto dayOf = [](const Event &event) { return event.start.isValid() ? event.start.date() : event.days.start; };
    std::stable_sort(events.begin(), events.end(), [&](const Event &a, const Event &b) { return std::tuple(dayOf(a), a.uid) < std::tuple(dayOf(b), b.uid); });
    QByteArray out;
    for (const char *line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Credence//Credence//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Credence"})
        addLine(out, QLatin1String(line));
    for (const Event &event : std::as_const(events))
        addEvent(out, event, today);
    addLine(out, QStringLiteral("END:VCALENDAR"));
    return out;
}

} // namespace credence
