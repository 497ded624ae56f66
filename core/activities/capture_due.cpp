#include "core/activities/capture_due.h"

#include "core/activities/amount.h"
#include "core/activities/depth.h"

#include <QSet>

#include <algorithm>

namespace credence {

namespace {
constexpr int hoursPerDay = 24;

void addPart(CaptureSummary &summary, const QString &heading, QStringList lines, bool list)
{
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    if (!lines.isEmpty())
        summary.parts << SummaryPart{heading, lines, list};
}

QString daysText(const DateRange &days)
{
    if (!days.start.isValid() || days.start == days.end)
        return isoText(days.end);
    return days.end.isValid() ? isoText(days.start) + QStringLiteral(" – ") + isoText(days.end) : isoText(days.start);
}

/// Captures that wait, of lists of values or of pointers to values.
template <class Activities, class Captures, class Value>
QList<CaptureDue> waiting(const Activities &activities, const Captures &captures, Value value, const Thresholds &thresholds, QDate today)
{
    QSet<QString> captured;
    for (const auto &capture : captures)
        captured.insert(value(capture).activity);
    QList<CaptureDue> due;
    for (const auto &each : activities) {
        const Activity &activity = value(each);
        const QDate day = captureDueDay(activity, thresholds);
        const bool asked = day.isValid() && creditDay(activity) <= today && creditDay(activity).daysTo(today) <= thresholds.captureLapsesDays;
        if (asked && !captured.contains(activity.id.text))
            due << CaptureDue{activity.id, day, day < today};
    }
    std::stable_sort(due.begin(), due.end(), [](const CaptureDue &a, const CaptureDue &b) { return a.due < b.due; });
    return due;
}
} // namespace

QDate captureDueDay(const Activity &activity, const Thresholds &thresholds)
{
    const auto hours = activityHours(activity);
    const QDate day = creditDay(activity);
    if (activity.status != Status::Completed || activity.compliance || !hours || *hours <= thresholds.captureAbove || !day.isValid())
        return {};
    return day.addDays((thresholds.captureHours + hoursPerDay - 1) / hoursPerDay);
}

std::optional<TimeBlock> captureBlock(const QString &activity, const QList<Shared<TimeBlock>> &blocks)
{
    for (const auto &block : blocks) {
        if (block->about == activity && !activity.isEmpty())
            return *block;
    }
    return std::nullopt;
}

QDateTime proposedCaptureTime(const QList<Shared<TimeBlock>> &blocks, QDate today)
{
    constexpr int evening = 17, daysTried = 14;
    QDateTime first;
    for (int day = 1; day <= daysTried; ++day) {
        const QDateTime start(today.addDays(day), QTime(evening, 0));
        if (start.date().dayOfWeek() >= Qt::Saturday)
            continue;
        first = first.isValid() ? first : start;
        if (std::none_of(blocks.cbegin(), blocks.cend(), [&](const auto &block) { return block->start == start; }))
            return start;
    }
    return first;
}

QList<CaptureDue> capturesDue(const QList<Activity> &activities, const QList<Capture> &captures, const Thresholds &thresholds, QDate today)
{
    return waiting(activities, captures, [](const auto &value) -> const auto & { return value; }, thresholds, today);
}

QList<CaptureDue> capturesDue(const Snapshot &snapshot, QDate today)
{
    return waiting(snapshot.activities, snapshot.captures, [](const auto &shared) -> const auto & { return *shared; }, snapshot.thresholds, today);
}

CaptureSummary captureSummary(const Activity &activity, const Capture &capture)
{
    CaptureSummary summary;
    summary.title = activity.title;
    QStringList line{activity.provider, daysText(activity.days)};
    if (const Credits amount = ledgerAmount(activity); amount > Credits{})
        line << amount.text() + QStringLiteral(" credits");
    line.removeAll(QStringLiteral(""));
    summary.line = line.join(QStringLiteral(" · "));
    addPart(summary, QStringLiteral("Takeaways"), capture.takeaways, true);
    addPart(summary, QStringLiteral("Here, this means"), {capture.application}, false);
    addPart(summary, QStringLiteral("To implement this month"), {capture.implement}, false);
    addPart(summary, QStringLiteral("To share"), {capture.share}, false);
    addPart(summary, QStringLiteral("To document it"), {capture.document}, false);
    return summary;
}

} // namespace credence
