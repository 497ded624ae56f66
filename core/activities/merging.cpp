#include "core/activities/merging.h"

#include "core/activities/changing.h"
#include "core/activities/drafting.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

QString daysText(const DateRange &days)
{
    QStringList ends;
    for (const QDate &day : {days.start, days.end}) {
        if (day.isValid() && !ends.contains(day.toString(Qt::ISODate)))
            ends << day.toString(Qt::ISODate);
    }
    return ends.join(QStringLiteral(" to "));
}

QString creditsText(const QList<CreditLine> &credits)
{
    QStringList lines;
    for (const CreditLine &line : credits)
        lines << QStringLiteral("%1 %2").arg(line.amount.text(), line.type).trimmed();
    return lines.join(QStringLiteral(", "));
}

void take(Activity &activity, const Activity &from, MergeField field)
{
    switch (field) {
    case MergeField::Title: activity.title = from.title; break;
    case MergeField::Provider: activity.provider = from.provider; break;
    case MergeField::Days: activity.days = from.days; break;
    case MergeField::Credits: activity.credits = from.credits; break;
    case MergeField::Format: activity.format = from.format; break;
    case MergeField::CertificateNumber: activity.certificateNumber = from.certificateNumber; break;
    }
}

QStringList both(QStringList list, const QStringList &more)
{
    for (const QString &each : more) {
        if (!list.contains(each))
            list.append(each);
    }
    return list;
}

constexpr int nearDays = 45;
constexpr int reachDays = 400;

qint64 daysApart(const Activity &a, const Activity &b)
{
    const QDate day = creditDay(a);
    const QDate other = creditDay(b);
    return day.isValid() && other.isValid() ? std::abs(day.daysTo(other)) : nearDays;
}

bool hasAll(const Activity &activity, const QStringList &words)
{
    const QString text = folded(QStringList{activity.title, activity.provider, daysText(activity.days), activity.certificateNumber}.join(QLatin1Char(' ')));
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return text.contains(word); });
}

} // namespace

Activity withReviewed(Activity there, const Activity &reviewed)
{
    there = begun(there, reviewed.status, reviewed.since.planned.isValid() ? reviewed.since.planned : there.since.planned); // planned: for a day to come
    there.title = reviewed.title;
    there.provider = reviewed.provider;
    there.days = reviewed.days;
    there.credits = reviewed.credits;
    there.format = reviewed.format;
    there.topics = reviewed.topics;
    there.goals = reviewed.goals;
    there.certificateNumber = reviewed.certificateNumber;
    return there;
}

QList<Shared<Activity>> mergeCandidates(const Activity &draft, const Snapshot &snapshot, const QString &words, int most)
{
    const QStringList asked = folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<std::pair<double, Shared<Activity>>> found;
    for (const auto &activity : snapshot.activities) {
        const qint64 apart = daysApart(draft, *activity);
        if (activity->status == Status::Dropped || (asked.isEmpty() ? apart > reachDays : !hasAll(*activity, asked)))
            continue;
        const double near = 1.0 - static_cast<double>(std::min<qint64>(apart, reachDays)) / reachDays;
        found.append({2 * likeness(activity->title, draft.title) + near + likeness(activity->provider, draft.provider) / 2, activity});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<Shared<Activity>> best;
    for (const auto &[score, activity] : found.mid(0, most))
        best << activity;
    return best;
}

QList<MergeField> mergeFields()
{
    return {MergeField::Title, MergeField::Provider, MergeField::Days, MergeField::Credits, MergeField::Format, MergeField::CertificateNumber};
}

QString mergeText(const Activity &activity, MergeField field)
{
    switch (field) {
    case MergeField::Title: return activity.title;
    case MergeField::Provider: return activity.provider;
    case MergeField::Days: return daysText(activity.days);
    case MergeField::Credits: return creditsText(activity.credits);
    case MergeField::Format: return activity.format;
    case MergeField::CertificateNumber: return activity.certificateNumber;
    }
    return {};
}

QSet<MergeField> usuallyRead(const Activity &there, const Activity &read)
{
    QSet<MergeField> fields;
    for (const MergeField field : mergeFields()) {
        const bool says = !mergeText(read, field).isEmpty();
        const bool keep = !mergeText(there, field).isEmpty() && (there.status == Status::Completed || field == MergeField::Format);
        if (says && !keep)
            fields.insert(field);
    }
    return fields;
}

Draft mergedDraft(const Draft &draft, const Activity &there, const QSet<MergeField> &fromRead)
{
    Draft merged = draft;
    merged.activity = there;
    merged.activity.status = Status::Completed;
    merged.activity.topics = both(there.topics, draft.activity.topics);
    merged.activity.goals = both(there.goals, draft.activity.goals);
    QStringList replaced;
    for (const MergeField field : mergeFields()) {
        if (!fromRead.contains(field))
            continue;
        const QString before = mergeText(there, field);
        if (!before.isEmpty() && before != mergeText(draft.activity, field))
            replaced << QStringLiteral("“%1”").arg(before);
        take(merged.activity, draft.activity, field);
    }
    merged.toNotes = replaced.isEmpty() ? QString() : QStringLiteral("Before its certificate: %1.").arg(replaced.join(QStringLiteral(", ")));
    merged.completes = there.id;
    merged.duplicateOf.reset();
    merged.sure = false;
    return merged;
}

} // namespace credence
