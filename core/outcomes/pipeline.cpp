#include "core/outcomes/pipeline.h"

#include <algorithm>

namespace credence {

namespace {

/// Planned, or not said: 0; submitted 1; accepted or declined 2; shown 3.
int stepOf(const QString &state)
{
    if (state == QLatin1String("submitted"))
        return 1;
    if (state == QLatin1String("accepted") || state == QLatin1String("declined"))
        return 2;
    return state == QLatin1String("presented") || state == QLatin1String("published") ? 3 : 0;
}

} // namespace

QString nextState(const Presentation &p)
{
    if (p.state.isEmpty() || p.state == QLatin1String("planned"))
        return QStringLiteral("submitted");
    if (p.state == QLatin1String("submitted"))
        return QStringLiteral("accepted");
    if (p.state != QLatin1String("accepted"))
        return QStringLiteral("");
    return p.type == QLatin1String("article") || p.type == QLatin1String("chapter") ? QStringLiteral("published") : QStringLiteral("presented");
}

Presentation withStepDays(const Presentation &before, Presentation after, QDate today)
{
    if (after.date != before.date)
        after.precision.clear();
    if (after.state == before.state)
        return after;
    const bool again = before.state == QLatin1String("declined") && after.state == QLatin1String("submitted");
    const int step = stepOf(after.state);
    if (again || step < 1)
        after.submitted = {};
    if (step < 2)
        after.accepted = {};
    if (!again && after.state != QLatin1String("declined") && stepOf(before.state) >= step)
        after.declined = {};
    const auto taken = [today](QDate &day) {
        if (!day.isValid())
            day = today;
    };
    if (after.state == QLatin1String("submitted"))
        taken(after.submitted);
    else if (after.state == QLatin1String("accepted"))
        taken(after.accepted);
    else if (after.state == QLatin1String("declined"))
        taken(after.declined);
    else if (step == 3)
        taken(after.date);
    return after;
}

QString nextState(const Role &role)
{
    if (role.state.isEmpty() || role.state == QLatin1String("wanted"))
        return QStringLiteral("proposed");
    return role.state == QLatin1String("proposed") ? QStringLiteral("appointed") : QStringLiteral("");
}

Role withStepDays(const Role &before, Role after, QDate today)
{
    if (after.state == before.state)
        return after;
    QDate *taken = after.state == QLatin1String("proposed") ? &after.asked : after.state == QLatin1String("appointed") ? &after.days.start : after.state == QLatin1String("ended") ? &after.days.end : nullptr;
    if (taken && !taken->isValid())
        *taken = today;
    return after;
}

QList<std::pair<QString, QDate>> stepDays(const Presentation &p)
{
    QList<std::pair<QString, QDate>> days;
    const auto add = [&days](const QString &word, QDate day) {
        if (day.isValid())
            days << std::pair(word, day);
    };
    add(QStringLiteral("submitted"), p.submitted);
    add(QStringLiteral("accepted"), p.accepted);
    add(QStringLiteral("declined"), p.declined);
    if (stepOf(p.state) == 3)
        add(p.state, p.date);
    std::stable_sort(days.begin(), days.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return days;
}

} // namespace credence
