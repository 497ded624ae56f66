#include "app/cli/options.h"
#include "core/activities/mix.h"
#include "core/insights/burn_up.h"
#include "core/insights/conversion.h"
#include "core/insights/mix_share.h"
#include "core/insights/warnings.h"

#include <QJsonArray>
#include <QJsonObject>

namespace credence::cli {

namespace {

const char *const usage = "insights -p FILE [--months N] [--json]";
constexpr int mostMonths = 600;

QJsonArray ids(const QStringList &list) { return QJsonArray::fromStringList(list); }

QJsonObject mixJson(const MixSummary &mix)
{
    QJsonArray shares;
    for (const MixShare &share : mix.shares)
        shares.append(QJsonObject{{"class", mixWord(share.mix)}, {"hours", share.hours.toDouble()}, {"percent", share.percent}, {"from", share.band.least}, {"to", share.band.most}, {"activities", ids(share.activities)}});
    return {{"hours", mix.hours.toDouble()}, {"on_story", mix.onStory}, {"shares", shares}};
}

QString outputWord(Output output) { return output == Output::External ? QStringLiteral("external") : output == Output::Internal ? QStringLiteral("internal") : QStringLiteral("credits-only"); }

QJsonObject conversionJson(const Conversion &found)
{
    QJsonArray shares;
    for (const OutputShare &share : found.shares)
        shares.append(QJsonObject{{"output", outputWord(share.output)}, {"percent", share.percent}, {"activities", ids(share.activities)}});
    return {{"activities", found.activities}, {"shares", shares}, {"waiting", ids(found.waiting)}};
}

QJsonArray warningsJson(const QList<Warning> &signs)
{
    QJsonArray list;
    for (const Warning &sign : signs)
        list.append(QJsonObject{{"key", sign.key}, {"title", sign.title}, {"sentence", sign.sentence}, {"raised", sign.raised}, {"activities", ids(sign.activities)}});
    return list;
}

struct Found {
    BurnUp year;
    MixSummary mix;
    Conversion conversion;
    QList<Warning> signs;
};

void write(QTextStream &out, const Found &found, int months)
{
    out << found.year.year << ": " << found.year.earnedTotal.text() << " credits earned, planned to " << found.year.plannedTotal.text() << "\n\nMix of the last " << months << " months, " << found.mix.hours.text() << " hours\n";
    for (const MixShare &share : found.mix.shares)
        out << "  " << share.percent << " %  " << mixName(share.mix) << '\n';
    out << "\nOutput of " << found.conversion.activities << " activities\n";
    for (const OutputShare &share : found.conversion.shares)
        out << "  " << share.percent << " %  " << outputWord(share.output) << '\n';
    out << "\nWarning signs\n";
    for (const Warning &sign : found.signs)
        out << (sign.raised ? "  ! " : "  - ") << sign.title << ": " << sign.sentence << '\n';
}

} // namespace

int insights(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("--months")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, usage);
    bool good = true;
    const bool asked = options.values.contains(QStringLiteral("-p")) && options.values.contains(QStringLiteral("--months"));
    const int wanted = asked ? options.value("--months").toInt(&good) : 0;
    if (asked && (!good || wanted < 1 || wanted > mostMonths))
        return wrongUse(call, QStringLiteral("--months takes a number of months from 1 to %1.").arg(mostMonths), usage);
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    Snapshot snapshot = *(*portfolio)->snapshot();
    if (asked)
        snapshot.thresholds.mixMonths = wanted;
    const int months = snapshot.thresholds.mixMonths;
    const Found found{burnUp(snapshot.activities, call.today.year(), call.today), mixSummary(snapshot, call.today), conversion(snapshot, call.today), warningSigns(snapshot, call.today)};
    if (!options.has("--json")) {
        write(call.out, found, months);
        return Done;
    }
    printJson(call.out, {{"today", isoText(call.today)},
                         {"months", months},
                         {"year", QJsonObject{{"year", found.year.year}, {"earned", found.year.earnedTotal.toDouble()}, {"planned", found.year.plannedTotal.toDouble()}}},
                         {"mix", mixJson(found.mix)},
                         {"conversion", conversionJson(found.conversion)},
                         {"warnings", warningsJson(found.signs)}});
    return Done;
}

} // namespace credence::cli
