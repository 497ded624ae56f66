#include "core/reminders/due.h"

#include "core/activities/capture_due.h"
#include "core/base/text.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/outcomes/exploring.h"
#include "core/requirements/state_words.h"
#include "core/vault/expiry.h"

#include <QMap>

namespace credence {

namespace {

constexpr qsizetype mostLateCaptures = 2; ///< in this list; more would hide the deadlines

bool isOpen(State state) { return state == State::Overdue || state == State::Behind || state == State::OnPace || state == State::Ahead; }

bool isMissing(const Figures &figures) { return isOpen(figures.state) && figures.missing && *figures.missing > Credits{}; }

QString nameOf(const Standing &standing)
{
    return standing.shortName.isEmpty() ? standing.name : standing.shortName;
}

void addRequirement(QList<Due> &list, const Standing &standing, QDate today, QDate last)
{
    QMap<QDate, Due> byDay;
    const auto entry = [&](const Figures &figures) -> Due & {
        Due &due = byDay[figures.due];
        due.kind = DueKind::Requirement;
        due.what = nameOf(standing);
        due.day = figures.due;
        due.late = due.late || figures.state == State::Overdue || figures.due < today;
        due.records = {standing.source.text};
        return due;
    };
    const auto isDue = [&](const Figures &figures) { return isMissing(figures) && figures.due.isValid() && figures.due <= last; };
    if (isDue(standing.total)) {
        Due &due = entry(standing.total);
        due.missing = standing.total.missing;
        due.unit = standing.unit;
    }
    for (const RuleStanding &rule : standing.rules) {
        if (!speaks(rule) || !isDue(rule.figures))
            continue;
        Due &due = entry(rule.figures);
        due.rules.append(rule.label);
        const bool only = due.rules.size() == 1 && !(isDue(standing.total) && standing.total.due == rule.figures.due);
        if (only) {
            due.missing = rule.figures.missing;
            due.unit = rule.unit;
        } else if (due.rules.size() == 2 && !(isDue(standing.total) && standing.total.due == rule.figures.due)) {
            due.missing.reset(); // different rules miss different things
        }
    }
    list.append(byDay.values());
    if (standing.over)
        list.append({DueKind::CycleOver, nameOf(standing), {}, {}, std::nullopt, {}, 0, standing.cycle.end, true, {standing.source.text}});
}

void addInbox(QList<Due> &list, const Snapshot &snapshot)
{
    Due inbox;
    for (const auto &document : snapshot.documents) {
        if (document->filing == Filing::Inbox)
            inbox.records.append(document->id.text);
    }
    inbox.count = static_cast<int>(inbox.records.size());
    if (inbox.count > 0)
        list.append(inbox);
}

void addExpiries(QList<Due> &list, const Snapshot &snapshot, QDate today)
{
    for (const auto &document : lapsing(snapshot, today))
        list.append({DueKind::Expiry, document->name, {}, {}, std::nullopt, {}, 0, document->expires, document->expires < today, {document->id.text}});
}

void addActivities(QList<Due> &list, const Snapshot &snapshot, QDate today, QDate last)
{
    for (const auto &activity : snapshot.activities) {
        const QDate day = activity->days.start.isValid() ? activity->days.start : creditDay(*activity);
        const QDate end = creditDay(*activity);
        const bool ahead = activity->status == Status::Planned || activity->status == Status::Registered || activity->status == Status::InProgress;
        if (!ahead || !day.isValid() || day > last)
            continue;
        const bool past = end < today;
        list.append({past ? DueKind::Confirm : DueKind::Planned, activity->title, {}, {}, std::nullopt, {}, 0, past ? end : day, false, {activity->id.text}});
    }
}

void addCaptures(QList<Due> &list, const Snapshot &snapshot, QDate today)
{
    QHash<ActivityId, const Activity *> known;
    for (const auto &activity : snapshot.activities)
        known.insert(activity->id, activity.get());
    auto captures = capturesDue(snapshot, today);
    // Each stands here until its time is over. Of the late ones the freshest: what is still remembered is worth most; the others wait on
    // their page.
    std::stable_sort(captures.begin(), captures.end(), [](const CaptureDue &a, const CaptureDue &b) { return b.due < a.due; });
    qsizetype late = 0;
    for (const CaptureDue &capture : std::as_const(captures)) {
        const auto block = captureBlock(capture.activity.text, snapshot.blocks);
        const QDateTime aside = block && block->start.date() >= today ? block->start : QDateTime();
        if (!aside.isValid() && capture.late && ++late > mostLateCaptures)
            continue;
        Due due{DueKind::Capture, known.value(capture.activity)->title, {}, {}, std::nullopt, {}, 0, capture.due, capture.late, {capture.activity.text}};
        if (aside.isValid()) {
            due.aside = aside;
            due.day = aside.date();
            due.late = false;
        }
        list.append(due);
    }
}

void addPivots(QList<Due> &list, const Snapshot &snapshot, QDate today, QDate last)
{
    for (const auto &pivot : snapshot.pivots) {
        if (!pivot->verdict.isEmpty() || !pivot->due.isValid() || pivot->due > last)
            continue;
        const Explored tried = explored(*pivot, snapshot);
        list.append({DueKind::Pivot, pivot->field, {}, {}, std::nullopt, {}, tried.done, pivot->due, pivot->due < today, {pivot->id.text}, {}, tried.ahead});
    }
}

void addActions(QList<Due> &list, const Snapshot &snapshot, QDate today, QDate last)
{
    for (const auto &action : snapshot.actions) {
        const bool open = action->state.isEmpty() || action->state == QLatin1String("open");
        if (!open || !action->due.isValid() || action->due > last)
            continue;
        const auto from = std::find_if(snapshot.activities.cbegin(), snapshot.activities.cend(), [&](const auto &activity) { return activity->id.text == action->activity; });
        list.append({DueKind::Action, action->text, from == snapshot.activities.cend() ? QString() : (*from)->title, {}, std::nullopt, {}, 0, action->due, action->due < today, {action->id.text}});
    }
}

void addAudits(QList<Due> &list, const Snapshot &snapshot, const QList<Standing> &standings, QDate today, QDate last)
{
    for (const auto &audit : snapshot.audits) {
        const auto standing = std::find_if(standings.cbegin(), standings.cend(), [&](const Standing &one) { return one.source.text == audit->requirement; });
        if (!waitsForAnswer(*audit) || (audit->due.isValid() && audit->due > last) || standing == standings.cend())
            continue;
        list.append({DueKind::Audit, nameOf(*standing), {}, {}, std::nullopt, {}, 0, audit->due, audit->due.isValid() && audit->due < today, {audit->requirement}});
    }
}

} // namespace

QList<Due> dueSoon(const Snapshot &snapshot, const QList<Standing> &standings, QDate today, int days)
{
    const QDate last = today.addDays(days);
    QList<Due> list;
    for (const Standing &standing : standings)
        addRequirement(list, standing, today, last);
    addAudits(list, snapshot, standings, today, last);
    addInbox(list, snapshot);
    addExpiries(list, snapshot, today);
    addActivities(list, snapshot, today, last);
    addCaptures(list, snapshot, today);
    addActions(list, snapshot, today, last);
    addPivots(list, snapshot, today, last);
    const auto place = [&](const Due &due) {
        const QDate day = due.day.isValid() ? due.day : today.addDays(7);
        return std::tuple(!due.late, day, !due.day.isValid(), due.what);
    };
    std::sort(list.begin(), list.end(), [&](const Due &a, const Due &b) { return place(a) < place(b); });
    return list;
}

} // namespace credence
