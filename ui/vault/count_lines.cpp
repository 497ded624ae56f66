#include "ui/vault/count_lines.h"

#include "core/activities/future_day.h"
#include "core/requirements/effect.h"
#include "ui/kit/format.h"

#include <QCoreApplication>

namespace credence {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CountLines", text); }

/// The activity that filing this draft replaces; null when it adds one.
Shared<Activity> replacedBy(const Draft &draft, const Snapshot &snapshot)
{
    for (const auto &activity : snapshot.activities) {
        if (draft.completes && activity->id == *draft.completes)
            return activity;
    }
    return nullptr;
}

/// What one more draft moves, joined to what the drafts before it moved.
void join(QList<Effect> &all, const QList<Effect> &more)
{
    for (const Effect &effect : more) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Effect &each) { return each.source == effect.source && each.rule == effect.rule; });
        if (same == all.end()) {
            all << effect;
            continue;
        }
        same->after = effect.after;
        same->missingAfter = effect.missingAfter;
        same->stateAfter = effect.stateAfter;
    }
}

CountLine lineFor(const Effect &effect)
{
    CountLine line;
    const bool total = effect.rule == QLatin1String("total");
    line.name = total ? tr("%1, total").arg(effect.requirement) : QStringLiteral("%1: %2").arg(effect.requirement, effect.label);
    line.figures = amountText(effect.before) + QStringLiteral(" → ") + amountText(effect.after);
    line.met = effect.stateAfter == State::Met;
    if (effect.needed)
        line.hint = tr("%1 of %2 · %3").arg(amountText(effect.after), countedText(*effect.needed, effect.unit), effect.origin);
    return line;
}

/// What is filed as planned moves nothing yet: "46.5 (+11 planned)".
CountLine plannedLineFor(const Effect &effect)
{
    CountLine line = lineFor(effect);
    const QString more = effect.before && effect.after ? QLatin1Char('+') + amountText(*effect.after - *effect.before) + QLatin1Char(' ') : QString();
    line.figures = tr("%1 (%2planned)").arg(amountText(effect.before), more);
    line.met = false;
    line.hint = tr("Counts once it is completed · %1").arg(effect.origin);
    return line;
}

} // namespace

QList<CountLine> countLines(const Snapshot &snapshot, const QList<Draft> &drafts, QDate today)
{
    if (snapshot.sources.isEmpty() || drafts.isEmpty())
        return {};
    KeptStandings kept(snapshot, today);
    const QSet<QString> proven = provenActivities(snapshot.documents);
    QList<Effect> all, later;
    for (const Draft &draft : drafts) {
        auto filed = std::make_shared<Activity>(draft.activity);
        filed->status = Status::Completed;
        *filed = plannedWhenAhead(*filed, today);
        if (filed->id.isNull())
            filed->id = newId<ActivityId>();
        const Shared<Activity> before = replacedBy(draft, snapshot);
        const bool was = before && proven.contains(before->id.text);
        join(filed->status == Status::Completed ? all : later, effects(kept, before, was, *filed));
        kept.replace(before, was, filed, true);
    }
    QList<CountLine> lines;
    for (const Effect &effect : all)
        lines << lineFor(effect);
    for (const Effect &effect : later)
        lines << plannedLineFor(effect);
    return lines;
}

} // namespace credence
