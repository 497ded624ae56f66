#include "core/requirements/retention.h"
#include "app/cli/options.h"

#include <QJsonArray>
#include <QJsonObject>

namespace credence::cli {

namespace {

const char *const usage = "retention -p FILE [--json]";

QJsonValue dayOrNull(QDate day) { return day.isValid() ? QJsonValue(isoText(day)) : QJsonValue(QJsonValue::Null); }

QJsonObject askedJson(const AskedUntil &asked)
{
    QJsonValue cycle(QJsonValue::Null);
    if (asked.cycle.isKnown())
        cycle = QJsonObject{{"start", isoText(asked.cycle.start)}, {"end", isoText(asked.cycle.end)}};
    return {{"id", asked.source.text}, {"name", asked.requirement}, {"cycle", cycle}, {"until", dayOrNull(asked.until)}, {"yours", asked.yours}, {"why", asked.why}};
}

QJsonObject activityJson(const Activity &activity, const QList<AskedUntil> &all, QDate reissue)
{
    QJsonArray authorities;
    for (const AskedUntil &asked : all)
        authorities.append(askedJson(asked));
    QJsonObject out{{"id", activity.id.text}, {"title", activity.title}, {"day", dayOrNull(creditDay(activity))}, {"reissued_until", dayOrNull(reissue)}, {"authorities", authorities}};
    if (!activity.ref.isEmpty())
        out["ref"] = activity.ref;
    return out;
}

void write(QTextStream &out, const Activity &activity, const QList<AskedUntil> &all, QDate reissue, QDate today)
{
    out << isoText(creditDay(activity)) << "  " << activity.title << "\n  certificate " << (reissue < today ? "could" : "can") << " be reissued until " << isoText(reissue) << '\n';
    for (const AskedUntil &asked : all) {
        const QString until = (asked.until < today ? QStringLiteral("could ask until ") : QStringLiteral("may ask until ")) + isoText(asked.until);
        out << "  " << asked.requirement << ": " << (asked.until.isValid() ? until : QStringLiteral("not known")) << "\n      " << asked.why << '\n';
    }
}

} // namespace

int retention(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, usage);
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const auto snapshot = (*portfolio)->snapshot();
    QJsonArray activities;
    for (const auto &activity : snapshot->activities) {
        const QDate reissue = reissuedUntil(*activity, snapshot->thresholds);
        if (!reissue.isValid())
            continue;
        const QList<AskedUntil> all = askedUntil(*activity, *snapshot, call.today);
        activities.append(activityJson(*activity, all, reissue));
        if (!options.has("--json"))
            write(call.out, *activity, all, reissue, call.today);
    }
    if (options.has("--json"))
        printJson(call.out, {{"today", isoText(call.today)}, {"reissue_source", reissueSourceWords()}, {"activities", activities}});
    else
        call.out << (activities.isEmpty() ? QStringLiteral("No completed activity has a day yet.\n") : QStringLiteral("\nReissue: %1.\n").arg(reissueSourceWords()));
    return Done;
}

} // namespace credence::cli
