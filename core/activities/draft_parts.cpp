#include "core/activities/draft_parts.h"

#include <algorithm>

namespace credence {

namespace {

void unite(QStringList &list, const QStringList &more)
{
    for (const QString &each : more) {
        if (!list.contains(each))
            list.append(each);
    }
}

DateRange spanOf(const DateRange &a, const DateRange &b)
{
    QList<QDate> days{a.start, a.end, b.start, b.end};
    days.removeIf([](QDate day) { return !day.isValid(); });
    if (days.isEmpty())
        return {};
    const auto [first, last] = std::minmax_element(days.cbegin(), days.cend());
    return {*first, *last};
}

void add(QList<CreditLine> &lines, const CreditLine &line)
{
    const auto same = std::find_if(lines.begin(), lines.end(), [&](const CreditLine &each) { return each.type == line.type; });
    if (same == lines.end()) {
        lines.append(line);
        return;
    }
    same->amount += line.amount;
    if (same->max && line.max)
        *same->max += *line.max;
    else
        same->max.reset();
}

QString either(const QString &first, const QString &second) { return first.isEmpty() ? second : first; }

} // namespace

std::pair<Draft, Draft> splitDraft(const Draft &draft)
{
    Draft first = draft;
    Draft second = draft;
    first.sure = second.sure = false;
    second.refused.clear();
    second.activity = Activity();
    second.activity.status = draft.activity.status;
    second.activity.title = draft.activity.title;
    second.activity.provider = draft.activity.provider;
    second.activity.days = draft.activity.days;
    second.activity.format = draft.activity.format;
    second.activity.topics = draft.activity.topics;
    second.activity.goals = draft.activity.goals;
    second.completes.reset();
    second.duplicateOf.reset();
    second.toNotes.clear();
    if (first.activity.credits.size() > 1)
        second.activity.credits.append(first.activity.credits.takeLast());
    return {first, second};
}

Draft joinedDrafts(const Draft &first, const Draft &second)
{
    const bool secondIsThere = !first.completes && second.completes;
    Draft joined = secondIsThere ? second : first;
    Activity &activity = joined.activity;
    activity.title = either(first.activity.title, second.activity.title);
    activity.provider = either(first.activity.provider, second.activity.provider);
    activity.format = either(first.activity.format, second.activity.format);
    activity.certificateNumber = either(first.activity.certificateNumber, second.activity.certificateNumber);
    activity.days = spanOf(first.activity.days, second.activity.days);
    activity.credits = first.activity.credits;
    for (const CreditLine &line : second.activity.credits)
        add(activity.credits, line);
    activity.topics = first.activity.topics;
    unite(activity.topics, second.activity.topics);
    activity.goals = first.activity.goals;
    unite(activity.goals, second.activity.goals);
    joined.read = first.read;
    joined.read.credits += second.read.credits;
    joined.duplicateOf.reset();
    joined.refused.clear(); // the fields are drawn anew
    joined.sure = false;
    return joined;
}

QString refusalOf(const Draft &draft)
{
    if (draft.refused.isEmpty())
        return {};
    const Refused &first = draft.refused.constFirst();
    return first.in == Refused::In::Credits ? QStringLiteral("“%1” is not a number of credits. Write it with a point and at most two decimals, like 1.25.").arg(first.text)
                                            : QStringLiteral("“%1” is not a day. Write it as 2026-11-20 or 20 Nov 2026.").arg(first.text);
}

} // namespace credence
